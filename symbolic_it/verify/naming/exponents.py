"""Exponents of perplexities: the loss L of e^L and 2^L, its unit, and what the text has said that it is."""

from __future__ import annotations

from dataclasses import replace

from ...notation.context import Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .compare import has_form
from .known import KNOWN
from .known_quantity import SUM


def _exponent(right: n.Node) -> n.Name | None:
    """The name L of exp(L), e^L, 2^{L(theta)}."""
    exponent = right.args[0] if isinstance(right, n.Apply) and right.args else right.exponent if isinstance(right, n.Pow) else None
    while isinstance(exponent, n.Call):
        exponent = exponent.head
    return exponent if isinstance(exponent, n.Name) else None


def unit_of_exponent(context: Context, right: n.Node) -> str | None:
    """The unit that the text gives the loss in e^L or 2^L."""
    exponent = _exponent(right)
    return None if exponent is None else context.unit_of(key(exponent))


def known_exponent(context: Context, right: n.Node) -> bool:
    """Whether the loss in PPL = exp(L) is a mean of -log q, as far as the text has said what it is."""
    exponent = _exponent(right)
    if exponent is None:
        return True
    fact = context.about(key(exponent))
    if fact is None or not isinstance(fact.value, Meaning):
        return True
    if any(isinstance(x, n.Log) for x in walk(fact.value.body)):
        if not _of_one_base(right, fact.value.body):
            return False
        return any(
            has_form(fact.value.body, replace(k, averaged=k.averaged - {SUM})) for k in KNOWN if k.title in ("cross-entropy", "entropy")
        )
    return True


def _of_one_base(power: n.Node, exponent: n.Node) -> bool:
    """Whether a power of 2 is not taken of natural logarithms, nor one of e of binary ones."""
    two = isinstance(power, n.Pow) and isinstance(power.base, n.Number)
    logs = [x for x in walk(exponent) if isinstance(x, n.Log)]
    binary = any(x.spelling == "lb" or (isinstance(x.base, n.Number) and x.base.value == 2) for x in logs)
    natural = any(x.spelling == "ln" or x.base == n.Name("e") for x in logs)
    return not (natural if two else binary)

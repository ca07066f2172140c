"""Exponents of perplexities: the loss L of e^L and 2^L, its unit, and what the text has said that it is."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Meaning
from ...notation.elaborate.roles.letters import key
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax import read_expression
from ...notation.syntax.walk import walk
from ...patterns import regex
from .compare import has_form
from .known import KNOWN
from .known_quantity import SUM
from .own_meaning import is_doubted


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
        given = (f.value.chain for f in context.facts if isinstance(f.value, Constraint))
        return not is_doubted(context, exponent) and not any(isinstance(c, n.Chain) and c.first == exponent for c in given)
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


_BITS = regex(r"\bbits?\b|\bbinary\b|base[- ]?(?:2|two)", re.I)
_IN_BITS = tuple(
    read_expression(x) for x in (r"L / \ln 2", r"\frac{1}{\ln 2} L", r"L \log_2 e", r"L \cdot \log_2 e", r"\frac{1}{\ln(2)} L")
)


def is_a_loss_in_bits(right: n.Node, words: str) -> bool:
    r"""Whether a formula is L/\ln 2 of a loss L by its letter, where the sentence speaks of bits: the loss in bits, whatever its name."""
    losses = [x for x in walk(right) if isinstance(x, n.Name) and (x.base in ("L", "ell", "l", "loss") or x.base in ("NLL", "CE"))]
    if len(losses) != 1 or _BITS.search(words) is None:
        return False
    return rebuilt(right, lambda x: n.Name("L") if x == losses[0] else None) in _IN_BITS

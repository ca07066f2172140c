r"""Laws by the letter of their normaliser: p = e^{-E}/Z beside Z = \int e^{E} dx is no law, whichever is told first."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .algebra import TooLong
from .forms import Forms
from .own_meaning import own_meaning
from .ratio_to_its_sum import ratio_to_its_sum

_NORMALISERS = frozenset(["Z", "C", "c"])
_ZERO = Forms().of(n.Number("0", Fraction(0)))


def unlike_its_normaliser(context: Context, link: LinkMeaning, verdict: Verdict) -> Verdict:
    """A mismatch where a law over the letter of a sum that the text has told would be a law with one sign changed."""
    if verdict.negative or verdict.word == "proved" or link.relation not in ("=", ":="):
        return verdict
    ratio = _ratio(link.right.node)
    told = None if ratio is None else own_meaning(context, ratio.right)
    law = None if told is None else of_its_sum(link.left.node, link.right.node, told.body)
    return law if law is not None and not law.positive else verdict


def of_its_sum(law: n.Node, masses: n.Node, total: n.Node) -> Verdict | None:
    """The verdict on a law f/Z where Z is this total; None for anything else."""
    ratio = _ratio(masses)
    if ratio is None or not isinstance(total, n.BigOp) or total.kind not in ("sum", "int"):
        return None
    apart = {x: n.Name(f"{x.base}'{k}", span=x.span) for k, x in enumerate(total.binder.names) if isinstance(x, n.Name)}
    summed = rebuilt(replace(total, kind="sum"), lambda x: apart.get(x) if isinstance(x, n.Name) else None)
    return ratio_to_its_sum(law, replace(ratio, right=summed))


def _ratio(right: n.Node) -> n.Div | None:
    """A law over a normaliser, f/Z or (1/Z) f, as the one ratio."""
    match right:
        case n.Div(_, below) if is_normaliser(below, _NORMALISERS):
            return right
        case n.Mul(n.Div(n.Number(text="1"), below), rest) if is_normaliser(below, _NORMALISERS):
            return n.Div(rest, below, span=right.span)
    return None


def is_normaliser(node: n.Node, letters: frozenset[str] = frozenset("Z")) -> bool:
    """Z or Z(x), or so of the other letters."""
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in letters


def normaliser_of(masses: n.Node) -> n.Node | None:
    """The one Z, or Z(x), that the masses are written with."""
    found = list(dict.fromkeys(x for x in walk(masses) if is_normaliser(x)))
    heads = {x.head for x in found if isinstance(x, n.Call)}
    whole = [x for x in found if x not in heads]
    return whole[0] if len(whole) == 1 else None


def is_divided(masses: n.Node, below: n.Node) -> bool:
    """Whether the masses are a product with one over the normaliser."""
    match masses:
        case n.Div(left, right):
            return right == below or is_divided(left, below)
        case n.Mul(left, right):
            return is_divided(left, below) or is_divided(right, below)
    return False


def is_its_sum(law: n.Node, masses: n.Node, total: n.Node) -> bool | None:
    """Whether the total is the sum of the masses times the normaliser; None where it is no sum over one outcome."""
    below, outcome = normaliser_of(masses), law.args[0] if isinstance(law, n.Call) and law.args else None
    summand = _summand(total, outcome)
    if below is None or summand is None or not isinstance(outcome, n.Name):
        return None
    try:
        return Forms().of(n.Sub(n.Log(n.Mul(masses, below)), n.Log(summand))) == _ZERO
    except (TooLong, RecursionError):
        return None


def _summand(total: n.Node, outcome: n.Node | None) -> n.Node | None:
    """What is summed, at the outcome of the law: f(y) of sum_y' f(y'), p(y) g(y) of E_{y' ~ p}[g(y')]."""
    if not isinstance(total, n.BigOp) or total.kind not in ("sum", "int", "E") or len(total.binder.names) != 1:
        return None
    (bound,), body = total.binder.names, total.body
    if total.kind == "E":
        law = total.binder.distribution
        if isinstance(law, n.Name):
            law = n.Call(law, (bound,))
        if not isinstance(law, n.Call) or not law.args:
            return None
        body = n.Mul(replace(law, args=(bound, *law.args[1:])), body)
    if outcome != bound and any(x == outcome for x in walk(body)):
        return None
    return rebuilt(body, lambda x: outcome if x == bound else None)


__all__ = ["is_divided", "is_its_sum", "is_normaliser", "normaliser_of", "of_its_sum", "unlike_its_normaliser"]

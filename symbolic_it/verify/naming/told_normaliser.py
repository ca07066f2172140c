r"""Laws by the letter of their normaliser: p = e^{-E}/Z beside Z = \int e^{E} dx is no law, whichever is told first."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from .own_meaning import own_meaning
from .ratio_to_its_sum import ratio_to_its_sum

_NORMALISERS = frozenset(["Z", "C", "c"])


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
        case n.Div(_, below) if _is_normaliser(below):
            return right
        case n.Mul(n.Div(n.Number(text="1"), below), rest) if _is_normaliser(below):
            return n.Div(rest, below, span=right.span)
    return None


def _is_normaliser(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in _NORMALISERS

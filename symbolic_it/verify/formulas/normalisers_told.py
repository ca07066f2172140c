r"""Normalisers beside their laws: the Z of p = f/Z is the sum of f, in whichever order the text tells the two.

Z(x) = \sum_y e^{r(x, y)/\beta} makes no law of \pi_ref(y | x) e^{r(x, y)/\beta}/Z(x): one of the two lacks a factor. It is shown by the
written form alone: the summand at the outcome of the law is the numerator.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import Reading
from ...notation.syntax import nodes as n
from ..model import Claim
from ..naming.own_meaning import own_meaning
from ..naming.told_normaliser import is_divided, is_its_sum, is_normaliser, normaliser_of
from ..state import State

_SHOWN = Verdict("definition", "what makes its law sum to one")
_OTHER_SUM = Verdict("undecided", "a law was given over this letter; that this is the sum of its masses is not shown")
_OTHER_LAW = Verdict("undecided", "the text has told what it is divided by; that its masses sum to one is not shown")


def of_told_normalisers(claims: list[Claim], reading: Reading, state: State, context: Context, ahead: tuple[str, ...]) -> list[Claim]:
    """The claims of a statement; sums and laws that do not fit together are left open. ``ahead``: the formulas of the sentence behind it."""
    links = [link for chain in reading.chains for link in chain.links]
    out = list(claims)
    for k, (claim, link) in enumerate(zip(claims, links, strict=False)):
        if link.relation not in ("=", ":=", "equiv") or claim.verdict.word not in ("definition", "undecided"):
            continue
        left, right = link.left.node, link.right.node
        if is_normaliser(left):
            fits = [is_its_sum(law, below, right) for law, below in state.section.divided if normaliser_of(below) == left]
            found = (_SHOWN if fits[-1] else _OTHER_SUM) if fits and fits[-1] is not None else None
        elif isinstance(left, n.Call) and (below := normaliser_of(right)) is not None and is_divided(right, below):
            state.section.divided.append((left, right))
            told = None if _told_anew(below, ahead) else own_meaning(context, below)
            fits_told = None if told is None else is_its_sum(left, right, told.body)
            found = _OTHER_LAW if fits_told is False else None
        else:
            continue
        if found is not None and (found.positive or claim.verdict.positive) and not (found.positive and claim.verdict.positive):
            out[k] = replace(claim, verdict=found)
    return out


def _told_anew(below: n.Node, ahead: tuple[str, ...]) -> bool:
    head = below.head if isinstance(below, n.Call) else below
    return isinstance(head, n.Name) and any(tex.lstrip().startswith((head.base, "\\mathcal{" + head.base)) and "=" in tex for tex in ahead)


__all__ = ["of_told_normalisers"]

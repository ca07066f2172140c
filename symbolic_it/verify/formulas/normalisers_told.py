r"""Normalisers beside their laws: the Z of p = f/Z is the sum of f, in whichever order the text tells the two.

Z(x) = \sum_y e^{r(x, y)/\beta} makes no law of \pi_ref(y | x) e^{r(x, y)/\beta}/Z(x): one of the two lacks a factor. It is shown by the
written form alone: the summand at the outcome of the law is the numerator.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.meaning import Reading
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim
from ..naming.algebra import TooLong
from ..naming.forms import Forms
from ..naming.own_meaning import own_meaning
from ..state import State

_LETTERS = ("Z",)
_SHOWN = Verdict("definition", "what makes its law sum to one")
_OTHER_SUM = Verdict("undecided", "a law was given over this letter; that this is the sum of its masses is not shown")
_OTHER_LAW = Verdict("undecided", "the text has told what it is divided by; that its masses sum to one is not shown")
_ZERO = Forms().of(n.Number("0", 0))  # type: ignore[arg-type]


def of_told_normalisers(claims: list[Claim], reading: Reading, state: State, context: Context, ahead: tuple[str, ...]) -> list[Claim]:
    """The claims of a statement; sums and laws that do not fit together are left open. ``ahead``: the formulas of the sentence behind it."""
    links = [link for chain in reading.chains for link in chain.links]
    out = list(claims)
    for k, (claim, link) in enumerate(zip(claims, links, strict=False)):
        if link.relation not in ("=", ":=", "equiv") or claim.verdict.word not in ("definition", "undecided"):
            continue
        left, right = link.left.node, link.right.node
        if _is_normaliser(left):
            fits = [_is_its_sum(law, below, right) for law, below in state.section.divided if _normaliser(below) == left]
            found = (_SHOWN if fits[-1] else _OTHER_SUM) if fits and fits[-1] is not None else None
        elif isinstance(left, n.Call) and (below := _normaliser(right)) is not None:
            state.section.divided.append((left, right))
            told = None if _told_anew(below, ahead) else own_meaning(context, below)
            fits_told = None if told is None else _is_its_sum(left, right, told.body)
            found = _OTHER_LAW if fits_told is False else None
        else:
            continue
        if found is not None and (found.positive or claim.verdict.positive) and not (found.positive and claim.verdict.positive):
            out[k] = replace(claim, verdict=found)
    return out


def _is_normaliser(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in _LETTERS


def _normaliser(masses: n.Node) -> n.Node | None:
    """The one Z, or Z(x), that the masses are written with."""
    found = list(dict.fromkeys(x for x in walk(masses) if _is_normaliser(x)))
    heads = {x.head for x in found if isinstance(x, n.Call)}
    whole = [x for x in found if x not in heads]
    return whole[0] if len(whole) == 1 else None


def _told_anew(below: n.Node, ahead: tuple[str, ...]) -> bool:
    head = below.head if isinstance(below, n.Call) else below
    return isinstance(head, n.Name) and any(tex.lstrip().startswith((head.base, "\\mathcal{" + head.base)) and "=" in tex for tex in ahead)


def _is_its_sum(law: n.Node, masses: n.Node, total: n.Node) -> bool | None:
    """Whether the total is the sum of the masses times the normaliser; None where it is no sum over one outcome."""
    below, outcome = _normaliser(masses), law.args[0] if isinstance(law, n.Call) and law.args else None
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


__all__ = ["of_told_normalisers"]

r"""Baselines of a group of k answers: the mean reward of the others, and the advantage over it.

Source: Kool et al. 2019; Ahmadian et al. 2024, equation 8 (RLOO).
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...patterns import regex

_WORDS = regex(r"leave[- ]one[- ]out|\bRLOO\b|留一|리브[- ]?원[- ]?아웃", re.I)
_OTHERS = regex(r"number of (?:the )?other|remaining|其他.{0,4}数|其余|나머지", re.I)  # of which the letter may be
TITLE = "mean reward of the other answers"


def of_leave_one_out(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a leave-one-out baseline or the advantage over it; None for any other formula."""
    if (
        relation not in ("=", ":=", "equiv")
        or not isinstance(left, n.Name)
        or left.base not in ("A", "b")
        or not isinstance(left.sub, n.Name)
    ):
        return None
    own = left.sub
    if left.base == "b":
        found = _others(right, own)
        if found is True:
            return Verdict("definition", f"agrees with the definition of the {TITLE}")
        return None if found is None or _WORDS.search(words) is None else _wrong("the number of the others")
    match right:
        case n.Sub(reward, mean) if _is_reward(reward, own) and (found := _others(mean, own)) is not None:
            if found:
                return Verdict("definition", f"agrees with the advantage over the {TITLE}")
            return None if _OTHERS.search(words) is not None else _wrong("the number of the others")
        case n.Add(reward, mean) if _is_reward(reward, own) and _others(mean, own):
            return _wrong("a sign")
        case n.Sub(mean, reward) if _is_reward(reward, own) and _others(mean, own):
            return _wrong("the order of a difference")
    return None


def _wrong(what: str) -> Verdict:
    return Verdict("convention-mismatch", f"not of the {TITLE}: it would be with {what} changed")


def _others(node: n.Node, own: n.Name) -> bool | None:
    """Whether a mean of rewards leaves out the own one and counts k - 1; None for what is no such mean."""
    match node:
        case n.Mul(n.Div(n.Number(value=one), count), n.BigOp("sum") as total) if one == 1:
            pass
        case n.Div(n.BigOp("sum") as total, count):
            pass
        case _:
            return None
    if len(total.binder.names) != 1 or not isinstance(total.binder.names[0], n.Name) or not _is_reward(total.body, total.binder.names[0]):
        return None
    left_out = any(
        isinstance(c, n.Chain)
        and len(c.links) == 1
        and c.links[0].relation == "!="
        and {c.first, c.links[0].right} == {own, total.binder.names[0]}
        for c in total.binder.conditions
    )
    match count:
        case n.Sub(n.Name(), n.Number(value=value)) if value == 1:
            return left_out
        case n.Name():
            return False if left_out else None
    return None


def _is_reward(node: n.Node, index: n.Name) -> bool:
    if isinstance(node, n.Call):
        return (
            isinstance(node.head, n.Name)
            and node.head.base in ("r", "R")
            and any(isinstance(a, n.Name) and a.sub == index for a in node.args)
        )
    return isinstance(node, n.Name) and node.base in ("r", "R") and node.sub == index

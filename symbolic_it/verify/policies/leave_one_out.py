r"""Baselines of a group of k answers: the mean reward of the others or of all, and the advantage over it.

Source: Kool et al. 2019; Ahmadian et al. 2024, equation 8 (RLOO); Liu et al. 2025, section 3 (without the standard deviation).
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...patterns import regex

_WORDS = regex(r"leave[- ]one[- ]out|\bRLOO\b|留一|리브[- ]?원[- ]?아웃", re.I)
_OTHERS = regex(r"number of (?:the )?other|remaining|其他.{0,4}数|其余|나머지", re.I)  # of which the letter may be
_MEANS = regex(r"\b(?:mean|average)\b|均值|平均|평균", re.I)
_OF_REWARDS = regex(r"reward|return|score|奖励|獎勵|보상|報酬", re.I)
_SCALED = regex(r"standard deviation|\bstd\b|标准差|표준 ?편차|標準偏差|normali[sz]|whiten|归一化|标准化|정규화", re.I)
_WITHOUT = regex(r"\b(?:drop|remov|without|omit|no longer|not divid|instead of|discard)\w*|去掉|移除|不除|제거|없이", re.I)
TITLE = "mean reward of the other answers"
OF_ALL = "mean reward of the group"


def of_leave_one_out(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a leave-one-out baseline or the advantage over it; None for any other formula."""
    if (
        relation not in ("=", ":=", "equiv")
        or not isinstance(left, n.Name)
        or left.base not in ("A", "b")
        or (own := _number(left.sub)) is None
    ):
        return None
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
    return _over_all(right, own, words)


def _number(sub: n.Node | None) -> n.Name | None:
    r"""The i of A_i and \hat A_{i,t}."""
    items = sub.items if isinstance(sub, (n.Tuple, n.ListNode, n.Seq)) else (sub,)
    return items[0] if items and isinstance(items[0], n.Name) else None


def _over_all(right: n.Node, own: n.Name, words: str) -> Verdict | None:
    """The verdict on the advantage over the mean of all rewards; where the words divide it by their deviation, it is left open."""
    match right:
        case n.Sub(reward, mean) if _is_reward(reward, own) and _is_mean_of_all(mean, words):
            if _SCALED.search(words) is not None and _WITHOUT.search(words) is None:
                return Verdict("undecided", "the advantage over the mean reward, but the words speak of its deviation too")
            return Verdict("definition", f"agrees with the advantage over the {OF_ALL}")
        case n.Add(reward, mean) if _is_reward(reward, own) and _is_mean_of_all(mean, words):
            return _wrong("a sign", OF_ALL)
        case n.Sub(mean, reward) if _is_reward(reward, own) and _is_mean_of_all(mean, words):
            return _wrong("the order of a difference", OF_ALL)
    return None


def _is_mean_of_all(node: n.Node, words: str) -> bool:
    r"""\frac1G \sum_{j=1}^G r_j, mean(r_1, ..., r_G), and the \bar r or \mu that the words call the mean of the rewards."""
    match node:
        case n.Mul(n.Div(n.Number(value=one), count), n.BigOp("sum", binder, body)) if one == 1:
            return _counts_all(count, binder, body)
        case n.Div(n.BigOp("sum", binder, body), count):
            return _counts_all(count, binder, body)
        case n.Call(n.Name("mean" | "avg") | n.Text("mean" | "avg"), (of,)) | n.Apply("mean" | "avg", (of,)):
            items = of.items if isinstance(of, (n.SetLiteral, n.ListNode, n.Tuple)) else (of,)
            return all(isinstance(x, n.Ellipsis) or (isinstance(x, n.Name) and x.base in ("r", "R")) for x in items)
        case n.Name(base, accents):
            called = (base in ("r", "R") and ("bar" in accents or "overline" in accents)) or (base in ("mu", "m", "b") and not accents)
            return called and _MEANS.search(words) is not None and _OF_REWARDS.search(words) is not None
    return False


def _counts_all(count: n.Node, binder: n.Binder, body: n.Node) -> bool:
    return (
        len(binder.names) == 1
        and isinstance(binder.names[0], n.Name)
        and _is_reward(body, binder.names[0])
        and not binder.conditions
        and isinstance(count, n.Name)
        and binder.upper in (None, count)
        and (binder.lower is None or (isinstance(binder.lower, n.Number) and binder.lower.value == 1))
    )


def _wrong(what: str, title: str = TITLE) -> Verdict:
    return Verdict("convention-mismatch", f"not of the {title}: it would be with {what} changed")


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

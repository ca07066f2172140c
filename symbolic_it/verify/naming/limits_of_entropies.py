r"""Entropy rates at work: \lim H(X_n | X_{n-1}, ..., X_1) = H(X_2 | X_1) = -\sum_{ij} \mu_i P_{ij} \log P_{ij}

What holds of every process is told by its form; what holds of stationary ones, or of Markov chains, where the chapter speaks of
them. A law taken at the other index, or another sign, is no entropy rate. Source: Cover and Thomas 2006, section 4.2.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.judge import judge_chain
from ..sentences.chapter_subjects import MARKOV_CHAINS, STATIONARY_PROCESSES, is_about
from .algebra import TooLong
from .forms import Forms
from .markov_rates import is_markov_rate, is_two_state_rate
from .process_entropies import Members, members

_LENGTH = n.Name("n")
_SECONDS = 2.0
_MARKOV = regex(r"markov|马尔可夫|마르코프|マルコフ", re.I)
#: "For a stationary process, H = H(X_2 | X_1)": of more than chains.
_OF_ANY = regex(r"\b(?:process|source|sequence)e?s?\b|过程|信源|序列|과정|정보원|過程|情報源", re.I)
_EVERY = Verdict("definition", "the same sequence, and so the same limit")
STATIONARY = Verdict("definition", "a stationary process is the same at every time")
_RATE = Verdict("definition", "an entropy rate of a stationary process")
_CHAIN = Verdict("definition", "the entropy rate of a stationary Markov chain")
_NO_CHAIN = Verdict("convention-mismatch", "not the entropy rate of a Markov chain: its sign or one of its indices is another one")


def of_limits_of_entropies(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on a relation between entropies of a process, or their limits; None for any other formula."""
    stationary, markov = is_about(context, STATIONARY_PROCESSES), is_about(context, MARKOV_CHAINS)
    markov = markov and (_MARKOV.search(words) is not None or _OF_ANY.search(words) is None)
    if relation in ("<=", ">="):
        low, high = (left, right) if relation == "<=" else (right, left)
        return STATIONARY if stationary and _is_later(low, high) else None
    if relation not in ("=", ":="):
        return None
    one, other = _limit(left), _limit(right)
    if one is not None and other is not None:
        return _of_two_limits(context, one, other, stationary, markov)
    first, second = (members(x, _LENGTH) for x in (left, right))
    if first is not None and second is not None:
        return STATIONARY if stationary and _is_shifted(first, second) else None
    for limit, plain in ((one, right), (other, left)):
        if limit is not None and (found := _of_a_limit(limit, plain, stationary, markov)) is not None:
            return found
    return _of_a_chain(left, right, words, stationary, markov)


def _of_two_limits(context: Context, one: n.Node, other: n.Node, stationary: bool, markov: bool) -> Verdict | None:
    if _holds(context, one, other):
        return _EVERY
    sides = [(members(x, _LENGTH), _is_mean(x)) for x in (one, other)]
    kinds = {"mean" if mean else _kind(m, markov) for m, mean in sides}
    if stationary and kinds <= {"mean", "last", "step"} and kinds != {"mean"}:
        return _RATE
    return None


def _of_a_limit(limit: n.Node, plain: n.Node, stationary: bool, markov: bool) -> Verdict | None:
    inside, step = members(limit, _LENGTH), members(plain, _LENGTH)
    if (
        stationary
        and markov
        and inside is not None
        and step is not None
        and step.is_given_the_one_before
        and _kind(inside, markov) in ("last", "step")
    ):
        return _CHAIN
    if not any(x == _LENGTH for x in walk(plain)) and _same(limit, plain):
        return _EVERY
    return None


def _of_a_chain(left: n.Node, right: n.Node, words: str, stationary: bool, markov: bool) -> Verdict | None:
    if not markov:
        return None
    for one, other in ((left, right), (right, left)):
        step, rate = members(one, _LENGTH), _is_rate(one)
        named = rate or (step is not None and step.is_given_the_one_before)
        if rate and stationary and (second := members(other, _LENGTH)) is not None and second.is_given_the_one_before:
            return _CHAIN
        found = is_markov_rate(other)
        if found is None and is_two_state_rate(other, words):
            return _CHAIN if named else None
        if found is not None and (named or is_markov_rate(one)):
            return _CHAIN if found else _NO_CHAIN
    return None


def _kind(m: Members | None, markov: bool) -> str:
    if m is None:
        return ""
    if m.is_given_its_past and m.last is not None and m.last[0]:
        return "last"
    return "step" if markov and m.is_given_the_one_before and m.last is not None and m.last[0] else ""


def _is_later(low: n.Node, high: n.Node) -> bool:
    """H(X_n | X_1, ..., X_{n-1}) <= H(X_{n-1} | X_1, ..., X_{n-2}): a member of a longer past, or of any past beside none."""
    first, second = members(low, _LENGTH), members(high, _LENGTH)
    if first is None or second is None or first.letter != second.letter or first.last is None or second.last is None:
        return False
    if second.is_given_its_past and first.is_given_its_past:
        return first.last[0] == second.last[0] and first.last[1] > second.last[1]
    return not second.given and first.is_given_the_one_before


def _is_shifted(first: Members, second: Members) -> bool:
    by = second.of[0][0][1] - first.of[0][0][1]
    return by != 0 and first.shifted(by) == second


def _is_mean(node: n.Node) -> bool:
    r"""H(X_1, ..., X_n)/n, \frac1n \sum_{i=1}^n H(X_i | X_1, ..., X_{i-1})."""
    match node:
        case n.Mul(n.Div(n.Number(value=one), below), body) if one == 1 and below == _LENGTH:
            pass
        case n.Div(body, below) if below == _LENGTH:
            pass
        case _:
            return False
    if isinstance(body, n.BigOp) and body.kind == "sum" and len(body.binder.names) == 1 and body.binder.upper == _LENGTH:
        (name,) = body.binder.names
        inside = members(body.body, name)
        return inside is not None and inside.is_given_its_past and inside.last == (1, 0)
    whole = members(body, _LENGTH)
    return whole is not None and whole.of == (((0, 1), (1, 0)),) and not whole.given


def _is_rate(node: n.Node) -> bool:
    r"""H(\mathcal{X}), H'(\mathcal{X}), H_\infty, \bar H."""
    if isinstance(node, n.Call):
        (inside,) = node.args if len(node.args) == 1 else (None,)
        of_process = isinstance(inside, n.Name) and (bool({"cal", "scr", "bb"} & set(inside.accents)) or inside.base in ("chi", "Chi"))
        return isinstance(node.head, n.Name) and node.head.base in ("H", "h") and of_process
    named = isinstance(node, n.Name) and node.base in ("H", "h")
    return named and isinstance(node, n.Name) and (isinstance(node.sub, n.Infinity) or "bar" in node.accents)


def _limit(node: n.Node) -> n.Node | None:
    """What the limit for ever longer blocks is of."""
    if (
        not isinstance(node, n.BigOp)
        or node.kind != "lim"
        or node.binder.names != (_LENGTH,)
        or not isinstance(node.binder.target, n.Infinity)
    ):
        return None
    return node.body


def _same(one: n.Node, other: n.Node) -> bool:
    try:
        return Forms().of(one) == Forms().of(other)
    except TooLong:
        return False


def _holds(context: Context, left: n.Node, right: n.Node) -> bool:
    """Whether the two are equal for every length: the first of them, and each step."""
    if left == right:
        return True
    chain = n.Chain(left, (n.Link("=", right, right.span, span=right.span),), span=left.span)
    try:
        reading = elaborate(n.Statement((chain,), span=left.span), context)[0]
        rows = [judge_chain(c, seconds=_SECONDS) for c in reading.chains]
    except (ElaborationError, ValueError, RecursionError):
        return False
    verdicts = [v for row in rows for v in row]
    return reading.inductive is not None and len(verdicts) > 1 and all(v.word == "proved" for v in verdicts)

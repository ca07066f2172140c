r"""Sums with a term for each outcome: P(b_1) = P(a_1) P(b_1|a_1) + P(a_2) P(b_1|a_2) of the inputs A = {a_1, a_2}.

Read by themselves, a_1 and a_2 may be one outcome, and two of many. Where the text lists them as all that there are, or names the law of
total probability, the sum is over all; elsewhere it may be, and is refuted only where it is false of all, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import LAWS
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome

_OF_ALL = regex(rf"\b(?:law of |formula of |by )?total probability\b|{words('total probability')}", re.I)
_MAY_BE_ALL = Verdict("undecided", "the outcomes that are numbered may be all that there are")
_INDICES = "ijklmn"


def of_all_outcomes(
    outcome: Outcome, statement: n.Statement, text: str, sentence: str, judge: Callable[[n.Statement], Outcome | ElaborationError]
) -> Outcome:
    """The verdicts on a statement with such a sum, behind a text."""
    if all(v.positive for row in outcome[1] for v in row) or (found := _over_all(statement)) is None:
        return outcome
    changed, listed = found
    whole = judge(changed)
    if isinstance(whole, ElaborationError) or [len(row) for row in whole[1]] != [len(row) for row in outcome[1]]:
        return outcome
    told = [_are_all(letter, count, f"{text} {sentence}") for letter, count in listed]
    if all(told) or (_OF_ALL.search(sentence) is not None and False not in told):
        return whole if any(v.positive or v.negative for row in whole[1] for v in row) else outcome
    rows = zip(outcome[1], whole[1], strict=True)
    open_ = [tuple(_MAY_BE_ALL if v.word == "refuted" and not w.negative else v for v, w in zip(*row, strict=True)) for row in rows]
    return outcome[0], open_


def _are_all(letter: str, count: int, text: str) -> bool | None:
    """Whether the text lists the outcomes a_1, ..., a_n of a letter between braces, and no more of them; None where it lists none."""
    one = rf"\\?{letter}_\{{?(\d+)\}}?"
    lists = re.findall(rf"\\(?:l?brace|\{{)\s*({one}(?:\s*,\s*{one})*)\s*(,?)[^{{}}]*?\\(?:r?brace|\}})", text)
    numbered = [int(k) for k in re.findall(rf"(?<![A-Za-z\\]){one}", text)]
    if max(numbered, default=0) > count or re.search(rf"{one}\s*,\s*\\?[lc]?dots", text) is not None:
        return False
    told = {tuple(map(int, re.findall(rf"{letter}_\{{?(\d+)", found[0]))) for found in lists}
    return told in ({tuple(range(1, count + 1))}, {tuple(range(count))}) if told else None


def _over_all(statement: n.Statement) -> tuple[n.Statement, list[tuple[str, int]]] | None:
    """The statement with its sums of numbered terms as sums over an index, and the letters and numbers of their outcomes."""
    used = {x.base for x in walk(statement) if isinstance(x, n.Name)}
    letter = next((x for x in _INDICES if x not in used), None)
    listed: list[tuple[str, int]] = []

    def change(node: n.Node) -> n.Node | None:
        if letter is None or not isinstance(node, n.Add) or (found := _summed(node, n.Name(letter))) is None:
            return None
        listed.append((found[1], found[2]))
        return found[0]

    changed = rebuilt(statement, change)
    return (changed, listed) if listed else None


def _summed(node: n.Add, index: n.Name) -> tuple[n.Node, str, int] | None:
    terms = list(_terms(node))
    for base in dict.fromkeys(x.base for x in walk(terms[0]) if isinstance(x, n.Name) and isinstance(x.sub, n.Number)):
        numbers = [_number(term, base) for term in terms]
        if numbers not in ([*range(1, len(terms) + 1)], [*range(len(terms))]) or not all(_is_weighed(term, base) for term in terms):
            continue
        bodies = {_at(term, base, index) for term in terms}
        if len(bodies) == 1:
            binder = n.Binder(names=(index,), lower=_count(1), upper=_count(len(terms)))
            return n.BigOp("sum", binder, bodies.pop(), bracketed=True, span=node.span), base, len(terms)
    return None


def _terms(node: n.Node) -> Iterator[n.Node]:
    if isinstance(node, n.Add):
        yield from _terms(node.left)
        yield from _terms(node.right)
    else:
        yield node


def _number(term: n.Node, base: str) -> int | None:
    """The k of the a_k in a term, where it is one."""
    found = {x.sub.value for x in walk(term) if isinstance(x, n.Name) and x.base == base and isinstance(x.sub, n.Number)}
    return int(found.pop()) if len(found) == 1 else None


def _is_weighed(term: n.Node, base: str) -> bool:
    """Whether a term is P(a_k) times something else of a_k."""
    return isinstance(term, (n.Mul, n.Call)) and any(
        isinstance(x, n.Call)
        and isinstance(x.head, n.Name)
        and x.head.base in LAWS
        and len(x.args) == 1
        and isinstance(x.args[0], n.Name)
        and x.args[0].base == base
        for x in walk(term)
    )


def _at(term: n.Node, base: str, index: n.Name) -> n.Node:
    def change(node: n.Node) -> n.Node | None:
        return replace(node, sub=index) if isinstance(node, n.Name) and node.base == base and isinstance(node.sub, n.Number) else None

    return rebuilt(term, change)


def _count(k: int) -> n.Number:
    return n.Number(str(k), Fraction(k))


__all__ = ["of_all_outcomes"]

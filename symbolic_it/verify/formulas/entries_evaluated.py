r"""Entries of a law with a formula, at the numbers of the sentence: "with $K = 5$ and $\epsilon = 0.1$, $p_c = 0.92$".

Elsewhere p_c = 0.92 is data of some law, and so it is where the sentence leaves a letter of the formula open.
"""

from __future__ import annotations

from collections.abc import Callable

from ...notation.context import Context, Fact, Masses, Meaning, Scalar
from ...notation.elaborate import ElaborationError
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..state import State
from .formula import Formula

_VALUE = regex(r"\s*\\?(?P<name>[A-Za-z]+)\s*=\s*[-+]?[\d.,]+\s*")
_INDICES = frozenset("ijkcyxtm")
_BUILT_IN = frozenset(["e", "pi", "delta", "1"])


def entries_evaluated(
    outcome: Outcome, statement: n.Statement, formula: Formula, context: Context, state: State, judge: Callable[[Context], object]
) -> Outcome:  # fmt: skip
    """The outcome, for an entry that was taken as data that of its law where the sentence gives numbers to all its letters."""
    verdicts = [v for row in outcome[1] for v in row]
    law = _law(statement, state)
    if law is None or not verdicts or any(v.word != "data" for v in verdicts) or context.about(law.symbol, Masses) is not None:
        return outcome
    told = {m["name"] for tex in formula.maths_before if (m := _VALUE.fullmatch(tex)) is not None}
    if not told or not _letters(law.value.body) <= told:
        return outcome
    if any(context.about(name, Scalar) is None for name in _letters(law.value.body)):
        return outcome
    try:
        again = judge(context.extend(law))
    except ElaborationError:
        return outcome
    if not isinstance(again, tuple):
        return outcome
    found = [v for row in again[1] for v in row]
    return again if found and all(v.positive or v.negative for v in found) else outcome


def _law(statement: n.Statement, state: State) -> Fact | None:
    """The law whose entry is on the left: p of p_c = ..., p(c) = ..."""
    first = statement.chains[0].first if len(statement.chains) == 1 else None
    match first:
        case n.Name(base, sub=n.Name(), sup=None) | n.Call(n.Name(base, sub=None, sup=None), (n.Name(),)):
            fact = state.section.certain_laws().get(base)
            return fact if fact is not None and isinstance(fact.value, Meaning) else None
    return None


def _letters(body: n.Node) -> frozenset[str]:
    """The letters of a formula that are no indices and stand for no function."""
    below = {x for y in walk(body) if isinstance(y, n.Name) and y.sub is not None for x in walk(y.sub)}
    names = {x.base for x in walk(body) if isinstance(x, n.Name) and x not in below}
    return frozenset(names - _INDICES - _BUILT_IN)


__all__ = ["entries_evaluated"]

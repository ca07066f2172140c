"""What earlier sentences say of how variables depend on each other, in whatever words: it may still hold.

"We assume that Y is a function of X. Then H(Y) <= H(X)": a sentence that is not known to suppose something for those that follow
proves nothing there; but what its condition makes true, or leaves open, is refuted by no variables that do not meet it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.syntax import ReadError
from ..formulas.formula import Formula
from ..state import State
from .doubtful_readings import Outcome
from .in_general import judged_in_general, speaks_in_general
from .tied_laws import held

_MOST = 8
_HEDGED = re.compile(r"\b(?:iff?|whether|when\w*|unless|only|equality|not|never|neither|no longer|would|could|may|might|suppose for)\b|n't\b", re.I)
_ASSUMES = re.compile(r"\b(?:we|it is|our|the|an?|key|main|standing)\s+(?:\w+\s+){0,2}?(?:assum\w+|suppos\w+|hypothes\w+)\b|\bthroughout\b", re.I)
_CLAIM = re.compile(r"\$[^$]*(?<![A-Za-z])(?:[HIhDS]|\\mathrm\{[A-Z]+\})\s*(?:_\S{1,8}\s*)?(?:\\left|\\bigl?)?\s*\([^$]*[=<>][^$]*\$|\$[^$]*(?:=|\\leq?|\\geq?|[<>])\s*[^$]*[HIh]\s*\([^$]*\$")
_LEFT = Verdict("undecided", "false in general, but not shown to be so of variables as the text speaks of them before")


def spoken(told: Sequence[str], sentence: str, conditions: Sequence[str]) -> list[str]:
    """The conditions of the sentences before, and those of a sentence, its maths in place, that says them of its variables and not of one formula."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    words = re.sub(r"\$[^$]*\$", "$", flat)
    if _HEDGED.search(words) is not None or (_CLAIM.search(flat) is not None and _ASSUMES.search(words) is None):
        return list(told)
    return [*(c for c in told if c not in conditions), *conditions][-_MOST:]


def judged_as_spoken(formula: Formula, context: Context, state: State, under: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The verdicts in a context, less the refutations that do not stand under what the sentences before have told."""
    outcome = held(judged_in_general(formula, context, state.context, under), formula, context, state.tied)
    if outcome is None or not any(v.word == "refuted" for row in outcome[1] for v in row) or speaks_in_general(formula):
        return outcome
    there = _under(context, state.spoken)
    if there == context:
        return outcome
    try:
        other = under(there)
    except ElaborationError:
        other = None
    again = [v for row in other[1] for v in row] if other is not None else []
    reading, rows = outcome
    stands = iter(again) if len(again) == sum(map(len, rows)) else iter([_LEFT] * sum(map(len, rows)))
    return reading, [tuple(v if next(stands).negative or v.word != "refuted" else _LEFT for v in row) for row in rows]


def _under(context: Context, told: Sequence[str]) -> Context:
    for text in told:
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError):
            continue
    return context

"""What a sentence says in general, or of dependent variables, is not shown by what was supposed before it.

"Let X and Y be independent. [...] In general, H(X, Y) = H(X) + H(Y)": such a formula is called true only where it is so without the
suppositions of earlier sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Constraint, Context, NormalPair
from ...notation.elaborate import ElaborationError
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ..formulas.formula import Formula
from ..sentences.negations import speaks_of_dependence
from .doubtful_readings import Outcome

_GENERAL = re.compile(
    r"\b(?:in general|generally|always|arbitrary|dependent|correlated|regardless|irrespective|whatever|even (?:if|when|for)|no longer|any two|no matter)\b|"
    r"\b(?:not|non|un|neither)\b[ -]?(?:\w+ ){0,2}(?:independent|equal|uniform)\b|\bwithout (?:the |this |any )?(?:independence|assum\w+|suppos\w+)|"
    rf"{words('in general')}",
    re.I,
)
_FOR_ALL = re.compile(r"\b(?:for|of)\s+(?:all|any|every|each|other)\b", re.I)
_LETTERS = re.compile(r"\s*[A-Za-z](?:\s*,\s*[A-Za-z])*\s*")


def judged_in_general(formula: Formula, context: Context, before: Context, under: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The verdicts in a context, less those that are only true by what was supposed ``before`` a sentence about the general case."""
    outcome = under(context)
    less = _without(formula, context, before)
    if outcome is None or less is None or not any(v.positive for row in outcome[1] for v in row):
        return outcome
    try:
        other = under(less)
    except ElaborationError:
        other = None
    again = [v for row in other[1] for v in row] if other is not None else []
    reading, rows = outcome
    if len(again) == sum(map(len, rows)) and all(v.positive for v in again):
        return outcome
    open_ = Verdict("undecided", "true by what was supposed before, but the sentence speaks of the general case")
    return reading, [tuple(open_ if v.positive else v for v in row) for row in rows]


def _without(formula: Formula, context: Context, before: Context) -> Context | None:
    """The context without earlier suppositions, where the sentence takes them back; None where it does not, or there are none."""
    supposed = [f for f in context.facts if isinstance(f.value, (Constraint, NormalPair)) and any(f is g for g in before.facts)]
    if not supposed:
        return None
    said = f"{formula.sentence} {formula.after}"  # what stands behind may be a proviso of the next sentence
    if _GENERAL.search(said) is None and not speaks_of_dependence(said):
        alone = [tex for tex in (*formula.maths_before, *formula.maths_after) if _LETTERS.fullmatch(tex)]
        letters = {x for tex in alone for x in re.findall("[A-Za-z]", tex)} if _FOR_ALL.search(formula.sentence) else set()
        supposed = [f for f in supposed if letters & (set(f.value.variables) if isinstance(f.value, NormalPair) else _letters(f.value.chain))]
    return replace(context, facts=tuple(f for f in context.facts if not any(f is g for g in supposed))) if supposed else None


def _letters(chain: nodes.Node) -> set[str]:
    return {x.base for x in walk(chain) if isinstance(x, nodes.Name)}

r"""Entropies of variables whose joint law the text has told: "let X be uniform on {1, ..., 8} and Y = X mod 2".

What a sentence says of another case ("conditioned on X > 1", "if X is loaded instead") is not judged by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...notation.context import LAW_OF, Context, Masses, Meaning, NamedLaw, SampleSpace
from ...notation.elaborate import read_given
from ...notation.elaborate.functionals.functionals import is_functional
from ...notation.elaborate.laws.numbers_of_a_space import spoken_of, with_numbers
from ...notation.elaborate.laws.sample_spaces import of_a_space, sample_space, variables_in
from ...notation.syntax.nodes import Call, Statement
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..sentences.constraints_in_words import in_place
from ..sentences.drawn_alike import drawn_alike
from .formula import Formula

Judge = Callable[[Statement, Context], object]
_OPEN = frozenset(["undecided", "data", "not-understood"])
_ANOTHER_CASE = regex(
    r"\b(?:condition\w*|knowing|learn\w*|observ\w*|restrict\w*|instead|loaded|biased|unfair|another|other\w*|different\w*|would|after|once|suppose|assume|unless|"
    r"when\w*|maxim\w*|minim\w*|at (?:most|least))\b|条件|已知|给定|조건|주어|알고|条件付き|与え",
    re.I,
)
_NUMBER = r"\s*[-\d./]+\s*\Z"
_RELATES = regex(rf"\s*(?P<name>[A-Z])(?:_\{{?\w\}}?)?\s*(?:[<>≤≥≠]|\\(?:[lg]e(?:q|qslant)?|neq?|[lg]t)(?![a-z])|={_NUMBER})")


def of_drawn_variables(
    outcome: Outcome, statement: Statement, formula: Formula, context: Context, spoken: Sequence[str], judge: Judge
) -> Outcome:  # fmt: skip
    """The outcome, by the exact law of its variables where some of it is open, and the text has told of each how it is drawn or made."""
    before = [v for row in outcome[1] for v in row]
    if not any(v.word in _OPEN for v in before):
        return outcome
    again = by_drawn_variables(statement, formula, context, spoken, judge)
    if again is None:
        return outcome
    after = [v for row in again[1] for v in row]
    if len(after) != len(before) or any(v.positive and not w.positive for v, w in zip(before, after, strict=True)):
        return outcome
    data = any(v.word == "data" for v in before)
    if data and (_is_told_by(formula) or (any(w.negative for w in after) and _tells(statement, context))):
        return outcome
    return again if all(w.positive or w.negative or w.word == v.word for v, w in zip(before, after, strict=True)) else outcome


def _told_apart(context: Context, spoken: Sequence[str]) -> Context:
    """The context with the independence of variables that earlier sentences have told."""
    for text in spoken:
        if r"\perp" in text:
            context = read_given(text, context)
    return context


def _is_told_by(formula: Formula) -> bool:
    """Whether the law of a variable is told by this very formula: "let $X$ be a bit with $P(X = 1) = 0.9$"."""
    own = in_place(formula.before, formula.maths_before)
    return len(drawn_alike(f"{own}${formula.text}$")) > len(drawn_alike(own))


def _tells(statement: Statement, context: Context) -> bool:
    """P(X = 1) = 0.3 of a variable that was drawn, which may be told anew; not of a sum of such variables."""
    return any(context.about(name, Meaning) is None for name in spoken_of(statement))


def by_drawn_variables(
    statement: Statement, formula: Formula, context: Context, spoken: Sequence[str], judge: Judge
) -> Outcome | None:  # fmt: skip
    """The verdicts by that law; None where it is not known, or may not be what the sentence speaks of."""
    calls = (node for node in walk(statement) if isinstance(node, Call) and is_functional(node))
    names = {name for call in calls for arg in call.args for name in variables_in(arg)} | spoken_of(statement)
    if not names or not all(context.about(name, Meaning, NamedLaw) or context.about(LAW_OF + name, Masses) for name in names):
        return None
    space = sample_space(_told_apart(context, spoken), names)
    if space is None or _is_of_another_case(formula, space):
        return None
    again = judge(with_numbers(statement, space), of_a_space(context, space))
    return again if isinstance(again, tuple) else None


def _is_of_another_case(formula: Formula, space: SampleSpace) -> bool:
    """Whether its sentence may speak of some values of the variables, or of other laws than those that were told."""
    letters = {axis[0] for axis in space.axes}
    some = any(m["name"] in letters for tex in formula.maths_before if (m := _RELATES.match(tex)) is not None)
    return some or _ANOTHER_CASE.search(formula.before) is not None

"""What a sentence says in general, or of dependent variables, is not shown by what was supposed before it.

"Let X and Y be independent. [...] In general, H(X, Y) = H(X) + H(Y)": such a formula is called true only where it is so without the
suppositions of earlier sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Constraint, Context, Fact, Masses, NamedLaw, NormalPair, Scalar
from ...notation.elaborate import ElaborationError
from ...notation.syntax import nodes
from ...notation.syntax.languages import words
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..formulas.formula import Formula
from ..sentences.negations import speaks_of_dependence
from .described_densities import densities_in, speaks_of
from .doubtful_readings import Outcome

_GENERAL = regex(
    r"\b(?:in general|generally|always|arbitrary|dependent|correlated|regardless|irrespective|whatever|even (?:if|when|for)|no longer|any two|no matter)\b|"
    r"\b(?:not|non|un|neither)\b[ -]?(?:\w+ ){0,2}(?:independent|equal|uniform)\b|\bwithout (?:the |this |any )?(?:independence|assum\w+|suppos\w+)|"
    rf"{words('in general')}",
    re.I,
)
#: Of these words values and uniform laws are taken back, too: "In general" H(X) is not the log K of a uniform X.
_WIDELY = regex(
    rf"\b(?:in general|generally|(?:for|with) (?:an? )?general|arbitrary|any other|other values|non-?uniform|"
    r"(?:is|are|remains?|stays?) (?:(?:always|symmetric|non-?negative|finite)(?:,? and)? )*(?:(?:upper|lower)[- ])?bounded|never exceeds?|(?:can|could) (?:never|not|at most)|cannot)\b|"
    r"\bbeschränkt|\bborn[ée]e?\b|\bacotad|\blimitad[oa]\b|\blimitat[oa]\b|ограничен|有界|유계|"
    rf"{words('in general')}",
    re.I,
)
_FOR_ALL = regex(r"\b(?:for|of)\s+(?:all|any|every|each|other)\b", re.I)
_LETTERS = regex(r"\s*[A-Za-z](?:\s*,\s*[A-Za-z])*\s*")


def judged_in_general(formula: Formula, context: Context, before: Context, under: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The verdicts in a context, less those that are only true by what was supposed ``before`` a sentence about the general case."""
    outcome = _of_other_densities(formula, context, before, under(context), under)
    if outcome is None or not any(v.positive for row in outcome[1] for v in row):
        return outcome
    less = _without(formula, context, before)
    if less is None:
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
    beside = iter(again) if len(again) == sum(map(len, rows)) else None
    shown = [tuple(beside is not None and next(beside).positive for _ in row) for row in rows]
    return reading, [
        tuple(open_ if v.positive and not holds else v for v, holds in zip(row, kept, strict=True))
        for row, kept in zip(rows, shown, strict=True)
    ]


def _of_other_densities(
    formula: Formula, context: Context, before: Context, outcome: Outcome | None, under: Callable[[Context], Outcome | None]
) -> Outcome | None:  # fmt: skip
    """Refuted where "in general" takes a density of a family back that was told before, and of others it is false.

    A formula with its parameters, or about it alone, is one about the family.
    """
    if outcome is None or not all(v.word == "undecided" for row in outcome[1] for v in row) or _WIDELY.search(formula.sentence) is None:
        return outcome
    earlier = {f.symbol: f for f in before.facts if isinstance(f.value, NamedLaw) and speaks_of(f.symbol, formula.text)}
    told = [f for f in context.facts if earlier.get(f.symbol) is f and not _is_of_one_case(f)]
    parameters = {x.base for f in told if isinstance(f.value, NamedLaw) for x in walk(f.value.law) if isinstance(x, nodes.Name)}
    if (
        not told
        or densities_in(formula.text) <= {f.symbol for f in told}
        or any(re.search(rf"(?<![A-Za-z]){x}(?![A-Za-z])", formula.text) for x in parameters)
    ):
        return outcome
    try:
        other = under(replace(context, facts=tuple(f for f in context.facts if not any(f is g for g in told))))
    except ElaborationError:
        return outcome
    return other if other is not None and all(v.word == "refuted" for row in other[1] for v in row) else outcome


def _without(formula: Formula, context: Context, before: Context) -> Context | None:
    """The context without earlier suppositions, where the sentence takes them back; None where it does not, or there are none."""
    known = {id(f) for f in before.facts}
    earlier = [f for f in context.facts if id(f) in known]
    supposed = [f for f in earlier if isinstance(f.value, (Constraint, NormalPair))]
    if not supposed and not any(map(_is_of_one_case, earlier)):
        return None
    said = f"{formula.sentence} {formula.after}"  # what stands behind may be a proviso of the next sentence
    if _WIDELY.search(said) is not None:
        supposed += [f for f in earlier if _is_of_one_case(f)]
    elif _GENERAL.search(said) is None and not speaks_of_dependence(said):
        alone = [tex for tex in (*formula.maths_before, *formula.maths_after) if _LETTERS.fullmatch(tex)]
        letters = {x for tex in alone for x in re.findall("[A-Za-z]", tex)} if _FOR_ALL.search(formula.sentence) else set()
        supposed = [f for f in supposed if letters & _letters(f)]
    return replace(context, facts=tuple(f for f in context.facts if not any(f is g for g in supposed))) if supposed else None


def speaks_in_general(formula: Formula) -> bool:
    """Whether the sentence of a formula says that it is about all variables, or about dependent ones."""
    return _GENERAL.search(formula.sentence) is not None or speaks_of_dependence(formula.sentence)


def _is_of_one_case(fact: Fact) -> bool:
    """A value, or a law that has no letter for a parameter but a number of outcomes: what is said in general is of others, too."""
    if isinstance(fact.value, NamedLaw):
        head = fact.value.law.head if isinstance(fact.value.law, nodes.Call) else None
        return head == nodes.Name("DiscreteUniform") or not any(isinstance(x, nodes.Name) and x != head for x in walk(fact.value.law))
    return isinstance(fact.value, (Masses, Scalar))


def _letters(fact: Fact) -> set[str]:
    if isinstance(fact.value, NormalPair):
        return set(fact.value.variables)
    return {x.base for x in walk(fact.value.chain) if isinstance(x, nodes.Name)} if isinstance(fact.value, Constraint) else set()

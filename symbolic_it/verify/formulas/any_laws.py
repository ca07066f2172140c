r"""What holds of any law holds of one that the text has made of an energy: where that does not matter, it is left out.

So it is of p = e^{-E}/Z and of \pi^*(y | x) = \pi_ref(y | x) e^{r(x, y)/\beta}/Z(x), which a divergence may name without its prompt.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...decide.cross_evaluation import Contradiction
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.relations.shapes import mentions_name
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ...patterns import regex
from ..judgement.doubtful_readings import Outcome
from ..judgement.judge import judge_chain
from ..naming.own_meaning import own_meaning
from ..naming.told_normaliser import is_divided, normaliser_of

SECONDS = 1.0
_DEFINITIONS = regex(
    r"a condition was not understood: ((?:(?:the (?:definition|values?) of \w+(?:, \w+)*|\w+ beside the function \w+)(?:; )?)+)"
)
_NAMES = regex(r"\b(?!the\b|definition\b|values?\b|of\b|beside\b|function\b)\w+")
_CONSTANTS = frozenset("CcZAK")
_ONE = nodes.Number("1", Fraction(1))


def of_any_laws(found: Outcome, context: Context, judge: Callable[[Context], Outcome | None]) -> Outcome:
    """The outcome where the laws that the text has told may be any, if that makes it true; else as it was found."""
    open_ones = [m for row in found[1] for v in row if (m := _DEFINITIONS.fullmatch(v.message)) is not None]
    names = {x for m in open_ones for x in _NAMES.findall(m[1])}
    laws = [f for f in context.facts if _is_law_by_formula(f) and any(mentions_name(f.value.body, x) for x in names)]
    return _without(laws, context, judge) or found


def of_any_laws_named(statement: nodes.Statement, context: Context, judge: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The outcome of a statement that is not understood with the formulas of its laws, if it is true of any; else None."""
    laws = [f for f in context.facts if _is_law_by_formula(f) and mentions_name(statement, f.symbol)]
    return _without(laws, context, judge)


def _without(laws: list[Fact], context: Context, judge: Callable[[Context], Outcome | None]) -> Outcome | None:
    if not laws or not all(_sums_to_one(context, f) for f in laws):
        return None
    try:
        again = judge(replace(context, facts=tuple(f for f in context.facts if f not in laws)))
    except ElaborationError:
        return None
    return again if again is not None and all(v.positive for row in again[1] for v in row) else None


def _is_law_by_formula(fact: Fact) -> bool:
    return isinstance(fact.value, Meaning) and 0 < len(fact.value.parameters) < 3 and re.split(r"[_^*]", fact.symbol)[0] in LAWS | {"f"}


def _sums_to_one(context: Context, fact: Fact) -> bool:
    """Whether the formula is that of a law: p = e^{-E} without a normaliser is none, C e^{-E} of a C that is not told has one."""
    (point, *_), body = fact.value.parameters, fact.value.body
    if _has_an_open_constant(context, body):
        return True
    total = nodes.BigOp("sum" if len(fact.value.parameters) > 1 else "int", nodes.Binder((point,)), body, bracketed=True)
    chain = nodes.Chain(total, (nodes.Link("=", _ONE),))
    try:
        rows = [judge_chain(c, seconds=SECONDS) for r in elaborate(nodes.Statement((chain,)), context) for c in r.chains]
    except (ElaborationError, Contradiction, RecursionError):
        return False
    return bool(rows) and all(v.positive for row in rows for v in row)


def _has_an_open_constant(context: Context, body: nodes.Node) -> bool:
    below = normaliser_of(body)
    if below is not None and own_meaning(context, below) is None and is_divided(body, below):
        return True
    match body:
        case nodes.Mul(nodes.Name() as letter, nodes.Apply("exp")) | nodes.Mul(nodes.Name() as letter, nodes.Pow(nodes.Name("e"))):
            return letter.base in _CONSTANTS and letter.sub is None and context.about(letter.base) is None
    return False

"""What holds of any law holds of one that the text has made of an energy: where that does not matter, it is left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...decide.decide import Contradiction
from ...notation.context import Context, Fact, Meaning
from ...notation.elaborate import ElaborationError, elaborate
from ...notation.elaborate.relations.shapes import mentions_name
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ..judgement.doubtful_readings import Outcome
from ..judgement.judge import judge_chain

SECONDS = 1.0
_DEFINITIONS = re.compile(r"a condition was not understood: ((?:the definition of \w+(?:; )?)+)")
_ONE = nodes.Number("1", Fraction(1))


def of_any_laws(found: Outcome, context: Context, judge: Callable[[Context], Outcome | None]) -> Outcome:
    """The outcome where the laws that the text has told may be any, if that makes it true; else as it was found."""
    open_ones = [m for row in found[1] for v in row if (m := _DEFINITIONS.fullmatch(v.message)) is not None]
    names = {x for m in open_ones for x in re.findall(r"the definition of (\w+)", m[1])}
    laws = [f for f in context.facts if _is_law_by_formula(f) and any(mentions_name(f.value.body, x) for x in names)]
    if not laws or not all(_sums_to_one(context, f) for f in laws):
        return found
    try:
        again = judge(replace(context, facts=tuple(f for f in context.facts if f not in laws)))
    except ElaborationError:
        return found
    return again if again is not None and all(v.positive for row in again[1] for v in row) else found


def _is_law_by_formula(fact: Fact) -> bool:
    return isinstance(fact.value, Meaning) and len(fact.value.parameters) == 1 and fact.symbol.split("_")[0] in LAWS


def _sums_to_one(context: Context, fact: Fact) -> bool:
    """Whether the formula is that of a law: p = e^{-E} without a normaliser is none."""
    ((point,), body) = fact.value.parameters, fact.value.body
    total = nodes.BigOp("int", nodes.Binder((point,)), body, bracketed=True)
    chain = nodes.Chain(total, (nodes.Link("=", _ONE),))
    try:
        rows = [judge_chain(c, seconds=SECONDS) for r in elaborate(nodes.Statement((chain,)), context) for c in r.chains]
    except (ElaborationError, Contradiction, RecursionError):
        return False
    return bool(rows) and all(v.positive for row in rows for v in row)

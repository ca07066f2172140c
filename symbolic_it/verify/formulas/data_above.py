"""Data told above the heading of a section: those of a chapter's opening may be meant in each of its parts.

A number that is right for them shows that they are; only then is one that is wrong for them refuted. Nothing else is judged by them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact, JointTable, Masses
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk
from ..judgement.doubtful_readings import Outcome
from ..state import State

_OPEN = ("a condition was not understood: the values of ", "not proved; the data given here do not settle it")
_VALUE = "a value of what the text does not determine further"
_DIGITS = 2  # fewer agree by chance


def with_data_above(state: State, context: Context, judge: Callable[[Context], Outcome | None]) -> Outcome | None:
    """The outcome, with the numbers that are left open for want of data judged by those told above the section."""
    outcome = judge(context)
    above = tuple(f for f in state.above_here if context.about(f.symbol, Masses, JointTable) is None)
    if outcome is None or not above or not any(_is_open(v) for row in outcome[1] for v in row):
        return outcome
    return with_facts(outcome, context.extend(*above), judge, lambda v, link, w: _is_open(v) and _is_settled(state, above, link, w))


def with_facts(
    outcome: Outcome,
    context: Context,
    judge: Callable[[Context], Outcome | None],
    takes: Callable[[Verdict, LinkMeaning, Verdict], bool],
) -> Outcome:
    """The outcome with those links, judged again in a context that knows more, whose verdict before, meaning and verdict now are taken."""
    try:
        again = judge(context)
    except ElaborationError:
        return outcome
    if again is None or [len(row) for row in again[1]] != [len(row) for row in outcome[1]]:
        return outcome
    chains, rows = [], []
    for one, other, row, beside in zip(outcome[0].chains, again[0].chains, outcome[1], again[1], strict=True):
        chosen = [(b, w) if takes(v, b, w) else (a, v) for a, b, v, w in zip(one.links, other.links, row, beside, strict=True)]
        chains.append(replace(one, links=tuple(link for link, _ in chosen)))
        rows.append(tuple(v for _, v in chosen))
    return replace(outcome[0], chains=tuple(chains)), rows


def _is_open(verdict: Verdict) -> bool:
    return (verdict.word == "undecided" and verdict.message.startswith(_OPEN)) or verdict == Verdict("data", _VALUE)


def _is_settled(state: State, above: tuple[Fact, ...], link: LinkMeaning, verdict: Verdict) -> bool:
    """Whether data told above settle a number: with digits enough it shows that they are meant, and others are then measured by them."""
    used = {f.symbol for f in link.cites if f in above}
    digits = link.right.printed.number.decimals if link.right.printed is not None else None
    spelled = any(isinstance(x, nodes.Log) for x in walk(link.right.node))  # -0.6 log 0.6 - 0.4 log 0.4: its masses are written
    if verdict.word == "confirmed" and (spelled or (digits or 0) >= _DIGITS):
        state.section.taken_up |= used
        return True
    return bool(used) and used <= state.section.taken_up and (verdict.negative or verdict.word == "confirmed")

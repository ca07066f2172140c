"""Probabilities of outcomes that one block of plain text tells and the next goes on with: P("yes") = 0.5, P("no") = 0.5."""

from __future__ import annotations

from ...notation.context import Outcome
from ..state import State


def with_probabilities(state: State) -> State:
    """A copy for a block of plain text, which knows what the blocks before it in the section have told of outcomes."""
    own = state.apart()
    own.context = own.context.extend(*(fact for facts in state.section.listed.values() for fact in facts))
    return own


def keep_probabilities(state: State, own: State) -> None:
    """What a block has told of the outcomes of a law takes the place of what a block before it has."""
    known = {id(f) for f in (*state.context.facts, *(f for facts in state.section.listed.values() for f in facts))}
    told = [f for f in own.context.facts if isinstance(f.value, Outcome) and not f.value.variable and id(f) not in known]
    for law in {f.value.law for f in told}:
        state.section.listed[law] = tuple(f for f in told if f.value.law == law)

"""A state set apart shares nothing that grows with the one it was made from; a heading ends what the section said, and no more."""

from __future__ import annotations

from dataclasses import fields
from fractions import Fraction

from symbolic_it.notation.context import Constraint, Fact, Masses
from symbolic_it.notation.syntax import read
from symbolic_it.verify.state import State

PARTS = ("section", "sides", "environments", "process")


def test_no_list_set_or_table_is_shared_with_a_state_set_apart() -> None:
    state = State()
    apart = state.apart()
    for one, other in ((state, apart), *((getattr(state, p), getattr(apart, p)) for p in PARTS)):
        assert one is not other
        for f in fields(one):
            if isinstance(getattr(one, f.name), (list, set, dict)):
                assert getattr(one, f.name) is not getattr(other, f.name), f.name


def test_what_is_told_apart_does_not_come_back() -> None:
    state = State()
    apart = state.apart()
    apart.section.spoken.append("X and Y are independent")
    apart.sides.remember(read("H(X) = 1"))
    apart.process.is_diffusion = True
    assert state.section.spoken == [] and state.sides.previous == [] and not state.process.is_diffusion


def test_a_heading_ends_the_section_and_keeps_its_certain_laws_for_derivatives() -> None:
    law, other = Fact("p", Masses((Fraction(1),))), Fact("q", Masses((Fraction(1),)))
    state = State()
    state.section.laws, state.section.contested = {"p": law, "q": other}, {"q"}
    state.section.narrowed, state.section.title = True, "Entropy"
    state.sides.show(read("H(X) = 1"))
    state.context = state.context.extend(Fact("X", Constraint(read("H(X) = 1").chains[0])))
    state.heading(1)
    assert state.laws_before == {"p": law}
    assert not state.section.laws and not state.section.narrowed and state.section.title == "Entropy"
    assert state.sides.last_display is None and state.context.facts == ()

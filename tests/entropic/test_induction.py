"""Independent members of any number: what is true of them has one certificate, what is false of them has none."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import mutual_information as information
from symbolic_it.entropic.combination import Combination
from symbolic_it.entropic.induction import Induction, Side, proof_by_induction

NOTHING: Combination = {}
ALL, OF_Y = Side(information("A"), NOTHING), Side(information("A", "Y"), NOTHING)
GIVEN_Y = Side(information("A", given="Y"), NOTHING)


def each(terms: Combination) -> Side:
    return Side(NOTHING, terms)


def proved(lhs: Side, relation: str, rhs: Side, given: tuple[str, ...] = ()) -> bool:
    return proof_by_induction(Induction("A", "X", ((lhs, relation, rhs),), given)) is not None


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs", "given"),
    [
        (ALL, "=", each(information("X")), ()),
        (ALL, "<=", each(information("X")), ("Y",)),
        (GIVEN_Y, "=", each(information("X", given="Y")), ("Y",)),
        (OF_Y, ">=", each(information("X", "Y")), ()),
        (OF_Y, "<=", each(information("X", "Y")), ("Y",)),
        (ALL, "=", each(information("X", given="A")), ()),
    ],
)
def test_what_is_true_is_proved(lhs: Side, relation: str, rhs: Side, given: tuple[str, ...]) -> None:
    assert proved(lhs, relation, rhs, given)


@pytest.mark.parametrize(
    ("lhs", "relation", "rhs", "given"),
    [
        (ALL, "=", each(information("X")), ("Y",)),
        (GIVEN_Y, "=", each(information("X", given="Y")), ()),
        (OF_Y, "=", each(information("X", "Y")), ()),
        (OF_Y, "<=", each(information("X", "Y")), ()),
        (OF_Y, ">=", each(information("X", "Y")), ("Y",)),
        (ALL, "=", Side(information("Y"), information("X")), ()),
        (ALL, "<", each(information("X")), ()),
        (ALL, "=", each({frozenset("X"): 2}), ()),  # type: ignore[dict-item]
        (Side(information("A", "X"), NOTHING), "=", each(NOTHING), ()),
    ],
)
def test_what_is_false_is_not(lhs: Side, relation: str, rhs: Side, given: tuple[str, ...]) -> None:
    assert not proved(lhs, relation, rhs, given)


def test_a_chain_is_proved_link_by_link() -> None:
    true, false = (ALL, "=", each(information("X"))), (ALL, "=", each(information("X", given="Y")))
    assert proof_by_induction(Induction("A", "X", (true, true))) is not None
    assert proof_by_induction(Induction("A", "X", (true, false))) is None

"""A formula about independent members is read in joint entropies, whole and terms, under each condition that says so."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.elaborate import elaborate, read_given
from symbolic_it.notation.syntax import read
from symbolic_it.verify.check import check

MEMBERS, GIVEN = r"X_1 \perp \cdots \perp X_n", r"X_1 \perp \cdots \perp X_n \mid Y"
SUM = r"H(X_1, \dots, X_n) = \sum_{i=1}^n H(X_i)"


def inductions(statement: str, *given: str) -> list[tuple[str, str, tuple[str, ...]]]:
    context = Context()
    for text in given:
        context = read_given(text, context)
    (reading,) = elaborate(read(statement), context)
    return [(one.earlier, one.member, one.given) for one in reading.of_members]


def test_what_is_read() -> None:
    assert inductions(SUM, MEMBERS) == [("A", "X", ())]
    assert inductions(SUM, MEMBERS, GIVEN) == [("A", "X", ()), ("A", "X", ("Y",))]
    assert inductions(SUM) == []
    assert inductions(SUM, r"Y_1 \perp \cdots \perp Y_n") == []


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (SUM, (MEMBERS,)),
        (SUM, (MEMBERS, GIVEN)),
        (r"H(X_1, \dots, X_n | Y) = \sum_{i=1}^n H(X_i | Y)", (GIVEN,)),
        (r"I(X_1, \dots, X_n; Y) \ge \sum_{i=1}^n I(X_i; Y)", (MEMBERS,)),
        (r"\frac{1}{n} H(X_1, \dots, X_n) = \frac{1}{n} \sum_{i=1}^n H(X_i)", (MEMBERS,)),
    ],
)
def test_it_is_proved_by_one_certificate(statement: str, given: tuple[str, ...]) -> None:
    verdict = check(statement, given).verdict
    assert verdict.word == "proved" and verdict.certificate is not None and verdict.certificate["kind"] == "shannon-induction"


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (SUM, (GIVEN,)),
        (SUM, (r"A \perp X",)),
        (r"H(X_1, \dots, X_n | Y) = \sum_{i=1}^n H(X_i | Y)", (MEMBERS,)),
        (r"I(X_1, \dots, X_n; Y) \ge \sum_{i=1}^n I(X_i; Y)", (GIVEN,)),
        (r"I(X_1, \dots, X_n; Y) = \sum_{i=1}^n I(X_i; Y)", (MEMBERS,)),
        (r"H(X_1, \dots, X_n) = \sum_{i=1}^n H(X_i) + H(X_1)", (MEMBERS,)),
    ],
)
def test_false_twins_are_not_proved(statement: str, given: tuple[str, ...]) -> None:
    assert not check(statement, given).verdict.positive

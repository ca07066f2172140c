"""Coefficients beyond floating point: (1 + 10^-k) and (1 - 10^-k) are told apart for every k."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest

from symbolic_it.entropic import Statement, decide, read_statement
from symbolic_it.entropic.proof.magnitudes import magnitudes

Oracle = Callable[[Statement, object], bool]


@pytest.mark.parametrize("k", [1, 5, 7, 8, 9, 10, 12, 15, 16, 17, 20, 30, 100])
@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("(1 {} 1/10^{}) H(X,Y) <= H(X) + H(Y)", ()),
        ("(1 {} 1/10^{}) I(X;Z) <= I(X;Y)", ("X->Y->Z",)),
        ("(2 {} 1/10^{}) H(X,Y,Z) <= H(X,Y) + H(Y,Z) + H(X,Z)", ()),
        ("(1 {} 10^{{-{}}}) H(Z) <= H(X)", ("Z = f(X)",)),
    ],
)
def test_a_factor_next_to_the_best_one(text: str, given: tuple[str, ...], k: int, proves: Oracle, breaks: Oracle) -> None:
    less = read_statement(text.format("-", k), given)
    more = read_statement(text.format("+", k), given)
    assert proves(less, decide(less).certificate)
    assert breaks(more, decide(more).witness)


def test_several_sizes_at_once(proves: Oracle) -> None:
    statement = read_statement("H(X|Y) + 10^{-6} I(X;Y) + 10^{-40} H(Y|X) >= 10^{-40} H(Y|X,Z)")
    assert proves(statement, decide(statement).certificate)


def test_a_factor_too_large_for_floating_point(proves: Oracle) -> None:
    statement = read_statement("H(X) <= 10^{399} H(X,Y)", ["10^{350} H(X) <= H(Y)"])
    assert proves(statement, decide(statement).certificate)


def test_magnitudes_sum_to_the_vector() -> None:
    vector = {1: Fraction(1) + Fraction(1, 10**30), 2: Fraction(-1, 3), 3: Fraction(-7, 10**30)}
    first, second = magnitudes(vector)
    assert first == {1: 1, 2: Fraction(-1, 3)}
    assert second == {1: 1, 3: -7}

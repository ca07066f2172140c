"""A counterexample about sums of random variables keeps the sums, and is one for fair and for biased bits."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it import check
from symbolic_it.entropic.reading.read import read_statement
from symbolic_it.entropic.search.distribution import refutes
from symbolic_it.entropic.search.sum_witness import witness
from symbolic_it.entropic.sums import Sum

ONE = Fraction(1)
PLAIN = Sum((("X", ONE), ("Z", ONE), ("Y", -ONE)))
MODULO = Sum((("X", ONE), ("Z", ONE), ("Y", -ONE)), 2)


def test_the_sum_is_a_sum_at_the_witness() -> None:
    statement = read_statement("H(Y) <= H(X)")
    for one in (PLAIN, MODULO):
        found = witness(statement, (one,))
        assert found is None or refutes(found, statement)
        for _, row in () if found is None else found.outcomes:
            at = {n: Fraction(v) for n, v in zip(found.variables, row, strict=True)}  # type: ignore[union-attr]
            total = at["X"] + at["Z"] - at["Y"]
            assert (total % 2 if one.modulus else total) == 0


@pytest.mark.parametrize("text", ["I(X;Y) = 0", "H(Y) = H(X)"])
def test_what_holds_for_fair_bits_is_not_refuted(text: str) -> None:
    assert witness(read_statement(text), (MODULO,)) is None
    assert witness(read_statement(text), (PLAIN,)) is not None


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(Y|X) = H(Z)", [r"Y = X \oplus Z", r"X \perp Z"], "proved"),
        ("H(Y|X) = H(Z)", [r"Y = X \oplus Z"], "undecided"),
        ("H(Y|X) = H(X+Z|X)", ["Y = X + Z"], "proved"),
        ("H(X+Z|X) = H(Z|X)", [], "proved"),
        (r"H(X \oplus Z|X) = H(Z)", [r"X \perp Z"], "proved"),
        ("H(X+Z) >= H(X)", [r"X \perp Z"], "proved"),
        ("H(X+Z) <= H(X) + H(Z)", [], "proved"),
        ("H(X+Z) <= H(X)", [], "refuted"),
        ("H(X+Z) = H(X, Z)", [], "refuted"),
        ("I(X;Y) = H(Y) + H(Y|X)", ["Y = X + Z"], "refuted"),
        ("I(X;Y) = H(Y) - H(Y|Z)", ["Y = X + Z"], "undecided"),
        (r"H(Y|X) = H(Z)", [r"Y = X + Z \bmod 3", r"X \perp Z"], "proved"),
        ("h(X+Z|X) = h(Z|X)", [], "undecided"),
    ],
)
def test_sums_as_arguments_and_as_conditions(statement: str, given: list[str], verdict: str) -> None:
    assert check(statement, given=given).verdict.word == verdict

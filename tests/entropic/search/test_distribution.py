"""Exact values of entropies at rational distributions."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.entropic import Distribution, entropy, mutual_information, read_statement
from symbolic_it.entropic.search.distribution import ball, from_json, refutes, satisfies, sign

BITS = [(Fraction(1, 4), (x, y, str(int(x != y)))) for x in "01" for y in "01"]
SUM = Distribution(("X", "Y", "Z"), tuple(BITS))  # Z = X + Y mod 2
SKEW = Distribution(("X", "Y"), ((Fraction(1, 2), ("0", "0")), (Fraction(1, 3), ("1", "0")), (Fraction(1, 6), ("1", "1"))))


@pytest.mark.parametrize(
    ("combination", "logs"),
    [
        (entropy("X"), {2: 1}),
        (entropy("XYZ"), {2: 2}),
        (entropy("Z", given="XY"), {}),
        (mutual_information("X", "Y"), {}),
        (mutual_information("X", "Y", given="Z"), {2: 1}),
        (mutual_information("X", "Y", "Z"), {2: -1}),
    ],
)
def test_two_bits_and_their_sum(combination: dict[frozenset[str], Fraction], logs: dict[int, int]) -> None:
    assert SUM.value(combination) == logs


def test_values_are_combinations_of_logs_of_primes() -> None:
    # H(X,Y) = log 2 / 2 + log 3 / 3 + log 6 / 6
    assert SKEW.value(entropy("XY")) == {2: Fraction(2, 3), 3: Fraction(1, 2)}
    assert ball(SKEW.value(entropy("XY"))).str(10, radius=False) == "1.011404265"


@given(st.lists(st.integers(1, 50), min_size=4, max_size=4))
def test_the_sign_of_a_mutual_information_is_never_negative(weights: list[int]) -> None:
    total = sum(weights)
    pairs = [(Fraction(w, total), (str(k // 2), str(k % 2))) for k, w in enumerate(weights)]
    value = sign(Distribution(("X", "Y"), tuple(pairs)).value(mutual_information("X", "Y")))
    assert value == (0 if weights[0] * weights[3] == weights[1] * weights[2] else 1)


def test_a_sign_is_found_far_beyond_floating_point() -> None:
    tiny = Fraction(1, 10**60)
    assert sign({2: 1 + tiny, 4: Fraction(-1, 2)}) == 1
    assert sign({2: Fraction(485), 3: Fraction(-306)}) == 1  # 2^485 is a little more than 3^306


@pytest.mark.parametrize(
    ("statement", "constraints", "expected"),
    [
        ("I(X;Y|Z) <= I(X;Y)", [], True),
        ("I(X;Y|Z) >= I(X;Y)", [], False),
        ("I(X;Y|Z) <= I(X;Y)", ["X->Y->Z"], False),  # the distribution is outside the constraints
        ("I(X;Y|Z) <= I(X;Y)", ["I(X;Y) <= 0", "H(Z|X,Y) = 0"], True),
        ("I(X;Y) = 0", [], False),
        ("I(X;Y) > 0", [], True),
    ],
)
def test_refutes(statement: str, constraints: list[str], expected: bool) -> None:
    assert refutes(SUM, read_statement(statement, constraints)) is expected


def test_strict_relations_are_strict() -> None:
    assert satisfies(SUM, read_statement("I(X;Y|Z) > 0"))
    assert not satisfies(SUM, read_statement("I(X;Y) > 0"))


def test_json_goes_round() -> None:
    assert from_json(SKEW.as_json()) == SKEW


@pytest.mark.parametrize("weights", [("1/2",), ("1/2", "2/3"), ("3/2", "-1/2"), ("1", "0")])
def test_what_is_no_distribution_is_refused(weights: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="positive and sum to 1"):
        Distribution(("X",), tuple((Fraction(w), (str(k),)) for k, w in enumerate(weights)))

r"""Statements about random variables are also combinations of joint entropies; others are not."""

from __future__ import annotations

from fractions import Fraction

import pytest
from reads import link

from symbolic_it import check
from symbolic_it.entropic.combination import mutual_information

X, Y, Z = "X", "Y", "Z"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"H(X) \ge 0", mutual_information(X)),
        (r"H(X, Y | Z) \ge 0", mutual_information([X, Y], given=[Z])),
        (r"I(X; Y, Z) \ge 0", mutual_information(X, [Y, Z])),
        (r"I(X, Y) \ge 0", mutual_information(X, Y)),
        (r"I(X; Y | Z) \ge 0", mutual_information(X, Y, given=[Z])),
        (r"I(X, Y | Z) \ge 0", mutual_information(X, Y, given=[Z])),
        (r"\frac12 I(X; X) \ge 0", {frozenset(X): Fraction(1, 2)}),
        (r"-(H(X) - 2 H(X)) \ge 0", {frozenset(X): Fraction(1)}),
        (r"10^{-3} H(X) \ge 0", {frozenset(X): Fraction(1, 1000)}),
    ],
)
def test_the_left_side_as_joint_entropies(text: str, expected: dict[frozenset[str], Fraction]) -> None:
    used = link(text)
    assert used.entropic is not None
    assert used.entropic.lhs == expected and used.entropic.rhs == {} and used.entropic.relation == ">="


@pytest.mark.parametrize("text", [r"H(X) \le \log K", r"H(p) \ge 0", r"H(X) \ge 1", r"H(X) = -\sum_x p(x) \log p(x)", r"h(X) \ge 0"])
def test_no_entropic_form(text: str) -> None:
    assert link(text).entropic is None


def test_a_function_of_a_random_variable_is_one_with_its_constraint() -> None:
    used = link(r"H(g(X)) \le H(X)")
    assert used.entropic is not None
    assert used.entropic.lhs == {frozenset("G"): Fraction(1)}
    (constraint,) = used.entropic.constraints
    assert constraint.lhs == mutual_information("G", given="X") and constraint.rhs == {}


def test_a_functions_name_is_never_that_of_another_variable() -> None:
    used = link(r"H(G) + H(g(X)) \ge 0")
    assert used.entropic is not None
    assert set(used.entropic.lhs) == {frozenset({"G"}), frozenset({"G_1"})}


def test_an_entropy_of_one_law_given_another_is_no_conditional_entropy() -> None:
    """H(p, q) = H(p) + H(q|p) is false of a cross-entropy, and p and q are no random variables."""
    assert check("H(p,q) = H(p) + H(q|p)").verdict.word == "not-understood"
    assert check("H(X,Y) = H(X) + H(Y|X)").verdict.word == "proved"

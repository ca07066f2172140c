"""The uniform distribution on N outcomes: its data, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable
from math import isclose, log

import pytest

from symbolic_it.families.discrete_uniform import FAMILY
from symbolic_it.families.family import NoClosedForm
from symbolic_it.verify.check import check

from .conftest import number, parameters


def test_the_masses_have_total_one(holds: Callable[..., bool]) -> None:
    assert holds(FAMILY, ("5",), [(x, 1.0) for x in range(5)], lambda s, x: 1.0)


def test_the_entropy_is_the_logarithm_of_the_size_and_two_sizes_are_not_compared() -> None:
    assert isclose(number(FAMILY.entropy(parameters("8"))), log(8), rel_tol=1e-12)
    with pytest.raises(NoClosedForm):
        FAMILY.divergence(parameters("4"), parameters("8"))


@pytest.mark.parametrize(
    "law", [r"\mathrm{Unif}\{1, \dots, N\}", r"\mathrm{Uniform}(\{1, 2, \ldots, N\})", r"U([N])", r"\mathrm{DUnif}(N)"]
)
def test_the_law_of_a_variable_gives_its_entropy(law: str) -> None:
    assert check(r"H(X) = \log N", given=[rf"X \sim {law}"]).verdict.positive
    assert check(r"H(X) = \log (N+1)", given=[rf"X \sim {law}"]).verdict.word == "refuted"
    assert check(r"H(X) = -\log N", given=[rf"X \sim {law}"]).verdict.word == "refuted"


def test_strings_of_bits_have_as_many_bits() -> None:
    assert check(r"H(X) = n \log 2", given=[r"X \sim \mathrm{Unif}(\{0,1\}^n)"]).verdict.positive
    assert check(r"H(X) = \log n", given=[r"X \sim \mathrm{Unif}(\{0,1\}^n)"]).verdict.word == "refuted"


@pytest.mark.parametrize(
    "law", [r"\mathrm{Unif}\{0, \dots, N\}", r"\mathrm{Unif}(\mathcal{X})", r"\mathrm{Unif}\{a, a\}", r"\mathrm{Unif}(S)"]
)
def test_a_set_of_unknown_size_is_not_taken_for_a_law_of_any_name(law: str) -> None:
    assert check(r"H(X) = \log N", given=[rf"X \sim {law}"]).verdict.word in ("not-understood", "undecided")

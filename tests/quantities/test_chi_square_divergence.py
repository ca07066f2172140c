"""Chi-square divergence: known values, zeros, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.chi_square_divergence import QUANTITY
from symbolic_it.quantities.standard import SPACE, P, Q
from symbolic_it.terms.term import ZERO, fresh_index, mass, sum_over


@pytest.mark.parametrize(
    ("p", "q", "value"),
    [
        (["0.4", "0.3", "0.2", "0.1"], ["0.1", "0.1", "0.1", "0.7"], "1.9142857143"),
        (["1", "0"], ["1/2", "1/2"], "1.0000000000"),
        (["1/2", "1/2", "0"], ["1/4", "3/4", "0"], "0.3333333333"),
        (["1/2", "1/2"], ["1/2", "1/2"], "0.0000000000"),
        (["1/2", "1/2"], ["1", "0"], "undefined"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], value: str) -> None:
    assert at(QUANTITY, p, q) == value


def test_it_is_the_mean_ratio_less_one(same: Callable[..., bool]) -> None:
    x = fresh_index(SPACE)
    p, q = mass(P, x=x), mass(Q, x=x)
    assert same(QUANTITY(P, Q), sum_over(x, p * p / q) - 1)
    assert not same(QUANTITY(P, Q), sum_over(x, q * q / p) - 1)
    assert same(QUANTITY(P, P), ZERO)

"""IPO loss: known values, zero at a margin of 1/(2 beta) and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.ipo_loss import QUANTITY
from symbolic_it.terms.term import ONE, POSITIVE, Derivative, Symbol, as_term

W, L, BETA = Symbol("d_w"), Symbol("d_l"), Symbol("beta", POSITIVE)


@pytest.mark.parametrize(
    ("preferred", "other", "beta", "value"),
    [("0", "0", "1/2", "1.0000000000"), ("5", "0", "1/10", "0.0000000000"), ("0", "5", "1/10", "100.0000000000")],
)
def test_known_values(at: Callable[..., str], preferred: str, other: str, beta: str, value: str) -> None:
    assert at(QUANTITY, preferred, other, beta) == value


def test_the_optimum_is_a_margin_of_1_over_2_beta(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(L + ONE / (2 * BETA), L, BETA), as_term(0))
    assert not same(QUANTITY(L + ONE / BETA, L, BETA), as_term(0))
    assert same(Derivative(QUANTITY(W, L, BETA), W), 2 * (W - L) - ONE / BETA)


def test_compiled() -> None:
    w, o = np.array([1.0, -2.0]), np.array([0.5, 0.25])
    np.testing.assert_allclose(QUANTITY.compile()(w, o, 0.1), (w - o - 5) ** 2)

"""Odds-ratio loss of ORPO: known values, log 2 for equal answers, and compiled functions near 1 and 0."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.orpo_odds_ratio_loss import BELOW_ZERO, QUANTITY
from symbolic_it.terms.term import Log, Symbol, as_term

W = Symbol("l_w", BELOW_ZERO)


@pytest.mark.parametrize(
    ("preferred", "other", "nats"), [("-1", "-1", "0.6931471806"), ("-1", "-2", "0.2381830264"), ("-2", "-1", "1.5514447139")]
)
def test_known_values(at: Callable[..., str], preferred: str, other: str, nats: str) -> None:
    assert at(QUANTITY, preferred, other) == nats


def test_equal_answers_have_log_2(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(W, W), Log(as_term(2)))
    assert not same(QUANTITY(W, 2 * W), Log(as_term(2)))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_compiled_at_the_ends(backend: str) -> None:
    """Near certainty the odds are 1/u; the loss of a far better answer is the odds of the other times u, that of a far worse one grows linearly."""
    pytest.importorskip(backend)
    f = QUANTITY.compile(backend)
    u = 1e-12
    assert float(f(-u, -1.0)) == pytest.approx(u / np.expm1(1.0), rel=1e-11)
    assert float(f(-2000.0, -1.0)) == pytest.approx(1999 - np.log1p(-np.exp(-1.0)), rel=1e-14)
    assert float(f(-1.0, -2000.0)) == 0.0


def test_log_probabilities_are_below_zero() -> None:
    with pytest.raises(ValueError, match="first"):
        QUANTITY.compile()(0.5, -1.0)

"""KTO loss: known values, the two kinds of answers add up to 1, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.kto_loss import QUANTITY
from symbolic_it.terms.term import POSITIVE, Symbol, as_term

D, C, BETA = Symbol("d"), Symbol("c"), Symbol("beta", POSITIVE)


@pytest.mark.parametrize(
    ("ratio", "point", "beta", "value"),
    [("0", "0", "1", "0.5000000000"), ("1", "0", "1", "0.2689414214"), ("0", "2", "1/2", "0.7310585786")],
)
def test_known_values(at: Callable[..., str], ratio: str, point: str, beta: str, value: str) -> None:
    assert at(QUANTITY, ratio, point, beta) == value


def test_desirable_and_undesirable_add_up_to_1(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(D, C, BETA) + QUANTITY(C, D, BETA), as_term(1))
    assert not same(QUANTITY(D, C, BETA) + QUANTITY(D, C, BETA), as_term(1))


def test_compiled() -> None:
    with np.errstate(all="raise"):
        np.testing.assert_allclose(QUANTITY.compile()(np.array([0.0, 40.0, -1000.0, 1000.0]), 0.0, 1.0), [0.5, np.exp(-40.0), 1.0, 0.0])


def test_the_gradient_is_finite_where_the_exponential_is_not() -> None:
    torch = pytest.importorskip("torch")
    d = torch.tensor([1000.0, -1000.0, 0.0], dtype=torch.float64, requires_grad=True)
    QUANTITY.compile("torch")(d, 0.0, 1.0).sum().backward()
    assert d.grad.tolist() == [0.0, 0.0, -0.25]

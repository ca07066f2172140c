"""Jensen-Shannon divergence: known values, bounds, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.entropy import QUANTITY as H
from symbolic_it.quantities.jensen_shannon_divergence import QUANTITY, mixture
from symbolic_it.quantities.standard import P, Q
from symbolic_it.terms.term import HALF, pmf


@pytest.mark.parametrize(
    ("p", "q", "nats"),
    [
        (["1", "0"], ["1/2", "1/2"], "0.2157615543"),
        (["1", "0"], ["0", "1"], "0.6931471806"),
        (["1/2", "1/2", "0", "0"], ["0", "0", "1/2", "1/2"], "0.6931471806"),
        (["0.4", "0.3", "0.2", "0.1"], ["0.1", "0.1", "0.1", "0.7"], "0.2093943560"),
        (["1/2", "1/2"], ["1/2", "1/2"], "0.0000000000"),
        (["1", "0"], ["1", "0"], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], nats: str) -> None:
    assert at(QUANTITY, p, q) == nats


def test_it_is_the_entropy_of_the_mixture_less_the_mean_entropy(same: Callable[..., bool]) -> None:
    m = mixture(pmf(P), pmf(Q))
    assert same(QUANTITY(P, Q), H(m) - HALF * H(P) - HALF * H(Q))
    assert not same(QUANTITY(P, Q), H(m) - H(P) - H(Q))


def test_it_is_symmetric(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), QUANTITY(Q, P))

"""Relative entropy: known values, zeros, infinities, direction."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.cross_entropy import QUANTITY as CE
from symbolic_it.quantities.entropy import QUANTITY as H
from symbolic_it.quantities.kl_divergence import QUANTITY
from symbolic_it.quantities.standard import P, Q
from symbolic_it.terms.term import ZERO


@pytest.mark.parametrize(
    ("p", "q", "nats"),
    [
        (["1/2", "1/2"], ["0.6", "0.4"], "0.0204109973"),
        (["0.6", "0.4"], ["1/2", "1/2"], "0.0201355136"),
        (["0.4", "0.3", "0.2", "0.1"], ["0.1", "0.1", "0.1", "0.7"], "0.8281398523"),
        (["1/2", "1/2"], ["0.1", "0.9"], "0.5108256238"),
        (["1", "0"], ["1/2", "1/2"], "0.6931471806"),
        (["1/2", "1/2"], ["1", "0"], "inf"),
        (["1/2", "1/2", "0"], ["1/2", "1/2", "0"], "0.0000000000"),
        (["1", "0"], ["0", "1"], "inf"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], nats: str) -> None:
    assert at(QUANTITY, p, q) == nats


def test_it_is_cross_entropy_less_entropy(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), CE(P, Q) - H(P))
    assert not same(QUANTITY(P, Q), H(P) - CE(P, Q))
    assert not same(QUANTITY(P, Q), CE(Q, P) - H(P))


def test_of_a_law_from_itself_it_is_zero(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, P), ZERO)
    assert not same(QUANTITY(P, Q), QUANTITY(Q, P))

"""Cross-entropy: known values, infinities, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.cross_entropy import QUANTITY
from symbolic_it.quantities.entropy import QUANTITY as H
from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.standard import SPACE, P, Q, Y
from symbolic_it.terms.term import Delta, Log, fresh_index, function_of, mass


@pytest.mark.parametrize(
    ("p", "q", "nats"),
    [
        (["1/2", "1/2"], ["0.6", "0.4"], "0.7135581778"),
        (["0.4", "0.3", "0.2", "0.1"], ["0.1", "0.1", "0.1", "0.7"], "2.1079940781"),
        (["1/2", "1/4", "1/4"], ["1/4", "1/4", "1/2"], "1.2130075660"),
        (["1", "0"], ["0.7", "0.3"], "0.3566749439"),
        (["1", "0"], ["1", "0"], "0.0000000000"),
        (["1/2", "1/2"], ["1", "0"], "inf"),
        (["1/2", "1/2", "0"], ["1/2", "1/2", "0"], "0.6931471806"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], nats: str) -> None:
    assert at(QUANTITY, p, q) == nats


def test_it_is_entropy_plus_divergence(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), H(P) + KL(P, Q))
    assert same(QUANTITY(P, P), H(P))
    assert not same(QUANTITY(P, Q), H(P) + KL(Q, P))
    assert not same(QUANTITY(P, Q), QUANTITY(Q, P))


def test_a_one_hot_law_picks_one_term(same: Callable[..., bool]) -> None:
    k = fresh_index(SPACE)
    assert same(QUANTITY(function_of((k,), Delta(k, Y)), Q), -Log(mass(Q, x=Y)))

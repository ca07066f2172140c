"""Perplexity: known values, infinities, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.cross_entropy import QUANTITY as CE
from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.quantities.perplexity import QUANTITY
from symbolic_it.quantities.standard import P, Q
from symbolic_it.terms.term import TWO, Exp, Log


@pytest.mark.parametrize(
    ("p", "q", "value"),
    [
        (["0.4", "0.3", "0.2", "0.1"], ["0.4", "0.3", "0.2", "0.1"], "3.5961154666"),
        (["1/4", "1/4", "1/4", "1/4"], ["1/4", "1/4", "1/4", "1/4"], "4.0000000000"),
        (["1", "0"], ["1/2", "1/2"], "2.0000000000"),
        (["1", "0"], ["1", "0"], "1.0000000000"),
        (["1/2", "1/2"], ["1", "0"], "inf"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], value: str) -> None:
    assert at(QUANTITY, p, q) == value


def test_it_is_the_least_perplexity_times_the_exponential_of_the_divergence(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), QUANTITY(P, P) * Exp(KL(P, Q)))
    assert not same(QUANTITY(P, Q), QUANTITY(P, P) * Exp(KL(Q, P)))


def test_the_base_does_not_matter(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), TWO ** (CE(P, Q) / Log(TWO)))
    assert not same(QUANTITY(P, Q), TWO ** CE(P, Q))

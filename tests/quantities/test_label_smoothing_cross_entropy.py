"""Label smoothing with eps/K on every class: known values, target, floor."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.cross_entropy import QUANTITY as CE
from symbolic_it.quantities.label_smoothing_cross_entropy import QUANTITY, target
from symbolic_it.quantities.label_smoothing_others import QUANTITY as OTHER
from symbolic_it.quantities.softmax import distribution
from symbolic_it.quantities.softmax_cross_entropy import QUANTITY as HARD
from symbolic_it.quantities.standard import LOGITS, SPACE, Y
from symbolic_it.terms.term import ONE, Index, Lambda, Symbol, apply, sum_over

Z, EPS = ["2", "1.5", "0.8", "0.2"], Symbol("epsilon", QUANTITY.arguments[2].domain)
K = SPACE.size


@pytest.mark.parametrize(
    ("z", "y", "epsilon", "nats"),
    [
        (Z, 0, "0.1", "0.8165082950"),
        (Z, 0, "0", "0.7290082950"),
        (["0", "0", "0"], 1, "0.3", "1.0986122887"),
        (["5"], 0, "0.1", "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], z: list[str], y: int, epsilon: str, nats: str) -> None:
    assert at(QUANTITY, z, y, epsilon) == nats


def test_it_is_the_cross_entropy_with_the_smoothed_target(same: Callable[..., bool]) -> None:
    logits = QUANTITY(LOGITS, Y, EPS).args[0]
    assert isinstance(logits, Lambda)
    assert same(QUANTITY(LOGITS, Y, EPS), CE(target(Y, EPS, logits), distribution(logits)))
    x = Index("x", SPACE)
    assert same(sum_over(x, apply(target(Y, EPS, logits), x)), ONE)


def test_without_smoothing_it_is_the_plain_loss(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(LOGITS, Y, 0), HARD(LOGITS, Y))
    assert not same(QUANTITY(LOGITS, Y, EPS), HARD(LOGITS, Y))


def test_it_is_the_other_convention_with_another_epsilon(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(LOGITS, Y, EPS), OTHER(LOGITS, Y, EPS * (K - 1) / K))
    assert not same(QUANTITY(LOGITS, Y, EPS), OTHER(LOGITS, Y, EPS))

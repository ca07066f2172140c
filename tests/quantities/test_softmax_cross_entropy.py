"""Cross-entropy of logits: known values, gradient, and what it equals."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.cross_entropy import QUANTITY as CE
from symbolic_it.quantities.softmax import QUANTITY as SOFTMAX
from symbolic_it.quantities.softmax import distribution
from symbolic_it.quantities.softmax_cross_entropy import QUANTITY
from symbolic_it.quantities.standard import LOGITS, SPACE, Y
from symbolic_it.terms.term import Delta, Derivative, Entry, Index, Log, function_of

INDEX = Index("i", SPACE)


@pytest.mark.parametrize(
    ("z", "y", "nats"),
    [
        (["2", "1.5", "0.8", "0.2"], 0, "0.7290082950"),
        (["0", "0"], 1, "0.6931471806"),
        (["5"], 0, "0.0000000000"),
        (["1000", "0"], 1, "1000.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], z: list[str], y: int, nats: str) -> None:
    assert at(QUANTITY, z, y) == nats


def test_it_is_the_surprise_of_the_label(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(LOGITS, Y), -Log(SOFTMAX(LOGITS, Y)))
    assert not same(QUANTITY(LOGITS, Y), Log(SOFTMAX(LOGITS, Y)))


def test_it_is_the_cross_entropy_with_a_one_hot_target(same: Callable[..., bool]) -> None:
    one_hot = function_of((INDEX,), Delta(INDEX, Y))
    assert same(CE(one_hot, distribution(QUANTITY(LOGITS, Y).args[0])), QUANTITY(LOGITS, Y))  # type: ignore[arg-type]


def test_its_gradient_is_softmax_less_the_target(same: Callable[..., bool]) -> None:
    gradient = Derivative(QUANTITY(LOGITS, Y), Entry(LOGITS, (INDEX,)))
    assert same(gradient, SOFTMAX(LOGITS, INDEX) - Delta(INDEX, Y))
    assert not same(gradient, SOFTMAX(LOGITS, INDEX))


def test_swapped_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match="softmax_cross_entropy: expected a logits, got Index"):
        QUANTITY(Y, LOGITS)

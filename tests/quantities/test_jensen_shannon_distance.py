"""Jensen-Shannon distance: known values, and its square."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.jensen_shannon_distance import QUANTITY
from symbolic_it.quantities.jensen_shannon_divergence import QUANTITY as JSD
from symbolic_it.quantities.standard import P, Q


@pytest.mark.parametrize(
    ("p", "q", "value"),
    [
        (["1", "0"], ["1/2", "1/2"], "0.4645014040"),
        (["1", "0"], ["0", "1"], "0.8325546112"),
        (["1/2", "1/2"], ["1/2", "1/2"], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], value: str) -> None:
    assert at(QUANTITY, p, q) == value


def test_its_square_is_the_divergence(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q) ** 2, JSD(P, Q))
    assert not same(QUANTITY(P, Q), JSD(P, Q))

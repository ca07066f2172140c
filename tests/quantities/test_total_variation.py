"""Total variation: known values and bounds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.standard import P, Q
from symbolic_it.quantities.total_variation import QUANTITY
from symbolic_it.terms.term import ZERO


@pytest.mark.parametrize(
    ("p", "q", "value"),
    [
        (["1/2", "1/2"], ["0.6", "0.4"], "0.1000000000"),
        (["1", "0"], ["0", "1"], "1.0000000000"),
        (["1", "0"], ["1/2", "1/2"], "0.5000000000"),
        (["1/3", "2/3"], ["1/3", "2/3"], "0.0000000000"),
    ],
)
def test_known_values(at: Callable[..., str], p: list[str], q: list[str], value: str) -> None:
    assert at(QUANTITY, p, q) == value


def test_it_is_symmetric_and_zero_for_equal_laws(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(P, Q), QUANTITY(Q, P))
    assert same(QUANTITY(P, P), ZERO)

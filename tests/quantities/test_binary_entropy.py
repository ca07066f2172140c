"""Binary entropy: known values, ends, symmetry."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.binary_entropy import QUANTITY
from symbolic_it.terms.term import UNIT_INTERVAL, Symbol


@pytest.mark.parametrize(
    ("t", "nats"),
    [
        ("1/2", "0.6931471806"),
        ("0.1", "0.3250829734"),
        ("1/4", "0.5623351446"),
        ("0", "0.0000000000"),
        ("1", "0.0000000000"),
        ("2", "undefined"),
    ],
)
def test_known_values(at: Callable[..., str], t: str, nats: str) -> None:
    assert at(QUANTITY, t) == nats


def test_it_is_symmetric(same: Callable[..., bool]) -> None:
    t = Symbol("t", UNIT_INTERVAL)
    assert same(QUANTITY(t), QUANTITY(1 - t))
    assert not same(QUANTITY(t), QUANTITY(t * t))
    assert same(QUANTITY("1/4"), QUANTITY("3/4"))


def test_a_float_is_no_exact_probability() -> None:
    with pytest.raises(TypeError, match="is not exact"):
        QUANTITY(0.5)

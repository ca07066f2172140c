"""Truncated series stay within their proved error bounds, which are below a tenth of a unit in the last place."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import arb, ctx, fmpq

from symbolic_it.backends.series import ATANH_EXCESS, ATANH_EXCESS_NEAR, PHI, PHI_NEAR, Series

EPSILON = {"double": Fraction(1, 2**52), "single": Fraction(1, 2**23)}


def exact(name: str, x: arb) -> arb:
    return x.exp() - 1 - x if name == "phi" else x.atanh() - x


@pytest.mark.parametrize("precision", ["double", "single"])
@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("phi", PHI),
        ("atanh excess", ATANH_EXCESS),
        *(
            (name, {k: s[n] for k, s in near.items()})
            for name, near in (("phi", PHI_NEAR), ("atanh excess", ATANH_EXCESS_NEAR))
            for n in range(3)
        ),
    ],
)
def test_the_bound_holds_and_is_small(name: str, table: dict[str, Series], precision: str) -> None:
    series = table[precision]
    assert series.relative_error < EPSILON[precision] / 10
    before, ctx.prec = ctx.prec, 500
    try:
        for k in range(-64, 65):
            if k:
                x = Fraction(k, 64) * series.radius
                value = sum(c * x ** (series.first + series.step * n) for n, c in enumerate(series.coefficients))
                true = exact(name, arb(fmpq(x.numerator, x.denominator)))
                assert abs(arb(fmpq(value.numerator, value.denominator)) / true - 1) <= arb(
                    fmpq(series.relative_error.numerator, series.relative_error.denominator)
                )
    finally:
        ctx.prec = before


def test_one_term_less_breaks_the_promise_of_a_tenth_of_a_unit() -> None:
    from symbolic_it.backends.series import phi_series

    assert phi_series(12).relative_error > EPSILON["double"] / 10


def test_replaced_powers_are_counted() -> None:
    """Fewer terms cost accuracy, and the bound says so."""
    from symbolic_it.backends.series import atanh_excess_series, economised

    full = atanh_excess_series(16, Fraction(1, 4))
    bounds = [economised(full, n).relative_error for n in (16, 9, 8, 4)]
    assert bounds == sorted(bounds)
    assert bounds[0] == full.relative_error
    assert bounds[2] > EPSILON["double"] / 10

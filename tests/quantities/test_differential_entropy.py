"""Differential entropy: of a normal density, and why it is no entropy of a pmf."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.enclosure.errors import Unevaluable
from symbolic_it.quantities.differential_entropy import QUANTITY
from symbolic_it.quantities.standard import LINE, P
from symbolic_it.terms.term import PI, POSITIVE, Exp, Law, Log, Symbol, as_term

MU, V = Symbol("mu"), Symbol("v", POSITIVE)


def test_of_a_normal_density_it_is_half_the_log_of_two_pi_e_times_the_variance(same: Callable[..., bool]) -> None:
    normal = Law("f", (("x", LINE),), ("normal", (MU, V)))
    half = as_term("1/2")
    assert same(QUANTITY(normal), half * Log(2 * PI * Exp(as_term(1)) * V))
    assert not same(QUANTITY(normal), half * Log(2 * PI * V))


def test_scaling_adds_the_log_of_the_scale(same: Callable[..., bool]) -> None:
    a = Symbol("a", POSITIVE)
    wide = Law("f", (("x", LINE),), ("normal", (a * MU, a * a * V)))
    narrow = Law("f", (("x", LINE),), ("normal", (MU, V)))
    assert same(QUANTITY(wide), QUANTITY(narrow) + Log(a))


def test_a_pmf_is_no_density() -> None:
    with pytest.raises(ValueError, match="expected a density on a continuous space"):
        QUANTITY(P)


def test_an_integral_has_no_value_at_a_table(at: Callable[..., str]) -> None:
    with pytest.raises(Unevaluable, match="continuous"):
        at(QUANTITY, ["1/2", "1/2"])

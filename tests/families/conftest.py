"""The data of a family are right: its density has total 1 and its statistics have the means that it states."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from fractions import Fraction
from math import exp, isclose

import pytest

from symbolic_it.enclosure.digits import significant
from symbolic_it.enclosure.evaluate import evaluate
from symbolic_it.enclosure.number import Number
from symbolic_it.enclosure.point import Point
from symbolic_it.families.family import Family
from symbolic_it.terms.term import Term, as_term


def number(term: Term) -> float:
    value = evaluate(term, Point())
    assert isinstance(value, Number)
    return float(significant(value, 14) or "nan")


def parameters(*values: str) -> tuple[Term, ...]:
    return tuple(as_term(Fraction(v)) for v in values)


def grid(low: float, high: float, n: int = 40001) -> list[tuple[float, float]]:
    """Points and weights of Simpson's rule."""
    h = (high - low) / (n - 1)
    return [(low + k * h, h / 3 * (1 if k in (0, n - 1) else 4 if k % 2 else 2)) for k in range(n)]


def agrees(family: Family, values: tuple[str, ...], points: Iterable[tuple[float, float]], phi: Callable[[Hashable, float], float]) -> bool:
    """Sums of the density and of each statistic over the points against 1 and the stated means."""
    theta = parameters(*values)
    coefficients = {s: number(c) for s, c in family.log_density(*theta).items()}
    density = [(x, w * exp(sum(c * phi(s, x) for s, c in coefficients.items()))) for x, w in points]
    assert isclose(sum(w for _, w in density), 1, rel_tol=1e-7)
    for s in coefficients:
        mean = family.mean(s, *theta)
        if mean is not None:
            assert isclose(sum(w * phi(s, x) for x, w in density), number(mean), rel_tol=1e-6), s
    return True


@pytest.fixture
def holds() -> Callable[..., bool]:
    return agrees

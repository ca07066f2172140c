"""The oracle encloses the textbook's values, and the exact evaluation of the same term lies in its balls."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from flint import arb

from symbolic_it.enclosure import ball as enclosure
from symbolic_it.enclosure.evaluate import evaluate, table
from symbolic_it.enclosure.number import Number
from symbolic_it.enclosure.point import Point
from symbolic_it.quantities import load
from symbolic_it.quantities.standard import SPACE, P, Q


@pytest.mark.parametrize(
    "name", ["entropy", "cross_entropy", "kl_divergence", "jensen_shannon_divergence", "total_variation", "perplexity"]
)
@pytest.mark.parametrize("masses", [((1, 3, 4), (4, 2, 2)), ((0, 4, 4), (1, 3, 4)), ((8, 0, 0), (8, 0, 0))])
def test_it_agrees_with_the_exact_evaluation(name: str, masses: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    exact = [[Fraction(n, 8) for n in row] for row in masses]
    d = load(name)
    laws = {law: table((3,), row) for law, row in zip((P, Q), exact, strict=True)}
    want = evaluate(d.term, Point({SPACE: 3}, laws))
    assert isinstance(want, Number)
    got: Any = d.compile("ball")(*[np.array([float(x) for x in row]) for row in exact[: len(d.parameters)]])
    assert got.overlaps(enclosure.ball(want, 400))
    assert got.rad() < arb(10) ** -80


def test_it_takes_float32_as_the_numbers_they_are() -> None:
    p = np.array([0.1, 0.9], dtype=np.float32)
    got: Any = load("entropy").compile("ball")(p)
    x = arb(float(p[0]))
    assert got.overlaps(-x * x.log() - arb(float(p[1])) * arb(float(p[1])).log())

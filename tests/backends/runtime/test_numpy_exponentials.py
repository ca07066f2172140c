"""phi and the gaps of the exponential keep their digits near and far, alone and in sums; infinities are what they mean."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from flint import arb

from symbolic_it.backends import load as backend
from symbolic_it.backends.emission.program import program, write
from symbolic_it.backends.runtime.numpy_exponentials import exp_gap, exp_gap_sum, phi
from symbolic_it.enclosure.ball import precision
from symbolic_it.quantities import load

KL = load("kl_divergence")


def ulps(got: Any, true: Any, dtype: str) -> float:
    with precision(400):
        pairs = zip(np.ravel(got), np.ravel(true), strict=True)
        return max(float(abs(arb(float(a)) - b) / b) for a, b in pairs) / float(np.finfo(dtype).eps)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("largest", [1e-5, 1e-3, 0.02, 0.06, 0.3, 0.6, 2, 40])
def test_phi_is_right_to_two_units_for_any_share_of_small_arguments(largest: float, dtype: str) -> None:
    d = (np.concatenate([np.linspace(-1, 1, 40), np.logspace(-8, 0, 9)]) * largest).astype(dtype)
    d = np.concatenate([d[d != 0], np.repeat(d[:1], 60), np.array([-50, 1e-15], dtype)])
    with precision(400):
        true = [arb(float(x)).exp() - 1 - arb(float(x)) for x in d]
    assert ulps(phi(d), true, dtype) <= 2.5
    with np.errstate(invalid="ignore"):
        assert phi(np.array([np.inf, -np.inf, 0])).tolist() == [math.inf, math.inf, 0]


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("distance", [1e-4, 1e-2, 0.3, 0.7, 1, 1.5, 3])
@pytest.mark.parametrize("outcomes", [2, 3, 30, 5000])
def test_divergences_of_logits_are_right_to_a_few_units_at_every_distance(outcomes: int, distance: float, dtype: str) -> None:
    rng = np.random.default_rng(outcomes)
    a = rng.normal(size=(20 if outcomes < 100 else 2, outcomes)) * 2
    a, b = a.astype(dtype), (a + distance * rng.normal(size=a.shape)).astype(dtype)
    value, kl = KL.compile(inputs="logits")(a, b), KL.compile(inputs="logits")
    assert ulps(value, KL.compile("ball", inputs="logits")(a, b), dtype) <= (4 if outcomes > 3 else 5)  # a - max a rounds, too
    assert [kl(x, y) for x, y in zip(a, b, strict=True)] == pytest.approx(value, rel=8 * float(np.finfo(dtype).eps))


def test_a_sum_of_gaps_is_the_sum_of_them_where_rows_are_near_far_and_infinite() -> None:
    u = np.array([[0, -1, -2], [0, -1, -2], [0, -1, -np.inf], [0, -1, -2], [0, -0.5, -np.inf]], float)
    d = np.array([[1e-6, -1e-6, 0], [2, -3, -1], [0.5, -1, np.inf], [3, -np.inf, 1], [0, 0, np.inf]], float)
    with np.errstate(all="ignore"):
        v = np.where(np.isinf(u), -3.0, u + d)
        each = [math.fsum(row) for row in exp_gap(u, d, v).tolist()]
        assert each[3] == math.inf and each[4] == pytest.approx(math.exp(-3))
        assert exp_gap_sum(u, d, v) == pytest.approx(each, rel=1e-14)
        assert [exp_gap_sum(*row) for row in zip(u, d, v, strict=True)] == pytest.approx(each, rel=1e-14)


def test_what_one_sum_has_computed_the_next_one_reads() -> None:
    """Over one block, e^(z - max z) of the three means is computed once; as blocks are functions of their own, each has it again."""
    made = program(KL, backend("numpy"), "logits")
    assert made.source.split("def kl_divergence_large")[0].count("np.exp(") == 3
    names = {p.thing: p.name for p in made.parameters}
    assert made.form is not None
    short, _ = write("kl_divergence", made.form.term, names, replace(backend("numpy"), blocked=False), made.form)
    assert short.count("np.exp(") == 1

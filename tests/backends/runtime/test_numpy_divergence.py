"""Divergences keep their digits however near, far, small or many the masses are; both ways of a summand are one identity."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from flint import arb

from symbolic_it.backends.crosscheck.inputs import _exact
from symbolic_it.backends.emission.operations import bregman
from symbolic_it.backends.runtime.numpy_divergence import CHEAP, tilt
from symbolic_it.backends.runtime.numpy_runtime import LONG, SHORT
from symbolic_it.backends.stable.vocabulary import P, Q, at, total
from symbolic_it.enclosure.ball import precision
from symbolic_it.kernel.derivation import Line, NotDerived, derive
from symbolic_it.quantities import load
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import Log, Term

KL, ENTROPY = load("kl_divergence"), load("entropy")


def ulps(got: object, true: object, dtype: str) -> float:
    with precision(400):
        pairs = zip(np.ravel(got), np.ravel(true), strict=True)
        return max(float(abs(arb(float(a)) - b) / b) for a, b in pairs) / float(np.finfo(dtype).eps)


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("outcomes", [2, 3, 20, SHORT + 1, CHEAP + 1])
@pytest.mark.parametrize("distance", [1e-4, 1e-2, 0.1, 0.3, 0.6, 1, 3])
def test_it_is_right_to_four_units_at_every_distance(outcomes: int, distance: float, dtype: str) -> None:
    """Also where some ratios are near one and others are not, row by row as in a batch."""
    rng = np.random.default_rng(outcomes)
    p = rng.dirichlet(np.ones(outcomes), 40 if outcomes < 100 else 2)
    q = p * np.exp(distance * rng.normal(size=p.shape))
    q /= q.sum(-1, keepdims=True)
    p, q = (_exact(a, 53 if dtype == "float64" else 24).astype(dtype) for a in (p, q))
    there = ((p > 0) & (q > 0)).all(-1) & (p != q).any(-1)
    if not there.any():
        pytest.skip("every row has a mass that rounds to 0")
    p, q = p[there], q[there]
    value = KL.compile()(p, q)
    assert ulps(value, KL.compile("ball")(p, q), dtype) <= 4
    assert [KL.compile()(a, b) for a, b in zip(p, q, strict=True)] == pytest.approx(value, rel=8 * float(np.finfo(dtype).eps))


@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_equal_summands_are_right_to_four_units(dtype: str) -> None:
    """Of equal masses every addition rounds the same way: the entropy of a uniform law, and its divergence from half a certainty."""
    sizes = [*range(2, 70), 95, 111, 125, 127, 128, 129, 212, 237, 248, 1000, 1024, 2000, 4095, CHEAP, CHEAP + 1, 10_000, LONG, 20_000]
    for k in sizes:
        p, q = np.full(k, 1 / k, dtype), np.full(k, 0.5 / (k - 1), dtype)
        q[0] = 0.5
        with precision(200):
            a, b = arb(float(p[0])), arb(float(q[1]))
            surprise = -k * a * a.log()
            divergence = a * (2 * a).log() + (k - 1) * a * (a / b).log() - k * a + arb(0.5) + (k - 1) * b
        assert ulps(ENTROPY.compile()(p), surprise, dtype) <= 4, k
        assert k == 2 or ulps(KL.compile()(p, q), divergence, dtype) <= 4, k


FAR = [
    ([0.5, 0.5], [1e-20, 1.0]),
    ([0.5, 0.5], [1e-40, 1.0]),
    ([1.0, 0.0], [1e-30, 1.0]),
    ([1e-4, 0.3, 0.6999], [1e-30, 0.35, 0.65]),
    ([1e-30, 0.3, 0.7], [1e-4, 0.3, 0.6999]),
]


@pytest.mark.parametrize(("p", "q"), FAR)
@pytest.mark.parametrize("dtype", ["float64", "float32"])
def test_q_may_be_below_p_by_more_than_the_precision(p: list[float], q: list[float], dtype: str) -> None:
    """(p - q)/(p + q) rounds to 1, whose atanh is inf; the divergence is not."""
    a, b = np.array(p, dtype), np.array(q, dtype)
    true = KL.compile("ball")(a, b)
    rounded = pytest.approx(float(true), rel=1e-9 if dtype == "float64" else 1e-3)  # rounded masses miss one
    assert KL.compile()(a, b) == rounded
    assert KL.compile()(np.array([a, b]), np.array([b, b]))[0] == rounded


def test_a_subnormal_q_gives_no_infinity() -> None:
    assert KL.compile()([0.5, 0.5], [1e-322, 1.0]) == pytest.approx(370.0290226, rel=1e-9)
    assert KL.compile()([0.5, 0.5], [0.0, 1.0]) == math.inf


def test_zeros_in_a_batch_and_in_a_long_row() -> None:
    p = np.zeros((2, 2 * CHEAP))
    p[0, :2], p[1, :4] = 0.5, 0.25
    q = np.full_like(p, 1 / p.shape[1])
    assert KL.compile()(p, q) == pytest.approx([math.log(CHEAP), math.log(CHEAP / 2)], rel=1e-14)
    assert KL.compile()(p[0], q[0]) == pytest.approx(math.log(CHEAP), rel=1e-14)
    assert KL.compile()(p, p).tolist() == [0, 0]
    assert KL.compile()(p[::-1], p).tolist() == [math.inf, pytest.approx(math.log(2))]


def test_tilt_at_its_ends() -> None:
    assert tilt(np.array([-1.0, 0.0, 1.0])).tolist() == [1.0, 0.0, math.inf]
    t = np.array([1e-9, 1e-3, 0.2, 0.5, -0.7])
    with precision(200):
        true = [(1 + arb(float(x))) * arb(float(x)).atanh() - arb(float(x)) for x in t]
    assert ulps(tilt(t), true, "float64") <= 4


def direct(p: Term, q: Term) -> Term:
    return p * (Log(p) - Log(q)) - p + q


def test_the_series_and_the_logarithm_compute_the_same_term() -> None:
    """The kernel proves sum of s tilt((p - q)/s) = sum of p log(p/q) - p + q, and refuses a twin with one sign changed."""
    series = total(lambda x: bregman(at(P, x), at(Q, x)))

    def prove(other: Term) -> str:
        return derive("bregman", "", Statement(Relation(series, "=", other), (), ()), (Line("=", other, "normal form"),)).checks

    assert "replayed" in prove(total(lambda x: direct(at(P, x), at(Q, x))))
    with pytest.raises(NotDerived):
        prove(total(lambda x: direct(at(P, x), at(Q, x)) + at(Q, x) * Fraction(1, 2)))

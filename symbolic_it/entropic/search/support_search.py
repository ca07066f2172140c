"""Descent on the weights of a few outcomes: witnesses against claims that small uniform spaces do not break.

A random small support (every variable a random labelling of the outcomes) is weighted so that the claim, relative to
the joint entropy, is as small as it gets; the weights are rounded to small rationals and checked exactly. Few outcomes
succeed far more often than full tables: 13 % of the descents on twelve outcomes break Zhang-Yeung with 2 instead of 3,
1 % of those on all cells.
"""

from __future__ import annotations

import time
from fractions import Fraction

import numpy as np

from ..problem import Problem, Vector, bits
from ..proof.linear_program import Floats
from ..proof.magnitudes import magnitudes
from .distribution import Distribution, refutes
from .factorisation import functions
from .partition_search import grouped
from .quasi_newton import minimum

_OUTCOMES = (6, 12, 16, 8, 12)
_DENOMINATORS = (4, 5, 6, 8, 10, 12, 16, 20, 30, 50, 100, 200, 1000)


def search_supports(problem: Problem, attempts: int, deadline: float | None = None) -> Distribution | None:
    """A witness, or None. Only for problems whose constraints are functional dependences or inequalities."""
    dependent = functions(problem)
    if dependent is None:
        return None
    goals = [dict(problem.target)]
    if problem.statement.is_equality:
        goals.append({mask: -c for mask, c in problem.target.items()})
    rng = np.random.default_rng(attempts)
    for attempt in range(attempts):
        if deadline is not None and time.thread_time() > deadline:
            return None
        outcomes, letters = _OUTCOMES[attempt % len(_OUTCOMES)], 3 if attempt % 3 == 2 else 2
        labels = _labels(problem.size, outcomes, letters, dependent, rng)
        for goal in goals:
            found = _descend(problem, goal, labels, rng)
            if found is not None:
                return found
    return None


def _labels(size: int, outcomes: int, letters: int, dependent: dict[int, int], rng: np.random.Generator) -> list[tuple[int, ...]]:
    """One labelling of the outcomes per variable; a dependent variable is a random function of the others' labels."""
    labels: dict[int, tuple[int, ...]] = {}
    waiting = list(range(size))
    while waiting:
        bit = next((b for b in waiting if all(k in labels for k in bits(dependent.get(b, 0)))), waiting[0])
        waiting.remove(bit)
        if bit in dependent and all(k in labels for k in bits(dependent[bit])):
            table: dict[tuple[int, ...], int] = {}
            points = zip(*(labels[k] for k in bits(dependent[bit])), strict=True)
            labels[bit] = tuple(table.setdefault(point, int(rng.integers(letters))) for point in points)
        else:
            labels[bit] = tuple(int(x) for x in rng.integers(0, letters, outcomes))
    return [labels[bit] for bit in range(size)]


def _descend(problem: Problem, goal: Vector, labels: list[tuple[int, ...]], rng: np.random.Generator) -> Distribution | None:
    outcomes = len(labels[0])
    leading = {mask: float(c) for mask, c in magnitudes(goal)[0].items()}
    claim = [(c, _incidence(labels, mask)) for mask, c in leading.items()]
    whole = _incidence(labels, problem.full)

    def value_and_gradient(x: Floats) -> tuple[float, Floats]:
        w = np.exp(x - x.max())
        w /= w.sum()
        value, slope = 0.0, np.zeros(outcomes)
        for c, incidence in claim:
            entropy, entropy_slope = _entropy(incidence, w)
            value += c * entropy
            slope += c * entropy_slope
        size, size_slope = _entropy(whole, w)
        size += 1e-9
        gradient = w * (slope / size - value * size_slope / size**2)
        return value / size, gradient - w * gradient.sum()

    x, value = minimum(value_and_gradient, rng.normal(size=outcomes))
    if value > -1e-7:
        return None
    w = np.exp(x - x.max())
    for denominator in _DENOMINATORS:
        weights = tuple(Fraction(int(k), denominator) for k in rounded(w / w.sum(), denominator))
        candidate = grouped(problem, dict(enumerate(labels)), weights)
        if refutes(candidate, problem.statement):
            return candidate
    return None


def _incidence(labels: list[tuple[int, ...]], mask: int) -> Floats:
    """Row r marks the outcomes on which the variables of the mask take their r-th joint value."""
    joint = list(zip(*(labels[k] for k in bits(mask)), strict=True))
    number = {value: k for k, value in enumerate(dict.fromkeys(joint))}
    matrix = np.zeros((len(number), len(joint)))
    matrix[[number[value] for value in joint], np.arange(len(joint))] = 1.0
    return matrix


def _entropy(incidence: Floats, w: Floats) -> tuple[float, Floats]:
    """The entropy in nats and its derivative by w, up to a constant (which the normalisation removes)."""
    mass = incidence @ w
    logs = np.log(np.maximum(mass, 1e-300))
    return -float(mass @ logs), -(logs @ incidence)


def rounded(w: Floats, denominator: int) -> Floats:
    """Whole numbers that sum to the denominator along the last axis, nearest to w times it (largest remainders)."""
    scaled = w * denominator
    whole = np.floor(scaled)
    missing = denominator - whole.sum(axis=-1)
    rank = np.argsort(np.argsort(-(scaled - whole), axis=-1, kind="stable"), axis=-1)
    out: Floats = whole + (rank < missing[..., None])
    return out

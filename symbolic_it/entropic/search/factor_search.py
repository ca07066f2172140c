"""Descent on the conditional probabilities of a factorisation: witnesses under Markov chains and independence.

As in support_search, the claim relative to the joint entropy is minimised, rounded and checked exactly; here the
constraints hold for whatever probabilities the factors have.
"""

from __future__ import annotations

import time
from fractions import Fraction
from itertools import product

import numpy as np

from ..problem import Problem, Vector
from ..proof.linear_program import Floats
from ..proof.magnitudes import magnitudes
from .distribution import Distribution, refutes
from .factorisation import Factorisation, factorisations, joint, random_factors
from .partition_search import grouped
from .quasi_newton import minimum
from .support_search import rounded

_DENOMINATORS = (2, 3, 4, 5, 6, 8, 10, 12, 20, 50, 100)
_MOST_CELLS = 4096


def search_factors(problem: Problem, attempts: int, deadline: float | None = None) -> Distribution | None:
    """A witness, or None."""
    goals = [dict(problem.target)]
    if problem.statement.is_equality:
        goals.append({mask: -c for mask, c in problem.target.items()})
    shapes = factorisations(problem)
    rng = np.random.default_rng(20)
    for attempt in range(attempts):
        for shape in shapes:
            sizes = _sizes(problem.size, attempt, rng)
            for goal in goals:
                if deadline is not None and time.thread_time() > deadline:
                    return None
                found = _descend(problem, shape, sizes, goal, rng)
                if found is not None:
                    return found
    return None


def _sizes(size: int, attempt: int, rng: np.random.Generator) -> list[int]:
    """Alphabets: binary ones first, then mixed ones."""
    sizes = [2] * size if attempt < 4 else [int(k) for k in rng.integers(2, 4 if size > 3 else 5, size)]
    while np.prod(sizes, dtype=float) > _MOST_CELLS:
        sizes[int(np.argmax(sizes))] -= 1
    return sizes


def _descend(problem: Problem, shape: Factorisation, sizes: list[int], goal: Vector, rng: np.random.Generator) -> Distribution | None:
    start = random_factors(shape, sizes, rng)
    free = [bit for bit in range(problem.size) if bit not in shape.functions and sizes[bit] > 1]
    if not free:
        return None
    leading = {mask: float(c) for mask, c in magnitudes(goal)[0].items()}
    shapes = [start[bit].shape for bit in free]
    ends = np.cumsum([0, *(int(np.prod(s)) for s in shapes)])

    def factors(x: Floats) -> list[Floats]:
        out = list(start)
        for k, bit in enumerate(free):
            logits = x[ends[k] : ends[k + 1]].reshape(shapes[k])
            raised = np.exp(logits - logits.max(axis=bit, keepdims=True))
            out[bit] = raised / raised.sum(axis=bit, keepdims=True)
        return out

    def value_and_gradient(x: Floats) -> tuple[float, Floats]:
        current = factors(x)
        p = joint(current)
        claim, claim_slope = _value_and_slope(p, leading)
        size, size_slope = _value_and_slope(p, {problem.full: 1.0})
        size += 1e-9
        weighted = p * (claim_slope / size - claim * size_slope / size**2)
        gradient = np.empty_like(x)
        for k, bit in enumerate(free):
            axes = tuple(axis for axis, length in enumerate(current[bit].shape) if length == 1 and p.shape[axis] > 1)
            mass = weighted.sum(axis=axes, keepdims=True)
            gradient[ends[k] : ends[k + 1]] = (mass - current[bit] * mass.sum(axis=bit, keepdims=True)).ravel()
        return claim / size, gradient

    x = np.concatenate([np.log(start[bit]).ravel() for bit in free]) * float(rng.choice([1.0, 2.0, 4.0]))
    x, value = minimum(value_and_gradient, x)
    if value > -1e-7:
        return None
    for denominator in _DENOMINATORS:
        candidate = _rounded(problem, factors(x), free, denominator)
        try:
            if refutes(candidate, problem.statement):
                return candidate
        except ValueError:  # probabilities too fine to be compared
            return None
    return None


def _value_and_slope(p: Floats, vector: dict[int, float]) -> tuple[float, Floats]:
    """sum c H(S) and its derivative by p, up to a constant (which the normalisation removes)."""
    value, slope = 0.0, np.zeros_like(p)
    for mask, c in vector.items():
        marginal = p.sum(axis=tuple(k for k in range(p.ndim) if not mask >> k & 1), keepdims=True)
        logs = np.log(np.maximum(marginal, 1e-300))
        value -= c * float(np.sum(marginal * logs))
        slope = slope - c * logs
    return value, slope


def _rounded(problem: Problem, factors: list[Floats], free: list[int], denominator: int) -> Distribution:
    """Every conditional distribution rounded to multiples of 1/denominator, multiplied exactly."""
    counts = np.ones([1] * len(factors), dtype=object)
    for bit, factor in enumerate(factors):
        if bit in free:
            factor = np.moveaxis(rounded(np.moveaxis(factor, bit, -1), denominator), -1, bit)
        counts = counts * factor.astype(np.int64).astype(object)
    total = denominator ** len(free)
    cells = [cell for cell in product(*map(range, counts.shape)) if counts[cell]]
    columns = {bit: tuple(cell[bit] for cell in cells) for bit in range(problem.size)}
    return grouped(problem, columns, tuple(Fraction(int(counts[cell]), total) for cell in cells))

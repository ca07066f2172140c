"""Factorised joint distributions p(x) = prod p(x_i | parents), chosen so that the constraints hold by construction.

Markov chains and independence remove parents, functional dependence makes a factor a table of a function. Whether a
factorisation satisfies the constraints is tried on random numbers here and checked exactly on every witness.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations

import numpy as np

from ..problem import Problem, Vector, bits
from ..proof.linear_program import Floats

_MOST_ORDERS = 120
_MOST_FOUND = 6
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Factorisation:
    """parents[i] is the bit mask of the parents of variable i; `functions` the variables that are functions of them."""

    order: tuple[int, ...]
    parents: tuple[int, ...]
    functions: frozenset[int]


def factorisations(problem: Problem) -> list[Factorisation]:
    """A few factorisations under which the constraints hold, least constrained first."""
    found: dict[tuple[tuple[int, ...], frozenset[int]], Factorisation] = {}
    for order in _orders(problem.size):
        candidate = _factorisation(problem, order)
        key = (candidate.parents, candidate.functions)
        if key not in found and _satisfies(problem, candidate):
            found[key] = candidate
            if len(found) == _MOST_FOUND or not problem.known:
                break
    return sorted(found.values(), key=lambda f: (len(f.functions), -sum(p.bit_count() for p in f.parents)))


def _orders(size: int) -> Iterator[tuple[int, ...]]:
    natural = tuple(range(size))
    yield natural
    yield natural[::-1]
    rng = np.random.default_rng(size)
    if size <= 5:
        yield from permutations(natural)
    else:
        for _ in range(_MOST_ORDERS):
            yield tuple(int(i) for i in rng.permutation(size))


def _factorisation(problem: Problem, order: tuple[int, ...]) -> Factorisation:
    position = {bit: k for k, bit in enumerate(order)}
    parents = [sum(1 << other for other in order[: position[bit]]) for bit in range(problem.size)]
    functions: dict[int, int] = {}
    for known in problem.known:
        shape = _shape(known.vector) if known.equality else None
        if shape is None:
            continue
        a, b, given = shape
        if not b:
            for bit in bits(a):
                if all(position[k] < position[bit] for k in bits(given)):
                    smallest = functions.get(bit)
                    if smallest is None or given.bit_count() < smallest.bit_count():
                        functions[bit] = given
        for one, other in ((a, b), (b, a)) if b else ():
            for bit in bits(one):
                parents[bit] &= ~other
    for bit, given in functions.items():
        parents[bit] = given
    return Factorisation(order, tuple(parents), frozenset(functions))


def functions(problem: Problem) -> dict[int, int] | None:
    """Variable -> what it is a function of, where functional dependence is all the constraints say; else None."""
    out: dict[int, int] = {}
    for known in problem.known:
        shape = _shape(known.vector)
        if shape is None or shape[1] or not known.equality:
            return None
        for bit in bits(shape[0]):
            if bit in out and out[bit] != shape[2]:
                return None
            out[bit] = shape[2]
    return out


def _shape(vector: Vector) -> tuple[int, int, int] | None:
    """(A, B, K) where the vector is a multiple of I(A;B|K), (A, 0, K) of H(A|K)."""
    positive = sorted(mask for mask, c in vector.items() if c > 0)
    negative = sorted((mask for mask, c in vector.items() if c < 0), key=int.bit_count)
    if len(positive) == 1 and len(negative) <= 1:
        given = negative[0] if negative else 0
        return (positive[0] & ~given, 0, given) if positive[0] & given == given else None
    if len(positive) == 2:
        a, b = positive
        if sorted(negative) == sorted(mask for mask in (a & b, a | b) if mask):
            return a & ~b, b & ~a, a & b
    return None


def _satisfies(problem: Problem, candidate: Factorisation) -> bool:
    rng = np.random.default_rng(7)
    for sizes in ([2] * problem.size, [3] * problem.size):
        if np.prod(sizes) > 3**6:
            continue
        factors = random_factors(candidate, sizes, rng)
        p = joint(factors)
        for known in problem.known:
            value = sum(float(c) * entropy(p, mask) for mask, c in known.vector.items())
            if value < -_TOLERANCE or (known.equality and value > _TOLERANCE):
                return False
    return True


def random_factors(shape: Factorisation, sizes: list[int], rng: np.random.Generator) -> list[Floats]:
    """One array per variable with an axis per variable (length 1 for the ones that are neither it nor its parents)."""
    out = []
    for bit, parents in enumerate(shape.parents):
        lengths = [sizes[k] if k == bit or parents >> k & 1 else 1 for k in range(len(sizes))]
        if bit in shape.functions:
            table = rng.integers(0, sizes[bit], [1 if k == bit else n for k, n in enumerate(lengths)])
            values = np.arange(sizes[bit]).reshape([-1 if k == bit else 1 for k in range(len(sizes))])
            out.append((table == values).astype(float))
        else:
            raw = rng.exponential(size=lengths) + 1e-3
            out.append(raw / raw.sum(axis=bit, keepdims=True))
    return out


def joint(factors: list[Floats]) -> Floats:
    """The product of the factors."""
    p = np.ones([1] * len(factors))
    for factor in factors:
        p = p * factor
    return p


def entropy(p: Floats, mask: int) -> float:
    """H of the variables of the mask, in nats."""
    marginal = p.sum(axis=tuple(k for k in range(p.ndim) if not mask >> k & 1))
    positive = marginal[marginal > 0]
    return -float(np.sum(positive * np.log(positive)))

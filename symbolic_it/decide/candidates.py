"""Candidates: what a pmf, an array or a scalar may be at a point, the simplest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import prod
from random import Random

from ..terms.domain import Domain

Shape = tuple[int, ...]
Rows = dict[tuple[int, ...], Fraction]  # a table of rationals
ONE = Fraction(1)
_TINY = (3, 12, 45, 120)  # powers of ten: near misses, very small masses

_PLAIN = tuple(
    Fraction(text) for text in ("2", "1/2", "1", "0", "-1", "3", "1/3", "-1/2", "-2", "1/4", "3/4", "1/10", "9/10", "4", "10")
) + tuple(Fraction(n, d) for n, d in ((-3, 1), (5, 1), (3, 2), (7, 1), (1, 100), (99, 100), (100, 1)))
_CUTS = tuple(Fraction(text) for text in ("1/2", "1/4", "3/4", "1/3", "2/3", "1/10", "9/10", "0", "1", "1/5"))

_PMF_WEIGHTS: dict[int, tuple[tuple[int, ...], ...]] = {
    1: ((1,),),
    2: ((1, 1), (1, 3), (3, 1), (1, 2), (1, 0), (0, 1), (2, 1), (1, 9), (9, 1), (3, 2)),
    3: ((1, 1, 1), (2, 1, 1), (1, 1, 2), (1, 2, 3), (1, 1, 0), (1, 0, 0), (0, 1, 1), (0, 0, 1), (3, 2, 1), (8, 1, 1)),
    4: ((1, 1, 1, 1), (4, 2, 1, 1), (1, 1, 2, 4), (1, 2, 3, 4), (1, 1, 0, 0), (1, 0, 0, 0), (0, 0, 1, 1), (0, 0, 0, 1)),
}


def outcomes(shape: Shape) -> Iterator[tuple[int, ...]]:
    """All outcomes in row-major order."""
    return product(*(range(n) for n in shape))


def pmf(shape: Shape, weights: Iterable[int]) -> Rows:
    """The pmf proportional to whole weights, in row-major order."""
    listed = list(weights)
    total = sum(listed)
    return dict(zip(outcomes(shape), (Fraction(w, total) for w in listed), strict=True))


def _distinct(tables: Iterable[Rows]) -> list[Rows]:
    out: list[Rows] = []
    for t in tables:
        if t not in out:
            out.append(t)
    return out


@lru_cache(maxsize=64)  # the tables are never changed
def pmfs(shape: Shape) -> list[Rows]:
    """Laws on a product of alphabets: uniform, skewed, with zeros, points, copies, XOR; near point masses last."""
    n = prod(shape)
    single = _PMF_WEIGHTS.get(n) or _long_weights(n)
    rows = single if len(shape) == 1 else tuple(map(tuple, _joint_weights(shape)))
    near: list[tuple[int, ...]] = []
    if 1 < n <= 8:
        for k in _TINY:
            near += [(10**k - (n - 1), *[1] * (n - 1)), (*[1] * (n - 1), 10**k - (n - 1))]
    return _distinct(pmf(shape, w) for w in (*rows, *near) if any(w))


def _long_weights(n: int) -> tuple[tuple[int, ...], ...]:
    ramp = tuple(range(1, n + 1))
    return (1,) * n, (1,) + (0,) * (n - 1), ramp, ramp[::-1], (1,) * (n // 2) + (0,) * (n - n // 2)


def _joint_weights(shape: Shape) -> Iterator[list[int]]:
    """Weights of joint laws: independent, copies, noisy copies, functions of one another, without structure."""
    points = list(outcomes(shape))
    axes = range(len(shape))
    yield [1] * len(points)
    yield [int(len(set(x)) == 1) for x in points]
    yield [1 + (i * 5 + 2) % len(points) for i in range(len(points))]
    yield [3 if len(set(x)) == 1 else 1 for x in points]
    if len(shape) > 2:
        for last in axes:
            yield [int(x[last] == sum(x[a] for a in axes if a != last) % shape[last]) for x in points]
            yield [int(x[last] == min(x[a] for a in axes if a != last)) for x in points]
        for a in axes:
            for b in range(a + 1, len(shape)):
                yield [int(x[a] == x[b]) for x in points]
    yield [prod(1 + v for v in x) for x in points]
    yield [prod(3 if v == n % 2 else 1 for n, v in enumerate(x)) for x in points]
    yield [int(sum(x) <= 1) for x in points]
    for a in axes:
        yield [int(x[a] == 0) for x in points]
    yield [int(not any(x)) for x in points]
    yield list(range(1, len(points) + 1))


def random_pmf(shape: Shape, rng: Random) -> Rows:
    """A law with small denominators; a third of the draws have zeros, some joint ones are independent."""
    if len(shape) > 1 and rng.random() < 0.15:
        factors = [random_pmf((n,), rng) for n in shape]
        return {x: prod((f[v,] for f, v in zip(factors, x, strict=True)), start=ONE) for x in outcomes(shape)}
    n = prod(shape)
    top = rng.choice((2, 4, 9, 30))
    holes = rng.choice((0.0, 0.0, 0.4))
    weights = [0 if rng.random() < holes else rng.randint(1, top) for _ in range(n)]
    if not any(weights):
        weights[rng.randrange(n)] = 1
    return pmf(shape, weights)


@lru_cache(maxsize=64)
def scalars(domain: Domain) -> list[Fraction]:
    """Values of a symbol inside its domain, closed end points included; close to the ends and very large ones last."""
    lo, hi = domain.lower, domain.upper
    plain = list(_PLAIN)
    far: list[Fraction] = []
    for k in _TINY:
        small, large = Fraction(1, 10**k), Fraction(10**k)
        if lo is not None:
            far += [lo + small]
        if hi is not None:
            far += [hi - small]
        if lo is None or hi is None:
            far += [large, -large]
        if lo is None and hi is None:
            far += [small, -small]
    if lo is not None and hi is not None:
        plain = [lo + (hi - lo) * s for s in _CUTS] + [n for n in plain if n.denominator == 1]
    elif lo is not None:
        plain = [lo + n for n in plain if n >= 0] if lo not in (0, 1) else plain
    elif hi is not None:
        plain = [hi - n for n in plain if n >= 0] + plain
    if domain.integer:
        plain = [*map(Fraction, (2, 3, 1, 4, 5, 8, 0, -1, 10, -2, 100)), *plain]
    return list(dict.fromkeys(v for v in (*plain, *far) if v in domain))


def random_scalar(domain: Domain, rng: Random) -> Fraction:
    """A rational value inside the domain: one of `scalars`, or a fraction with a small denominator."""
    listed = scalars(domain)
    if rng.random() < 0.5 or domain.integer:
        return rng.choice(listed[:16])
    d = rng.randint(2, 12)
    if domain.lower is not None and domain.upper is not None:
        value = domain.lower + (domain.upper - domain.lower) * Fraction(rng.randint(0, d), d)
    else:
        value = Fraction(rng.randint(-4 * d, 4 * d), d)
        if domain.lower is not None:
            value = domain.lower + abs(value)
        elif domain.upper is not None:
            value = domain.upper - abs(value)
    return value if value in domain else rng.choice(listed)


@lru_cache(maxsize=64)
def arrays(shape: Shape, domain: Domain) -> list[Rows]:
    """Real functions of outcomes with values in a domain: distinct values, constants, one-hot patterns."""
    values = [v for v in scalars(domain) if max(v.numerator.bit_length(), v.denominator.bit_length()) < 8]
    if domain.lower is None and domain.upper is None:
        values = [Fraction(n) for n in (0, 1, 2, -1, 3, -2, 4)]
    if not values:
        return []
    points = list(outcomes(shape))
    n, m = len(points), len(values)
    a, b, c = values[0], values[1 % m], values[2 % m]
    rows = [
        [values[i % m] for i in range(n)],
        [a] * n,
        [b] + [a] * (n - 1),
        [values[(i + 1) % m] for i in range(n)][::-1],
        [b] * n,
        [a] * (n - 1) + [c],
        [values[(2 * i + 1) % m] for i in range(n)],
        [c] * n,
        [values[(3 * i + 2) % m] for i in range(n)],
    ]
    return _distinct(dict(zip(points, row, strict=True)) for row in rows)


def random_array(shape: Shape, domain: Domain, rng: Random) -> Rows:
    """A function of outcomes with small random values."""
    if domain.lower is None and domain.upper is None:
        draw = [Fraction(rng.randint(-3, 3)) for _ in range(prod(shape))]
    else:
        draw = [random_scalar(domain, rng) for _ in range(prod(shape))]
    return dict(zip(outcomes(shape), draw, strict=True))

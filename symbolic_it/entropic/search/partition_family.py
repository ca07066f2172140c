"""Small probability spaces whose random variables are partitions: the first place to look for a witness.

A variable on a space of m points is a partition of the points; the joint variable is the common refinement. A family
is a space with a list of partitions closed under refinement, so the entropies of any assignment are table look-ups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

Labels = tuple[int, ...]

_MOST_PARTITIONS = 600


@dataclass(frozen=True, slots=True, eq=False)
class PartitionFamily:
    """`refinement[i, j]` is the index of the common refinement; index 0 is the constant variable."""

    name: str
    weights: tuple[Fraction, ...]
    labels: tuple[Labels, ...]
    choices: int  # the first ones are what a variable may be; the rest only arise as refinements
    refinement: NDArray[np.int16]
    entropies: NDArray[np.float64]
    blocks: NDArray[np.int16]

    @property
    def points(self) -> int:
        return len(self.weights)


def family(name: str, weights: Sequence[int], partitions: Iterable[Labels]) -> PartitionFamily | None:
    """The family of these partitions (integer weights); None when refinement makes it too large."""
    index: dict[Labels, int] = {}
    for labels in [(0,) * len(weights), *partitions]:
        index.setdefault(_canonical(labels), len(index))
    choices, pairs = len(index), {}
    ordered = list(index)
    i = 0
    while i < len(ordered):
        for j in range(i + 1):
            joint = _canonical(tuple(zip(ordered[i], ordered[j], strict=True)))
            if joint not in index:
                index[joint] = len(index)
                ordered.append(joint)
                if len(ordered) > _MOST_PARTITIONS:
                    return None
            pairs[i, j] = index[joint]
        i += 1
    table = np.zeros((len(ordered), len(ordered)), np.int16)
    for (a, b), joint_index in pairs.items():
        table[a, b] = table[b, a] = joint_index
    total = sum(weights)
    exact = tuple(Fraction(w, total) for w in weights)
    mass = [np.bincount(labels, weights=[w / total for w in weights]) for labels in ordered]
    entropies = np.array([-float(np.sum(p * np.log(p))) for p in mass])
    blocks = np.array([max(labels) + 1 for labels in ordered], np.int16)
    return PartitionFamily(name, exact, tuple(ordered), choices, table, entropies, blocks)


def _canonical(labels: Iterable[object]) -> Labels:
    """Blocks numbered in order of appearance."""
    number: dict[object, int] = {}
    return tuple(number.setdefault(label, len(number)) for label in labels)


def all_partitions(points: int) -> Iterator[Labels]:
    """Every set partition, as restricted growth strings, coarse ones first."""

    def grow(prefix: Labels) -> Iterator[Labels]:
        if len(prefix) == points:
            yield prefix
            return
        for label in range(max(prefix, default=-1) + 2):
            yield from grow((*prefix, label))

    return iter(sorted(grow(()), key=lambda labels: (max(labels), labels)))


def linear_functions(prime: int, dimension: int) -> list[Labels]:
    """The non-zero linear functions on GF(p)^d up to scalars: lines of a code."""
    space = list(product(range(prime), repeat=dimension))
    functions = [f for f in space if next((c for c in f if c), 0) == 1]
    return [tuple(sum(a * b for a, b in zip(f, point, strict=True)) % prime for point in space) for f in functions]


def boolean_functions() -> list[Labels]:
    """Three bits, their sums, and the conjunctions, disjunctions and majority that are not linear."""
    space = list(product((0, 1), repeat=3))
    out = linear_functions(2, 3)
    for i, j in ((0, 1), (0, 2), (1, 2)):
        out += [tuple(p[i] & p[j] for p in space), tuple(p[i] | p[j] for p in space)]
    out += [tuple(int(sum(p) >= 2) for p in space), tuple(int(all(p)) for p in space)]
    return out


#: (points, integer weights) of the spaces tried first, and of those tried when the statement is still open.
_EARLY = ((1, 1), (1, 2), (1, 1, 1), (1, 1, 2), (1, 1, 1, 1), (1, 9), (1, 1, 8))
_LATE = (
    (1, 99), (1, 2, 3), (1, 4, 4), (1, 1, 1, 3), (1, 1, 2, 2), (1, 1, 3, 3), (1, 3, 3, 3), (3, 3, 7, 7), (1, 2, 3, 4),
    (1, 1, 1, 7), (1, 1, 1, 97), (1, 1, 9, 9), (1, 1, 49, 49), (1, 1, 1, 1, 1), (1, 1, 1, 1, 2),
)  # fmt: skip


@lru_cache(maxsize=1)
def early_families() -> tuple[PartitionFamily, ...]:
    """All partitions of up to four points; few weights."""
    return tuple(_all_of(weights) for weights in _EARLY)


@lru_cache(maxsize=1)
def late_families() -> tuple[PartitionFamily, ...]:
    """More weights; sums of three or four bits; lines over GF(3), GF(5); Boolean functions of three bits."""
    made: list[PartitionFamily | None] = [
        family("three uniform bits", [1] * 8, _with_refinements(linear_functions(2, 3))),
        family("two uniform ternary digits", [1] * 9, _with_refinements(linear_functions(3, 2))),
        *(_all_of(weights) for weights in _LATE),
        family("functions of three uniform bits", [1] * 8, boolean_functions()),
        family("four uniform bits", [1] * 16, linear_functions(2, 4)),
        family("two uniform digits of base five", [1] * 25, linear_functions(5, 2)),
    ]
    return tuple(one for one in made if one)


def _all_of(weights: tuple[int, ...]) -> PartitionFamily:
    made = family(f"{len(weights)} points of weights {weights}", weights, all_partitions(len(weights)))
    assert made is not None
    return made


def _with_refinements(labels: list[Labels]) -> tuple[Labels, ...]:
    made = family("", [1] * len(labels[0]), labels)
    assert made is not None
    return made.labels

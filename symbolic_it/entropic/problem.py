"""A statement in numbers: every set of variables a bit mask, variables that always occur together merged into one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from .combination import Combination, weighted_sum
from .statement import Constraint, Statement

#: Set of (merged) variables as a bit mask -> coefficient of its joint entropy.
Vector: TypeAlias = Mapping[int, Fraction]


@dataclass(frozen=True, slots=True)
class Known:
    """A constraint as a vector that is = 0, >= 0 or (strict) > 0: `scale` * vector = greater - lesser of `source`."""

    vector: Vector
    equality: bool
    source: Constraint
    scale: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Problem:
    """Show `target` >= 0 (for an equality: = 0) wherever everything known holds. Bit k stands for groups[k]."""

    statement: Statement
    groups: tuple[tuple[str, ...], ...]
    target: Vector
    known: tuple[Known, ...]

    @property
    def size(self) -> int:
        return len(self.groups)

    @property
    def full(self) -> int:
        return (1 << len(self.groups)) - 1

    def names(self, mask: int) -> frozenset[str]:
        return frozenset(name for bit, group in enumerate(self.groups) if mask >> bit & 1 for name in group)

    def combination(self, vector: Vector) -> dict[frozenset[str], Fraction]:
        return weighted_sum([(1, {self.names(mask): c}) for mask, c in vector.items()])


def problem(statement: Statement) -> Problem:
    """Merging is sound both ways: the joint entropies of the merged variables are those of the group."""
    slacks: list[Combination] = [statement.slack(), *(c.slack() for c in statement.constraints)]
    sets = dict.fromkeys(names for slack in slacks for names in slack)
    groups: dict[tuple[bool, ...], list[str]] = {}
    for name in statement.variables():
        where = tuple(name in names for names in sets)
        if any(where):
            groups.setdefault(where, []).append(name)
    ordered = tuple(tuple(group) for group in groups.values())
    bit = {group[0]: 1 << k for k, group in enumerate(ordered)}
    masks = {names: sum(bit[name] for name in names if name in bit) for names in sets}
    vectors = [{masks[names]: c for names, c in slack.items()} for slack in slacks]
    known = []
    for vector, constraint in zip(vectors[1:], statement.constraints, strict=True):
        if vector:  # of size 1, so that floating point can hold it
            scale = max(map(abs, vector.values()))
            scaled = {mask: c / scale for mask, c in vector.items()}
            known.append(Known(scaled, constraint.is_equality, constraint, scale))
    return Problem(statement, ordered, vectors[0], tuple(known))


def bits(mask: int) -> list[int]:
    """The positions of the bits that are set."""
    return [k for k in range(mask.bit_length()) if mask >> k & 1]


def add(total: dict[int, Fraction], vector: Vector | Mapping[int, int], factor: Fraction | int = 1) -> None:
    """total += factor * vector, in place, without zeros and without the empty set."""
    for mask, c in vector.items():
        value = total.get(mask, 0) + factor * c
        if value and mask:
            total[mask] = Fraction(value)
        else:
            total.pop(mask, None)

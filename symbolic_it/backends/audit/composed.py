"""Readings composed: a core (a quantity of each row, right or mistaken) x reduction over batch and mask x unit and sign.

The fewer faults a reading has, the earlier it is tried. Values are kept once for all units, and a reading is made where it fits.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from .reading import Array, Conventions, Core, Reading, Readings, Rows
from .reductions import masked, reduced

Shapes = tuple[tuple[int, ...], ...]
LN2, LN10 = float(np.log(2)), float(np.log(10))
#: Before and after the words of a core, the factor of its values, and faults: of what has no unit, right or mistaken.
RIGHT = (("", "", 1.0, 0), ("twice ", "", 2.0, 1), ("half of ", "", 0.5, 1), ("minus ", " (the sign is turned)", -1.0, 1))


def _units(core: Core, unit: str) -> tuple[tuple[str, str, float, int], ...]:
    if core.plain:
        return RIGHT[:1] if core.faults else RIGHT
    here, there = (1.0, 1 / LN2) if unit == "nats" else (1 / LN2, 1.0)
    other = f" in {'bits' if unit == 'nats' else 'nats'}, not {unit}"
    return (
        ("", f" in {unit}", here, 0), ("", other, there, 1), ("minus ", " (the sign is turned)", -here, 1),
        ("minus ", f"{other} (the sign is turned)", -there, 2), ("", f" in decimal digits (log base 10), not {unit}", 1 / LN10, 1),
        ("twice ", "", 2 * here, 2), ("half of ", "", 0.5 * here, 2),
    )  # fmt: skip


#: What may be taken of a right quantity.
FUNCTIONS: tuple[tuple[str, Callable[[Array], Array]], ...] = (
    ("the square of", np.square), ("the square root of", np.sqrt), ("exp of", np.exp), ("exp of minus", lambda r: np.exp(-r)),
    ("the logarithm of", np.log), ("1 over", lambda r: 1 / r), ("the absolute value of", np.abs),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rank:
    """Where a reading stands among those of a group: fewest faults first, then in the order of composition."""

    faults: int
    core: int
    reduction: int
    unit: int

    @property
    def key(self) -> tuple[int, int, int, int]:
        return self.faults, self.core, self.reduction, self.unit


@dataclass(frozen=True, slots=True)
class Block:
    """Values of one shape, in the unit of the cores, a row for each: which core it is of, and how it is reduced."""

    values: Array
    cores: Array
    reductions: Array


class Composed:
    """The readings of cores under all reductions, units and signs."""

    def __init__(self, cores: list[Core], how: Conventions) -> None:
        self._cores, self._how = cores, how
        self._reductions: list[tuple[str, int, str]] = []
        self._blocks: dict[Shapes, Block] | None = None
        self._units: dict[tuple[tuple[str, str, float, int], ...], list[int]] = {}

    def first(self, got: tuple[Array, ...], close: float) -> Reading | None:
        block = self._made().get(tuple(g.shape for g in got))
        flat = np.concatenate([g.reshape(-1) for g in got])
        if block is None or not np.isfinite(flat).all():
            return None
        found = min(self._near(block, flat, close), key=lambda at: at[0].key, default=None)
        return None if found is None else self._reading(found[0], block.values[found[1]], [g.shape for g in got])

    def right(self) -> Iterator[Reading]:
        found = []
        for shapes, block in self._made().items():
            for row, (core, reduction) in enumerate(zip(block.cores.tolist(), block.reductions.tolist(), strict=True)):
                if not self._cores[core].faults and not self._reductions[reduction][1]:
                    found.append((Rank(0, core, reduction, 0), block.values[row], shapes))
        return (self._reading(*at) for at in sorted(found, key=lambda at: at[0].key))

    def _near(self, block: Block, flat: Array, close: float) -> Iterator[tuple[Rank, int]]:
        """The rows that times the factor of a unit are what came back."""
        for units, numbers in self._units.items():
            rows = np.flatnonzero(np.isin(block.cores, numbers))
            values = block.values[rows]
            for unit, (_, _, factor, faults) in enumerate(units):
                at = np.flatnonzero(_close(values[:, :1] * factor, flat[:1], close))
                for row in rows[at[_close(values[at] * factor, flat, close)]].tolist():
                    core, reduction = int(block.cores[row]), int(block.reductions[row])
                    every = self._cores[core].faults + self._reductions[reduction][1] + faults
                    yield Rank(every, core, reduction, unit), row

    def _reading(self, rank: Rank, row: Array, shapes: Iterable[tuple[int, ...]]) -> Reading:
        core, (suffix, _, remark) = self._cores[rank.core], self._reductions[rank.reduction]
        before, after, factor, _ = _units(core, self._how.unit)[rank.unit]
        told = (before + core.text + after + suffix).replace(":,", ",").replace(",,", ",").rstrip(":,")
        values, at = [], 0
        for shape in shapes:
            size = int(np.prod(shape, dtype=int))
            values.append(row[at : at + size].reshape(shape) * factor)
            at += size
        return Reading(told, tuple(values), rank.faults, remark or core.remark)

    def _made(self) -> dict[Shapes, Block]:
        if self._blocks is None:
            with warnings.catch_warnings(), np.errstate(all="ignore"):  # the mean of nothing fits nothing
                warnings.simplefilter("ignore")
                every = [c for given in self._cores for c in _summed(given)]
                self._cores = [*every, *(d for c in every if not c.faults and not c.terms for d in _derived(c))]
                for number, core in enumerate(self._cores):
                    self._units.setdefault(_units(core, self._how.unit), []).append(number)
                self._blocks = self._composed()
            self._cores = [replace(c, rows=[], masks=None) for c in self._cores]
        return self._blocks

    def _composed(self) -> dict[Shapes, Block]:
        parts: dict[Shapes, list[Block]] = {}
        for alike in self._alike():
            of = [self._cores[n] for n in alike]
            rows = [np.array([np.asarray(c.rows[probe], dtype=float) for c in of]) for probe in range(len(of[0].rows))]
            for reduction, values in self._reduced(of[0], rows):
                shapes = tuple(v.shape[1:] for v in values)
                flat = np.concatenate([v.reshape(len(v), -1) for v in values], -1)
                parts.setdefault(shapes, []).append(Block(flat, np.array(alike), np.full(len(alike), reduction)))
        return {
            shapes: Block(*(np.concatenate(column) for column in zip(*((b.values, b.cores, b.reductions) for b in blocks), strict=True)))
            for shapes, blocks in parts.items()
        }

    def _alike(self) -> Iterable[list[int]]:
        """The numbers of cores that have rows of one shape and are reduced in one way."""
        found: dict[object, list[int]] = {}
        for number, core in enumerate(self._cores):
            shapes = tuple(np.shape(r) for r in core.rows)
            found.setdefault((shapes, self._free(core), id(core.masks)), []).append(number)
        return found.values()

    def _free(self, core: Core) -> bool:
        masks = core.masks or self._how.masks
        return not (core.fixed or core.terms or (masks and core.rows[0].shape != masks[0].shape))

    def _reduced(self, core: Core, rows: Rows) -> Iterator[tuple[int, Rows]]:
        masks = core.masks or self._how.masks
        found = iter([("", 0, "", rows)])
        if self._free(core):
            found = masked(rows, masks, self._how) if masks else reduced(rows, self._how)
        for suffix, faults, remark, values in found:
            self._reductions.append((suffix, faults, remark))
            yield len(self._reductions) - 1, values


class Listed:
    """Readings in the order given."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = list(readings)
        self._by_shapes: dict[Shapes, tuple[list[Reading], Array]] = {}
        sorted_by: dict[Shapes, list[Reading]] = {}
        for r in self._readings:
            sorted_by.setdefault(tuple(v.shape for v in r.values), []).append(r)
        for shapes, alike in sorted_by.items():
            self._by_shapes[shapes] = alike, np.array([np.concatenate([v.reshape(-1) for v in r.values]) for r in alike])

    def first(self, got: tuple[Array, ...], close: float) -> Reading | None:
        alike, values = self._by_shapes.get(tuple(g.shape for g in got), ([], np.empty((0, 0))))
        flat = np.concatenate([g.reshape(-1) for g in got])
        if not alike or not np.isfinite(flat).all():
            return None
        near = _close(values, flat, close)
        return alike[int(near.argmax())] if near.any() else None

    def right(self) -> Iterator[Reading]:
        return (r for r in self._readings if r.right)

    def granting(self, text: str) -> Listed:
        """The same, where what a text begins with is no mistake, but worth a remark."""
        granted = (replace(r, faults=0, remark=f"it is {r.text}") if r.text.startswith(text) else r for r in self._readings)
        return Listed(sorted(granted, key=lambda r: r.faults))


class Joined:
    """Several readings together, those with fewest faults first."""

    def __init__(self, *parts: Readings) -> None:
        self._parts = parts

    def first(self, got: tuple[Array, ...], close: float) -> Reading | None:
        found = (p.first(got, close) for p in self._parts)
        return min((r for r in found if r is not None), key=lambda r: r.faults, default=None)

    def right(self) -> Iterator[Reading]:
        return (r for p in self._parts for r in p.right())


def _close(values: Array, flat: Array, close: float) -> Array:
    """Which rows are what came back."""
    with np.errstate(invalid="ignore"):
        near = np.abs(values - flat) <= close * np.maximum(np.abs(values), 0.01)
        return np.asarray(near.all(-1) & np.isfinite(values).all(-1))


def _derived(core: Core) -> Iterator[Core]:
    """What is right, squared, as a root, exponentiated: of each row, before a mean is taken."""
    for text, f in FUNCTIONS:
        told = f"{text} {core.text.rstrip(',:')}, not itself,"
        yield replace(core, text=told, rows=[f(r) for r in core.rows], faults=1, plain=True, remark="")


def _summed(core: Core) -> Iterator[Core]:
    """The terms of a sum over outcomes, and their sums along each axis that is not that of the outcomes."""
    yield core
    if core.terms:
        for axis in range(core.rows[0].ndim - 1):
            text = core.text.replace(", not summed", f", summed along axis {axis}, not over the outcomes (the last axis)")
            along = [r.sum(axis) for r in core.rows]
            yield replace(core, text=text, rows=along, faults=core.faults + 1, fixed=True, terms=False)
            averaged = [np.asarray(r.mean()) for r in along]
            text = f"{text.removesuffix(',')}, and averaged,"
            yield replace(core, text=text, rows=averaged, faults=core.faults + 1, fixed=True, terms=False)

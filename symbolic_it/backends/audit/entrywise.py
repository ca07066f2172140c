"""Probes of quantities of numbers, taken entry by entry: one number, a row, a batch of tokens, with a mask."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .composed import Composed
from .names import Declared
from .probes import padding
from .reading import Array, Conventions, Core, Group, Readings

SHAPES = (((6,), ""), ((3, 5), ""), ((3, 5), ", with a mask"), ((), ""))


@dataclass(frozen=True, slots=True)
class Entries:
    """One way to give a quantity its numbers: what is drawn, what each role holds, and the readings of what was drawn."""

    presentation: str
    roles: tuple[str, ...]
    draw: Callable[[np.random.Generator, tuple[int, ...]], tuple[Array, ...]]
    cores: Callable[[list[tuple[Array, ...]]], list[Core]]
    kinds: tuple[str, ...] = ()
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    extra: tuple[tuple[str, float], ...] = ()  # numbers that it is told, the same for all entries
    constants: Mapping[str, Any] = field(default_factory=dict)
    last: bool = False
    strict: frozenset[str] = frozenset()


def _conventions(told: Declared, unit: str, masks: Any) -> Conventions:
    # a greatest length that is a number, 512, is not the length of these probes: whatever divides by the latter divides by padding
    greatest = [p.default for p in (*(told.parameters or ()), *told.attributes) if "max" in p.words and p.role == "count"]
    said = next((float(n) for n in greatest if isinstance(n, int | float) and n > 0), 0.0)
    constant = said or (masks[0].shape[-1] if masks is not None and ("dr" in told.words or greatest) else 0.0)
    return Conventions(0, unit, masks, sequences=True, pads=told.pads, weighs=told.weighs, constant=constant)


def entry_groups(told: Declared, unit: str, ways: list[Entries], seed: int) -> Iterator[Group]:
    """Each way in each shape."""
    for n, way in enumerate(ways):
        rng = np.random.default_rng(seed + n)
        for shape, layout in SHAPES:
            masks = padding(*shape) if layout else None
            drawn = [way.draw(rng, shape) for _ in range(2 if shape else 5)]  # of single numbers few tell little
            numbers = tuple(v for _, v in way.extra)
            values = [(*d, *(() if masks is None else (masks[i],)), *numbers) for i, d in enumerate(drawn)]
            roles = (*way.roles, *(("mask",) if layout else ()), *(r for r, _ in way.extra))

            def made(drawn: Any = drawn, masks: Any = masks, way: Entries = way) -> Readings:
                return Composed(way.cores(drawn), _conventions(told, unit, masks))

            kinds = (*(way.kinds or ("",) * len(way.roles)), *roles[len(way.roles) :])
            told_as = ", with " + " and ".join(r for r, _ in way.extra) if way.extra else ""
            constants = {"mask": np.ones(shape, dtype=np.int64), **way.constants}
            yield Group(
                way.presentation + layout + told_as,
                roles,
                tuple(values),
                made,
                kinds,
                way.names,
                frozenset(roles[len(way.roles) :]),
                constants,
                way.last or not shape,
                way.strict,
                entrywise=True,
            )

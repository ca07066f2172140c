"""Readings: what a callable might compute of given probes, right or mistaken, with the values it then has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Arguments = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A meaning in words, whether it is the named quantity, and its value at each probe of a group."""

    text: str
    right: bool
    values: tuple[Array, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Probes of one shape in one presentation ("probabilities", "logits"), and the readings to match against."""

    presentation: str
    arguments: tuple[Arguments, ...]
    readings: tuple[Reading, ...]


def reduced(text: str, right: bool, rows: list[Array], outcomes: list[int]) -> Iterator[Reading]:
    """A quantity of each row under the customary reductions over the batch; rows have the batch's shape."""

    def made(suffix: str, ok: bool, values: list[Any]) -> Reading:
        return Reading((text + suffix).replace(":,", ","), ok, tuple(np.asarray(v, dtype=float) for v in values))

    yield made("", right, list(rows))
    if rows[0].ndim:
        yield made(", averaged over the batch", right, [r.mean() for r in rows])
        yield made(", summed over the batch", right, [r.sum() for r in rows])
    yield made(
        ", divided by the number of elements (outcomes too)", False, [r.sum() / r.size / k for r, k in zip(rows, outcomes, strict=True)]
    )
    if rows[0].ndim > 1:
        yield made(", divided by the first axis only, not by the number of positions", False, [r.sum() / r.shape[0] for r in rows])


def variants(text: str, right: bool, rows: list[Array], outcomes: list[int]) -> Iterator[Reading]:
    """The same with the mistakes that any quantity in nats can have: bits for nats, a sign."""
    yield from reduced(f"{text} in nats", right, rows, outcomes)
    yield from reduced(f"{text} in bits, not nats", False, [r / np.log(2) for r in rows], outcomes)
    yield from reduced(f"minus {text} (the sign is turned)", False, [-r for r in rows], outcomes)

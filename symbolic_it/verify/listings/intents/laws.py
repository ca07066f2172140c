"""Probe laws in every form that a parameter may take them: probabilities, logarithms, logits, labels, dictionaries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np

from ..running import real as r
from ..running.arrays import Array, array, elementwise, lifted, probabilities
from ..running.real import Real

_TRUE = (("1/5", "3/10", "1/2"), ("1/2", "1/3", "1/6"))
_MODEL = (("1/4", "1/8", "5/8"), ("1/10", "7/10", "1/5"))
_LABELS = (2, 0)
_SHIFTS = (Fraction(7, 10), Fraction(-1, 3))
SHAPES = ("vector", "batch", "sequence")


@dataclass(frozen=True)
class Given:
    """One argument: its value, the law of each row that it stands for, and how it is shown."""

    value: Any
    law: Array
    holds: str
    sampled: bool = False


def laws(side: str, shape: str) -> Array:
    rows = _TRUE if side == "true" else _MODEL
    if shape == "vector":
        return probabilities(rows[0])
    if shape == "square":  # as many rows as outcomes: a sum over the wrong axis has the shape of the right one
        return probabilities((*rows, rows[0][::-1] if side == "true" else rows[1][::-1]))
    return probabilities(rows) if shape == "batch" else probabilities([rows, rows[::-1]])


def given(side: str, holds: str, shape: str) -> Iterator[Given]:
    """The forms of a law that one kind of parameter may hold."""
    law = laws(side, shape)
    match holds:
        case "law":
            yield Given(law, law, holds)
            if shape == "vector":
                yield Given(law.tolist(), law, holds)
        case "log":
            yield Given(elementwise(r.log, law), law, holds)
        case "logits":
            yield Given(elementwise(r.log, law) + _shift(shape), law, holds)
        case "table" if shape == "vector":
            yield Given(dict(zip("abc", law.tolist(), strict=True)), law, holds)
        case "labels" if shape != "vector":
            places = np.array(_LABELS if shape == "batch" else [_LABELS, _LABELS[::-1]], dtype=np.int64)
            yield Given(places, hot(places), holds)
        case "labels":
            yield Given(_LABELS[0], hot(np.array(_LABELS[0])), holds)
            yield Given(np.array([_LABELS[0]]), hot(np.array(_LABELS[0])), holds)
        case "one-hot":
            places = np.array({"vector": _LABELS[0], "batch": _LABELS, "sequence": [_LABELS, _LABELS[::-1]]}[shape], dtype=np.int64)
            yield Given(hot(places), hot(places), holds)
        case "sample" if shape == "vector":
            empirical = probabilities(("4/7", "2/7", "1/7"))
            yield Given([0, 0, 0, 0, 1, 1, 2], empirical, holds, True)
            yield Given("aaaabbc", empirical, holds, True)
            yield Given(np.array([0, 0, 0, 0, 1, 1, 2]), empirical, holds, True)
        case "counts" if shape == "vector":
            for counts in (np.array([4, 2, 1]), [4, 2, 1], {"a": 4, "b": 2, "c": 1}):
                yield Given(counts, probabilities(("4/7", "2/7", "1/7")), holds, True)


def hot(places: Array) -> Array:
    """Labels as laws."""
    return array(lifted(np.eye(3, dtype=np.int64)[places]))


def _shift(shape: str) -> Any:
    shifts = [Real(s) for s in _SHIFTS]
    if shape == "vector":
        return shifts[0]
    if shape == "square":
        return array([[shifts[0]], [shifts[1]], [shifts[0]]])
    rows = array([[shifts[0]], [shifts[1]]])
    return rows if shape == "batch" else array([[[shifts[0]], [shifts[1]]], [[shifts[1]], [shifts[0]]]])

"""Readings: what a callable might compute of given probes, right or mistaken, with the values it then has.

A reading is composed: a core (a quantity of each row, right or mistaken) x unit and sign x reduction over the batch x mask.
The fewer faults a reading has, the earlier it is tried.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
Arguments = tuple[Any, ...]
Rows = list[Array]


@dataclass(frozen=True, slots=True)
class Reading:
    """A meaning in words, its value at each probe of a group, and how many faults it has: none where it is the quantity.

    ``remark``: no fault, but worth saying.
    """

    text: str
    values: tuple[Array, ...]
    faults: int = 0
    remark: str = ""

    @property
    def right(self) -> bool:
        return not self.faults

    @property
    def across(self) -> bool:
        """Whether an axis is taken that is not that of the outcomes: right, perhaps, in fewer dimensions."""
        return " axis " in self.text and "axis of length" not in self.text


@dataclass(frozen=True, slots=True)
class Core:
    """A quantity of each row: words, values in nats (batch-shaped, or with outcomes), faults; what may vary about it."""

    text: str
    rows: Rows
    faults: int = 0
    plain: bool = False  # no unit or sign to be wrong about
    fixed: bool = False  # no reduction either: the values are what comes back
    masks: tuple[Array, ...] | None = None  # of its own, where its rows are not the group's
    terms: bool = False  # one for each outcome, on the last axis: may be summed along a wrong one
    remark: str = ""  # no fault, but worth saying


@dataclass(frozen=True, slots=True)
class Conventions:
    """What holds for all cores of a group."""

    outcomes: int = 0  # K, where dividing by the number of elements is a mistake
    unit: str = "nats"
    masks: tuple[Array, ...] | None = None
    sequences: bool = False  # sums over a sequence and means of its means are customary
    batchmean: bool = False  # declared by the callable
    pads: bool = False  # its mask is named for the padding
    weighs: bool = False  # its mask is named for weights: a mean over all rows is then customary
    constant: bool = False  # its sums are divided by a length that is the same for all sequences, as Dr. GRPO does


@dataclass(frozen=True, slots=True)
class Group:
    """Probes of one shape in one presentation ("logits and labels"), and the readings to match against."""

    presentation: str
    roles: tuple[str, ...]
    arguments: tuple[Arguments, ...]
    readings: Callable[[], list[Reading]]
    kinds: tuple[str, ...] = ()  # what each role holds: "logits", "labels" ...
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forced: frozenset[str] = frozenset()
    constants: Mapping[str, Any] = field(default_factory=dict)
    last: bool = False  # believed only where no other group is read
    strict: frozenset[str] = frozenset()  # roles that go only to parameters that are named for them, or by one or two letters
    paired: bool = False  # each row stands among the others: of twice the batch it is another quantity

    def __post_init__(self) -> None:
        if not hasattr(self.readings, "cache_clear"):  # made when first asked for, and once
            object.__setattr__(self, "readings", functools.cache(self.readings))

    def holds(self, role: str) -> str:
        return self.kinds[self.roles.index(role)] if self.kinds else ""

    @property
    def family(self) -> str:
        """What is taken, whether or not some labels are ignored or a mask is given."""
        return self.presentation.split(", some")[0].split(", with ")[0].removeprefix("token ")

    @property
    def axes(self) -> int:
        """How many axes its first argument has; a list of sequences has two, whatever their lengths."""
        first = self.arguments[0][0]
        return 1 + max((np.ndim(a) for a in first), default=0) if isinstance(first, list) else np.ndim(first)

    def shapes(self) -> str:
        def of(a: Any) -> str:
            return f"[{', '.join(of(b) for b in a)}]" if isinstance(a, list) else str(np.shape(a))

        return ", ".join(of(a) for a in self.arguments[0] if isinstance(a, list) or np.ndim(a))


def compose(cores: list[Core], how: Conventions) -> list[Reading]:
    """Every core under every unit, sign and reduction, those with fewest faults first."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):  # the mean of nothing fits nothing
        warnings.simplefilter("ignore")
        return sorted(_composed(cores, how), key=lambda r: r.faults)


def _composed(cores: list[Core], how: Conventions) -> Iterator[Reading]:
    for core in (c for given in cores for c in _summed(given)):
        masks = core.masks or how.masks
        if core.fixed or core.terms or (masks and core.rows[0].shape != masks[0].shape):
            reduced: Reduced = iter([("", 0, "", list(core.rows))])
        else:
            reduced = _masked(core.rows, masks, how) if masks else _reduced(core.rows, how)
        units = list(_units(core, how.unit))
        for suffix, more, remark, values in reduced:
            arrays = [np.asarray(v, dtype=float) for v in values]
            for text, factor, faults in units:
                told = (text + suffix).replace(":,", ",").replace(",,", ",").rstrip(":,")
                yield Reading(told, tuple(a * factor for a in arrays), core.faults + faults + more, remark or core.remark)


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


def _units(core: Core, unit: str) -> Iterator[tuple[str, float, int]]:
    text = core.text
    if core.plain:
        yield text, 1.0, 0
        if not core.faults:
            yield f"twice {text}", 2.0, 1
            yield f"half of {text}", 0.5, 1
            yield f"minus {text} (the sign is turned)", -1.0, 1
        return
    bits = 1 / float(np.log(2))
    here, there = (1.0, bits) if unit == "nats" else (bits, 1.0)
    other = "bits" if unit == "nats" else "nats"
    yield f"{text} in {unit}", here, 0
    yield f"{text} in {other}, not {unit}", there, 1
    yield f"minus {text} (the sign is turned)", -here, 1
    yield f"minus {text} in {other}, not {unit} (the sign is turned)", -there, 2
    yield f"{text} in decimal digits (log base 10), not {unit}", 1 / float(np.log(10)), 1
    yield f"twice {text}", 2 * here, 2
    yield f"half of {text}", 0.5 * here, 2


Reduced = Iterator[tuple[str, int, str, list[Any]]]


def _reduced(rows: Rows, how: Conventions) -> Reduced:
    """Without a mask: each row, means and sums, and divisors that are not the number of rows."""
    n = rows[0].ndim
    yield "", 0, "", list(rows)
    if n:
        yield ", averaged over the batch", 0, "", [r.mean() for r in rows]
        yield ", summed over the batch", 0, "", [r.sum() for r in rows]
        yield ", one for each row in a list", 0, "", [r.reshape(-1) for r in rows]
        yield ", kept as an axis of length 1", 0, "", [r[..., None] for r in rows]
        yield ", counted per row but not averaged: the rows after the first are left out", 2, "", [r.reshape(-1)[0] for r in rows]
    else:
        yield ", kept as an axis of length 1", 0, "", [r[..., None] for r in rows]
    if how.outcomes:
        text = ", divided by the number of elements (outcomes too)"
        yield text, 1, "", [r.sum() / r.size / how.outcomes for r in rows]
        yield ", divided by the number of outcomes", 1, "", [r / how.outcomes for r in rows]
    if n > 1:
        yield ", summed over the positions of each sequence", 0, "", [r.sum(-1) for r in rows]
        yield ", averaged over the positions of each sequence", 0, "", [r.mean(-1) for r in rows]
        told = "divided by the first axis only, not by the number of positions"
        remark = f"for (B, T, V) it is {told}"
        yield f", {told}", 0, "" if how.sequences else remark, [r.sum() / r.shape[0] for r in rows]
        yield ", divided by the number of positions only, not by the batch", 1, "", [r.sum() / r.shape[1] for r in rows]


def _masked(rows: Rows, masks: tuple[Array, ...], how: Conventions) -> Reduced:
    """With a mask: what is kept counts, in the numerator and in the denominator."""
    pairs = [(r, np.asarray(m, dtype=bool)) for r, m in zip(rows, masks, strict=True)]
    yield ", averaged over what the mask keeps", 0, "", [r[m].mean() for r, m in pairs]
    yield ", summed over what the mask keeps", 0, "", [r[m].sum() for r, m in pairs]
    yield ", 0 where it is masked", 0, "", [np.where(m, r, 0.0) for r, m in pairs]
    yield ", 0 where it is masked, in a list", 0, "", [np.where(m, r, 0.0).reshape(-1) for r, m in pairs]
    yield ", the kept ones in a list", 0, "", [r[m] for r, m in pairs]
    each = [np.array([a[b].mean() for a, b in zip(r, m, strict=True)]) for r, m in pairs]
    total = [np.where(m, r, 0.0).sum(-1) for r, m in pairs]
    yield ", averaged over what the mask keeps of each sequence", 0, "", each
    yield ", summed over what the mask keeps of each sequence", 0, "", total
    if how.pads:
        turned = tuple(np.asarray(~m) for _, m in pairs)
        with_words = {", averaged over what the mask keeps", ", summed over what the mask keeps", ", the kept ones in a list"}
        for told, faults, _, values in _masked(rows, turned, replace(how, pads=False)):
            if not faults and (told in with_words or told.startswith(", 0 where")):
                yield told.replace("keeps", "leaves"), 0, "its mask is 1 at the padding", values
    padded = "the padding of a sequence counts in the denominator of its mean"
    yield ", averaged over all positions of each sequence, 0 where it is masked", 0, padded, [t / r.shape[-1] for t, (r, _) in zip(
        total, pairs, strict=True)]  # fmt: skip
    customary = 0 if how.sequences else 1
    text = ", the mean of each sequence's mean, not over tokens (short sequences weigh more)"
    yield text, customary, "", [e.mean() for e in each]
    text = ", divided by the number of sequences, not by that of the tokens kept"
    yield text, 0 if how.sequences or how.batchmean else 1, "", [t.mean() for t in total]
    text = ", the masked sum divided by all positions: ignored labels count in the denominator"
    weighed = ", weighted, averaged over all positions"
    remark = "its weights are no mask: what has weight 0 counts in the denominator of its mean"
    averaged = [t.sum() / r.size for t, (r, _) in zip(total, pairs, strict=True)]
    if how.constant:
        yield ", summed over what the mask keeps, divided by one length for all sequences", 0, "", averaged
    else:
        yield (weighed, 0, remark, averaged) if how.weighs else (text, 1, "", averaged)
    yield ", averaged over positions, padding counted in the denominator, then over sequences", 1, "", [
        (t / r.shape[-1]).mean() for t, (r, _) in zip(total, pairs, strict=True)
    ]  # fmt: skip
    yield ", averaged over all positions: the mask is ignored", 1, "", [r.mean() for r, _ in pairs]
    yield ", summed over all positions: the mask is ignored", 1, "", [r.sum() for r, _ in pairs]
    yield ", at every position: the mask is ignored", 1, "", list(rows)
    yield ", summed over all positions, divided by the number kept: padding counts in the numerator", 1, "", [
        r.sum() / m.sum() for r, m in pairs
    ]  # fmt: skip
    yield ", averaged over what the mask hides: the mask is inverted", 1, "", [r[~m].mean() for r, m in pairs]
    yield ", summed over what the mask hides: the mask is inverted", 1, "", [r[~m].sum() for r, m in pairs]
    text = ", summed over what the mask hides, divided by the number kept: the mask is inverted"
    yield text, 1, "", [r[~m].sum() / m.sum() for r, m in pairs]
    if how.outcomes:
        text = ", divided by the number of outcomes too"
        yield text, 1, "", [r[m].mean() / how.outcomes for r, m in pairs]
        yield ", divided by all elements, masked positions and outcomes too", 2, "", [
            t.sum() / r.size / how.outcomes for t, (r, _) in zip(total, pairs, strict=True)
        ]  # fmt: skip

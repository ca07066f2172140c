"""Readings: what a callable might compute of given probes, right or mistaken, with the values it then has; and probes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

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
        return (" axis " in self.text and "axis of length" not in self.text) or "over all axes" in self.text


class Readings(Protocol):
    """All that might be computed of the probes of a group."""

    def first(self, got: tuple[Array, ...], close: float) -> Reading | None:
        """The first reading, of the order in which they are tried, whose values are those that came back."""

    def right(self) -> Iterator[Reading]:
        """Those without a fault."""


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
    pooled: bool = True  # a mean is one of all tokens: one of the sequences' means is a mistake, not a choice worth a remark
    batchmean: bool = False  # declared by the callable
    token_mean: bool = False  # declared by the callable: a mean over all positions
    pads: bool = False  # its mask is named for the padding
    weighs: bool = False  # its mask is named for weights: a mean over all rows is then customary
    constant: float = 0.0  # a length that is the same for all sequences, by which its sums are divided, as Dr. GRPO does


def _quietly(made: Callable[[], Readings]) -> Readings:
    with np.errstate(all="ignore"):  # what overflows fits nothing
        return made()


@dataclass(frozen=True, slots=True)
class Group:
    """Probes of one shape in one presentation ("logits and labels"), and the readings to match against."""

    presentation: str
    roles: tuple[str, ...]
    arguments: tuple[Arguments, ...]
    readings: Callable[[], Readings]
    kinds: tuple[str, ...] = ()  # what each role holds: "logits", "labels" ...
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forced: frozenset[str] = frozenset()
    constants: Mapping[str, Any] = field(default_factory=dict)
    last: bool = False  # believed only where no other group is read
    strict: frozenset[str] = frozenset()  # roles that go only to parameters that are named for them, or by one or two letters
    called: Mapping[str, str] = field(default_factory=dict)  # roles that go by the name of another one here: beta by that of a temperature
    insisted: frozenset[str] = frozenset()  # conventions that a parameter is told though it has a default
    entrywise: bool = False  # of numbers taken one by one: whatever its shape, each entry is one
    paired: bool = False  # each row stands among the others: of twice the batch it is another quantity

    def __post_init__(self) -> None:
        if not hasattr(self.readings, "cache_clear"):  # made when first asked for, and once
            object.__setattr__(self, "readings", functools.cache(functools.partial(_quietly, self.readings)))

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

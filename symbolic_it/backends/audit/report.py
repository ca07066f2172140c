"""What an audit says: agreement on so many probes, or findings, each with the input that shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

VERDICTS = ("agrees", "differs", "undecided")


@dataclass(frozen=True, slots=True)
class Finding:
    """One difference: a sentence, the input that shows it, what came back and what the quantity is there."""

    sentence: str
    witness: str
    got: str
    expected: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of an audit. ``reading`` is what it computes, as far as the probes tell; ``notes`` accuse of nothing."""

    quantity: str
    verdict: str
    reading: str
    probes: int
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.sentence

    @property
    def told(self) -> str:
        """What it says where it accuses of nothing."""
        if self.verdict == "agrees":
            return f"agrees with {self.quantity} on {self.probes} probes: {self.reading}"
        return f"undecided: {self.reading}"

    @property
    def sentence(self) -> str:
        """The whole report in one sentence."""
        return "; ".join([*([f.sentence for f in self.findings] or [self.told]), *self.notes])


def shown(arguments: Any) -> str:
    """Arguments in a line, with as many digits as tell them apart."""
    lines = [_line(a) for a in arguments]
    if len(set(lines)) < len(lines) and len({_line(a, 17) for a in arguments}) > len(set(lines)):
        lines = [_line(a, 17) for a in arguments]
    return "; ".join(lines)


def _line(a: Any, digits: int = 6) -> str:
    if isinstance(a, list | tuple):
        inner = ", ".join(_line(x, digits) for x in a[:3])
        return f"[{inner}{', ...' * (len(a) > 3)}]"
    return np.array2string(np.asarray(a), precision=digits, threshold=120, separator=", ").replace("\n", "")

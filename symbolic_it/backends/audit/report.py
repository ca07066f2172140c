"""What an audit says: agreement on so many probes, or findings, each with the input that shows it."""

from __future__ import annotations

from dataclasses import dataclass

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

    @property
    def sentence(self) -> str:
        """The whole report in one sentence."""
        if self.findings:
            return "; ".join([*(f.sentence for f in self.findings), *self.notes])
        if self.verdict == "agrees":
            return "; ".join([f"agrees with {self.quantity} on {self.probes} probes: {self.reading}", *self.notes])
        return f"undecided: {self.reading}"

"""What verifying a chapter gives: claims with verdicts, diagnostics, and a report for each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..decide.verdict import Verdict
from .premise import Premise

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One link of one formula (or one sentence) and its verdict; offsets are code points into the chapter's text.

    ``kind`` is one of identity definition inequality numeric argmin limit distribution data mention prose. ``reading`` shows how the
    formula was understood; ``premises`` are the facts of the text that the verdict rests on, beside the verdict's own hypotheses.
    """

    start: int
    end: int
    text: str
    kind: str
    verdict: Verdict
    reading: str = ""
    notes: tuple[str, ...] = ()
    premises: tuple[Premise, ...] = ()
    declarations: tuple[str, ...] = ()  # one of which would settle it, where it is open


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of a lint rule; errors also stand as negative claims, warnings and infos are remarks on style and convention."""

    rule: str
    name: str
    severity: Severity
    start: int
    end: int
    message: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that was found in one file; ``incomplete`` says why the rest was not judged."""

    path: str
    claims: tuple[Claim, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    incomplete: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    def summary(self) -> dict[str, int]:
        """How many claims got each verdict."""
        return dict(Counter(c.verdict.word for c in self.claims))

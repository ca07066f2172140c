"""Verdicts: the one vocabulary in which every judgement is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Word = Literal[
    "proved", "confirmed", "definition", "refuted", "rounding-slip", "convention-mismatch", "undecided", "not-understood", "data"
]  # fmt: skip
POSITIVE = frozenset({"proved", "confirmed", "definition"})
NEGATIVE = frozenset({"refuted", "rounding-slip", "convention-mismatch"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement.

    ``word`` is one of the vocabulary; ``message`` one sentence. ``proved`` carries the certificate and the hypotheses it needed;
    ``refuted`` the witness, exact values with the enclosures of both sides; ``expected`` is the right value of a wrong number.
    """

    word: Word
    message: str = ""
    hypotheses: tuple[str, ...] = ()
    witness: Mapping[str, Any] | None = None
    certificate: Mapping[str, Any] | None = field(default=None, repr=False)
    expected: str | None = None

    @property
    def positive(self) -> bool:
        return self.word in POSITIVE

    @property
    def negative(self) -> bool:
        return self.word in NEGATIVE


_WORST_FIRST = ("refuted", "convention-mismatch", "rounding-slip", "not-understood", "undecided")


def overall(verdicts: list[Verdict]) -> Verdict:
    """The verdict on a chain: its worst link, or its strongest where all are positive."""
    for word in _WORST_FIRST:
        found = next((v for v in verdicts if v.word == word), None)
        if found is not None:
            return found
    for word in ("proved", "confirmed", "definition"):
        found = next((v for v in verdicts if v.word == word), None)
        if found is not None:
            return found
    return verdicts[0]

"""A premise: one fact that a verdict rests on, where it stands, and whether formulas tell it or only words suggest it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Origin = Literal["text", "declaration", "book", "notation"]


@dataclass(frozen=True, slots=True)
class Premise:
    """`text` says the fact in one line ("X ~ N(0, 1)").

    ``start``, ``end``: where the chapter tells it, offsets in code points as those of a Claim; None for what stands elsewhere (a
    declaration in another file, the book, standard notation). ``hard``: formulas, declarations, the book or standard notation tell
    it; a soft one is only suggested by words, and alone never makes a statement ``refuted``.
    """

    text: str
    start: int | None = None
    end: int | None = None
    hard: bool = True
    origin: Origin = "text"

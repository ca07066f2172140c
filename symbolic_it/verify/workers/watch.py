"""One formula at a time, where somebody watches: what was begun is known, and no single formula takes the chapter with it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from ...decide.verdict import Verdict
from ..formulas.claims import claims_of
from ..model import Claim
from ..reports.finished import SET_ASIDE

if TYPE_CHECKING:
    from ...chapters import Document
    from ...notation.context import Context
    from ..formulas.formula import Formula
    from ..state import State


@dataclass(slots=True)
class Watch:
    """A journal of a chapter on disk, one line per event, so that another process can read it at any time.

    ``skip`` maps the offsets of formulas that are not to be judged again to the reason. ``told`` makes claims a part of the report:
    "claims" and "diagnostics" as JSON.
    """

    journal: Path | None = None
    skip: dict[int, str] = field(default_factory=dict)
    told: Callable[[Document, Sequence[Claim]], dict[str, Any]] | None = None
    _stream: TextIO | None = None

    def write(self, event: str, value: object) -> None:
        if self.journal is None:
            return
        try:
            if self._stream is None:
                self._stream = self.journal.open("a", encoding="utf-8")
            self._stream.write(json.dumps([event, value], ensure_ascii=False) + "\n")
            self._stream.flush()
        except OSError:  # no space left: the chapter is judged all the same
            self.journal = None

    def close(self) -> None:
        if self._stream is not None:
            with suppress(OSError):
                self._stream.close()


WATCH: ContextVar[Watch | None] = ContextVar("WATCH", default=None)


def watched_claims(document: Document, formula: Formula, state: State, context: Context, seconds: float) -> tuple[list[Claim], Context]:
    """The claims of one formula. A fault inside is an undecided claim, and the next formula goes on."""
    watch = WATCH.get()
    reason = watch.skip.get(formula.start) if watch is not None else None
    if reason is not None:
        found = [_undecided(document, formula, reason)]
    else:
        if watch is not None:
            watch.write("begin", formula.start)
        try:
            found, context = claims_of(document, formula, state, context, seconds)
        except Exception as e:
            if os.environ.get("SYMBOLIC_IT_DEBUG") == "1":
                raise
            found = [_undecided(document, formula, f"given up ({type(e).__name__}: {e})")]
    if watch is not None and watch.journal is not None and watch.told is not None:
        part = watch.told(document, found)
        watch.write("claims", part["claims"])
        if part["diagnostics"]:
            watch.write("diagnostics", part["diagnostics"])
    return found, context


def _undecided(document: Document, formula: Formula, reason: str) -> Claim:
    return Claim(
        formula.start, formula.end, document.text[formula.start : formula.end], "identity", Verdict("undecided", SET_ASIDE + reason)
    )

"""The annotated formulas of data/: each is read as its file says, or refused with the error that its file says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from symbolic_it.meaning import DeclarationError, Environment, NotUnderstood, declare, read
from symbolic_it.notation.text import relation_line

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Case:
    """One formula: its declarations, and the readings of its relations or the error."""

    name: str
    source: str
    given: tuple[str, ...]
    readings: tuple[str, ...]
    error: str
    not_read: tuple[str, ...]


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file: `[case name]`, the formula, then lines `given:`, `reads:`, `not:` (how it must not be read) and `error:`."""
    for block in path.read_text(encoding="utf-8").split("[case ")[1:]:
        name, _, rest = block.partition("]\n")
        source, *lines = [line for line in rest.splitlines() if line.strip()]
        told = [tuple(map(str.strip, line.split(":", 1))) for line in lines]
        assert {word for word, _ in told} <= {"given", "reads", "error", "not"}, name
        yield Case(name, source, *(tuple(t for w, t in told if w == word) for word in ("given", "reads")),
                   error=next((t for w, t in told if w == "error"), ""), not_read=tuple(t for w, t in told if w == "not"))  # fmt: skip


ALL = [pytest.param(case, id=f"{path.stem}:{case.name}") for path in sorted(DATA.glob("*.test")) for case in cases(path)]


@pytest.mark.parametrize("case", ALL)
def test_reading(case: Case) -> None:
    """The reading or the error is the one of the file."""
    if case.error:
        with pytest.raises((NotUnderstood, DeclarationError)) as e:
            read(case.source, declare(Environment(), case.given))
        assert case.error in str(e.value)
        return
    found = tuple(relation_line(k.statement.claim) for k in read(case.source, declare(Environment(), case.given)).links)
    assert found == case.readings
    assert not set(found) & set(case.not_read)

"""Every registered thing says what it is, has a test of its own, and a name that is free."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from symbolic_it import catalogue
from symbolic_it.cli import commands
from symbolic_it.verify.doubts import doubts

ROOT = Path(__file__).parents[2]
ENTRIES = [entry for kind in catalogue.KINDS for entry in catalogue.entries(kind)]
WITH_COMMANDS = [*ENTRIES, *commands.entries()]


def test_file_of(entry: catalogue.Entry) -> Path:
    if entry.path.suffix == ".md":  # the chapters have one test for all that stands in them
        return ROOT / "tests" / "book" / "test_chapters.py"
    folder = "cli" if entry.kind == commands.KIND else catalogue.KINDS[entry.kind]
    return ROOT / "tests" / folder / f"test_{entry.path.stem}.py"


test_file_of.__test__ = False  # type: ignore[attr-defined]


@pytest.mark.parametrize("entry", WITH_COMMANDS, ids=lambda entry: f"{entry.kind}-{entry.name}")
def test_it_has_a_title_and_a_test_in_the_mirrored_place(entry: catalogue.Entry) -> None:
    assert entry.title
    assert test_file_of(entry).is_file(), f"expected {test_file_of(entry).relative_to(ROOT)}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}-{entry.name}")
def test_it_can_be_loaded(entry: catalogue.Entry) -> None:
    assert catalogue.load(entry) is not None


def test_titles_tell_things_of_one_kind_apart() -> None:
    counts = Counter((entry.kind, entry.title) for entry in WITH_COMMANDS)
    assert [title for title, count in counts.items() if count > 1] == []


def test_what_is_an_attribute_of_the_package_has_a_name_of_its_own() -> None:
    """`symbolic_it.NAME` is one quantity, identity or family, and hides no folder."""
    names = [e.attribute for kind in ("quantities", "identities", "mistakes", "families") for e in catalogue.entries(kind)]
    folders = [path.parent.name for path in (ROOT / "symbolic_it").glob("*/__init__.py")]
    assert [name for name, count in Counter([*names, *folders, "cli", "catalogue"]).items() if count > 1] == []


def test_every_doubt_has_a_test_in_the_mirrored_place() -> None:
    """The folder verify/doubts is the registry of what may take a verdict back."""
    names = {path.stem for path in (ROOT / "symbolic_it" / "verify" / "doubts").glob("*.py")} - {"__init__"}
    assert len(doubts()) == len(names)
    assert sorted(f"test_{name}.py" for name in names) == sorted(
        path.name for path in (ROOT / "tests" / "verify" / "doubts").glob("test_*.py")
    )

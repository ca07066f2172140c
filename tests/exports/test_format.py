"""Every export file binds a format that renders a derivation."""

from __future__ import annotations

import pytest

from symbolic_it import catalogue
from symbolic_it.exports.format import Format
from symbolic_it.kernel.derivation import Derivation

ENTRIES = catalogue.entries("formats")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_format_bears_the_name_of_its_file_and_renders_text(entry: catalogue.Entry, gibbs: Derivation) -> None:
    found = catalogue.load(entry)
    if isinstance(found, Format):
        assert found.name == entry.name and found.suffix.startswith(".")
        assert found.render(gibbs).endswith("\n")


def test_derivations_have_six_formats() -> None:
    names = {entry.name for entry in ENTRIES if isinstance(catalogue.load(entry), Format)}
    assert {"html", "json", "latex", "markdown", "notebook", "text"} <= names

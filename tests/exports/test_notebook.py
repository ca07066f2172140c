"""The notebook is valid, of Markdown cells only, and the same each time."""

from __future__ import annotations

import nbformat

from symbolic_it.exports.notebook import render
from symbolic_it.kernel.derivation import Derivation


def test_the_notebook_is_valid(gibbs: Derivation, hostile: Derivation) -> None:
    for derivation in (gibbs, hostile):
        book = nbformat.reads(render(derivation), as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(book)
        assert [cell.cell_type for cell in book.cells] == ["markdown", "markdown"]


def test_the_cells_hold_statement_and_derivation(gibbs: Derivation) -> None:
    book = nbformat.reads(render(gibbs), as_version=4)  # type: ignore[no-untyped-call]
    statement, derivation = (cell.source for cell in book.cells)
    assert r"\ge 0" in statement and r"\begin{aligned}" in derivation


def test_the_same_derivation_gives_the_same_bytes(gibbs: Derivation) -> None:
    assert render(gibbs) == render(gibbs)

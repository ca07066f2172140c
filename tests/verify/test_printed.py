"""What code printed in a notebook: the names are the code's, whatever the prose calls p, and the prose is not measured by them."""

from __future__ import annotations

import json

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def verdicts(*cells: tuple[str, str, str]) -> list[str]:
    made = [
        {"cell_type": kind, "metadata": {}, "source": source}
        | ({"outputs": [{"output_type": "stream", "name": "stdout", "text": printed}], "execution_count": 1} if kind == "code" else {})
        for kind, source, printed in cells
    ]
    text = json.dumps({"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    return [c.verdict.word for c in verify_document(parse_chapter(text, "notebook")).claims if c.verdict.word != "data"]


CODE = ("code", "print(f'H(p) = {entropy(p):.4f} bits')", "H(p) = 1.5000 bits\n")


def test_a_number_of_the_prose_is_no_array_of_the_code() -> None:
    assert "refuted" not in verdicts(("markdown", "For $p = 0.1$ the surprisal is large.", ""), CODE)


def test_a_unit_that_is_not_printed_is_the_codes() -> None:
    prose = ("markdown", "Let $p = (1/2, 1/4, 1/4)$ and $q = (1/4, 1/4, 1/2)$.", "")
    assert "refuted" not in verdicts(prose, ("code", "print('KL(p||q) =', kl(p, q))", "KL(p||q) = 0.25\n"))


def test_what_was_printed_tells_the_prose_nothing() -> None:
    printed = ("code", "print(f'p = {p}')", "p = 0.3\n")
    assert "confirmed" not in verdicts(printed, ("markdown", "Then $1 - p = 0.7$.", ""))


def test_arrays_as_numpy_prints_them_are_no_formulas() -> None:
    assert verdicts(("code", "print('p(x) =', px)", "p(x) = [0.5 0.5]\n")) == []


def test_one_point_shows_that_two_divergences_may_differ() -> None:
    prose = "Let $p = (1/2, 1/2)$ and $q = (1/4, 3/4)$. Then $D(p\\|q) \\ne D(q\\|p)$ and $D(p\\|q) \\ne H(p,q) - H(p)$."
    first, second = verdicts(("markdown", prose, ""))
    assert first == "confirmed" and second not in ("confirmed", "proved")

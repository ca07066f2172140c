"""Bold letters by customary macros are read where nothing defines them; signs of other kinds, and what a document defines, come first."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import Macro, ReadError, read, read_expression
from symbolic_it.notation.syntax.bold_letters import bold_letter


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("vecx", r"\mathbf{x}"),
        ("bx", r"\mathbf{x}"),
        ("rvz", r"\mathbf{z}"),
        ("mW", r"\mathbf{W}"),
        ("btheta", r"\boldsymbol{\theta}"),
        ("vecSigma", r"\boldsymbol{\Sigma}"),
        ("beta", None),
        ("bar", None),
        ("vec", None),
        ("mu", None),
        ("bE", None),
        ("bR", None),
        ("vd", None),
        ("ve", None),
        ("mp", None),
        ("mx", None),
        ("bxy", None),
    ],
)
def test_which_macros_are_bold_letters(name: str, body: str | None) -> None:
    found = bold_letter(name)
    assert (found and found.body) == body


def test_they_are_read_with_a_caution_and_after_the_definitions_of_the_document() -> None:
    statement = read(r"\bx = \vecy")
    assert [w.code for w in statement.warnings] == ["undefined-macro", "undefined-macro"]
    assert read_expression(r"\bx", macros={"bx": Macro("bx", 0, "z")}) == read_expression("z")
    with pytest.raises(ReadError):
        read(r"\bE = 1")


def test_a_colour_by_its_number_and_an_escaped_star_are_seen_through() -> None:
    assert read_expression(r"\underbrace{x}_{\color{#55828B}{\text{path}}} + y") == read_expression("x + y")
    assert read_expression(r"\theta^{\*}") == read_expression(r"\theta^{*}")

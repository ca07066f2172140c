"""Declarations: facts clause by clause; what is not understood is told with its column, what was found and what was expected."""

from __future__ import annotations

import pytest

from symbolic_it.documents import DeclarationError, declarations_in, read_declaration


def test_clauses_give_their_facts_in_order() -> None:
    found = read_declaration("let p, q be pmfs on one alphabet; X ~ p; logs in base 2")
    assert [str(f) for f in found] == [
        "kind p: pmf",
        "kind q: pmf",
        "space p, q: one alphabet",
        "relation: X ~ p",
        "base: 2",
    ]


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("let p be a pmff", 12, 'found "pmff", expected a kind'),
        ("let p be a pmff", 12, 'did you mean "pmf"?'),
        ("let p be a pmf; logs in base camp", 30, 'found "camp"'),
        ("let p be a", 11, "found the end"),
        ("", 1, "found nothing"),
        ("p is not a pmf", 6, 'found "not"'),
    ],
)
def test_what_is_not_understood_is_told_with_its_place(text: str, column: int, said: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        read_declaration(text)
    assert caught.value.column == column
    assert said in str(caught.value)


def test_lines_of_a_file_may_name_lines_of_the_text() -> None:
    found = declarations_in(["# a comment", "", "12-40: let X be a random variable", "notes.md:7: logs in base 2", "q << p"], "f")
    assert [(d.first, d.last, d.file, [str(x) for x in d.facts]) for d in found] == [
        (12, 40, "", ["kind X: variable"]),
        (7, 7, "notes.md", ["base: 2"]),
        (None, None, "", ["relation: q << p"]),
    ]
    assert found[0].holds_at(12) and found[0].holds_at(40) and not found[0].holds_at(41)
    assert found[1].speaks_of("book/notes.md") and not found[1].speaks_of("book/other.md")


def test_an_error_in_a_file_names_its_line_and_column() -> None:
    with pytest.raises(DeclarationError, match=r"\Ax\.declare:2: column 17: found \"pmff\""):
        declarations_in(["let p be a pmf", "3-4: let q be a pmff"], "x.declare")

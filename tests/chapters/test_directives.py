"""Suppressions and expectations in comments: what they say, what they speak about, and where they are only text."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter


@pytest.mark.parametrize(
    ("comment", "kind", "codes", "reason"),
    [
        ("symbolic-it: ignore[IT201] rounded in the source", "ignore", ("IT201",), "rounded in the source"),
        ("symbolic-it: ignore[IT201, numeric-claim-false] a b", "ignore", ("IT201", "numeric-claim-false"), "a b"),
        ("symbolic-it: ignore[IT2]", "ignore", ("IT2",), ""),
        ("symbolic-it:ignore[IT2]x", "ignore", ("IT2",), "x"),
        ("symbolic-it: expect refuted", "expect", ("refuted",), ""),
        ("symbolic-it: expect rounding-slip as an exercise", "expect", ("rounding-slip",), "as an exercise"),
        ("symbolic-it: expect refuted,undecided either", "expect", ("refuted", "undecided"), "either"),
        ("symbolic-it: expect[refuted] on purpose", "expect", ("refuted",), "on purpose"),
        ("symbolic-it: off", "off", (), ""),
        ("symbolic-it: on", "on", (), ""),
        ("symbolic-it: off for the\n  appendix", "off", (), "for the appendix"),
    ],
)
@pytest.mark.parametrize(("format", "open_", "close"), [("markdown", "<!-- ", " -->"), ("text", "<!--", "-->")])
def test_what_a_directive_says(comment: str, kind: str, codes: tuple[str, ...], reason: str, format: str, open_: str, close: str) -> None:
    text = f"a\n\n{open_}{comment}{close}\n\n$x$\n"
    (found,) = parse_chapter(text, format).directives  # type: ignore[arg-type]
    assert (found.kind, found.codes, found.reason) == (kind, codes, reason)
    assert text[found.start : found.end] == f"{open_}{comment}{close}"


@pytest.mark.parametrize(
    "comment",
    [
        "symbolic-it",
        "symbolic-it ignore[IT201] no colon",
        "symbolic-it: ignore no brackets",
        "symbolic-it: ignore[] empty",
        "symbolic-it: ignore[IT 201] space",
        "symbolic-it: ignroe[IT201] typo",
        "symbolic-it: expect",
        "symbolic-it: expect wrong",
        "symbolic-it:",
    ],
)
def test_a_malformed_directive_is_returned_as_such(comment: str) -> None:
    (found,) = parse_chapter(f"<!-- {comment} -->\n\n$x$", "markdown").directives
    assert found.kind == "malformed"
    assert "expected" in found.reason


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<!-- symbolic-it: off -->\n$x$", (2, 2)),
        ("<!-- symbolic-it: off -->\n\n\n$x$", (4, 4)),
        ("$x$ <!-- symbolic-it: off -->\n$y$", (1, 1)),
        ("a <!-- symbolic-it: off --> b", (1, 1)),
        ("<!-- symbolic-it: off --> $x$", (1, 1)),
        ("- <!-- symbolic-it: off --> $x$", (1, 1)),
        ("<!-- symbolic-it: off -->\n\n$$\nx\n$$\n", (3, 5)),
        ("<!-- symbolic-it: off -->\n\\begin{align}\nx\n\\end{align}\n", (2, 4)),
        ("<!-- symbolic-it: off -->\n| a |\n|---|\n| b |\n", (2, 4)),
        ("<!-- symbolic-it: off -->\n\n```py\nx\ny\n```\n", (3, 5)),
        ("<!-- symbolic-it: off -->\n<!-- other -->\n$x$", (3, 3)),
        ("> <!-- symbolic-it: off -->\n> $x$", (2, 2)),
        ("$x$\n<!-- symbolic-it: off -->", (2, 2)),
        ("% symbolic-it: off\n$x$", (2, 2)),
    ],
)
def test_the_lines_a_directive_speaks_about(text: str, lines: tuple[int, int]) -> None:
    (found,) = parse_chapter(text, "markdown").directives
    assert (found.line, found.end_line) == lines


def test_latex_directives_stand_behind_a_percent_sign() -> None:
    text = "% symbolic-it: ignore[IT201] why\n\\begin{equation}\nx\n\\end{equation}\n$y$ % symbolic-it: expect refuted\n"
    first, second = parse_chapter(text, "latex").directives
    assert (first.kind, first.codes, first.reason, first.line, first.end_line) == ("ignore", ("IT201",), "why", 2, 4)
    assert (second.kind, second.codes, second.line) == ("expect", ("refuted",), 5)


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("```\n<!-- symbolic-it: off -->\n```", "markdown"),
        ("`<!-- symbolic-it: off -->`", "markdown"),
        ("a\n\n    <!-- symbolic-it: off -->\n", "markdown"),
        ("```\n% symbolic-it: off\n```", "markdown"),
        ("---\na: <!-- symbolic-it: off -->\n---\n", "markdown"),
        ("\\begin{verbatim}\n% symbolic-it: off\n\\end{verbatim}", "latex"),
        ("50\\% symbolic-it: off", "latex"),
        ("<!-- about symbolic-it: off -->", "markdown"),
        ("<!-- symbolic-italics -->", "markdown"),
        ("symbolic-it: off", "text"),
    ],
)
def test_in_code_and_elsewhere_it_is_only_text(text: str, format: str) -> None:
    assert not parse_chapter(text, format).directives  # type: ignore[arg-type]

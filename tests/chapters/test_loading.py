"""Files that can be chapters, and one clear line for each that cannot."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from symbolic_it.chapters import ChapterError, Position, parse_chapter, read_chapter


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.md", "markdown"),
        ("a.MD", "markdown"),
        ("a.qmd", "markdown"),
        ("a.tex", "latex"),
        ("a.txt", "text"),
        ("README", "text"),
    ],
)
def test_the_suffix_names_the_format(tmp_path: Path, name: str, format: str) -> None:
    path = tmp_path / name
    path.write_text("H is $x$.", encoding="utf-8")
    document = read_chapter(path)
    assert (document.format, document.path) == (format, str(path))
    assert [m.tex for m in document.maths] == ["x"]


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("\\documentclass{article}\n", "latex"),
        ("\\section{A}\ntext", "latex"),
        ("# Title\n", "markdown"),
        ("```py\nx\n```", "markdown"),
        ('{"cells": []}', "notebook"),
        ("Just text with \\(x\\).", "text"),
        ("", "text"),
    ],
)
def test_without_a_suffix_the_content_tells(text: str, format: str) -> None:
    assert parse_chapter(text).format == format


def test_a_format_that_is_asked_for_wins(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\\verb|$x$|", encoding="utf-8")
    assert not list(read_chapter(path, "latex").maths)


def test_a_byte_order_mark_moves_no_column(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf$x$ and $y$")
    document = read_chapter(path)
    assert [document.position(m.start) for m in document.maths] == [Position(1, 2), Position(1, 10)]


def test_lines_end_at_newlines_only_and_carriage_returns_are_characters() -> None:
    text = "a\r\n\u2028\x0b\x0c\x85$x$\rb $y$\r\n\r\n\t$z$"
    document = parse_chapter(text, "markdown")
    assert [(m.tex, document.position(m.start)) for m in document.maths] == [
        ("x", Position(2, 6)),
        ("y", Position(2, 12)),
    ]
    assert document.text == text
    assert document.position(len(text)) == Position(4, 5)


def test_positions_outside_the_text_are_clamped() -> None:
    document = parse_chapter("ab\nc", "markdown")
    assert document.position(-5) == Position(1, 1)
    assert document.position(99) == Position(2, 2)


@pytest.mark.parametrize(
    ("data", "found", "expected"),
    [
        (b"a\n\xff\xfe", "byte 0xff on line 2, not UTF-8", "UTF-8"),
        (b"\xff\xfea\x00", "UTF-16", "UTF-8"),
        (b"caf\xe9", "byte 0xe9 on line 1", "UTF-8"),
        (b"a\nb\x00c", "a NUL character on line 2", "text"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, found: str, expected: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(ChapterError) as error:
        read_chapter(path)
    message = str(error.value)
    assert message.startswith(f"{path}: found ") and found in message and expected in message


def test_the_size_is_capped(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 11)
    with pytest.raises(ChapterError, match="found more than 10 bytes, expected at most 10"):
        read_chapter(path, limit=10)
    assert read_chapter(path, limit=11).text == "x" * 11


def test_a_directory_a_fifo_and_a_missing_file_are_refused_without_waiting(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.md"
    os.mkfifo(fifo)
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    for path, found in (
        (tmp_path, "a directory"),
        (fifo, "a FIFO"),
        (tmp_path / "none.md", "no such file"),
        (loop, "a file that cannot be read"),
        (Path("/dev/null"), "a device"),
    ):
        with pytest.raises(ChapterError) as error:
            read_chapter(path)
        assert found in str(error.value)


def test_an_error_is_one_line_whatever_the_path(tmp_path: Path) -> None:
    for name in ("a\nb.md", "a\x00b.md"):
        with pytest.raises(ChapterError) as error:
            read_chapter(str(tmp_path / name))
        assert "\n" not in str(error.value)


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("# T\n\n熵 $x$\n".encode())))
    document = read_chapter("-")
    assert (document.path, document.format) == ("<stdin>", "markdown")
    assert [m.tex for m in document.maths] == ["x"]


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ChapterError, match="markdown, latex, notebook or text"):
        parse_chapter("x", "docx")  # type: ignore[arg-type]

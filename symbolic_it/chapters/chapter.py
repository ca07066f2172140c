"""Read a chapter: which format it is, and the reader for it."""

from __future__ import annotations

import os
import re
from pathlib import PurePath

from ..patterns import regex
from .document import Document
from .errors import ChapterError
from .latex.reader import read_latex
from .loading import LIMIT, STDIN, check_text, load_text
from .markdown.reader import read_markdown
from .model import Format
from .notebook.cells import parse_notebook
from .notebook.reader import line_starts, read_notebook
from .plain.reader import read_text

_SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".myst": "markdown",
    ".rmd": "markdown",
    ".qmd": "markdown",
    ".rst": "markdown",
    ".adoc": "markdown",
    ".asciidoc": "markdown",
    ".tex": "latex",
    ".ltx": "latex",
    ".latex": "latex",
    ".ipynb": "notebook",
    ".txt": "text",
    ".text": "text",
}
_LATEX = regex(r"^[^%\n]*\\(?:documentclass|begin\s*\{document\}|(?:sub)*section\*?\s*\{|chapter\*?\s*\{)", re.MULTILINE)
_MARKDOWN = regex(r"^(?:#{1,6} \S|```|~~~|---\s*$|\* \S|- \S|> \S|\|.*\|\s*$)|\]\(\S+\)|\*\*\S", re.MULTILINE)
_LOOKED_AT = 100_000


def read_chapter(path: str | os.PathLike[str], format: Format | None = None, *, limit: int = LIMIT) -> Document:
    """Read a chapter from a file, or from standard input for `-`; `limit` is the largest size in bytes.

    The format follows the suffix, else the content. Raises ChapterError, one line, if the file is missing, is not UTF-8
    text, is larger than the limit, or is a notebook whose JSON cannot be read; mathematics that cannot be read raises
    nothing here.
    """
    shown = os.fspath(path)
    text = load_text(shown, limit)
    if format is None and shown != STDIN:
        format = _SUFFIXES.get(PurePath(shown).suffix.lower())
    return parse_chapter(text, format, "<stdin>" if shown == STDIN else shown)


def parse_chapter(text: str, format: Format | None = None, path: str = "<text>") -> Document:
    """Read a chapter that is already text. Raises ChapterError for a NUL or a broken notebook."""
    text = check_text(text, path).removeprefix("\ufeff")
    format = format or guess_format(text)
    if format == "notebook":
        return read_notebook(parse_notebook(text, path), path)
    match format:
        case "markdown":
            reading = read_markdown(text)
        case "latex":
            reading = read_latex(text)
        case "text":
            reading = read_text(text)
        case _:
            raise ChapterError(path, f"format {format!r}", "markdown, latex, notebook or text")
    return Document(
        path,
        format,
        text,
        tuple(reading.parts),
        tuple(reading.paragraphs),
        tuple(reading.plain),
        tuple(reading.regions),
        tuple(reading.directives),
        tuple(reading.macros),
        tuple(reading.inclusions),
        (),
        reading.metadata,
        line_starts(text),
    )


def guess_format(text: str) -> Format:
    """The format of a text without a name."""
    head = text[:_LOOKED_AT]
    if head.lstrip()[:1] == "{" and ('"cells"' in text or '"worksheets"' in text):
        return "notebook"
    if _LATEX.search(head):
        return "latex"
    return "markdown" if _MARKDOWN.search(head) else "text"

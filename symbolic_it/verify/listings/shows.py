"""What the code of a chapter shows, and what the chapter says that is: comments, doctests, the block of output below."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...chapters import CodeBlock, Document, Output
from ...enclosure.ball import precision
from ...patterns import regex
from .output_words import BETWEEN, OUTPUT_LANGUAGES
from .printed_lines import by_words
from .running.follow import Follower
from .running.values import Closure, Module, Text, Unknown
from .source import Source

BITS = 128
_OUTPUT = frozenset(OUTPUT_LANGUAGES)

_FIGURE = regex(r"<[^<>]*>|Figure\(.*\)|Text\(.*\)")


@dataclass(frozen=True)
class Shown:
    """One line that code shows, and the text of the chapter that says what it is: from ``start`` on."""

    line: Text
    said: str
    start: int
    how: str  # "comment", "doctest", "output"
    assigned: bool = False


def shows(document: Document, sources: tuple[Source, ...]) -> Iterator[Shown]:
    """Everything that is shown and told, block by block as a reader would run it."""
    follower = Follower()
    for source in sources:
        lines: list[Text] = []
        for k, statement in enumerate(source.statements):
            found, assigned = _shown_by(follower, statement)
            last = k == len(source.statements) - 1
            if isinstance(statement, ast.Expr) and not last and not _prints(statement) and not source.prompts:
                lines += []
            else:
                lines += [] if assigned else found
            if source.prompts:
                yield from _doctest(source, statement, found, assigned)
            elif len(found) == 1:
                yield from _comment(source, statement, found[0], assigned)
        below = _output(document, source)
        if below and lines:
            yield from _below(lines, below)


def _shown_by(follower: Follower, statement: ast.stmt) -> tuple[list[Text], bool]:
    """The lines a statement prints, or its value; and whether that value is only given to a name."""
    follower.steps, follower.printed = 3000, []
    with precision(BITS):
        if isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant) and not _prints(statement):
            try:
                value = follower.value(statement.value, follower.globals)
            except Exception:  # whatever another's code does wrong
                follower.top(statement)
                return [Text((Unknown(),))], False
            return [Text((value,))] if value is not None else [], False
        follower.top(statement)
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name) and not _is_literal(statement.value):
            value = follower.globals.get(statement.targets[0].id)
            return ([Text((value,))] if value is not None and not isinstance(value, Closure | Module) else []), True
    return list(follower.printed), False


def _prints(statement: ast.Expr) -> bool:
    return isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Name) and statement.value.func.id == "print"


def _is_literal(node: ast.expr) -> bool:
    """Numbers and lists of them, whose comments say something else than their value."""
    made = node.args[0] if isinstance(node, ast.Call) and len(node.args) == 1 else node
    return not any(isinstance(n, ast.Call | ast.BinOp | ast.Name) for n in ast.walk(made) if n is not node)


def _comment(source: Source, statement: ast.stmt, line: Text, assigned: bool) -> Iterator[Shown]:
    """Behind the statement on its line."""
    row = (statement.end_lineno or statement.lineno) - 1
    text, column = source.lines[row], statement.end_col_offset or 0
    behind = text.encode()[column:].decode(errors="ignore")
    m = re.match(r"\s*;?\s*#\s*", behind)
    if m is not None:
        at = len(text) - len(behind) + m.end()
        yield Shown(line, behind[m.end() :].rstrip(), source.starts[row] + source.shifts[row] + at, "comment", assigned)


def _doctest(source: Source, statement: ast.stmt, found: list[Text], assigned: bool) -> Iterator[Shown]:
    """The lines between a prompt and the next one."""
    if assigned:
        return
    raw = source.block.text.split("\n")
    row = statement.end_lineno or statement.lineno
    said: list[tuple[str, int]] = []
    while row < len(raw) and not raw[row].lstrip().startswith((">>>", "...")) and raw[row].strip():
        said.append((raw[row], source.starts[row]))
        row += 1
    if len(found) == 1 and said:
        yield Shown(found[0], "\n".join(t for t, _ in said), said[0][1], "doctest")
    elif len(found) == len(said):
        for line, (text, start) in zip(found, said, strict=True):
            yield Shown(line, text, start, "doctest")


def _output(document: Document, source: Source) -> list[tuple[str, int]]:
    """The block of output that follows a block of code at once; in a notebook, all that the cell shows."""
    out: list[tuple[str, int]] = []
    end = source.block.end
    for following in document.parts:
        if not isinstance(following, CodeBlock | Output) or following.start < end:
            continue
        between = document.text[end : following.start]
        if isinstance(following, Output) and not between.strip():
            out.append((following.text, following.start))
            end = following.end
            continue
        if out or isinstance(following, Output):
            return out
        language = following.language.lower().strip("{}. ").split(" ")[0]
        if language not in _OUTPUT and (language or _is_code(following.text)):
            return []
        return [(following.text, following.start)] if len(between) < 120 and BETWEEN.match(between) else []
    return out


def _is_code(text: str) -> bool:
    return re.search(r"^\s*(?:import|from|def|class|for|if|while|return|print\(|>>>|\$ )", text, re.M) is not None


def _below(lines: list[Text], outputs: list[tuple[str, int]]) -> Iterator[Shown]:
    """Each printed line with its line of the output, where there are as many, or by the words in it."""
    rows: list[tuple[str, int]] = []
    for text, at in outputs:
        for row in text.split("\n"):
            if row.strip() and not _FIGURE.fullmatch(row.strip()):
                rows.append((row, at))
            at += len(row) + 1
    if len(lines) == 1 and len(outputs) == 1:
        yield Shown(lines[0], *outputs[0], "output")
    if len(rows) > 200 or len(lines) > 200 or len(lines) == len(rows) == len(outputs) == 1:
        return
    pairs = zip(lines, rows, strict=True) if len(lines) == len(rows) else by_words(lines, rows)
    for line, (row, at) in pairs:
        yield Shown(line, row, at, "output")


__all__ = ["Any", "Shown", "shows"]

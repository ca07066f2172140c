"""Code that a chapter shows, as syntax trees with the chapter's offsets; nothing of it is ever run.

A block that Python cannot parse as a whole (an ellipsis line, a prompt, a stray output) is parsed statement by statement.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...chapters import CodeBlock
from .scopes import Scopes

_PYTHON = frozenset({"", "python", "py", "python3", "ipython", "ipython3", "pycon", "default", "code"})
_LIMIT = 200_000


@dataclass(frozen=True)
class Source:
    """One block: its statements, and the comments beside them by line (1-based)."""

    block: CodeBlock
    statements: tuple[ast.stmt, ...]
    lines: tuple[str, ...]
    starts: tuple[int, ...]
    shifts: tuple[int, ...]
    prompts: bool = False

    def docstring_around(self, node: ast.expr) -> str:
        """The docstring of the innermost function that a node stands in; "" where there is none."""
        around = [f for f in self.functions if f.lineno <= node.lineno <= (f.end_lineno or f.lineno)]
        return (ast.get_docstring(around[-1]) or "") if around else ""

    def place(self, node: ast.expr | ast.stmt) -> tuple[int, int]:
        """Where a node lies in the chapter."""
        end_line = node.end_lineno if node.end_lineno is not None else node.lineno
        end_column = node.end_col_offset if node.end_col_offset is not None else node.col_offset + 1
        return self._offset(node.lineno, node.col_offset), max(
            self._offset(end_line, end_column), self._offset(node.lineno, node.col_offset) + 1
        )

    def _offset(self, line: int, column: int) -> int:
        text = self.lines[line - 1]
        points = column if text.isascii() else len(text.encode()[:column].decode(errors="ignore"))
        return self.starts[line - 1] + self.shifts[line - 1] + points

    def segment(self, node: ast.expr | ast.stmt) -> str:
        """The literal text of a node."""
        start, end = self.place(node)
        return self.block.text[start - self.block.start : end - self.block.start]

    def comment(self, line: int) -> str:
        """The comment on a line, or alone on the lines right above it."""
        out = []
        if 1 <= line <= len(self.lines) and "#" in self.lines[line - 1]:
            out.append(self.lines[line - 1].partition("#")[2])
        row = line - 2
        while 0 <= row < len(self.lines) and self.lines[row].lstrip().startswith("#"):
            out.insert(0, self.lines[row].lstrip().lstrip("#"))
            row -= 1
        return " ".join(part.strip() for part in out)

    def walk(self) -> Iterator[ast.AST]:
        """Every node of every statement."""
        return iter(self._nodes)

    @cached_property
    def _nodes(self) -> tuple[ast.AST, ...]:
        return tuple(node for statement in self.statements for node in ast.walk(statement))

    @cached_property
    def calls(self) -> tuple[ast.Call, ...]:
        """Every call, in the order of the text."""
        found = [n for n in self._nodes if isinstance(n, ast.Call)]
        return tuple(sorted(found, key=lambda n: (n.lineno, n.col_offset)))

    @cached_property
    def functions(self) -> tuple[ast.FunctionDef, ...]:
        return tuple(n for n in self._nodes if isinstance(n, ast.FunctionDef))

    @cached_property
    def assigned(self) -> dict[str, ast.expr]:
        """The last plain value given to each name of the block; names given several different values are left out."""
        values: dict[str, list[ast.expr]] = {}
        for n in self._nodes:
            if isinstance(n, ast.Assign) and len(n.targets) == 1 and isinstance(n.targets[0], ast.Name):
                values.setdefault(n.targets[0].id, []).append(n.value)
        return {name: found[0] for name, found in values.items() if len(found) == 1}

    @cached_property
    def imported(self) -> dict[str, tuple[str, str]]:
        """Names that are imported from a module: the module, and what they are called there."""
        found = (n for n in self._nodes if isinstance(n, ast.ImportFrom))
        return {a.asname or a.name: (n.module or "", a.name) for n in found for a in n.names}

    @cached_property
    def memory(self) -> dict[tuple[str, int], object]:
        """What was found out about its nodes, by their ids."""
        return {}

    @cached_property
    def scopes(self) -> Scopes:
        """What its names stand for where they are used."""
        return Scopes(self.statements)


def parse_block(block: CodeBlock) -> Source | None:
    """The syntax trees of a block that is Python; None for other languages and for what holds no statement."""
    language = block.language.lower().strip("{}. ").split(" ")[0].split(",")[0]
    if language not in _PYTHON or len(block.text) > _LIMIT:
        return None
    raw = block.text.split("\n")
    prompts = any(line.lstrip().startswith(">>>") for line in raw)
    indents = [len(line) - len(line.lstrip()) for line in raw if line.strip()]
    common = min(indents, default=0)
    lines, shifts, starts = [], [], []
    at = block.start
    for line in raw:
        starts.append(at)
        at += len(line) + 1
        body, shift = line[common:], common if line.strip() else 0
        prompt = re.match(r"\s*(?:>>>|\.\.\.)(?: |$)", line)
        if prompts:
            body, shift = (line[prompt.end() :], prompt.end()) if prompt is not None else ("", 0)
        if re.match(r"\s*[%!?]", body):
            body = ""
        lines.append(body.rstrip("\r"))
        shifts.append(shift)
    statements = _parse(lines)
    return Source(block, tuple(statements), tuple(lines), tuple(starts), tuple(shifts), prompts) if statements else None


def _parse(lines: list[str]) -> list[ast.stmt]:
    whole = _try("\n".join(lines), 0)
    if whole is not None:
        return whole
    out: list[ast.stmt] = []
    row = 0
    while row < len(lines):
        if not lines[row].strip() or lines[row][0].isspace():
            row += 1
            continue
        for end in _ends(lines, row):
            found = _try("\n".join(lines[row:end]), row)
            if found is not None:
                out += found
                row = end - 1
                break
        row += 1
    return out


def _ends(lines: list[str], row: int) -> Iterator[int]:
    """Where a statement that begins on `row` may end: before the next line that is not indented, a few of them tried."""
    tries = 0
    for end in range(row + 1, min(row + 200, len(lines)) + 1):
        if end == len(lines) or (lines[end].strip() and not lines[end][0].isspace()):
            yield end
            tries += 1
            if tries == 6:
                return


def _try(text: str, shift: int) -> list[ast.stmt] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if shift:
        ast.increment_lineno(tree, shift)
    return tree.body


def called(node: ast.AST) -> str:
    """The dotted name of what is called: "F.kl_div", "np.log", "" for anything else (".log" for a method of a value)."""
    parts: list[str] = []
    at = node.func if isinstance(node, ast.Call) else node
    while isinstance(at, ast.Attribute):
        parts.insert(0, at.attr)
        at = at.value
    if isinstance(at, ast.Name):
        return ".".join([at.id, *parts])
    return "." + parts[-1] if parts else ""


def last_name(node: ast.AST) -> str:
    """The last part of a dotted name: "kl_div" of F.kl_div."""
    return called(node).rpartition(".")[2]


def keyword(call: ast.Call, name: str) -> ast.expr | None:
    """The value of a keyword argument."""
    return next((k.value for k in call.keywords if k.arg == name), None)

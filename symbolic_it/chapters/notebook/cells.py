"""Notebook JSON (nbformat 3 and 4) as cells and the text they printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from ...patterns import regex
from ..errors import ChapterError
from ..loading import check_text

_ANSI = regex(r"\x1b\[[0-9;]*[A-Za-z]")
CellKind = Literal["markdown", "code", "raw"]


@dataclass(frozen=True, slots=True)
class NotebookCell:
    """One cell: its source, and what it printed (plain text only)."""

    kind: CellKind
    source: str
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notebook:
    """The cells in order and the language of the code cells."""

    cells: tuple[NotebookCell, ...]
    language: str


def parse_notebook(text: str, path: str) -> Notebook:
    """Read notebook JSON. Raises ChapterError if it is none."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        found = f"JSON that breaks off on line {error.lineno}, column {error.colno} ({error.msg.lower()})"
        raise ChapterError(path, found, "a notebook") from None
    except RecursionError:
        raise ChapterError(path, "JSON nested too deeply", "a notebook") from None
    except ValueError as error:
        raise ChapterError(path, f"JSON that cannot be read ({error})", "a notebook") from None
    cells = _cells(data)
    if cells is None:
        raise ChapterError(path, "JSON without a list of cells", "a notebook")
    return Notebook(tuple(_cell(cell, path, index) for index, cell in enumerate(cells)), _language(data))


def _cells(data: Any) -> list[Any] | None:
    if not isinstance(data, dict):
        return None
    if isinstance(data.get("cells"), list):
        return list(data["cells"])
    sheets = data.get("worksheets")
    if not isinstance(sheets, list):
        return None
    return [c for s in sheets if isinstance(s, dict) and isinstance(s.get("cells"), list) for c in s["cells"]]


def _language(data: dict[str, Any]) -> str:
    metadata = data.get("metadata")
    for key in ("language_info", "kernelspec"):
        entry = metadata.get(key) if isinstance(metadata, dict) else None
        name = entry.get("name" if key == "language_info" else "language") if isinstance(entry, dict) else None
        if isinstance(name, str) and name:
            return "python" if name.lower() in ("ipython", "ipython3", "python3") else name.lower()
    return "python"


def _cell(cell: Any, path: str, index: int) -> NotebookCell:
    if not isinstance(cell, dict):
        raise ChapterError(path, f"{type(cell).__name__} in place of cell {index}", "a notebook")
    kind = cell.get("cell_type")
    source = cell.get("source", cell.get("input", ""))
    text = check_text(_joined(source), path)
    match kind:
        case "markdown":
            return NotebookCell("markdown", text)
        case "heading":
            level = cell.get("level")
            return NotebookCell("markdown", "#" * (level if isinstance(level, int) and 1 <= level <= 6 else 1) + " " + text)
        case "code":
            outputs = cell.get("outputs")
            printed = _outputs(outputs) if isinstance(outputs, list) else ()
            return NotebookCell("code", text, tuple(check_text(out, path) for out in printed))
    return NotebookCell("raw", text)


def _outputs(outputs: list[Any]) -> Iterator[str]:
    for output in outputs:
        if not isinstance(output, dict):
            continue
        match output.get("output_type"):
            case "stream":
                if output.get("name", output.get("stream", "stdout")) != "stderr":
                    yield _printed(output.get("text"))
            case "execute_result" | "display_data" | "pyout":
                data = output.get("data")
                yield _printed(data.get("text/plain") if isinstance(data, dict) else output.get("text"))


def _printed(value: Any) -> str:
    return _ANSI.sub("", _joined(value))


def _joined(value: Any) -> str:
    """A string, or the lines of one."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(line for line in value if isinstance(line, str))
    return ""

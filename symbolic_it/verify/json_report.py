"""The report of `verify` as one JSON document, schema symbolic-it/verify/1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..chapters import Document
from .model import Report


def report_json(files: Sequence[tuple[Document, Report]]) -> dict[str, Any]:
    """Claims and diagnostics of every file, in the order given, with 1-based lines and columns."""
    summary: Counter[str] = Counter()
    out = []
    for document, report in files:
        summary.update(report.summary())
        out.append(
            {
                "path": report.path,
                "claims": [
                    {
                        **_place(document, c.start, c.end),
                        "text": c.text,
                        "kind": c.kind,
                        "verdict": c.verdict.word,
                        "reading": c.reading,
                        "message": c.verdict.message,
                        "witness": c.verdict.witness,
                        "expected": c.verdict.expected,
                    }
                    for c in report.claims
                ],
                "diagnostics": [
                    {
                        "rule": d.rule,
                        "name": d.name,
                        "severity": d.severity,
                        **_place(document, d.start, d.end),
                        "message": d.message,
                        "help": d.help,
                    }
                    for d in report.diagnostics
                ],
                **({"incomplete": report.incomplete} if report.incomplete else {}),
            }
        )
    return {"schema": "symbolic-it/verify/1", "files": out, "summary": dict(sorted(summary.items()))}


def _place(document: Document, start: int, end: int) -> dict[str, int]:
    first, last = document.position(start), document.position(end)
    place = {"line": first.line, "column": first.column, "end_line": last.line, "end_column": last.column}
    return place if first.cell is None else {"cell": first.cell, **place}

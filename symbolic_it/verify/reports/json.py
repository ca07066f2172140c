"""The report of `verify` as one JSON document, schema symbolic-it/verify/1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..model import Claim, Diagnostic, Report
from ..premise import Premise

if TYPE_CHECKING:
    from ...chapters import Document

SCHEMA = "symbolic-it/verify/1"


def joined_json(files: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """One document for files that are JSON already, in the order given."""
    summary = Counter(c["verdict"] for f in files for c in f["claims"])
    return {"schema": SCHEMA, "files": list(files), "summary": dict(sorted(summary.items()))}


def file_json(document: Document, report: Report) -> dict[str, Any]:
    """What was found in one file."""
    return {
        "path": report.path,
        "claims": [claim_json(document, c) for c in report.claims],
        "diagnostics": [diagnostic_json(document, d) for d in report.diagnostics],
        "finished": not report.incomplete,
        **({"reason": report.incomplete} if report.incomplete else {}),
    }


def claim_json(document: Document, claim: Claim) -> dict[str, Any]:
    """One claim with its place."""
    return {
        **_place(document, claim.start, claim.end),
        "text": claim.text,
        "kind": claim.kind,
        "verdict": claim.verdict.word,
        "reading": claim.reading,
        "message": claim.verdict.message,
        "hypotheses": list(claim.verdict.hypotheses),
        "premises": [premise_json(document, p) for p in claim.premises],
        "declarations": list(claim.declarations),
        "witness": claim.verdict.witness,
        "expected": claim.verdict.expected,
    }


def premise_json(document: Document, premise: Premise) -> dict[str, Any]:
    """One fact that a verdict rests on; its place is null where the chapter does not tell it."""
    told = premise.start is not None
    place = _place(document, premise.start or 0, premise.end or premise.start or 0)
    return {
        "text": premise.text,
        **(place if told else dict.fromkeys(("line", "column", "end_line", "end_column"))),
        "hard": premise.hard,
        "origin": premise.origin,
    }


def diagnostic_json(document: Document, diagnostic: Diagnostic) -> dict[str, Any]:
    """One finding with its place."""
    return {
        "rule": diagnostic.rule,
        "name": diagnostic.name,
        "severity": diagnostic.severity,
        **_place(document, diagnostic.start, diagnostic.end),
        "message": diagnostic.message,
        "help": diagnostic.help,
    }


def _place(document: Document, start: int, end: int) -> dict[str, int]:
    first, last = document.position(start), document.position(end)
    place = {"line": first.line, "column": first.column, "end_line": last.line, "end_column": last.column}
    return place if first.cell is None else {"cell": first.cell, **place}

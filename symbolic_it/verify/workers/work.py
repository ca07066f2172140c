"""What a worker process does: read one chapter, judge it, run the rules, and return its part of the JSON document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...chapters import ChapterError, Document, parse_chapter, read_chapter
from ...chapters.loading import decode
from ...documents import declarations_in
from ...notation.syntax import read_macros
from ...pattern_code import keep
from ..chapter import verify_document
from ..lint import lint, rules
from ..model import Claim, Diagnostic, Report
from ..reports.json import file_json
from ..settings import SETTINGS, Settings, enabled
from ..suppress import NAMES, suppress
from .watch import WATCH, Watch

PRELOADED = rules()
"""Loaded with this module, so that a process forked from one that has it need not load them."""


def judge_file(
    path: str,
    settings: Settings,
    *,
    text: bytes | None = None,
    macros: str = "",
    journal: str | None = None,
    skip: Mapping[int, str] | None = None,
) -> dict[str, Any]:
    """One file of the report, with a "source" line beside each diagnostic; {"error": ...} if the file is no chapter."""
    watch = Watch(Path(journal) if journal else None, dict(skip or {}), lambda document, claims: so_far(document, claims, settings, path))
    try:
        document = read_chapter(path) if text is None else parse_chapter(decode(text, path), None, path)
    except ChapterError as e:
        return {"error": str(e)}
    token = WATCH.set(watch)
    try:
        report = verify_document(
            document, macros=read_macros(macros) if macros else None, declared=declarations_in(settings.declare, SETTINGS)
        )
        watch.write("rules", 0)
    finally:
        WATCH.reset(token)
        watch.close()
    found = finished(document, report, settings, path)
    keep()
    return found


def finished(document: Document, report: Report, settings: Settings, path: str) -> dict[str, Any]:
    """The rules in force and the chapter's comments applied to the claims."""
    report = lint(document, report, [r for r in PRELOADED if enabled(settings, path, r.code, r.name)])
    return _part(document, suppress(document, report), settings, path)


def so_far(document: Document, claims: Sequence[Claim], settings: Settings, path: str) -> dict[str, Any]:
    """What the report will say about some claims of a chapter that is not finished; whether its comments are of use is not known yet."""
    report = Report(path, tuple(claims))
    if any(c.verdict.negative or c.verdict.word == "not-understood" for c in claims):
        chosen = [r for r in PRELOADED if r.of_claims and enabled(settings, path, r.code, r.name)]
        report = suppress(document, lint(document, report, chosen))
        report = replace(report, diagnostics=tuple(d for d in report.diagnostics if d.rule not in NAMES))
    return _part(document, report, settings, path)


def _part(document: Document, report: Report, settings: Settings, path: str) -> dict[str, Any]:
    diagnostics = tuple(d for d in report.diagnostics if enabled(settings, path, d.rule, d.name))
    found = file_json(document, Report(report.path, report.claims, diagnostics, report.incomplete))
    for shown, diagnostic in zip(found["diagnostics"], diagnostics, strict=True):
        shown["source"] = _line(document, diagnostic)
    return found


def _line(document: Document, diagnostic: Diagnostic) -> str:
    return document.line_at(diagnostic.start).rstrip("\r")[:2000]

"""Run the rules over a chapter and its claims: diagnostics, and a negative claim for each false sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from .. import catalogue
from .model import Claim, Diagnostic, Report
from .page import Page
from .rule import Finding, Rule
from .said_twice import is_said_by_a_formula

if TYPE_CHECKING:
    from ..chapters import Document

PROSE = "IT8"


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the folder, by code."""
    found = [catalogue.load(entry) for entry in catalogue.entries("rules")]
    return tuple(sorted((r for r in found if isinstance(r, Rule)), key=lambda r: r.code))


def lint(document: Document, report: Report, chosen: Iterable[Rule] | None = None) -> Report:
    """The report with what the rules found. Claims of the prose are added; a claim that a rule overrules is replaced."""
    page = Page(document, report.claims)
    claims = list(report.claims)
    diagnostics = list(report.diagnostics)
    taken: list[tuple[int, int]] = [(c.start, c.end) for c in claims if c.verdict.negative]
    sentences: list[tuple[int, int]] = []  # that a rule about words has accused: a fault is told once
    for rule in rules() if chosen is None else chosen:
        for finding in _findings(rule, page):
            if finding.verdict is not None and finding.verdict.negative and is_said_by_a_formula(document.text, finding, report.claims):
                continue
            if rule.code.startswith(PROSE):
                if any(start < finding.end and finding.start < end for start, end in sentences):
                    continue
                sentences.append((finding.start, finding.end))
            diagnostics.append(_diagnostic(rule, finding))
            if finding.verdict is not None and finding.verdict.negative and (finding.start, finding.end) not in taken:
                claims = [c for c in claims if (c.start, c.end) != (finding.start, finding.end)]
                claims.append(_claim(document, finding))
                taken.append((finding.start, finding.end))
    return replace(
        report,
        claims=tuple(sorted(claims, key=lambda c: (c.start, c.end))),
        diagnostics=tuple(sorted(set(diagnostics), key=lambda d: (d.start, d.end, d.rule))),
    )


def _findings(rule: Rule, page: Page) -> list[Finding]:
    """What a rule finds. A rule that fails says so at the top of the chapter: the others, and all claims, still count."""
    try:
        return list(rule.check(page))
    except Exception as e:
        return [Finding(0, 1, f"this rule gave up on the chapter ({type(e).__name__}: {e})", severity="warning")]


def _diagnostic(rule: Rule, finding: Finding) -> Diagnostic:
    severity = finding.severity or ("error" if finding.verdict is not None and finding.verdict.negative else rule.severity)
    return Diagnostic(rule.code, rule.name, severity, finding.start, finding.end, finding.message, finding.help)


def _claim(document: Document, finding: Finding) -> Claim:
    assert finding.verdict is not None
    return Claim(finding.start, finding.end, document.text[finding.start : finding.end], finding.kind, finding.verdict)

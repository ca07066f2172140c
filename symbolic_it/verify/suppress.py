"""Suppression comments and marks for deliberate errors, applied to a finished report.

`ignore[IT201] reason` takes the findings of a rule from its lines, `off reason` ... `on` takes all of them from a region, and
`expect refuted` says that a claim there is meant to be wrong. What they take away is no finding any more; the claim stays in the
report as a mention that says so. A comment that does nothing, gives no reason or names no rule is a finding itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ..decide.verdict import Verdict
from .model import Claim, Diagnostic, Report
from .settings import known_rules, names_rule

if TYPE_CHECKING:
    from ..chapters import Directive, Document
    from .page import Page
    from .rule import Finding

NAMES = {
    "IT901": "unused-suppression",
    "IT902": "suppression-without-reason",
    "IT903": "malformed-directive",
    "IT904": "expectation-not-met",
}
Span = tuple[int, int]


def elsewhere(page: Page) -> Iterable[Finding]:
    """The check of a rule about comments: its findings are made here, when all others are known."""
    return ()


def suppress(document: Document, report: Report) -> Report:
    """The report without what the chapter's comments take away, and with what is wrong with the comments."""
    if not document.directives:
        return report
    kept = list(report.diagnostics)
    said: dict[Span, str] = {}
    about: list[Diagnostic] = []
    for directive, end in _regions(document):
        if directive.kind == "malformed":
            about.append(_remark(directive, "IT903", "error", directive.reason))
        elif directive.kind == "expect":
            kept = _expect(document, report, directive, kept, said, about)
        elif directive.kind in ("ignore", "off"):
            kept = _ignore(document, directive, end, kept, said, about)
    loud = {(d.start, d.end) for d in kept if d.severity == "error"}
    claims = tuple(
        _softened(c, said[(c.start, c.end)]) if (c.start, c.end) in said and (c.start, c.end) not in loud else c for c in report.claims
    )
    diagnostics = tuple(sorted([*kept, *about], key=lambda d: (d.start, d.end, d.rule)))
    return replace(report, claims=claims, diagnostics=diagnostics)


def _regions(document: Document) -> Iterator[tuple[Directive, int]]:
    """Each directive with the offset where the region of an `off` ends."""
    directives = document.directives
    for k, directive in enumerate(directives):
        closing = next((d.start for d in directives[k + 1 :] if d.kind == "on"), len(document.text))
        yield directive, closing


def _ignore(
    document: Document, directive: Directive, end: int, kept: list[Diagnostic], said: dict[Span, str], about: list[Diagnostic]
) -> list[Diagnostic]:  # fmt: skip
    codes = directive.codes or ("ALL",)
    unknown = [c for c in codes if not any(names_rule(c, code, name) for code, name in known_rules())]
    if unknown:
        about.append(_remark(directive, "IT903", "error", f"unknown rule {unknown[0]}; see symbolic-it list rules"))
        return kept
    if not directive.reason:
        about.append(_remark(directive, "IT902", "warning", "a suppression needs a reason behind the bracket"))
    used: set[str] = set()
    out = []
    for d in kept:
        inside = _inside(document, directive, d.start) if directive.kind == "ignore" else directive.end <= d.start < end
        matching = [c for c in codes if names_rule(c, d.rule, d.name)] if inside else []
        if matching:
            used.update(matching)
            said[(d.start, d.end)] = f"suppressed ({directive.reason or 'no reason given'}): {d.message}"
        else:
            out.append(d)
    for code in codes:
        if code not in used:
            what = "nothing to suppress here" if code == "ALL" else f"no finding of {code} here"
            about.append(_remark(directive, "IT901", "warning", what))
    return out


def _expect(
    document: Document, report: Report, directive: Directive, kept: list[Diagnostic], said: dict[Span, str], about: list[Diagnostic]
) -> list[Diagnostic]:  # fmt: skip
    met = [c for c in report.claims if c.verdict.word in directive.codes and _inside(document, directive, c.start)]
    if not met:
        about.append(_remark(directive, "IT904", "error", f"expected {' or '.join(directive.codes)} here, and no claim has that verdict"))
    spans = {(c.start, c.end) for c in met}
    for c in met:
        said[(c.start, c.end)] = f"{c.verdict.word}, as expected: {c.verdict.message}"
    return [d for d in kept if (d.start, d.end) not in spans]


def _inside(document: Document, directive: Directive, offset: int) -> bool:
    place = document.position(offset)
    return place.cell == directive.cell and directive.line <= place.line <= directive.end_line


def _softened(claim: Claim, message: str) -> Claim:
    if not claim.verdict.negative:
        return claim
    return replace(claim, kind="mention", verdict=Verdict("data", message))


def _remark(directive: Directive, rule: str, severity: str, message: str) -> Diagnostic:
    return Diagnostic(rule, NAMES[rule], severity, directive.start, directive.end, message)  # type: ignore[arg-type]

"""A rule that fails says so in one finding: what the other rules find, and every claim, is kept."""

from __future__ import annotations

from collections.abc import Iterator

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint, rules
from symbolic_it.verify.page import Page
from symbolic_it.verify.rule import Finding, Rule


def _fails(page: Page) -> Iterator[Finding]:
    raise RecursionError("too deep")
    yield


def test_a_rule_that_fails_loses_nothing() -> None:
    document = parse_chapter(r"A fair die has $\log_2 6 \approx 2.485$ bits of entropy.", "markdown")
    report = verify_document(document)
    found = lint(document, report, [Rule("IT999", "always-fails", "error", _fails), *rules()])
    assert found.claims == lint(document, report).claims
    kinds = [(d.rule, d.severity) for d in found.diagnostics]
    assert ("IT999", "warning") in kinds and ("IT201", "error") in kinds
    assert "RecursionError: too deep" in next(d.message for d in found.diagnostics if d.rule == "IT999")


def test_a_false_sentence_that_two_rules_know_is_told_once() -> None:
    document = parse_chapter("Cross-entropy is always less than entropy. Entropy is convex in the distribution.", "markdown")
    found = lint(document, verify_document(document))
    assert [d.rule for d in found.diagnostics] == ["IT820", "IT821"] and len(found.claims) == 2

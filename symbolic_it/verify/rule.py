"""What a lint rule is: a code, a name, a severity, and a function from a page to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..decide.verdict import Verdict
from .model import Claim, Severity

if TYPE_CHECKING:
    from .page import Page


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a rule objects; offsets are code points into the chapter's text.

    ``verdict`` is set where the text says something false: such a finding also stands as a claim of ``kind``.
    """

    start: int
    end: int
    message: str
    help: str = ""
    verdict: Verdict | None = None
    kind: str = "prose"
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of verify/rules: "IT801 kl-called-a-metric". Its file's docstring says what, why, and what to write instead.

    ``of_claims``: it looks at each claim by itself, so that it can be asked before the chapter is finished.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Page], Iterable[Finding]] = field(repr=False)
    of_claims: bool = field(default=False, repr=False)


def found_wrong(applies: Callable[[Claim], bool]) -> Callable[[Page], Iterator[Finding]]:
    """The check of a rule that names the claims of one sort that were found wrong."""

    def check(page: Page) -> Iterator[Finding]:
        for c in page.claims:
            if applies(c):
                expected, message = c.verdict.expected, c.verdict.message
                yield Finding(c.start, c.end, message, f"expected {expected}" if expected and not message.endswith(f" {expected}") else "")

    return check


def refuted(message: str, *, expected: str | None = None, witness: Mapping[str, object] | None = None) -> Verdict:
    """The verdict of a finding that shows a statement false."""
    return Verdict("refuted", message, expected=expected, witness=witness)


def mismatch(message: str, *, expected: str | None = None) -> Verdict:
    """The verdict of a finding that is true under another convention than the one in force."""
    return Verdict("convention-mismatch", message, expected=expected)

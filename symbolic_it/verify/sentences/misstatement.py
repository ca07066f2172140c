"""Sentences that say the opposite of a known fact: a pattern, why it is wrong, and the values that show it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ...patterns import regex
from ..page import Page
from ..rule import Finding, refuted
from .assertion import clause, doubted, negated


@dataclass(frozen=True)
class Misstatement:
    """``unless``: words of the sentence under which it may be true; ``denies``: its own wording holds a negation; ``of_all``: in cases it is true."""

    pattern: str
    message: str
    witness: Mapping[str, object]
    unless: str = r"(?!)"
    denies: bool = False
    kind: str = "prose"
    of_all: bool = False


_IN_CASE = regex(
    r"^\W*(?:and |but |so |then )?(?:only|if|when|for|iff|whenever|wherever|provided|in (?:this|our|that)|here|since|because|as long|unless|once|suppose|assum\w+|given|at)\b",
    re.I,
)


def misstated(*known: Misstatement) -> Callable[[Page], Iterator[Finding]]:
    """The check of a rule that finds such sentences where they are asserted."""
    compiled = [(regex(m.pattern, re.I), regex(m.unless, re.I), m) for m in known]

    def check(page: Page) -> Iterator[Finding]:
        for s in page.sentences:
            for pattern, unless, known_one in compiled:
                m = pattern.search(s.text)
                if m is None or unless.search(s.text) or doubted(s, m):
                    continue
                if known_one.of_all and (_IN_CASE.match(s.text[m.end() :]) or _IN_CASE.match(clause(s, m))):
                    continue
                around = clause(s, m).replace(m.group(), " ") if known_one.denies else clause(s, m)
                if negated(around):
                    continue
                verdict = refuted(known_one.message, witness=dict(known_one.witness))
                yield Finding(*s.place(m.start(), m.end()), known_one.message, "say the opposite", verdict, kind=known_one.kind)

    return check

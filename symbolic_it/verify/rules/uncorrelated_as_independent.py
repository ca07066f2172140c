"""Uncorrelated taken for independent.

What it finds: mutual information said to vanish if (and only if) two variables are uncorrelated.
Why that is bad: X uniform on {-1, 0, 1} and Y = X^2 are uncorrelated and share 0.918 bits.
Example: "Mutual information is zero if and only if the variables are uncorrelated."
Use instead: "independent".
Source: Cover and Thomas, Elements of Information Theory, 2.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated

_MI = r"(?:mutual information|\bMI\b|I ?\(\w+ ?[;,] ?\w+\))"
_FALSE = regex(
    rf"{_MI}[^.;:?!]{{0,40}}?(?:(?:is|equals|vanishes|becomes) ?(?:also )?(?:zero|0)?|= ?0) (?:if and only if|iff|exactly when|"
    r"precisely when|whenever|if|when|for) [^.;:?!]{0,30}?\buncorrelated\b|"
    rf"\buncorrelated (?:\w+ )?(?:variables? )?(?:always )?(?:have|share|carry|has) (?:zero|no|vanishing) {_MI}|\buncorrelated "
    r"(?:\w+ )?variables are (?:always )?independent|"
    rf"\b(?:uncorrelated|correlation (?:coefficient )?(?:is|of|equals|=) ?(?:zero|0))\b[^.;:?!]{{0,25}}?,? (?:then )?(?:(?:their|the|its) )?{_MI} "
    rf"(?:is|equals|vanishes|must be|becomes)(?: also)? ?(?:zero|0\b)?|\b(?:zero|no|vanishing) correlation (?:means|implies|gives) (?:that )?(?:the )?{_MI} (?:is |= ?)(?:zero|0)",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or re.search(r"independent, hence|Gaussian|jointly normal|binary|Bernoulli", s.text, re.I):
            continue
        core = re.sub(r"\b(?:no)\b", "", m.group())

        if doubted(s, m) or negated(core) or negated(s.text[max(m.start() - 25, 0) : m.start()]):
            continue
        message = "X uniform on {-1, 0, 1} and Y = X^2 are uncorrelated, and I(X;Y) = 0.918 bits"
        outcomes = [{"p": "1/3", "values": {"X": x, "Y": y}} for x, y in (("-1", "1"), ("0", "0"), ("1", "1"))]
        yield Finding(*s.place(m.start(), m.end()), message, "say independent", refuted(message, witness={"outcomes": outcomes}))


RULE = Rule("IT812", "uncorrelated-as-independent", "error", _check)

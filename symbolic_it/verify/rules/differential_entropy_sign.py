"""Differential entropy said to be never negative.

What it finds: differential entropy (the entropy of a continuous variable or density) called non-negative or at least zero.
Why that is bad: the uniform density on [0, 1/2] has entropy -log 2; a narrow Gaussian has any negative value.
Example: "Differential entropy is always non-negative."
Use instead: "entropy of a discrete variable is non-negative; differential entropy can have any sign".
Source: Cover and Thomas, Elements of Information Theory, 8.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts, doubted

_FALSE = regex(
    r"(?:differential entropy|entropy of (?:a |any |every )?(?:continuous|Gaussian|normal)(?: random)?(?: variables?| "
    r"distributions?| density)?|continuous entropy)"
    r"(?: [hH] ?\([^()]*\))?,? (?:(?:is|are|remains|stays) (?:also |always |likewise |still |again |therefore |thus "
    r")*(?:non-?negative|≥ ?0|at least (?:0|zero)|positive|bounded below by (?:0|zero))|"
    r"(?:can(?:not|'t| never)|is never|never (?:is|becomes)) (?:be |become )?(?:negative|below zero|less than (?:0|zero)))",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or re.match(r"^\W*(?:only|if|when|for|iff|whenever|exactly|provided|here|in this)\b", s.text[m.end() :], re.I):
            continue
        never = re.search(r"can(?:not|'t| never)|never", m.group(), re.I)
        if doubted(s, m) or (not never and not asserts(s, m)):
            continue
        message = "the uniform density on [0, 1/2] has differential entropy -log 2 < 0"
        verdict = refuted(message, witness={"values": {"width": "1/2"}, "lhs": "h = log(1/2) = -0.693", "rhs": "0"})
        yield Finding(*s.place(m.start(), m.end()), message, "this holds for discrete variables", verdict, kind="inequality")


RULE = Rule("IT811", "differential-entropy-sign", "error", _check)

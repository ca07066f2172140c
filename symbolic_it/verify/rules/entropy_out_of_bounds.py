"""Entropies said to be where they cannot be: at most one, below zero, a cross-entropy below the entropy.

What it finds: entropy said to be at most 1 in general, a discrete entropy said to be negative, cross-entropy said to be at most the
entropy, a joint entropy at most that of one variable.
Why that is bad: a loss or a feature is scaled by a bound that does not hold; the right bound is log K.
Example: "Entropy is always between 0 and 1."
Use instead: 0 <= H(p) <= log K; H(p, q) >= H(p); H(X, Y) >= max(H(X), H(Y)).
Source: four equally likely outcomes have 2 bits; Gibbs' inequality; Cover and Thomas 2006, section 2.2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import clause, doubted, negated

_OF = r"(?: of (?:a|any|every|the|an arbitrary) (?:\w+ ){0,2}(?:random )?(?:variable|distribution|source|dataset|node|model))?"
_ALWAYS = r"(?:(?:always|also|thus|therefore) )?"
_ONE = r"(?:1|one)(?: (?:bit|nat))?(?![\d.,]*\d)(?! (?:outcome|class|of|minus))"
_TO_ONE = (
    rf"(?:(?:is|lies|stays|ranges|falls|takes values) {_ALWAYS}(?:bounded )?(?:in|between|from|within) (?:0|zero) (?:and|to) {_ONE}|"
    rf"is {_ALWAYS}(?:at most|bounded (?:from )?(?:above )?by|no (?:more|greater|larger) than) {_ONE}|"
    rf"(?:is never|can never be|cannot be|is at no point) (?:greater|larger|more|bigger|higher) than {_ONE}|"
    rf"(?:never exceeds|can ?not exceed|can never exceed|does not exceed) {_ONE})"
)
_AT_MOST = (
    rf"(?:is {_ALWAYS}(?:less|smaller|lower) than(?: or equal to)?|is {_ALWAYS}(?:at most|bounded above by)|is never (?:larger|greater|more|higher|bigger) than|"
    r"never exceeds|can never exceed|cannot exceed)"
)
_FALSE: tuple[tuple[re.Pattern[str], str, str, str], ...] = (
    (
        regex(rf"(?<![\w-])(?<!cross )(?<!relative )(?<!binary )(?<!conditional )(?<!normalized )(?<!normalised )(?:the )?(?:shannon )?entropy{_OF} {_TO_ONE}", re.I),
        "four equally likely outcomes have 2 bits: the bound is log K",
        "p = (1/4, 1/4, 1/4, 1/4)",
        r"binary|coin|two|bernoulli|normali[sz]ed|efficien|relative|base[- ]?[kK]|log_K|balanced|yes/no|positive and negative|decision tree|impur|\bflip|boolean|2 classes|base n|divid",
    ),
    (
        regex(rf"\b(?:the )?cross[- ]?entropy(?: (?:H\([^()]*\)|loss))? {_AT_MOST} (?:the |its )?(?:\w+ )?entropy(?! (?:of a uniform|bonus|regul))", re.I),
        "at least the entropy (Gibbs' inequality): H(p, q) = H(p) + D(p||q)",
        "p = (1/2, 1/2), q = (1/4, 3/4)",
        r"uniform|maximum|max-?imal|joint|conditional|initial",
    ),
    (
        regex(r"\b(?:shannon entropy|(?:the )?entropy of (?:a|any) discrete (?:random )?(?:variable|distribution)|discrete entropy) (?:can|may|could) be (?:negative|less than zero|below zero)", re.I),
        "never negative: each -p log p is at least 0",
        "every p",
        r"differential|continuous|density",
    ),
    (
        regex(rf"\b(?:the )?joint entropy(?: H\([^()]*\))? {_AT_MOST} (?:the )?(?:entropy of )?(?:either|each|any|one of)", re.I),
        "at least the entropy of each variable: H(X,Y) = H(X) + H(Y|X)",
        "X a fair coin, Y another one",
        r"\bsum\b|differential|continuous",
    ),
)  # fmt: skip


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for pattern, message, where, other in _FALSE:
            m = pattern.search(s.text)
            if (
                m is None
                or re.search(other, f"{s.section} {s.before(8)} {s.text}", re.I)
                or doubted(s, m)
                or negated(clause(s, m).replace(m[0], ""))
            ):
                continue
            if "4)" in where and re.search(r"\b(?:always|never|any|every|cannot)\b", m[0], re.I) is None:
                continue  # "entropy ranges from 0 to 1" may be of two classes
            if re.match(
                r"^\W*(?:only|if|when|for|iff|whenever|provided|in (?:this|our|that)|here|since|because|as long)\b", s.text[m.end() :], re.I
            ):
                continue
            yield Finding(
                *s.place(m.start(), m.end()),
                f"{message}; at {where}",
                message,
                refuted(message, witness={"values": {"at": where}}),
                kind="inequality",
            )
            break


RULE = Rule("IT820", "entropy-out-of-bounds", "error", _check)

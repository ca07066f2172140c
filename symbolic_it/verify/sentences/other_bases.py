"""Logarithms to another base than 2 and e: a sentence that would set base 2 if "2" stood there sets base 10, 3, D."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax.languages import units
from ...patterns import regex
from ..model import Claim

_OTHER = regex(
    r"(?P<before>\b(?:base|basis|bases)\b(?:[- ]| of | is | equal to |\s*=\s*)?\$?\s*|\\log\s*_\s*\{?\s*|以\s*\$?\s*|底(?:数)?(?:都|均|を|が|は|取|为|是|:)*\s*\$?\s*|밑(?:이|은|을|:)*\s*\$?\s*|основани[юе]м?\s*\$?\s*)"
    r"(?P<base>\d{1,3}|ten|three|four|zehn|dix|diez|dez|dieci|[A-DKLMNbnqr](?![A-Za-z(]))|"
    r"(?P<first>\$?\s*\b\d{1,3}\s*\$?)(?P<behind>\s*(?:を底|를? 밑|을 밑))"
)
_TEN = frozenset(["10", "ten", "zehn", "dix", "diez", "dez", "dieci"])


def with_base_two(text: str) -> tuple[str, str] | None:
    """The sentence with a 2 for its other base, and that base; None where it names none."""
    m = _OTHER.search(text)
    if m is None:
        return None
    base = m["base"] or m["first"].strip(" $")
    if base in ("2", "e"):
        return None
    put = f"{m['before']}2" if m["base"] else f"2{m['behind']}"
    return text[: m.start()] + put + text[m.end() :], "10" if base in _TEN else base


_FREE = regex(r"\\log(?!\s*_)|\\lg|\blog\b|(?<!\\)\b[A-Z]{1,3}(?![a-z])|\\mathcal|\\mathrm")


def left_open(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in a text whose base is known to be none of those that are understood: no number and no refutation counts."""
    left = Verdict("undecided", "the text takes its logarithms to another base")
    return [
        replace(c, verdict=left)
        if (c.verdict.negative or c.verdict.word == "confirmed") and _FREE.search(f"{c.text} {c.reading}") is not None
        else c
        for c in claims
    ]


def told_later(claims: Iterable[Claim]) -> list[Claim]:
    """Claims before the sentence by which all logarithms are to base 2: a number that is right in nats no longer counts."""
    later = Verdict("undecided", "the text says further on that its logarithms are to base 2")
    return [replace(c, verdict=later) if _hangs_on_a_base(c) else c for c in claims]


def _hangs_on_a_base(claim: Claim) -> bool:
    if claim.verdict.word not in ("confirmed", "convention-mismatch") or _TELLS_ITS_BASE.search(claim.text) is not None:
        return False
    if _IN_ANY_BASE.fullmatch(claim.text) is not None:
        return False
    return _FREE.search(claim.text) is not None or re.search(r"\blog\b(?! ?2)|\b[HID]\(", claim.reading) is not None


#: Units of information that are neither bits nor nats.
_UNITS = regex(
    r"\b(?:trits?|hartleys?|decibans?|dits?|nits|decits?|qubits?|decimal (?:digits?|units?|log\w*)|ternary (?:digits?|units?|log\w*))\b|\bin (?:bans?|bytes|centibans?|millibits|kilobits)\b|\ufffc\s*(?:bans|bytes)\b(?! (?:per|long|of)\b)|"
    r"\b(?:in|to|of|with|at|on) (?:the )?base[- ](?!(?:2|two|e)\b)(?:\d+|three|four|five|six|eight|ten|sixteen|\ufffc)|\bbase[- ](?:10|3|4|8|16|ten|three|four) log|\b(?:in|as) (?:units|multiples) of\b|\bas (?:a )?(?:fraction|share|percentage|proportion) of\b",
    re.I,
)


def in_another_unit(claims: Iterable[Claim], words: str) -> list[Claim]:
    """Claims of a sentence that counts in trits, hartleys or bytes: a number without a unit of its own is neither right nor wrong."""
    if _UNITS.search(words) is None:
        return list(claims)
    left = Verdict("undecided", "the sentence counts in another unit than bits or nats")
    numbers = ("refuted", "confirmed", "rounding-slip", "convention-mismatch")
    return [
        replace(c, verdict=left)
        if c.verdict.word in numbers
        and _TELLS_ITS_BASE.search(c.text) is None
        and (_FREE.search(c.text) is not None or re.search(r"\b[HID]\(|\blog\b", c.reading) is not None)
        else c
        for c in claims
    ]


_TELLS_ITS_BASE = regex(rf"\\ln(?![A-Za-z])|\\log\s*_|\b(?:bits?|nats?|shannons?|hartleys?|bans)\b|{units()}", re.I)
_IN_ANY_BASE = regex(r"\s*(?:0\s*(?:\\cdot\s*)?\\log\s*\(?0\)?|\\log\s*\(?1\)?)\s*=\s*0\s*")

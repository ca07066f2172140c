r"""Conditions in words: "X - Y - Z is a Markov chain", "Y is a function of X", "X is constant", written in signs

X \to Y \to Z, H(Y | X) = 0 and H(X) = 0. A text that says anything else is left as it is.
"""

from __future__ import annotations

import re

_ONE = r"(?:[A-Z](?:_?\d|_\{?\w+\}?)?|\([A-Z][\w{}, ]*\))"
_CHAIN = re.compile(rf"({_ONE}(?:\s*(?:-+|–|—|-+o|--o--|−)\s*{_ONE}){{2,}})(?:\s+(?:is|forms?|form)\s+a\s+[Mm]arkov\s+chain)?")
_FUNCTION = re.compile(rf"({_ONE})\s+is\s+a\s+(?:deterministic\s+)?function\s+of\s+({_ONE})(?:\s*(?:,|and)\s*({_ONE}))?")
_CONSTANT = re.compile(rf"({_ONE})\s+is\s+(?:a\s+)?(?:constant|deterministic)")


def in_signs(text: str) -> str:
    """The text, or what it says of random variables in words, as a formula."""
    said = text.strip().rstrip(".").replace("$", "")
    if m := _CHAIN.fullmatch(said):
        return r" \to ".join(re.findall(_ONE, m[1]))
    if m := _FUNCTION.fullmatch(said):
        return f"H({m[1]} | {m[2]}{', ' + m[3] if m[3] else ''}) = 0"
    if m := _CONSTANT.fullmatch(said):
        return f"H({m[1]}) = 0"
    return text

r"""Equations between random variables in running text: "the channel $Y = X + Z$", `Y = X \oplus N`, `Y = X + Z \bmod 2`.

They say how one variable is made of others, and hold until it is made anew.
"""

from __future__ import annotations

import re

from ...patterns import regex

_VARIABLE = r"[A-GJ-OS-Z](?:_(?:\w|\{\w+\}))?"
_MOD = r"(?:\s*[,(]?\s*\\(?:mod|bmod|pmod)\s*\{?\s*\d+\s*\}?\s*\)?)?"
_EQUATION = regex(
    rf"\s*(?P<left>{_VARIABLE})\s*=\s*(?P<right>\(?{_VARIABLE}(?:\s*(?:\+|-|\\oplus)\s*{_VARIABLE})+\)?{_MOD})(?=\s*(?:[,;.]|\\q?quad|\\ |$))"
)
_CONDITIONAL = regex(r"\b(?:if|when|whenever|unless|whether|not|never|suppose instead|otherwise|e\.g\.)\b|如果|若|当", re.I)


def equations(words: str, maths: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The variables that a sentence's formulas make of others, each with its equation; none in a sentence with conditions."""
    if _CONDITIONAL.search(words) is not None:
        return ()
    found = [m for tex in maths if (m := _EQUATION.match(tex)) is not None]
    return tuple((re.sub(r"[{}\s]", "", m["left"]), f"{m['left']} = {re.sub(r'[()]', '', m['right'])}") for m in found)

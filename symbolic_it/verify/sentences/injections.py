r"""Injections as conditions: under "for any bijective f", "if g is one-to-one", X is a function of f(X): H(X | f(X)) = 0."""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
_KIND = r"(?:bijecti(?:ve|ons?)|injecti(?:ve|ons?)|invertible|one-to-one|1-1|1-to-1|reversible|strictly (?:monoton(?:e|ic)|increasing|decreasing))"
_NOUN = r"(?:\s*(?:functions?|maps?|mappings?|transformations?|correspondences?|relabell?ings?))?"
_ANY = r"(?:(?:a|an|any|all|every|each|some fixed|the)\s+)?(?:deterministic\s+)?"
_NAMED = regex(rf"\s*{_ANY}{_KIND}{_NOUN}\s*{_M}\s*", re.I)
_IS = regex(rf"\s*(?:the )?{_NOUN.strip()}\s*{_M}\s*(?:is|be|are)\s*(?:both\s+)?(?:an?\s+)?{_KIND}{_NOUN}(?:\s+(?:and|or)\s+{_KIND})?\s*", re.I)
_LETTER = regex(r"\s*(f|g|h|\\phi|\\psi|\\pi|\\varphi|T)\s*(?:\(\s*\\cdot\s*\)\s*)?(?:(?::|\\colon)[^;]*)?")
_MARK = r"\operatorname{injective}"


def injection(body: str, maths: tuple[str, ...]) -> str | None:
    """A condition's words, if they say of one function that it is an injection; in a form that `of_formula` spells out."""
    if len(maths) != 1 or (_NAMED.fullmatch(body) is None and _IS.fullmatch(body) is None):
        return None
    letter = _LETTER.fullmatch(maths[0])
    return None if letter is None else f"{_MARK} {letter[1]}"


def of_formula(condition: str, text: str) -> tuple[str, ...]:
    """The condition as constraints on the random variables to which a formula applies the function; others as they stand."""
    if not condition.startswith(_MARK):
        return (condition,)
    letter = condition[len(_MARK) :].strip()
    applied = re.findall(rf"(?<![A-Za-z]){re.escape(letter)}\s*(?:\\left)?\(\s*([A-Z](?:_\{{?\w+\}}?)?)\s*(?:\\right)?\)", text)
    return tuple(f"H({x} | {letter}({x})) = 0" for x in dict.fromkeys(applied)) or (condition,)

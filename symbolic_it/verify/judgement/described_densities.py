r"""Densities that the text describes in words: "let $\phi$ be the density of N(0, v)", "$g$ with the same variance".

A witness takes any two densities. Of those two, \int g \log\phi = \int \phi \log\phi is true, and not refuted by others.
"""

from __future__ import annotations

import re

from ...patterns import regex

_LETTER = r"(?:[fghpquvw]|\\(?:var)?(?:phi|psi|pi|mu|nu|rho))(?![A-Za-z])(?:_\{?\s*\w+\s*\}?|\^\{?\s*(?:\*|\\star)\s*\}?|')?"
_ONE = rf"\$\s*(?P<letter>{_LETTER})\s*(?:\([^$=]*\))?\s*\$"
_DENSITY = r"(?:density|densities|pdf|p\.?d\.?f\.?|distribution|law)(?: function)?"
_FAMILY = r"(?:normal|gaussian|uniform|exponential|laplace|geometric|gamma|standard|maximum[- ]entropy|maximi[sz]\w+)"
_TOLD = r"(?:with|satisfy\w*|whose|having|that (?:has|satisfies)|such that|subject to|of the same|bounded|at most|at least|(?:not )?exceeding|below|above)\b"
_PATTERNS = tuple(
    regex(pattern, re.I)
    for pattern in (
        rf"{_ONE}\s*(?:,?\s*(?:be|is|denotes?|for|as)\s+)?(?:the|an?|any|some)?\s*(?:[\w-]+ ){{0,4}}?{_DENSITY}\s+(?:of\s+(?!\$\s*[A-Z]\s*\$)|{_TOLD})",
        rf"{_ONE}\s*(?:,?\s*(?:be|is|denotes?)\s+)?(?:the|an?)?\s*(?:[\w-]+ ){{0,2}}?{_FAMILY}\b",
        rf"\b{_DENSITY}\s+{_ONE}\s*,?\s*{_TOLD}",
        rf"{_ONE}\s+that of\b",
    )
)
#: What remains so in general: "any $g$ with the same variance".
_CONDITION = regex(rf"\b(?:{_TOLD}|(?:same|variance|moment|mean|power|constraint)\b)", re.I)


def described(flat: str) -> list[str]:
    """The letters of the densities that a sentence describes, its maths between dollars."""
    return list(dict.fromkeys(_plain(m["letter"]) for pattern in _PATTERNS for m in pattern.finditer(flat)))


def is_conditioned(flat: str) -> bool:
    """Whether a sentence that describes densities puts a condition on them, which holds of any that it is about."""
    return _CONDITION.search(flat) is not None


def densities_in(tex: str) -> set[str]:
    """The letters of the densities g(x) in a formula."""
    return {_plain(m[1]) for m in re.finditer(rf"(?<![A-Za-z\\])({_LETTER})\s*\([^()]*\)", tex)}


def speaks_of(letter: str, tex: str) -> bool:
    """Whether a formula is about the density of that letter."""
    return any(_plain(m[0]) == letter for m in re.finditer(rf"(?<![A-Za-z\\]){_LETTER}", tex))


def _plain(tex: str) -> str:
    return re.sub(r"[\s{}\\]", "", tex)

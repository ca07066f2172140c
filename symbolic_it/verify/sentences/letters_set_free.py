"""Letters that a sentence sets free: after "let $q$ be arbitrary" the formula by which q was defined is not meant."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Constraint, Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import nodes as n
from ...patterns import regex
from ..section import Section

_LETTER = r"\$\s*(?P<{0}>\\?[A-Za-z]+)\s*\$"
_NOUN = r"(?:(?:probability |random |discrete |other |two |choice of |\w+ )?(?:laws?|distributions?|pmfs?|variables?|functions?|measures?|densit(?:y|ies)|models?|vectors?|targets?|maps?)\s+)?"
_ANY = r"(?:(?:an? |some |now |completely |entirely )*(?:arbitrary|general)|any|another|every|all)"
_FREE = regex(
    rf"\b(?:let|take|suppose|assume|consider|if|when)\s+(?:now\s+)?(?:that\s+)?{_LETTER.format('let')}\s+(?:now\s+)?(?:be|is|to be)\s+(?:now\s+)?{_ANY}\b(?! (?:of|in)\b)|"
    rf"\b(?:for|with|of|take|consider|let)\s+{_ANY}\s+{_NOUN}{_LETTER.format('any')}|{_LETTER.format('is')}\s+is\s+(?:now\s+)?arbitrary\b|"
    rf"(?:任意的?|对任意|对所有|임의의|任意の)\s*{_LETTER.format('ea')}",
    re.I,
)


def with_letters_free(context: Context, section: Section, sentence: str) -> Context:
    """The context without the definitions of letters that a sentence, its maths between dollars, takes to be any; nor has the section them."""
    functions = functions_told_anew(sentence)
    section.doubted -= {x for x in section.doubted if _stem(x) in functions}
    free = set(functions) | {next(x for x in m.groups() if x).lstrip("\\") for m in _FREE.finditer(sentence)}
    if not free:
        return context
    for name in free & set(section.laws):
        section.contested.add(name)
    kept = tuple(f for f in context.facts if not ((isinstance(f.value, Meaning) and _stem(f.symbol) in free) or _defines(f.value, free)))
    return replace(context, facts=kept)


#: "Consider the function $f(x) = x \\ln x$": another one than that of which the text spoke before.
_FUNCTION = regex(
    r"(?:\b(?:consider|take|choose|let|define|put|set|pick|introduce)\b(?:\s+(?:now|the|an?|this|us|convex|concave|strictly|following|scalar|real|auxiliary))*(?:\s+functions?)?|"
    r"\bthe\s+(?:(?:strictly\s+)?(?:convex|concave)\s+)?function|考虑(?:函数)?|令|设|取|函数|함수|関数)\s*"
    r"\$\s*\\?(?P<name>f|g|phi|psi|varphi)\s*\(\s*\\?[a-z]+\s*\)\s*:?=",
    re.I,
)


def functions_told_anew(sentence: str) -> frozenset[str]:
    """The letters of functions to which a sentence, its maths between dollars, gives a formula as their definition."""
    return frozenset(m["name"] for m in _FUNCTION.finditer(sentence))


def _stem(symbol: str) -> str:
    return symbol.partition("(")[0].rstrip("'′")


def _defines(value: object, free: set[str]) -> bool:
    """Whether a constraint says what a letter is: Y = f(X)."""
    if not isinstance(value, Constraint) or not isinstance(value.chain, n.Chain) or not isinstance(value.chain.first, n.Name):
        return False
    try:
        return key(value.chain.first) in free and all(link.relation in ("=", ":=") for link in value.chain.links)
    except ElaborationError:
        return False

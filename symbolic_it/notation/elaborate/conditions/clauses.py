r"""Clauses in words within a statement: "I(X;Y) = 0 iff X and Y are independent" is I(X;Y) = 0 ⟺ X ⊥ Y"""

from __future__ import annotations

import re

from ....patterns import regex
from ..errors import ElaborationError
from .given_words import in_signs

_BETWEEN = regex(
    r"((?:,\s*)?\bwith equality (?:iff|if and only if|exactly if|when)\b|\b(?:iff|if and only if|implies|whenever|if|when)\b"
    r"|\bfor\b(?! (?:all|every|each|any)\b)"
    r"|\\(?:iff|Longleftrightarrow|Leftrightarrow|implies|Rightarrow|Longrightarrow)\b|<=>|<==>|==>|[⟺⇔⟹⇒])"
)
_IF_THEN = regex(r"\s*if\b(.+?),?\s*\bthen\b(.+)", re.I | re.S)
_WORDS = {"iff": "⟺", "if and only if": "⟺", "implies": "⟹", "exactly if": "⟺"}
_MACRO = regex(r"\\[A-Za-z]")


def in_statement(text: str) -> str:
    """The statement with what its clauses say in words written in signs; as it is where they say nothing of that kind."""
    if m := _IF_THEN.fullmatch(text):
        return f"{_signs(m[1])} ⟹ {_signs(m[2])}"
    parts = _BETWEEN.split(text)
    if len(parts) == 1 or "\\text" in text:
        return text
    latex = _MACRO.search(text) is not None
    return "".join(_connective(part, latex) if k % 2 else _signs(part) for k, part in enumerate(parts))


def _connective(word: str, latex: bool) -> str:
    """Among macros a word would be read as letters."""
    if "equality" in word:
        return r"\text{ with equality iff }" if latex else " with equality iff "
    return f" {_WORDS[word]} " if word in _WORDS else rf"\text{{ {word} }}" if latex and word.isalpha() else f" {word} "


def _signs(part: str) -> str:
    try:
        return in_signs(part).replace(r"\perp", "⊥").replace(r"\to", "→")
    except ElaborationError:
        return part

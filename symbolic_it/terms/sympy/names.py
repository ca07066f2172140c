"""Names that may pass: a Latin or Greek letter, then letters, digits and underscores.

SymPy's code printers put a symbol's name into code as it is, so that no other name may become a symbol.
"""

from __future__ import annotations

import keyword

from ...patterns import regex
from .errors import NotTranslatableError

_LETTER = "A-Za-zΑ-ΡΣ-Ωα-ωϑϕϖϱϵ"
_NAME = regex(rf"[{_LETTER}][{_LETTER}0-9_]*\Z")


def checked(name: str) -> str:
    """The name itself. Raises NotTranslatableError for any other text."""
    if not _NAME.match(name):
        raise NotTranslatableError(f"name {name[:40]!r}: expected a Latin or Greek letter, then letters, digits or underscores")
    return name


def identifier(name: str) -> str:
    """A name that is printed into code. Raises NotTranslatableError for what is no Python identifier."""
    if not name.isidentifier() or keyword.iskeyword(name):
        raise NotTranslatableError(f"name {name[:40]!r} cannot stand in code: rename the symbol, or list it among lambdify's arguments")
    return name


def choose_letter(preferred: str, taken: set[str]) -> str:
    """The preferred letter, or the first of letter_1, letter_2 ... that is not taken."""
    letter, n = preferred, 0
    while letter in taken:
        n += 1
        letter = f"{preferred}_{n}"
    return letter

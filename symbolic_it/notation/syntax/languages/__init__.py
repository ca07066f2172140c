"""Languages: what each says in words around formulas, one file per language, one name per thing said.

A file binds `UNITS` (a pattern for a word -> its unit), `WORDS` (what is said -> the pattern of the words that say it) and, where
its conditions are put into English, `VOCABULARY` (patterns -> English). English stands in the places that use them.
"""

from __future__ import annotations

import re
from functools import cache
from types import ModuleType

from . import chinese, french, german, italian, japanese, korean, portuguese, russian, spanish

ALL: dict[str, ModuleType] = {
    "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese, "ru": russian, "zh": chinese, "ko": korean, "ja": japanese,
}  # fmt: skip


#: Languages that set no spaces between words.
_UNSPACED = frozenset({"zh", "ko", "ja"})


_LETTER = "[A-Za-zÀ-ɏА-яё]"


@cache
def words(said: str) -> str:
    """The words of all languages for something, as one pattern; those of languages with spaces are whole words."""
    found = {code: language.WORDS[said] for code, language in ALL.items() if said in language.WORDS}
    if not found:
        raise LookupError(f"no language says {said}")
    spaced = "|".join(p for code, p in found.items() if code not in _UNSPACED)
    whole = [rf"(?<!{_LETTER})(?:{spaced})(?!{_LETTER})"] if spaced else []  # one pair of bounds for all: each costs as much as ten words
    return "|".join([*whole, *(p for code, p in found.items() if code in _UNSPACED)])


@cache
def units() -> str:
    """The words of all languages for units of information, as one pattern."""
    return "|".join(dict.fromkeys(pattern for language in ALL.values() for pattern in language.UNITS))


@cache
def _units_of(unit: str) -> str:
    return "|".join(dict.fromkeys(p for language in ALL.values() for p, named in language.UNITS.items() if named == unit))


def words_for_unit(unit: str) -> str:
    """The words of all languages for one unit, as a pattern."""
    return _units_of(unit)


@cache
def unit_of(word: str) -> str | None:
    """The unit that a word of any language names."""
    for language in ALL.values():
        for pattern, unit in language.UNITS.items():
            if re.fullmatch(pattern, word, re.I):
                return str(unit)
    return None

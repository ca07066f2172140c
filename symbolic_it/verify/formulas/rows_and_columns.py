r"""Which letter goes with the rows of a joint law and which with its columns: "rows are $y$, columns are $x$".

Words go before the order of the letters in p(x, y), and words that may mean either leave both possible; so do marginals that fit the
other order alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from ...patterns import regex

Rows = tuple[tuple[Fraction, ...], ...]
_LETTERS = regex(r"[pP]\s*(?:\(|_\{)\s*([A-Za-z])\s*,?\s*([A-Za-z])\s*[)}]")
_ROWS = regex(r"\brows?\b|\bdown\b|\bvertical(?:ly)?\b|\blignes?\b|\bZeilen?\b|\bfilas?\b|行|행", re.I)
_COLUMNS = regex(r"\bcolumns?\b|\bacross\b|\bhorizontal(?:ly)?\b|\bcolonnes?\b|\bSpalten?\b|\bcolumnas?\b|列|열", re.I)
#: "X runs along the rows" may number them or the places within one; a sum over the rows is no law of theirs.
_EITHER = regex(r"\b(?:runs?|running|var(?:y|ies|ying)|sum(?:s|med|ming)? (?:over|across|down|along|out))\b", re.I)
_CLAUSES = regex(r"[,;.:()，。；、（）]|\b(?:and|while|whereas|with|where|et|und|y)\b(?= (?:\w+ )?\w)", re.I)
_SINGLE = regex(r"(?<![A-Za-z])(?:[A-HJ-Z]|[b-z])(?![A-Za-z'’])")


def letters_told(before: str, after: str, rows: Rows, entry: Callable[[str], Fraction | None]) -> tuple[str, str] | None:
    """The letters of rows and columns from the words around a matrix; None where both orders are possible."""
    flat = re.sub(r"[$\\]", "", before + ". " + after)
    named = [(m[1].upper(), m[2].upper()) for m in _LETTERS.finditer(before)]
    pair = named[-1] if named and named[-1][0] != named[-1][1] else None
    of_rows, of_columns, unclear = _by_words(flat, set(pair) if pair is not None else None)
    if len(of_rows) > 1 or len(of_columns) > 1 or of_rows & of_columns:
        return None
    if pair is not None and (of_rows or of_columns):
        row = next(iter(of_rows), None) or pair[1 - pair.index(next(iter(of_columns)))]
        return row, pair[1 - pair.index(row)]
    if of_rows and of_columns:
        return of_rows.pop(), of_columns.pop()
    if pair is None or unclear or _fit_the_other_order(before + after, rows, pair, entry):
        return None
    return pair


def _by_words(flat: str, letters: set[str] | None) -> tuple[set[str], set[str], bool]:
    """The letters that clauses give to rows and to columns, and whether one of them may mean either."""
    of_rows, of_columns, unclear = set[str](), set[str](), False
    for clause in _CLAUSES.split(flat):
        rows, columns = _ROWS.search(clause), _COLUMNS.search(clause)
        found = {m[0].upper() for m in _SINGLE.finditer(clause)}
        found = found & letters if letters is not None else {x for x in found if x in "RSTUVWXYZ"}
        if not found or (rows is None and columns is None):
            continue
        if (rows is not None and columns is not None) or len(found) > 1 or _EITHER.search(clause):
            unclear = True
        else:
            (of_rows if rows is not None else of_columns).update(found)
    return of_rows, of_columns, unclear


def _fit_the_other_order(text: str, rows: Rows, pair: tuple[str, str], entry: Callable[[str], Fraction | None]) -> bool:
    """Whether a marginal that is printed nearby is that of the other letter alone."""
    sums = tuple(sum(row, Fraction(0)) for row in rows), tuple(sum(c, Fraction(0)) for c in zip(*rows, strict=True))
    for k, letter in enumerate(pair):
        said = regex(
            rf"[pP]\s*(?:_\s*\{{?\s*{letter}\s*\}}?|\(\s*{letter}\s*\))\s*=\s*(?:\\left)?[(\[]([^()\[\]]+?)(?:\\right)?[)\]]", re.I
        )
        for m in said.finditer(text):
            values = tuple(entry(x) for x in m[1].split(","))
            if values != sums[k] and values == sums[1 - k]:
                return True
    return False

r"""Arrays whose rows are formulas, `\begin{array}{l} a = b \\ = c \end{array}`: written for `aligned`, and read as it is.

An array with rules between its columns, or with a cell that is no formula, is a table or a matrix and stays one.
"""

from __future__ import annotations

import re

from ...patterns import regex

_OPENING = regex(r"\s*(?:\\displaystyle\s*)?\\begin\s*\{array\}\s*(?:\[[tbc]\]\s*)?\{[lcr\s]*\}")
_SIDE = r"\s*(?:\\?[{}()\[\]|.]|\\[a-zA-Z]+)"
_SIGN = regex(
    r"\\begin\s*\{\w+\*?\}|\\end\s*\{\w+\*?\}|\\\\"
    rf"|\\left(?![a-z]){_SIDE}|\\right(?![a-z]){_SIDE}"
    r"|\\[a-zA-Z]+|\\.|[&{}()\[\]=<>≤≥≈]"
)
_WORDS = ("le", "leq", "ge", "geq", "lt", "gt", "approx", "equiv", "leqslant", "geqslant", "neq", "ne")
_RELATIONS = frozenset([*"=<>≤≥≈", *(f"\\{x}" for x in _WORDS)])
_IS_OF_A_LETTER = regex(r"\s*\\?[A-Za-z]+(?:_\{?\w+\}?)?\s*(?:[=<>]|\\(?:in|to|sim|perp|ne|neq|le|leq|ge|geq)\b)")
_ENDING = regex(r"\\end\s*\{array\}\s*[.,;:。，；]?\s*")
_SYSTEM = regex(
    r"\s*(?P<open>\\left\s*\\\{)\s*\\begin\s*\{(?P<kind>aligned|split|gathered|array)\}(?:(?!\\begin|\\left).)*\\end\s*\{(?P=kind)\}\s*(?P<close>\\right\s*\.)\s*[.,;]?\s*",
    re.S,
)
#: A list of formulas behind a brace that has no left side, and no cases beside its rows.
_LIST = regex(
    r"\s*\\begin\s*\{(?P<open>cases|[dr]cases)\}(?:(?!\\begin|\\end|\\left|(?<!\\)&).)*"
    r"\\end\s*\{(?P<close>(?P=open))\}\s*[.,;。，；]?\s*",
    re.S,
)
_ROWS = {5: "split", 6: "gather"}
_GOES_ON = regex(r"\s*(?:[-+]|\\(?:times|cdot|pm)\b)")


def equations_aligned(source: str) -> str:
    """The formula with such an array turned into aligned rows; as long as before, sign by sign in the same place."""
    source = _listed(_without_a_brace(source))
    opening = _OPENING.match(source)
    if opening is None:
        return source
    cells, end = _cells(source, opening.end())
    if end is None or not any(has for _, _, has in cells):
        return source
    signs = list(source)
    for k, (start, stop, has) in enumerate(cells):
        text = source[start:stop]
        aligned = k > 0 and source[start - 1] == "&"
        at_relation = aligned and _meets_relation(cells, source, k)
        if not text.strip():
            continue
        if not has and not at_relation and (aligned or not (_GOES_ON.match(text) or _next_is_relation(cells, source, k))):
            return source
        if aligned and not at_relation and _IS_OF_A_LETTER.match(text):
            return source  # H = 0 & p = (1, 0): a case of the formula beside it
        if aligned and not at_relation:  # a formula of its own beside another
            signs[start - 1] = " " if source[: start - 1].rstrip()[-1:] in (",", ";", "，", "；") else ";"
    _write(signs, opening.start() + source[opening.start() :].index("\\begin"), opening.end(), r"\begin{align}")
    _write(signs, end, end + source[end:].index("}") + 1, r"\end{align}")
    return "".join(signs)


def _without_a_brace(source: str) -> str:
    r"""`\left\{ \begin{aligned} ... \end{aligned} \right.`, a system of equations, without the brace that joins them."""
    found = _SYSTEM.fullmatch(source) if "\\left" in source else None
    if found is None:
        return source
    signs = list(source)
    for name in ("open", "close"):
        _write(signs, *found.span(name), "")
    return "".join(signs)


def _listed(source: str) -> str:
    r"""`\\begin{cases} a = b \\\\ c = d \\end{cases}`, which says all of its rows, as rows."""
    found = _LIST.fullmatch(source) if "cases" in source else None
    if found is None:
        return source
    signs = list(source)
    for name in ("open", "close"):
        _write(signs, *found.span(name), _ROWS[len(found["open"])])
    return "".join(signs)


def _write(signs: list[str], start: int, stop: int, text: str) -> None:
    signs[start:stop] = text.ljust(stop - start)


def _meets_relation(cells: list[tuple[int, int, bool]], source: str, k: int) -> bool:
    """Whether the `&` before a cell stands at a relation: a &= b, a =& b."""
    start, stop, _ = cells[k]
    before = cells[k - 1]
    return _is_relation_first(source[start:stop]) or _is_relation_last(source[before[0] : before[1]])


def _next_is_relation(cells: list[tuple[int, int, bool]], source: str, k: int) -> bool:
    r"""Whether what stands alone in a cell is the left side of the next, a & = b, or of the next row, a \\ = b."""
    if k + 1 >= len(cells):
        return False
    if source[cells[k][1]] == "&":
        return _meets_relation(cells, source, k + 1)
    return _is_relation_first(source[slice(*cells[k + 1][:2])])


def _is_relation_first(text: str) -> bool:
    found = re.match(r"\s*(\\[a-zA-Z]+|.)", text, re.S)
    return found is not None and found.group(1) in _RELATIONS


def _is_relation_last(text: str) -> bool:
    found = re.search(r"(\\[a-zA-Z]+|\S)\s*$", text)
    return found is not None and found.group(1) in _RELATIONS


def _cells(source: str, at: int) -> tuple[list[tuple[int, int, bool]], int | None]:
    r"""Start and end of each cell, and whether a relation stands in it at the top; where the array ends, if the formula ends there, too."""
    cells: list[tuple[int, int, bool]] = []
    depth, start, has = 0, at, False
    for found in _SIGN.finditer(source, at):
        sign = found.group()
        if sign.startswith("\\end") and not depth:
            cells.append((start, found.start(), has))
            return cells, found.start() if _ENDING.fullmatch(source, found.start()) else None
        if (sign.startswith(("\\begin", "\\left")) and not sign.startswith("\\leftarrow")) or sign in ("{", "(", "["):
            depth += 1
        elif sign in ("}", ")", "]") or (sign.startswith(("\\end", "\\right")) and not sign.startswith("\\rightarrow")):
            depth -= 1
        elif depth <= 0 and sign in ("&", "\\\\"):
            cells.append((start, found.start(), has))
            start, has = found.end(), False
        elif depth <= 0 and sign in _RELATIONS:
            has = True
    return cells, None

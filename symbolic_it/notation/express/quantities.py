"""Quantities by their customary symbols: H(p), D(p‖q), I(X;Y|Z).

The symbols stand with the quantities themselves, as patterns such as `D({0}‖{1})`; a quantity without one is written
name(arguments).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from ...patterns import regex
from ...quantities import load
from ..names import parse_name
from ..syntax.nodes import Call, Indexed, Name, Node, Number, Pow

_HOLE = 0xE000  # private characters stand for the arguments while a pattern is taken apart
_PATTERN = regex(r"([^()\[\]]+)([(\[])(.*)[)\]](?:_\{?(.)\}?)?", re.DOTALL)
_WORD = regex(r"\\(?:mathrm|operatorname|text|mathsf|mathit)\{(\w+)\}")
_SPACES = regex(r"\\[,;:! ]|\\(?:left|right|big[lr]?|Big[lr]?)(?![A-Za-z])|\s+")
_BARS = regex(r"\\\||\\(?:parallel|Vert)(?![A-Za-z])|\|\|")


@dataclass(frozen=True, slots=True)
class _Symbol:
    """A pattern taken apart: head, bracket, and the order and separators of the arguments."""

    head: str
    bracket: str
    order: tuple[int, ...]
    separators: tuple[str, ...]
    below: int | None  # the argument that stands below the head, as in H_α(p)
    index: int | None  # the argument that stands below the brackets, as in softmax(z)_i


def quantity_call(name: str, arguments: tuple[Node, ...], latex: bool) -> Call | Indexed:
    """The quantity applied to arguments that are written already."""
    symbol = _symbol(name, len(arguments), latex)
    if symbol is None:
        return Call(Name(name), arguments, (",",) * max(0, len(arguments) - 1))
    if symbol.head.endswith("^2"):
        power = Pow(parse_name(symbol.head.removesuffix("^2")), Number("2", Fraction(2)))
        return Call(power, tuple(arguments[k] for k in symbol.order), symbol.separators, symbol.bracket)
    head = parse_name(symbol.head)
    if symbol.below is not None:
        head = Name(head.base, head.accents, arguments[symbol.below], head.sup)
    call = Call(head, tuple(arguments[k] for k in symbol.order), symbol.separators, symbol.bracket)
    return call if symbol.index is None else Indexed(call, arguments[symbol.index])


@cache
def _symbol(name: str, count: int, latex: bool) -> _Symbol | None:
    try:
        definition = load(name)
        pattern = (definition.latex if latex else definition.symbol) or definition.symbol
        return _take_apart(pattern.format(*(chr(_HOLE + k) for k in range(count))), count)
    except (KeyError, IndexError, ValueError):
        return None


def _take_apart(pattern: str, count: int) -> _Symbol | None:
    plain = _SPACES.sub("", _BARS.sub("‖", _WORD.sub(r"\1", pattern).replace(r"\mid", "|")))
    match = _PATTERN.fullmatch(plain.replace("\\", ""))
    if match is None:
        return None
    head, bracket, inside, after = match.groups()
    index = ord(after) - _HOLE if after else None
    holes = "".join(chr(_HOLE + k) for k in range(count))
    below = next((k for k in range(count) if chr(_HOLE + k) in head), None)
    if below is not None:
        head = re.sub(rf"_\{{?{chr(_HOLE + below)}\}}?", "", head)
    parts = re.split(f"([{re.escape(holes)}])", inside) if holes else [inside]
    order = tuple(ord(p) - _HOLE for p in parts[1::2])
    separators = tuple({"‖": "||"}.get(s, s) for s in parts[2:-1:2])
    used = [*order, *(k for k in (below, index) if k is not None)]
    complete = sorted(used) == list(range(count))
    if not complete or parts[0] or parts[-1] or any(s not in (",", ";", "|", "||") for s in separators):
        return None
    return _Symbol(head, bracket, order, separators, below, index)

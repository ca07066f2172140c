"""A proof by the slope of a difference in words: what holds at the start, the derivative, and where it has which sign"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..kernel.legible import legible
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, to_term
from ..notation.text import relation_text, to_text
from ..terms.derivative import differentiate
from ..terms.serial import from_json
from ..terms.term import ONE, ZERO, Add, Symbol, Term, substitute, unfold, walk

Part = Mapping[str, Any]
Sentence = Callable[[Part], str]
_WAYS = (("above", ">"), ("below", "<"))


def slope_told(part: Part, sentence: Sentence) -> list[str]:
    """Where it begins; then the difference of the sides, its derivative, the sign of that on either side, and what follows."""
    taken = {t.name for t in walk(unfold(_gap(part))) if isinstance(t, Symbol)}
    names = (n for n in ("f", "g", "h", "u", "v", "w", "f₁", "g₁", "h₁") if n not in taken)
    f = next(names)
    return [f"{_of(part)} = {_start(part)}", f"let {_value(f, part)}", *_derivative([part], f, names, sentence)]


def _of(part: Part) -> str:
    return to_text(from_json(part["symbol"]))


def _start(part: Part) -> str:
    return to_text(from_json(part["from"]))


def _gap(part: Part) -> Term:
    """The difference of the sides that a part compares."""
    lhs: Term = from_json(part["statement"]["lhs"])
    rhs: Term = from_json(part["statement"]["rhs"])
    return lhs if rhs == ZERO else lhs - rhs


def _value(f: str, part: Part) -> str:
    """f(x) = ..., and its value at the start, or only the sign of that."""
    form, gap = NormalForm(), _gap(part)
    try:
        known = form.is_zero(form(substitute(unfold(gap), {from_json(part["symbol"]): from_json(part["from"])})))
    except (NoNormalForm, TooLarge, ValueError, ZeroDivisionError):
        known = False
    sign = "=" if known else relation_text(part["start"]["statement"]["relation"])
    return f"{f}({_of(part)}) = {_shown(gap)}, with {f}({_start(part)}) {sign} 0"


def _derivative(parts: list[Part], f: str, names: Iterator[str], sentence: Sentence) -> Iterator[str]:
    """What is said of f', where ``parts`` give the signs of one function on either side of one number; then of f."""
    x, start = _of(parts[0]), _start(parts[0])
    sides = [(way, p[key]) for p in parts for key, way in _WAYS if p[key] is not None]
    factors = dict.fromkeys(json.dumps(side["factor"]) for _, side in sides)
    slope = f"{f}′({x}) = {_shown(differentiate(unfold(_gap(parts[0])), from_json(parts[0]['symbol'])))}"
    for written in factors:
        factor = from_json(json.loads(written))
        group = [(way, side["premise"]) for way, side in sides if json.dumps(side["factor"]) == written]
        times = "" if factor == ONE else f"{_times(factor)} {f}′({x})"
        first = f"{slope}; as {_shown(factor)} > 0, it has the sign of " if times else ""
        inner = [p for _, p in group]
        if all(p["kind"] == "slope" for p in inner) and _together(inner):
            g = next(names)
            yield f"{first or f'{f}′({x}) = '}{f'{times} = ' if times else ''}{_value(g, inner[0])}"
            yield from _derivative(inner, g, names, sentence)
            continue
        said = {way: _nested(p, names, sentence) for way, p in group}
        for way, text in [(None, t) for t in dict.fromkeys(said.values())] if len(set(said.values())) == 1 else said.items():
            where = f"where {x} {way} {start}, " if way else ""
            yield f"{where}{first or f'{f}′({x}) = '}{f'{times} = ' if times else ''}{text}"
    if sides:
        ways = {way: "rises" if _rises(side) else "falls" for way, side in sides}
        relations = dict.fromkeys(p["statement"]["relation"] for p in parts)
        if len(ways) == 2 and len(set(ways.values())) == 1:
            yield f"so {f} {ways['>']}, through 0 at {x} = {start}"
            return
        whole = f", and {f}({x}) {relation_text(next(iter(relations)))} 0" if len(relations) == 1 else ""
        yield f"so {f} {' and '.join(f'{verb} where {x} {way} {start}' for way, verb in ways.items())}{whole}"


def _rises(side: Part) -> bool:
    return str(side["premise"]["statement"]["relation"])[0] == ">"


def _together(parts: list[Part]) -> bool:
    """Whether they speak of one function from one number on, each on a side of its own."""
    same = len({json.dumps([p["from"], p["statement"]["lhs"], p["statement"]["rhs"]]) for p in parts}) == 1
    return same and all(sum(p[key] is not None for p in parts) < 2 for key, _ in _WAYS)


def _nested(proof: Part, names: Iterator[str], sentence: Sentence) -> str:
    if proof["kind"] != "slope":
        return sentence(proof)
    g = next(names)
    return "; ".join([_value(g, proof), *_derivative([proof], g, names, sentence)])


def _times(factor: Term) -> str:
    return f"({_shown(factor)})" if isinstance(factor, Add) else _shown(factor)


def _shown(term: Term) -> str:
    try:
        return to_text(legible(to_term(NormalForm()(term))))
    except (NoNormalForm, TooLarge):
        return to_text(term)

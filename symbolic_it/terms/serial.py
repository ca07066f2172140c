"""Terms as JSON values and back: the language of certificates.

`from_json` builds only nodes of this package, checks every field, and refuses a term whose binder levels are not the ones
that the constructors give (a hand-made term could otherwise capture).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from . import node as n
from .base import Term
from .binder import children, level
from .domain import Domain

NODES: dict[str, type[Term]] = {
    c.__name__: c
    for c in (
        n.Rational, n.Constant, n.Symbol, n.Index, n.Bound, n.Mass, n.Entry, n.Delta, n.Add, n.Mul, n.Pow, n.Log, n.Exp, n.Absolute,
        n.Maximum, n.Sum, n.Product, n.Largest, n.Lambda, n.Variables, n.Quantity, n.Derivative, n.Limit, n.Argument,
    )
}  # fmt: skip
MAX_DEPTH = 200


def to_json(value: Any) -> Any:
    """A term (or a field of one) as nested lists, strings and integers."""
    if isinstance(value, Term):
        return [type(value).__name__, *(to_json(p) for p in value.parts())]
    if isinstance(value, Fraction):
        return ["q", str(value)]
    if isinstance(value, n.Space):
        return ["space", value.name, to_json(value.size), value.kind, value.letter]
    if isinstance(value, n.Law):
        return ["law", value.name, to_json(value.axes), to_json(value.family)]
    if isinstance(value, n.Array):
        return ["array", value.name, to_json(value.spaces), to_json(value.domain)]
    if isinstance(value, Domain):
        return [
            "domain",
            *(None if x is None else str(x) for x in (value.lower, value.upper)),
            value.lower_open,
            value.upper_open,
            value.integer,
        ]
    if isinstance(value, tuple):
        return ["t", *(to_json(v) for v in value)]
    return value


def from_json(value: Any, depth: int = 0) -> Any:
    """The inverse of `to_json`. Raises ValueError on anything else."""
    out = _read(value, depth)
    if isinstance(out, Term):
        check_levels(out)
    return out


def _read(value: Any, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise ValueError("a term nested too deeply")
    if value is None or isinstance(value, (str, int)):
        return value
    if not isinstance(value, list) or not value or not isinstance(value[0], str):
        raise ValueError(f"not a term: {str(value)[:60]}")
    tag, rest = value[0], [_read(v, depth + 1) for v in value[1:]]
    try:
        if tag == "q":
            return Fraction(rest[0])
        if tag == "t":
            return tuple(rest)
        if tag == "space":
            return n.Space(*rest)
        if tag == "law":
            return n.Law(*rest)
        if tag == "array":
            return n.Array(*rest)
        if tag == "domain":
            lower, upper = (None if x is None else Fraction(x) for x in rest[:2])
            return Domain(lower, upper, *rest[2:])
        return NODES[tag](*rest)
    except (KeyError, TypeError, ValueError, ZeroDivisionError) as e:
        raise ValueError(f"not a term: {tag!r} ({e})") from None


def check_levels(term: Term) -> None:
    """Refuse binders whose level is not one more than the greatest level inside, and bound variables without a binder."""
    _check(term, {})


def _check(term: Term, scope: dict[int, n.Space]) -> None:
    if isinstance(term, n.Bound) and scope.get(term.level) != term.space:
        raise ValueError(f"bound variable {term.level} has no binder")
    if isinstance(term, (n.Sum, n.Product, n.Largest)):
        inside = [term.body, term.weight] if isinstance(term, n.Sum) else [term.body]
        if term.level != 1 + max(level(t) for t in inside):
            raise ValueError(f"binder level {term.level} is not canonical")
        scope = {**scope, term.level: term.space}
    if isinstance(term, n.Lambda):
        if term.level != 1 + level(term.body):
            raise ValueError(f"binder level {term.level} is not canonical")
        scope = {**scope, **{term.level + k: s for k, s in enumerate(term.spaces)}}
    for c in children(term):
        _check(c, scope)

"""Structures: terms as SymPy atoms, which SymPy carries and compares but cannot open; what is free in a term.

What occurs freely (laws, arrays, symbols, outcomes) is what an expression that holds the term lists as its arguments.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import sympy

from ..serial import to_json
from ..term import (
    Argument,
    Array,
    Derivative,
    Entry,
    Index,
    Largest,
    Law,
    Limit,
    Mass,
    Opened,
    Product,
    Space,
    Sum,
    Symbol,
    Term,
    children,
    map_children,
    substitute,
    walk,
)
from .errors import NotTranslatableError

#: Nodes that bind a name, an outcome or a parameter, or take a derivative.
BIG = (Sum, Product, Largest, Limit, Argument, Derivative)
Thing = Law | Array | Symbol | Index


class Structure(sympy.Atom):  # type: ignore[misc]
    """A term (or a law, or an array) inside a SymPy expression."""

    __slots__ = ("_key", "term")

    def __new__(cls, term: Any) -> Structure:
        obj: Structure = sympy.Basic.__new__(cls)
        obj.term = term
        obj._key = json.dumps(to_json(term), ensure_ascii=False)
        return obj

    def __getnewargs__(self) -> tuple[Any, ...]:
        return (self.term,)

    def _hashable_content(self) -> tuple[str]:
        return (self._key,)

    def sort_key(self, order: object = None) -> Any:
        return self.class_key(), (1, (self._key,)), sympy.S.One.sort_key(), sympy.S.One

    def _sympystr(self, printer: Any) -> str:
        return type(self.term).__name__


def things(term: Term) -> tuple[Thing, ...]:
    """What is free in a term: its laws, arrays, symbols and outcomes, in a fixed order.

    The size of an alphabet on which a law or an array lives is not listed: it is known from theirs.
    """
    found = set(_free(term, frozenset()))
    sizes = {s.size for t in found for s in spaces_of(t)}
    kinds: tuple[type, ...] = (Law, Array, Symbol, Index, Opened)
    listed = [t for t in found if not (isinstance(t, Symbol) and t in sizes)]
    return tuple(sorted(listed, key=lambda t: (kinds.index(type(t)), t.name, t.structure())))


def _free(term: Term, hidden: frozenset[str]) -> Iterator[Thing]:
    """Free things but those with a hidden name (the variable of a limit, the parameter of an arg min)."""
    match term:
        case Symbol() | Index():
            if term.name not in hidden:
                yield term
        case Mass(law, _):
            if law.name not in hidden:
                yield law
            for parameter in law.family[1] if law.family else ():
                yield from _free(parameter, hidden)
        case Entry(array, _):
            if array.name not in hidden:
                yield array
        case Limit(variable, point, _, body):
            yield from _free(point, hidden)
            yield from _free(body, hidden | {variable.name})
            return
        case Argument(_, parameter, body):
            yield from _free(body, hidden | {parameter})
            return
    for c in children(term):
        yield from _free(c, hidden)


def spaces_of(thing: Thing) -> tuple[Space, ...]:
    """The alphabets of a law or an array, in order."""
    if isinstance(thing, Law):
        return tuple(s for _, s in thing.axes)
    return thing.spaces if isinstance(thing, Array) else ()


def replaced(term: Term, mapping: Mapping[Thing, Any]) -> Term:
    """All free things replaced at once: symbols by terms, outcomes by outcomes, laws by laws, arrays by arrays.

    Raises NotTranslatableError where something would be captured (the variable of a limit, of a derivative), or where
    the size of an alphabet would be replaced.
    """
    if not mapping:
        return term
    _check(term, mapping)
    return _replaced(term, mapping)


def _check(term: Term, mapping: Mapping[Thing, Any]) -> None:
    new_names = {t.name for v in mapping.values() for t in (things(v) if isinstance(v, Term) else (v,))}
    for t in walk(term):
        bound: set[str] = set()
        if isinstance(t, Limit):
            bound = {t.variable.name}
        elif isinstance(t, Argument):
            bound = {t.parameter}
        elif isinstance(t, Derivative) and isinstance(t.variable, Symbol):
            bound = {t.variable.name}
        clash = sorted(bound & (new_names | {k.name for k in mapping}))
        if clash:
            raise NotTranslatableError(f"cannot replace {clash[0]} where it is the variable of a {type(t).__name__.lower()}")
    sizes = {s.size for t in walk(term) if isinstance(t, (Sum, Product, Largest)) for s in (t.space,)}
    sizes |= {s.size for t in walk(term) if isinstance(t, Mass) for s in spaces_of(t.law)}
    sizes |= {s.size for t in walk(term) if isinstance(t, Entry) for s in t.array.spaces}
    for k in mapping:
        if k in sizes:
            raise NotTranslatableError(f"cannot replace {k.name}: it is the size of an alphabet")


def _replaced(term: Term, mapping: Mapping[Thing, Any]) -> Term:
    if isinstance(term, (Symbol, Index)):
        new: Term = mapping.get(term, term)
        return new
    if isinstance(term, Mass):
        at = tuple((a, _replaced(t, mapping)) for a, t in term.at)
        return Mass(_law(term.law, mapping), at)
    if isinstance(term, Entry):
        return Entry(mapping.get(term.array, term.array), tuple(_replaced(t, mapping) for t in term.at))
    return map_children(term, lambda t: _replaced(t, mapping))


def _law(law: Law, mapping: Mapping[Thing, Any]) -> Law:
    if law in mapping:
        new: Law = mapping[law]
        if new.axes != law.axes:
            raise NotTranslatableError(f"cannot replace {law.name} by {new.name}: their alphabets differ")
        return new
    if law.family is None:
        return law
    symbols = {k: v for k, v in mapping.items() if isinstance(k, (Symbol, Index))}
    parameters = tuple(substitute(p, symbols) for p in law.family[1])  # type: ignore[arg-type]
    return Law(law.name, law.axes, (law.family[0], parameters))

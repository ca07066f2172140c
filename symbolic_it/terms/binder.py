"""Binders: building, opening and rebuilding terms with bound variables.

A body is never handed out with its bound variable: `open_binder` puts a fresh free index in its place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import reduce
from itertools import count
from operator import is_
from typing import Any

from .arithmetic import ONE
from .base import Term, stored
from .node import Bound, Constant, Index, Lambda, Largest, Law, Opened, Product, Rational, Space, Sum, Symbol, Variables

_fresh = count()


_LEAVES = frozenset({Rational, Constant, Symbol, Index, Opened, Bound, Variables})


def children(term: Term) -> tuple[Term, ...]:
    """The direct sub-terms, parameters of a law's family included (bodies with their bound variables in place: for inspection only)."""
    if type(term) in _LEAVES:
        return ()
    try:
        return term._kids
    except AttributeError:
        kids = _children(term)
        object.__setattr__(term, "_kids", kids)
        return kids


def _children(term: Term) -> tuple[Term, ...]:
    out: list[Term] = []
    for part in term.parts():
        if isinstance(part, Term):
            out.append(part)
        elif isinstance(part, tuple):
            for item in part:
                if isinstance(item, Term):
                    out.append(item)
                elif isinstance(item, tuple) and len(item) == 2 and isinstance(item[1], Term):
                    out.append(item[1])
        elif isinstance(part, Law) and part.family is not None:
            out += part.family[1]
    return tuple(out)


@stored("_free")
def indices_of(term: Term) -> frozenset[Index]:
    """The free indices of a term, those of a family's parameters included."""
    return frozenset((term,)) if isinstance(term, Index) else frozenset().union(*map(indices_of, children(term)))


def level(term: Term) -> int:
    """The greatest binder level inside, 0 if there is no binder."""
    try:
        return term._level
    except AttributeError:
        own = term.level + len(term.spaces) - 1 if isinstance(term, Lambda) else getattr(term, "level", 0)
        value = 0 if isinstance(term, Bound) else reduce(max, (level(c) for c in children(term)), own)
        object.__setattr__(term, "_level", value)
        return value


def _replace(term: Term, old: Term, new: Term) -> Term:
    """Replace a leaf that no binder inside binds; levels are left as they are."""
    if type(term) in _LEAVES:
        return new if term == old else term
    if isinstance(old, Index) and old not in indices_of(term):
        return term
    return _over(term, children(term), lambda c: _replace(c, old, new))


def _over(term: Term, kids: tuple[Term, ...], f: Callable[[Term], Term]) -> Term:
    """The node over f of its children; the very node, with the hash it has stored, where f leaves all of them."""
    out = [f(c) for c in kids]
    return term if all(map(is_, kids, out)) else _rebuild(term, out)


def _rebuild(term: Term, kids: list[Term]) -> Term:
    """The same node over other children, in the order of `children`."""
    queue = iter(kids)
    out: list[Any] = []
    for part in term.parts():
        if isinstance(part, Term):
            out.append(next(queue))
        elif isinstance(part, tuple):
            out.append(
                tuple(
                    next(queue)
                    if isinstance(item, Term)
                    else (item[0], next(queue))
                    if isinstance(item, tuple) and len(item) == 2 and isinstance(item[1], Term)
                    else item
                    for item in part
                )
            )
        elif isinstance(part, Law) and part.family is not None:
            out.append(replace(part, family=(part.family[0], tuple(next(queue) for _ in part.family[1]))))
        else:
            out.append(part)
    return type(term)(*out)


def sum_over(index: Index, body: Term, weight: Term = ONE) -> Sum:
    """Sum (integral) of weight * body over the index's space; the index becomes bound."""
    n = 1 + max(level(body), level(weight))
    bound = Bound(n, index.space)
    return Sum(n, index.space, _replace(weight, index, bound), _replace(body, index, bound))


def product_over(index: Index, body: Term) -> Product:
    """Product of body over the index's space."""
    n = 1 + level(body)
    return Product(n, index.space, _replace(body, index, Bound(n, index.space)))


def largest_over(index: Index, body: Term) -> Largest:
    """The largest value of body over the index's space."""
    n = 1 + level(body)
    return Largest(n, index.space, _replace(body, index, Bound(n, index.space)))


def function_of(indices: tuple[Index, ...], body: Term, label: str | None = None) -> Lambda:
    """The function indices -> body."""
    n = 1 + level(body)
    for k, index in enumerate(indices):
        body = _replace(body, index, Bound(n + k, index.space))
    return Lambda(n, tuple(i.space for i in indices), body, label)


def fresh_index(space: Space) -> Index:
    """An outcome that occurs nowhere else, to be bound again: it is equal to no outcome that a statement can name."""
    return Opened(f"#{next(_fresh)}", space)


def open_binder(term: Sum | Product | Largest, index: Index | None = None) -> tuple[Index, Term, Term]:
    """(index, weight, body) with a fresh free index, or the given one, in place of the bound variable."""
    index = index or fresh_index(term.space)
    bound = Bound(term.level, term.space)
    weight = _replace(term.weight, bound, index) if isinstance(term, Sum) else ONE
    return index, weight, _replace(term.body, bound, index)


def apply(function: Lambda, *args: Term) -> Term:
    """The body of a function at given outcomes."""
    if len(args) != len(function.spaces):
        raise ValueError(f"a function of {len(function.spaces)} outcomes was given {len(args)}")
    body = function.body
    for k, (space, arg) in enumerate(zip(function.spaces, args, strict=True)):
        body = _replace(body, Bound(function.level + k, space), arg)
    return body if all(isinstance(a, (Index, Bound)) for a in args) else relevel(body)


def relevel(term: Term) -> Term:
    """Rebuild all binders bottom-up, so that levels are canonical again."""
    return map_children(term, relevel)


def map_children(term: Term, f: Callable[[Term], Term]) -> Term:
    """Rebuild a node from f of its children; binders are opened and closed around f, so f never sees a bound variable."""
    if isinstance(term, Sum):
        index, weight, body = open_binder(term)
        return sum_over(index, f(body), f(weight))
    if isinstance(term, Product):
        index, _, body = open_binder(term)
        return product_over(index, f(body))
    if isinstance(term, Largest):
        index, _, body = open_binder(term)
        return largest_over(index, f(body))
    if isinstance(term, Lambda):
        indices = tuple(fresh_index(s) for s in term.spaces)
        body = term.body
        for k, index in enumerate(indices):
            body = _replace(body, Bound(term.level + k, index.space), index)
        return function_of(indices, f(body), term.label)
    kids = children(term)
    return _over(term, kids, f) if kids else term

"""Substitution: free sub-terms replaced everywhere they occur, and nothing captured.

What occurs is all that a value depends on: parameters of families and sizes of alphabets, too. The variable of a limit and the
parameter of an arg min are bound. A derivative is taken before its variable is replaced: d/dt (s t) at s = t is t, not 2t.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .base import Term
from .binder import map_children
from .node import Argument, Array, Derivative, Entry, Law, Limit, Mass, Space, Symbol
from .query import depends, walk

Replacements = Mapping[Term, Term]


def substitute(term: Term, mapping: Replacements) -> Term:
    """Replace free sub-terms (symbols, indices, masses, entries ...), all at once.

    Raises ValueError where a new term would be captured by an arg min, NotDifferentiable where the variable of a derivative that
    cannot be taken is replaced.
    """
    out = _replaced(term, mapping)
    return _resized(out, mapping) if any(isinstance(k, Symbol) for k in mapping) else out


def _replaced(term: Term, mapping: Replacements) -> Term:
    if term in mapping:
        return mapping[term]
    if isinstance(term, Limit):
        point, inner = _replaced(term.point, mapping), _without(mapping, term.variable.name)
        variable, body = _renamed(term, inner)
        return Limit(variable, point, term.side, _replaced(body, inner))
    if isinstance(term, Argument):
        return Argument(term.kind, term.parameter, _replaced(term.body, _kept(term, mapping)))
    if isinstance(term, Derivative) and _moves(mapping, term.variable):
        from .derivative import differentiate

        return _replaced(differentiate(term.body, term.variable), mapping)
    return map_children(term, lambda t: _replaced(t, mapping))


def _without(mapping: Replacements, name: str) -> dict[Term, Term]:
    return {k: v for k, v in mapping.items() if not (isinstance(k, Symbol) and k.name == name)}


def _renamed(limit: Limit, mapping: Replacements) -> tuple[Symbol, Term]:
    """Variable and body of a limit, under a name that no new term mentions."""
    taken = {t.name for v in mapping.values() for t in walk(v) if isinstance(t, Symbol)}
    variable = limit.variable
    if variable.name not in taken:
        return variable, limit.body
    taken |= {t.name for t in walk(limit.body) if isinstance(t, Symbol)}
    name = variable.name
    while name in taken:
        name += "'"
    renamed = Symbol(name, variable.domain)
    return renamed, substitute(limit.body, {variable: renamed})


def _kept(term: Argument, mapping: Replacements) -> dict[Term, Term]:
    """What is replaced under an arg min: not its parameter, and by nothing that depends on it."""
    kept = _without(mapping, term.parameter)
    if any(depends(v, Symbol(term.parameter)) for v in kept.values()):
        raise ValueError(f"{term.parameter} would be captured by arg {term.kind}")
    return kept


def _moves(mapping: Replacements, variable: Term) -> bool:
    """Whether replacing changes the variable of a derivative, or brings it in."""

    def same(t: Term) -> bool:
        if isinstance(t, Entry) and isinstance(variable, Entry):
            return t.array == variable.array
        if isinstance(t, Mass) and isinstance(variable, Mass):
            return t.law == variable.law
        return t == variable

    return any(same(k) or any(same(t) for t in walk(v)) for k, v in mapping.items())


def _resized(value: Any, mapping: Replacements) -> Any:
    """The same over alphabets whose sizes are replaced, too; binders stay as they are."""
    if isinstance(value, tuple):
        return tuple(_resized(v, mapping) for v in value)
    if isinstance(value, (Limit, Argument)):
        mapping = _without(mapping, value.variable.name if isinstance(value, Limit) else value.parameter)
    if isinstance(value, Space):
        return Space(value.name, substitute(value.size, mapping), value.kind, value.letter)
    if isinstance(value, Law):
        return Law(value.name, _resized(value.axes, mapping), _resized(value.family, mapping))
    if isinstance(value, Array):
        return Array(value.name, _resized(value.spaces, mapping), value.domain)
    return type(value)(*_resized(value.parts(), mapping)) if isinstance(value, Term) else value

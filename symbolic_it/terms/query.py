"""Questions about terms: what occurs in them, what they unfold to; masses and pmfs of laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import Term, stored
from .binder import children, fresh_index, function_of, map_children
from .node import Argument, Bound, Derivative, Entry, Index, Lambda, Largest, Law, Limit, Mass, Product, Quantity, Space, Sum, Symbol


def walk(term: Term) -> Iterator[Term]:
    """The term and everything inside it (bound variables in place: for inspection only)."""
    waiting = [term]
    while waiting:
        here = waiting.pop()
        yield here
        waiting += children(here)[::-1]


def written_size(term: Term) -> int:
    """How many nodes the term has when it is written out; what it shares is counted where it stands, and visited once."""
    sizes: dict[int, int] = {}
    waiting = [term]
    while waiting:
        here = waiting[-1]
        if id(here) in sizes:
            waiting.pop()
            continue
        below = children(here)
        open_ones = [x for x in below if id(x) not in sizes]
        if open_ones:
            waiting += open_ones
        else:
            sizes[id(here)] = 1 + sum(sizes[id(x)] for x in below)
            waiting.pop()
    return sizes[id(term)]


def free_symbols(term: Term) -> frozenset[Term]:
    """Symbols and free indices that occur."""
    return frozenset(t for t in walk(term) if isinstance(t, (Symbol, Index)))


def laws(term: Term) -> frozenset[Law]:
    """The laws that occur."""
    return frozenset(t.law for t in walk(term) if isinstance(t, Mass))


def spaces(term: Term) -> frozenset[Space]:
    """The spaces that occur, as ranges of binders, axes of laws and spaces of indices."""
    out: set[Space] = set()
    for t in walk(term):
        if isinstance(t, (Sum, Product, Largest, Index, Bound)):
            out.add(t.space)
        elif isinstance(t, Mass):
            out.update(s for _, s in t.law.axes)
        elif isinstance(t, Entry):
            out.update(t.array.spaces)
    return frozenset(out)


def named_after(name: str, parameter: str) -> bool:
    """Whether what has this name may depend on the named parameter: theta itself, q_theta, q_{phi,theta}.

    A subscript that contains the name of the parameter anywhere counts, since subscripts are written without commas, too.
    """
    name, parameter = (re.sub(r"[{}\\]", "", text) for text in (name, parameter))
    return name == parameter or parameter in re.sub(r"^[^_^(]*", "", name)


def depends(term: Term, variable: Term) -> bool:
    """Whether the value may depend on a symbol, on the entries of an array or on the masses of a law: on the symbol
    through parameters of families, sizes of alphabets and whatever is named after it, too."""
    if isinstance(variable, Entry):
        return any(isinstance(t, Entry) and t.array == variable.array for t in walk(term))
    if isinstance(variable, Mass):
        return any(isinstance(t, Mass) and t.law == variable.law for t in walk(term))
    if not isinstance(variable, Symbol):
        return any(t == variable for t in walk(term))
    named = any(named_after(name, variable.name) for t in walk(term) if (name := _name(t)) is not None)
    return named or any(depends(s.size, variable) for s in spaces(term))


def binds_a_symbol(term: Term) -> bool:
    """Whether a symbol in the term may be a variable of its own: of a limit, a derivative or an arg min."""
    return any(isinstance(t, Argument | Derivative | Limit) for t in walk(term))


def _name(term: Term) -> str | None:
    match term:
        case Symbol(name, _) | Index(name, _):
            return name
        case Mass(law, _):
            return law.name
        case Entry(array, _):
            return array.name
    return None


def unfold(term: Term) -> Term:
    """Replace every named quantity by its meaning; the very term where it names none."""
    known = _unfolded(term)
    return term if known is None else known


@stored("_unfolded")
def _unfolded(term: Term) -> Term | None:
    """The term without named quantities, None for the term itself, which shall not hold on to itself."""
    if isinstance(term, Quantity):
        return unfold(term.meaning)
    new = map_children(term, unfold)
    return None if new == term else new


def mass(law: Law, **at: Term) -> Mass:
    """Mass of a law at a point, axes by name: mass(p, x=i)."""
    unknown = set(at) - {a for a, _ in law.axes}
    if unknown:
        raise ValueError(f"{law.name} has no axis {sorted(unknown)[0]!r}")
    return Mass(law, tuple((a, at[a]) for a, _ in law.axes if a in at))


def pmf(law: Law) -> Lambda:
    """A law as a function of its outcomes, in the order of its axes."""
    indices = tuple(fresh_index(s) for _, s in law.axes)
    return function_of(indices, Mass(law, tuple((a, i) for (a, _), i in zip(law.axes, indices, strict=True))), law.name)

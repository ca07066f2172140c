"""Whether a term is closed: no outcome of an outer binder occurs inside, so that it has one value wherever it stands."""

from __future__ import annotations

from ..terms.term import Bound, Lambda, Term, walk


def is_closed(term: Term) -> bool:
    """Whether every bound variable inside belongs to a binder inside."""
    own: set[int] = set()
    used: set[int] = set()
    for t in walk(term):
        if isinstance(t, Bound):
            used.add(t.level)
        elif isinstance(t, Lambda):
            own |= set(range(t.level, t.level + len(t.spaces)))
        elif hasattr(t, "level"):
            own.add(t.level)
    return used <= own

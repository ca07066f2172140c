"""Bounds by the size of an alphabet: A <= log |X| where A <= H(X), as in I(X;Y) <= log |X|

Both steps are proved, and the chain is replayed.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ..quantities import load
from ..terms.statement import Relation, Statement
from ..terms.term import Law, Log, Mass, Quantity, Symbol, Term, map_children, unfold, walk
from .named_results import Follows, joined, proved

NAME = "uniform-maximises-entropy"


@lru_cache(maxsize=256)
def through_alphabets(statement: Statement) -> Follows | None:
    """A replayed proof by way of the entropies whose largest values the statement names, or None."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    low, high = (claim.lhs, claim.rhs) if claim.relation == "<=" else (claim.rhs, claim.lhs)
    entropies = _entropies(low)
    between = _put(high, entropies)
    if between == high:
        return None
    terms = [low, between, high] if claim.relation == "<=" else [high, between, low]
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    links = proved([Relation(a, claim.relation, b) for a, b in pairwise(terms)], given)
    found = None if links is None else joined(claim, links, given)
    return None if links is None or found is None else Follows(NAME, found.certificate, tuple(p for p, _ in links))


def _entropies(term: Term) -> dict[Term, Quantity]:
    """The entropy of each variable of the joint laws in a term, by the size of its alphabet."""
    laws: dict[Law, None] = dict.fromkeys(t.law for t in walk(unfold(term)) if isinstance(t, Mass) and len(t.law.axes) > 1)
    return {
        space.size: load("joint_entropy").of(law, (name,)) for law in laws for name, space in law.axes if isinstance(space.size, Symbol)
    }


def _put(term: Term, entropies: dict[Term, Quantity]) -> Term:
    if isinstance(term, Log) and term.arg in entropies:
        return entropies[term.arg] if term.base is None else entropies[term.arg] / Log(term.base)
    return map_children(term, lambda child: _put(child, entropies))

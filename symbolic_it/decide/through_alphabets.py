"""Bounds by the size of an alphabet: A <= log |X| where A <= H(X), and B - log |X| <= C where B - H(X) <= C

Both steps are proved, and the chain is replayed.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ..quantities import load
from ..terms.statement import Relation, Statement
from ..terms.term import MINUS_ONE, Law, Log, Mass, Mul, Quantity, Symbol, Term, map_children, unfold, walk
from .named_results import Follows, joined, proved

NAME = "uniform-maximises-entropy"


@lru_cache(maxsize=256)
def follows_through_alphabets(statement: Statement) -> Follows | None:
    """A replayed proof by way of the entropies whose largest values the statement names, or None."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    low, high = (claim.lhs, claim.rhs) if claim.relation == "<=" else (claim.rhs, claim.lhs)
    entropies = {**_entropies(high), **_entropies(low)}
    upwards = [low, _put(low, entropies), _put(high, entropies), high]
    if upwards[0] == upwards[1] and upwards[2] == upwards[3]:
        return None
    terms = upwards if claim.relation == "<=" else upwards[::-1]
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
    if isinstance(term, Log) and (size := _without_signs(term.arg)) in entropies:
        return entropies[size] if term.base is None else entropies[size] / Log(term.base)
    return map_children(term, lambda child: _put(child, entropies))


def _without_signs(term: Term) -> Term:
    """|X| of -(-|X|), as a case of a minimum has it."""
    factors = [f for t in (term.args if isinstance(term, Mul) else (term,)) for f in (t.args if isinstance(t, Mul) else (t,))]
    others = [f for f in factors if f != MINUS_ONE]
    return others[0] if len(others) == 1 and (len(factors) - 1) % 2 == 0 else term

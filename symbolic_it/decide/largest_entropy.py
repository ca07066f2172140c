"""The normal law has the largest entropy of a given variance: h(X) <= log(2 pi e s)/2 where E(X - m)^2 <= s

By way of the divergence from N(m, s), which is never negative; every step is proved and the chain is replayed.
Source: Cover and Thomas 2006, theorem 8.6.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ..kernel.derivation import NotDerived, checked
from ..terms.statement import Relation, Statement
from ..terms.term import (
    HALF,
    PI,
    TWO,
    ZERO,
    Index,
    Law,
    Log,
    Mass,
    Quantity,
    Sum,
    Symbol,
    Term,
    fresh_index,
    map_children,
    mul,
    neg,
    reciprocal,
    substitute,
    sum_over,
    unfold,
    walk,
)
from .named_results import Follows, Links, joined, multiple, proved

NAME = "normal-maximises-entropy"
_BITS = reciprocal(Log(TWO))
_MOST = 6  # pairs of an entropy and a moment that are tried


@lru_cache(maxsize=256)
def follows_from_the_variance(statement: Statement) -> Follows | None:
    """A replayed proof of a bound on entropies of densities whose second moments are bounded, or None."""
    claim = statement.claim
    if claim.relation not in ("<=", ">="):
        return None
    bounds = [b for c in statement.conditions if isinstance(c, Relation) for b in _bounds(c)]
    low, high = (claim.lhs, claim.rhs) if claim.relation == "<=" else (claim.rhs, claim.lhs)
    tried = 0
    for entropy, law in _entropies(low):
        for moment, size in bounds:
            if not any(isinstance(t, Mass) and t.law == law for t in walk(moment)) or tried >= _MOST:
                continue
            for mean in _means(moment, law):
                tried += 1
                found = _by(statement, low, high, entropy, law, mean, moment, size)
                if found is not None:
                    return found
    return None


def at_the_normal_law(statement: Statement) -> Statement | None:
    """The statement about the normal law that meets its one condition, a bound on a second moment; None where it says more.

    A bound without the moment's letter, h(X) <= log 2, is one for another reason: a range of X, which may have been told in words.
    """
    claim = statement.claim
    laws = {law for side in (claim.lhs, claim.rhs) for _, law in _entropies(side)}
    conditions = [c for c in statement.conditions if isinstance(c, Relation)]
    if len(laws) != 1 or len(statement.conditions) != 1 or len(conditions) != 1:
        return None
    (law,), (condition,) = laws, conditions
    for moment, size in _bounds(condition):
        inside = {t for t in walk(size) if isinstance(t, Symbol)}
        mean = next(_means(moment, law), None)
        if mean is None or not inside or {t for side in (claim.lhs, claim.rhs) for t in walk(side) if isinstance(t, Symbol)} != inside:
            continue
        normal = Law(law.name, law.axes, ("normal", (ZERO if any(isinstance(t, Sum) for t in walk(mean)) else mean, size)))
        lhs, rhs = (_with_law(unfold(side), law, normal) for side in (claim.lhs, claim.rhs))
        return Statement(Relation(lhs, claim.relation, rhs), (Relation(size, ">", ZERO),), statement.hypotheses)
    return None


def _with_law(term: Term, law: Law, normal: Law) -> Term:
    if isinstance(term, Mass) and term.law == law:
        return Mass(normal, term.at)
    return map_children(term, lambda child: _with_law(child, law, normal))


def _by(
    statement: Statement, low: Term, high: Term, entropy: Term, law: Law, mean: Term, moment: Term, size: Term
) -> Follows | None:  # fmt: skip
    """low <= low + c D(f || N(m, s)) = low with log(2 pi s)/2 + E(X - m)^2/2s for h <= low with log(2 pi e s)/2 <= high."""
    x = fresh_index(law.axes[0][1])
    claim = statement.claim
    if any(isinstance(t, Sum) for t in walk(mean)):  # E X is some number m
        names = {t.name for side in (claim.lhs, claim.rhs) for t in walk(side) if isinstance(t, Symbol)}
        mean = Symbol(next(name for name in ("m", "mu", "a", "b_0") if name not in names))
        moment = _square(law, mean)
    f, normal = _mass(law, x), _mass(Law("normal", (("x", x.space),), ("normal", (mean, size))), x)
    distance = sum_over(x, mul(f, Log(mul(f, reciprocal(normal)))))
    spread = HALF * Log(mul(TWO, PI, size))
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    facts = tuple(dict.fromkeys((*given, Relation(moment, "<=", size), Relation(size, ">", ZERO))))
    lines = [entropy, entropy + distance, spread + mul(HALF, moment, reciprocal(size)), spread + HALF]
    up = claim.relation == "<="

    def links_of(terms: list[Term]) -> Links | None:
        return proved([Relation(a, claim.relation, b) for a, b in pairwise(terms if up else terms[::-1])], facts)

    if low == mul(entropy, _BITS):  # the bound in nats, and then in bits
        inside, last = links_of(lines), links_of([mul(lines[-1], _BITS), high])
        ends = (low, mul(lines[-1], _BITS))
        scaled = None if inside is None else multiple(inside, lines if up else lines[::-1], _BITS, *(ends if up else ends[::-1]), facts)
        links = None if scaled is None or last is None else [*scaled, *last] if up else [*last, *scaled]
    else:
        links = links_of([*(substitute(low, {entropy: line}) for line in lines), high])
    found = None if links is None else joined(claim, links, facts)
    return None if links is None or found is None else Follows(NAME, found.certificate, tuple(p for p, _ in links))


def _mass(law: Law, at: Index) -> Term:
    return Mass(law, ((law.axes[0][0], at),))


def _square(law: Law, mean: Term) -> Term:
    x = fresh_index(law.axes[0][1])
    return sum_over(x, mul(_mass(law, x), (x + neg(mean)) ** TWO))


def _entropies(term: Term) -> Iterator[tuple[Term, Law]]:
    """The differential entropies in a term, each of one real variable."""
    seen = set()
    for t in walk(term):
        if not isinstance(t, Quantity) or t.name not in ("entropy", "joint_entropy", "differential_entropy") or t in seen:
            continue
        seen.add(t)
        laws = {m.law for m in walk(t.meaning) if isinstance(m, Mass)}
        if len(laws) == 1 and all(len(law.axes) == 1 and law.axes[0][1].kind == "continuous" and law.family is None for law in laws):
            yield t, next(iter(laws))


def _bounds(condition: Relation) -> Iterator[tuple[Term, Term]]:
    """E(X - m)^2 = s or <= s, as the moment and s."""
    upwards, downwards = (condition.lhs, condition.rhs), (condition.rhs, condition.lhs)
    sides = {"<=": [upwards], ">=": [downwards], "=": [upwards, downwards]}
    for moment, size in sides.get(condition.relation, []):
        if any(isinstance(t, Sum) for t in walk(unfold(moment))) and not any(isinstance(t, Sum) for t in walk(unfold(size))):
            yield unfold(moment), size


def _means(moment: Term, law: Law) -> Iterator[Term]:
    """The m for which a moment is E(X - m)^2: 0, E X, or a number in it."""
    x = fresh_index(law.axes[0][1])
    mean = sum_over(x, mul(_mass(law, x), x))
    for m in (ZERO, mean, *dict.fromkeys(t for t in walk(moment) if isinstance(t, Symbol))):
        try:
            if checked(Statement(Relation(moment, "=", _square(law, m)))) is not None:
                yield m
        except NotDerived:
            continue

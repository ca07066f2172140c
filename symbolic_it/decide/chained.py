"""Verdicts by way of other results: a named one in other letters, inside a range and at its ends, bounds of an alphabet

Each is one chain, which is replayed, and evaluated at exact points before it counts.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from ..terms.domain import Domain
from ..terms.statement import Relation, Statement
from ..terms.term import Rational, Symbol, unfold, walk
from .cross_evaluation import cross_evaluated
from .supports import supports
from .verdict import Verdict

if TYPE_CHECKING:
    from .named_results import Follows

UNIT = Domain(Fraction(0), Fraction(1))
INSIDE = Domain(Fraction(0), Fraction(1), True, True)


def by_named_result(statement: Statement) -> Verdict | None:
    """ "proved" by a named result that says this in other letters, after replay and cross-evaluation, or None."""
    from .named_results import follows

    return _by_chain(statement, follows(statement))


def by_named_result_inside(statement: Statement) -> Verdict | None:
    """ "proved" by a named result between the ends of a weight's range, and at each of the two ends, or None.

    The certificate is of what lies between them, so "0 < lambda < 1" stands among the hypotheses.
    """
    claim = statement.claim
    for x in dict.fromkeys(t for side in (claim.lhs, claim.rhs) for t in walk(unfold(side)) if isinstance(t, Symbol)):
        if x.domain != UNIT:
            continue
        found = by_named_result(statement.substituted({x: Symbol(x.name, INSIDE)}))
        if found is not None and all(_holds_at(statement, x, Fraction(end)) for end in (0, 1)):
            return replace(found, hypotheses=tuple(dict.fromkeys((*found.hypotheses, f"0 < {x.name} < 1"))))
    return None


def _holds_at(statement: Statement, x: Symbol, value: Fraction) -> bool:
    """Whether the statement is proved with a number in the symbol's place; conditions about it are left out."""
    from .decide import proof_of

    free = tuple(
        c for c in statement.conditions if not (isinstance(c, Relation) and any(t == x for side in (c.lhs, c.rhs) for t in walk(side)))
    )
    return proof_of(replace(statement, conditions=free).substituted({x: Rational(value)})) is not None


def through_alphabets(statement: Statement) -> Verdict | None:
    """ "proved" by the largest entropies of alphabets that are named, or of moments that are supposed, or without denominators, or None."""
    from .further_bounds import follows_further

    return _by_chain(statement, follows_further(statement))


def _by_chain(statement: Statement, found: Follows | None) -> Verdict | None:
    from .decide import conditions_of

    if found is None:
        return None
    cross_evaluated(statement)
    needed = dict.fromkeys(h for proof in found.proofs for h in conditions_of(proof))
    hypotheses = dict.fromkeys((*statement.hypotheses, *needed, *supports(statement.claim)))
    return Verdict("proved", found.how or f"by the named result {found.name}", tuple(hypotheses), certificate=found.certificate)

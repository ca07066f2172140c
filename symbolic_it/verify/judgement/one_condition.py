"""KL(pi || pi_ref) = E_{y ~ pi}[log(pi_ref(y|x) / pi(y|x))]: the laws given x, given every x, or those of y alone?

Where there is one x only, all of these are the same; what is false there is false however the bare names are meant.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate.relations.left_open import OF_A_CONDITION
from ...terms.statement import Statement
from ...terms.term import Index, Mass, Rational, Symbol, Term, unfold, walk

_ONE = Rational(Fraction(1))


def refuted_of_one_condition(missing: tuple[str, ...], statement: Statement, seconds: float) -> Verdict | None:
    """The refutation where what is conditioned on has one value; None where something else is open, or none is found."""
    if statement.conditions or not missing or not all(m.endswith(OF_A_CONDITION) for m in missing):
        return None
    sides = statement.claim.lhs, statement.claim.rhs
    masses = [t for side in sides for t in walk(unfold(side)) if isinstance(t, Mass)]
    free = {axis for m in masses for axis, at in m.at if isinstance(at, Index)}
    alone = {axis for m in masses if len(m.at) < len(m.law.axes) for axis, _ in m.at}
    sizes = {s.size for m in masses for axis, s in m.law.axes if axis in free & alone and isinstance(s.size, Symbol)}
    if not sizes or free - alone:  # KL = log pi(y|x) - log pi_ref(y|x): an estimate by one sample
        return None
    one: dict[Term, Term] = {size: _ONE for size in sizes}
    found = decide(statement.substituted(one), seconds=seconds)
    return replace(found, message=f"with one condition only, {found.message}") if found.word == "refuted" else None

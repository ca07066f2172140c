"""Refutations that rest on the end of a range: epsilon log n > 0 at epsilon = 0, p log(p/0) = oo at p = 0."""

from __future__ import annotations

from dataclasses import replace

from ...decide.decide import decide
from ...decide.domain import asserted_domain, logged, mixing_weights
from ...decide.verdict import Verdict
from ...enclosure.value import compare
from ...notation.elaborate.roles.letters import SIZES
from ...terms.statement import Statement
from ...terms.substitution import substitute
from ...terms.term import HALF, OO, Entry, Mass, Symbol, Term, unfold, walk
from ..numbers.arithmetic import NOTHING, value_of

POINTS = 1000  # at which a witness is looked for, for one claim of a chapter


def holds_but_at_the_ends(claim: Statement, refuted: Verdict, seconds: float) -> bool:
    """epsilon log n > 0: of numbers by letter, no law or random variable, false at the end of a range only, and nowhere with equality allowed."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    if any(isinstance(t, (Mass, Entry)) for side in sides for t in walk(unfold(side))):
        return False
    chosen = (refuted.witness or {}).get("values", {})
    ranges = {
        t.name: asserted_domain(t, mixing_weights(sides), logged(sides)) for side in sides for t in walk(side) if isinstance(t, Symbol)
    }
    if not any(str(chosen[name]) in (str(d.lower), str(d.upper)) for name, d in ranges.items() if name in chosen):
        return False
    weak = "<=" if claim.claim.relation == "<" else ">="
    found = decide(replace(claim, claim=replace(claim.claim, relation=weak)), seconds=seconds, points=POINTS)
    values = (found.witness or {}).get("values", {})
    return found.word != "refuted" or any("/" in str(v) for name, v in values.items() if name in SIZES)


def infinite_but_at_zero(claim: Statement, refuted: Verdict) -> bool:
    """p log(p/0) = oo, the convention of every textbook, is meant of p > 0."""
    sides = (claim.claim.lhs, claim.claim.rhs)
    chosen = (refuted.witness or {}).get("values", {})
    zero: dict[Term, Term] = {t: HALF for side in sides for t in walk(side) if isinstance(t, Symbol) and chosen.get(t.name) == "0"}
    if claim.claim.relation != "=" or OO not in sides or not zero:
        return False
    left, right = (value_of(substitute(side, zero), NOTHING) for side in sides)
    return left is not None and right is not None and compare(left, right) == "equal"

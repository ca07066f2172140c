"""Equivalences of two statements whose sides differ by multiples of the same: H(X|Y) = H(X) iff I(X;Y) = 0

What is found is one certificate, and the checker accepts it or there is no verdict.
"""

from __future__ import annotations

from dataclasses import replace

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Polynomial, TooLarge, minus, sorted_monomial, to_term
from ..kernel.prove import hypothesis
from ..kernel.replay import ReplayError, replay
from ..kernel.sign import is_negative, is_positive
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import ONE, ZERO, Term, mul
from .verdict import Verdict

PROVED = "the sides of one statement differ by a multiple of what those of the other differ by"
FINITE = "both sides are finite"
MOST = 12


def decide_equivalence(forward: Statement, backward: Statement) -> Verdict | None:
    """The verdict on "first iff second", from what is claimed under the first and under the second; None where it stays open."""
    from .decide import proof_of

    first, second = backward.claim, forward.claim
    common = tuple(c for c in forward.conditions if c in backward.conditions)
    if first not in forward.conditions or second not in backward.conditions:
        return None  # what was put in for a name says something else of the other side
    if "!=" in (first.relation, second.relation) or (first.relation == "=") != (second.relation == "="):
        return None
    a, b = _gap(first), _gap(second)
    for factor in _factors(a, b, first.relation == "="):
        proof = proof_of(replace(forward, claim=Relation(a, "=", b if factor == ONE else mul(factor, b)), conditions=common))
        if proof is None or proof.certificate is None:
            continue
        certificate = {
            "kind": "equivalence",
            "version": 1,
            "first": _written(first),
            "second": _written(second),
            "hypotheses": [h for c in common if isinstance(c, Relation) and (h := hypothesis(c)) is not None],
            "factor": to_json(factor),
            "premise": proof.certificate,
        }
        try:
            replay(certificate)
        except ReplayError:
            continue
        return Verdict("proved", PROVED, tuple(dict.fromkeys((*proof.hypotheses, FINITE))), certificate=certificate)
    return None


def _written(claim: Relation) -> dict[str, object]:
    return {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)}


def _gap(claim: Relation) -> Term:
    """The greater side less the lesser one."""
    large, small = (claim.rhs, claim.lhs) if claim.relation[0] == "<" else (claim.lhs, claim.rhs)
    return large if small == ZERO else large - small if large != ZERO else -small


def _factors(a: Term, b: Term, equation: bool) -> list[Term]:
    """Monomials of known sign by which b may have to be multiplied to be a."""
    form = NormalForm()
    try:
        f, g = form(a), form(b)
        ratios: dict[Term, None] = {}
        for m in list(f)[:MOST]:
            for n in list(g)[:1]:
                exponents = dict(m)
                for atom, e in n:
                    exponents[atom] = exponents.get(atom, 0) - e
                ratio: Polynomial = {sorted_monomial({x: e for x, e in exponents.items() if e}): f[m] / g[n]}
                if form.is_zero(minus(f, form.times(g, ratio))):
                    ratios[to_term(ratio)] = None
    except (NoNormalForm, TooLarge):
        return []
    return [t for t in ratios if is_positive(t) or (equation and is_negative(t))]

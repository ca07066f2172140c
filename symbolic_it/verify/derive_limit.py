"""A limit in lines: the value at the limit where everything is continuous there, for T -> oo at 1/T = 0"""

from __future__ import annotations

from contextlib import suppress

from ..kernel.legible import legible
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, to_term
from ..notation.text import to_text
from ..terms.statement import Relation
from ..terms.term import MINUS_ONE, OO, ZERO, Exp, Limit, Log, Pow, Symbol, Term, substitute, unfold, walk


def limit_lines(of: Limit, claim: Relation) -> list[tuple[str, Term, str, str]]:
    """Relation, expression, rule and reason of each line; none where nothing better is said than that the sides are equal."""
    if claim.relation != "=":
        return []
    small = Symbol(f"1/{of.variable.name}")
    at_infinity = of.point == OO
    form = NormalForm()
    with suppress(NoNormalForm, TooLarge, ValueError, ZeroDivisionError):
        body = to_term(form(substitute(unfold(of.body), {of.variable: Pow(small, MINUS_ONE)}))) if at_infinity else unfold(of.body)
        value = legible(substitute(body, {small: ZERO} if at_infinity else {of.variable: of.point}))
        if form.is_zero(form(value - claim.rhs)) and to_text(value) != to_text(claim.rhs):
            where = to_text(small if at_infinity else of.variable), to_text(ZERO if at_infinity else of.point)
            said = f"{where[0]} tends to {where[1]}, where the body is continuous"
            return [("=", value, "continuity", said), ("=", claim.rhs, "algebra", "exp(0) = 1" if _has(value, Exp) else "")]
    if claim.rhs == ZERO and of.point == ZERO and _has(of.body, Log):
        return [
            ("=", claim.rhs, "limit", f"a power of {of.variable.name} outweighs its logarithm: x^a (log x)^n tends to 0 with x, for a > 0")
        ]
    return []


def _has(term: Term, kind: type[Term]) -> bool:
    return any(isinstance(t, kind) for t in walk(unfold(term)))

"""Finding proofs: a statement goes in, a certificate that `replay` checks comes out, or None.

Nothing here is trusted: a wrong certificate is refused by the checker, which shares only term constructors with this file.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..enclosure.work import in_time
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import MINUS_ONE, ZERO, Add, Argument, Exp, Log, Mul, Opened, Symbol, Term, add, depends, mul, unfold, walk
from .definedness import Facts, definedness, facts_of
from .normal_form import NoNormalForm, NormalForm
from .polynomial import Monomial, Polynomial, TooLarge, key, minus, scaled, sorted_monomial, to_term
from .sign import anonymous, assuming, is_negative, is_nonnegative, is_positive
from .tangent import Curve, Square, TangentProof, prove_nonnegative
from .written import as_written


@dataclass(frozen=True, slots=True)
class Proof:
    """A certificate for `replay`, the obligations it rests on, and which rule found it."""

    certificate: dict[str, Any]
    obligations: tuple[tuple[str, Term], ...]
    rule: str
    tangents: TangentProof | None = None


def prove(statement: Statement) -> Proof | None:
    """A proof of the statement, or None if none was found. What is out of reach is None; OutOfTime where the time is limited."""
    in_time()
    claim = statement.claim
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    if any(isinstance(t, Opened) for r in (claim, *given) for side in (r.lhs, r.rhs) for t in walk(side)):
        return None  # what was taken out of its binder says nothing by itself
    try:
        positive, nonzero = definedness(claim.lhs, claim.rhs)
        more, more_nonzero = facts_of(given)
        facts: Facts = {**positive, **more}
        with assuming(facts):
            return _prove(claim, given, facts, frozenset(map(anonymous, nonzero | more_nonzero)))
    except (NoNormalForm, TooLarge, RecursionError):
        return None


def _prove(claim: Relation, given: tuple[Relation, ...], facts: Facts, nonzero: frozenset[Term]) -> Proof | None:
    if isinstance(claim.lhs, Argument) or isinstance(claim.rhs, Argument):
        return _argument(claim)
    if claim.relation == "!=":
        return None
    form = NormalForm()
    lhs, rhs = form(claim.lhs), form(claim.rhs)
    difference = minus(lhs, rhs) if claim.relation in ("=", ">=", ">") else minus(rhs, lhs)
    if claim.relation in ("=", "<=", ">=") and form.is_zero(difference):
        return _finish(claim, given, _EQUAL, form, nonzero, "normal-form") or _of_equal_logarithms(claim, given, nonzero)
    if claim.relation == "=":
        return _of_equal_logarithms(claim, given, nonzero)
    more, less = _apart(claim)
    hints = [*(g for t in more for g in as_written(unfold(t), 1)), *(g for t in less for g in as_written(unfold(t), -1))]
    found = prove_nonnegative(form, difference, hints) or _as_written(claim)
    rule: dict[str, Any] | None = None
    direct = found is not None and (found.strict or claim.relation in ("<=", ">="))
    bounded = found is not None and not found.tangents and any(isinstance(t, Exp) for t in walk(found.rest))  # e^H >= 1: seen in the logs
    if (bounded or not direct) and len(lhs) == 1 and len(rhs) == 1 and is_positive(to_term(lhs)) and is_positive(to_term(rhs)):
        left, right = form.log(lhs), form.log(rhs)
        other = prove_nonnegative(form, minus(left, right) if claim.relation in (">=", ">") else minus(right, left))
        if other is not None and (other.strict or claim.relation in ("<=", ">=")):
            logs = Relation(to_term(left), claim.relation, to_term(right))
            premise = _certificate(logs, given, _tangent_rule(other))
            rule, found = {"rule": "monotone", "function": "exp", "factor": None, "premise": premise}, other
    if rule is None and direct and found is not None:
        rule = _tangent_rule(found)
    if rule is None or found is None:
        return None
    return _finish(claim, given, rule, form, nonzero, str(rule["rule"]), found)


_EQUAL: dict[str, Any] = {"rule": "normal-form"}


def _of_equal_logarithms(claim: Relation, given: tuple[Relation, ...], nonzero: frozenset[Term]) -> Proof | None:
    """log((a + b)/b) = log(1 + a/b), where the signs of a and b are not known: the arguments are one."""
    if not any(isinstance(t, Log) for t in walk(unfold(claim.lhs))):
        return None
    form = NormalForm(together=True)
    if not form.is_zero(minus(form(claim.lhs), form(claim.rhs))):
        return None
    return _finish(claim, given, _EQUAL, form, nonzero, "normal-form")


def _apart(claim: Relation) -> tuple[list[Term], list[Term]]:
    """The summands of the greater and of the lesser side, without those that both have."""
    greater, lesser = (claim.lhs, claim.rhs) if claim.relation[0] == ">" else (claim.rhs, claim.lhs)
    more, less = (list(side.args) if isinstance(side, Add) else [side] for side in (greater, lesser))
    for summand in list(less):
        if summand in more:
            more.remove(summand)
            less.remove(summand)
    return more, less


def _as_written(claim: Relation) -> TangentProof | None:
    """The greater side is the lesser one and further summands, which are >= 0 as they are written."""
    more, less = _apart(claim)
    if not all(s == ZERO or (isinstance(s, Mul) and s.args[0] == MINUS_ONE) for s in less):
        return None
    rest = add(*more, *(mul(*s.args[1:]) for s in less if isinstance(s, Mul)))
    return TangentProof((), rest, is_positive(rest)) if is_nonnegative(rest) else None


def _tangent_rule(found: TangentProof) -> dict[str, Any]:
    return {
        "rule": "tangent",
        "terms": [
            {"weight": to_json(t.weight), "square": to_json(t.base)}
            if isinstance(t, Square)
            else {"weight": to_json(t.weight), "curved" if isinstance(t, Curve) else "ratio": to_json(t.ratio)}
            for t in found.tangents
        ],
        "rest": to_json(found.rest),
    }


def _finish(
    claim: Relation, given: tuple[Relation, ...], rule: dict[str, Any], form: NormalForm, nonzero: frozenset[Term], name: str,
    found: TangentProof | None = None,
) -> Proof | None:  # fmt: skip
    """Discharge the obligations: positive or non-zero wherever the statement is defined and its conditions hold."""
    needed = []
    for kind, term in form.obligations:
        known = is_positive(term) or (
            kind == "nonzero" and (is_negative(term) or anonymous(term) in nonzero or anonymous(to_term(_negated(form, term))) in nonzero)
        )
        if not known:
            return None
        needed.append((kind, term))
    return Proof(_certificate(claim, given, rule), tuple(sorted(needed, key=lambda o: key(o[1]))), name, found)


def _certificate(claim: Relation, given: tuple[Relation, ...], rule: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "kernel",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [h for r in given if (h := hypothesis(r)) is not None],
        "steps": [rule],
    }


def hypothesis(r: Relation) -> list[Any] | None:
    """A given relation as what it says about a sign."""
    kind = {">": "positive", "<": "positive", ">=": "nonnegative", "<=": "nonnegative", "!=": "nonzero"}.get(r.relation)
    if kind is None:
        return None
    larger, smaller = (r.rhs, r.lhs) if r.relation[0] == "<" else (r.lhs, r.rhs)
    return [kind, to_json(larger if smaller == ZERO else larger - smaller)]


def _negated(form: NormalForm, term: Term) -> Polynomial:
    return scaled(form(term), Fraction(-1))


def _argument(claim: Relation) -> Proof | None:
    """arg min f = arg min g where f - c g does not depend on the parameter, c > 0 (or max for min with c < 0)."""
    left, right = claim.lhs, claim.rhs
    if claim.relation != "=" or not isinstance(left, Argument) or not isinstance(right, Argument) or left.parameter != right.parameter:
        return None
    form = NormalForm()
    f, g = form(left.body), form(right.body)
    flipped = left.kind != right.kind
    for c in _factors(f, g, Symbol(left.parameter)):
        factor = to_term(scaled(c, Fraction(-1 if flipped else 1)))
        if is_positive(factor) and not any(_moves(m, Symbol(left.parameter)) for m in minus(f, form.times(g, c))):
            rule = {"rule": "argument", "factor": to_json(factor)}
            return _finish(claim, (), rule, form, frozenset(), "argument")
    return None


def _factors(f: Polynomial, g: Polynomial, parameter: Symbol) -> list[Polynomial]:
    """What a moving term of g has to be multiplied with to be one of f."""
    found: dict[tuple[Monomial, Fraction], Polynomial] = {}
    for m in f:
        for n in g:
            exponents = dict(m)
            for a, e in n:
                exponents[a] = exponents.get(a, Fraction(0)) - e
            quotient = sorted_monomial({a: e for a, e in exponents.items() if e})
            if _moves(m, parameter) and _moves(n, parameter) and not _moves(quotient, parameter):
                found[quotient, f[m] / g[n]] = {quotient: f[m] / g[n]}
    return list(found.values())[:12]


def _moves(m: Monomial, parameter: Symbol) -> bool:
    return depends(to_term({m: Fraction(1)}), parameter)

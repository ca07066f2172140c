"""Derivations of statements that nobody has written lines for: definitions, logs split, sums collected, tangent lines.

The lines come from the normal form in an order that a reader follows; each is proved and replayed like an author's own.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ..terms.statement import Relation, Statement
from ..terms.term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Lambda,
    Log,
    Mul,
    Pow,
    Quantity,
    Rational,
    Term,
    add,
    apply,
    fresh_index,
    map_children,
    sum_over,
    unfold,
    walk,
)
from .definedness import definedness
from .derivation import Derivation, Line, NotDerived, derive
from .normal_form import NoNormalForm, NormalForm
from .polynomial import TooLarge, minus, to_term
from .prove import prove
from .sign import assuming
from .tangent import Curve, Square
from .visible import mul


def derive_statement(statement: Statement, name: str = "statement", title: str = "Derivation") -> Derivation:
    """A derivation of a true statement of the language. Raises NotDerived if no proof is found."""
    proof = prove(statement)
    if proof is None:
        raise NotDerived("no proof was found")
    claim = statement.claim
    try:
        if claim.relation == "=":
            lines = equality_lines(claim)
            return derive(name, title, statement, lines)
        if proof.tangents is not None and proof.rule == "tangent":
            shifted, lines = inequality_lines(statement)
            return derive(name, title, shifted, lines, remarks=("moving the right side across gives the statement",))
    except (NoNormalForm, TooLarge, NotDerived):
        pass
    return derive(name, title, statement, (Line(claim.relation, claim.rhs, proof.rule),))


def equality_lines(claim: Relation) -> tuple[Line, ...]:
    """Left side, its definition, the common normal form, the right side's definition, the right side."""
    out: list[Line] = []
    form = NormalForm()
    left, right = unfold(claim.lhs), unfold(claim.rhs)
    middle = tidy(form, claim.lhs)
    if left != claim.lhs:
        out.append(Line("=", left, "definition", _named(claim.lhs)))
    if middle not in (left, right):
        out.append(Line("=", middle, "normal form", _reason(left)))
    if right not in (claim.rhs, left, middle):
        out.append(Line("=", right, "rearrange"))
    if claim.rhs not in (out[-1].expression if out else claim.lhs,):
        out.append(Line("=", claim.rhs, "definition" if right != claim.rhs else "normal form", _named(claim.rhs)))
    return tuple(out)


def inequality_lines(statement: Statement) -> tuple[Statement, tuple[Line, ...]]:
    """greater - lesser, as logs under weights, its tangent bound, and the sign of what is left."""
    claim = statement.claim
    proof = prove(statement)
    assert proof is not None and proof.tangents is not None
    greater, lesser = (claim.lhs, claim.rhs) if claim.relation in (">=", ">") else (claim.rhs, claim.lhs)
    difference = greater if lesser == ZERO else greater - lesser
    positive, _ = definedness(claim.lhs, claim.rhs)
    with assuming(positive):
        form = NormalForm()
        logs, bounds, squares = [], [], []
        for t in proof.tangents.tangents:
            if isinstance(t, Square):
                squares.append(_over(t.weight, t.base, lambda w, v: mul(w, Pow(v, Rational(Fraction(2))))))
                continue
            logs.append(_over(t.weight, t.ratio, lambda w, u: mul(w, -Log(u))))
            below = _below_log(form) if isinstance(t, Curve) else lambda w, u: mul(w, ONE - u)
            bounds.append(_over(t.weight, t.ratio, below))
        remainder = minus(form(difference), form(add(*logs))) if logs else form(difference)
        left_over = [to_term(remainder)] if remainder else []
    curved = any(isinstance(t, Curve) for t in proof.tangents.tangents)
    rest = [proof.tangents.rest] if proof.tangents.rest != ZERO else []
    out: list[Line] = []
    if unfold(difference) != difference:
        out.append(Line("=", unfold(difference), "definition", _named(difference)))
    if logs:
        out.append(Line("=", add(*logs, *left_over), "collect the logs", "log a - log b = -log(b/a)"))
        why = CURVE if curved else "-log t >= 1 - t, with equality iff t = 1"
        out.append(Line(">=", add(*bounds, *left_over), "curve below the logarithm" if curved else "tangent line", why))
    if squares:
        out.append(Line("=", add(*squares, *rest), "complete the square", "sum v^2/s - (sum v)^2/S = sum s (v/s - (sum v)/S)^2"))
        out.append(Line(">=", add(*rest), "squares", "a square is not negative, neither is its weight"))
    elif rest:
        out.append(Line("=", add(*rest), "linearity", "sums of pmfs are 1"))
    if rest:
        out.append(Line(">" if proof.tangents.strict else ">=", ZERO, "signs", "every summand is non-negative"))
    elif not squares:
        out.append(Line("=", ZERO, "normalisation", "sums of pmfs are 1"))
    relation = ">" if claim.relation in (">", "<") else ">="
    return Statement(Relation(difference, relation, ZERO), statement.conditions, statement.hypotheses), tuple(out)


CURVE = "-log t >= 1 - t + 3 (1 - t)^2/(2 + 4 t): the difference has the derivative (t - 1)^3/(t (1 + 2 t)^2) and is 0 at t = 1"


def _below_log(form: NormalForm) -> Callable[[Term, Term], Term]:
    """w times the curve below -log u, as d + 3 d^2/(2 s) with d = w (1 - u) and s = w (1 + 2 u)."""

    def below(w: Term, u: Term) -> Term:
        d, s = (to_term(form.reduced(form(t))) for t in (mul(w, ONE - u), mul(w, ONE + 2 * u)))
        return d + mul(Rational(Fraction(3, 2)), Pow(d, Rational(Fraction(2)))) / s

    return below


def tidy(form: NormalForm, term: Term) -> Term:
    """The normal form as a term, each product with its logarithms last: p(x) log p(x)."""
    return _logs_last(to_term(form(term)))


def _logs_last(term: Term) -> Term:
    term = map_children(term, _logs_last)
    return mul(*sorted(term.args, key=lambda a: isinstance(a, Log))) if isinstance(term, Mul) else term


def _one_fraction(term: Term) -> Term:
    """A product with all that divides below one line, at the end: q(x)/(K p(x)) for (1/K) q(x)/p(x)."""
    if not isinstance(term, Mul):
        return term
    below = [a for a in term.args if isinstance(a, Pow) and a.exponent == MINUS_ONE]
    return mul(*(a for a in term.args if a not in below), Pow(mul(*(a.base for a in below)), MINUS_ONE)) if below else term


def _over(weight: Lambda, ratio: Lambda, body: object) -> Term:
    outcomes = tuple(fresh_index(s) for s in weight.spaces)
    inner: Term = body(_one_fraction(apply(weight, *outcomes)), _one_fraction(apply(ratio, *outcomes)))  # type: ignore[operator]
    for x in reversed(outcomes):
        inner = sum_over(x, inner)
    return inner


def _named(term: Term) -> str:
    names = dict.fromkeys(t.name.replace("_", " ").replace("kl ", "KL ") for t in walk(term) if isinstance(t, Quantity))
    return " and ".join(names)


def _reason(term: Term) -> str:
    return (
        "logs of products and quotients split; sums are linear; pmfs sum to 1" if any(isinstance(t, Log) for t in walk(term)) else "algebra"
    )

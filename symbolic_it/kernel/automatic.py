"""Derivations of statements that nobody has written lines for: definitions, logs split, sums collected, tangent lines.

The lines come from the normal form in an order that a reader follows; each is proved and replayed like an author's own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ..patterns import regex
from ..terms.statement import Relation, Statement
from ..terms.term import (
    MINUS_ONE,
    ONE,
    ZERO,
    Add,
    Derivative,
    Entry,
    Lambda,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Quantity,
    Rational,
    Sum,
    Symbol,
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
from .legible import legible
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
            return _derived(name, title, statement, equality_lines(claim))
        if proof.tangents is not None:
            shifted, lines = inequality_lines(statement)
            moved = shifted.claim.rhs != claim.rhs or shifted.claim.lhs != claim.lhs
            return _derived(name, title, shifted, lines, (MOVED,) if moved else ())
    except (NoNormalForm, TooLarge, NotDerived):
        pass
    return derive(name, title, statement, (Line(claim.relation, claim.rhs, *_ONE_STEP.get(proof.rule, (proof.rule, ""))),))


Why = tuple[str, str]  # the rule and the reason of a line

MOVED = "moving a side across gives the statement"

#: What a statement that is proved in one step is proved by.
_ONE_STEP: dict[str, Why] = {
    "normal-form": ("algebra", ""),
    "tangent": ("tangent lines", "-log t >= 1 - t for each logarithm, and signs"),
    "argument": ("constants", "the two objectives differ by what does not depend on the parameter"),
}


def _derived(name: str, title: str, statement: Statement, lines: tuple[Line, ...], remarks: tuple[str, ...] = ()) -> Derivation:
    """The derivation with lines as a textbook writes them; where one of those does not follow, as they come."""
    try:
        return derive(name, title, statement, _for_readers(statement.claim, lines), remarks=remarks)
    except (NoNormalForm, TooLarge, NotDerived):
        return derive(name, title, statement, lines, remarks=remarks)


def _for_readers(claim: Relation, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Lines that say nothing new are left out: what is written the same but for its order."""
    out: list[Line] = []
    before = legible(claim.lhs)
    for k, line in enumerate(lines):
        last = k == len(lines) - 1 or line.expression == claim.rhs
        written = line.expression if last else legible(line.expression)
        if line.relation == "=" and legible(written) == before:
            if last and out:
                out[-1] = replace(out[-1], expression=written)
            continue
        out.append(replace(line, expression=written))
        before = legible(written)
    return tuple(out)


def equality_lines(claim: Relation) -> tuple[Line, ...]:
    """Left side, its definition, the common normal form, the right side's definition, the right side."""
    out: list[Line] = []
    form = NormalForm()
    left, right = unfold(claim.lhs), unfold(claim.rhs)
    middle = tidy(form, claim.lhs)
    if left != claim.lhs:
        out.append(Line("=", left, "definition", _named(claim.lhs)))
    if middle not in (left, right) and not _alike(left, right):
        out.append(Line("=", middle, *_reason(left)))
    if right not in (claim.rhs, left, middle):
        out.append(Line("=", right, *(("rearrange", "") if middle != left or _alike(left, right) else _reason(right))))
    if claim.rhs not in (out[-1].expression if out else claim.lhs,):
        out.append(Line("=", claim.rhs, *_last(claim.rhs, right, middle, left, out)))
    return tuple(out)


def _last(rhs: Term, right: Term, middle: Term, left: Term, before: list[Line]) -> Why:
    """Why the right side is equal to the line before it."""
    if right != rhs:
        return "definition", _named(rhs)
    return ("collect terms", "") if before and before[-1].expression == middle else _reason(left)


def _alike(left: Term, right: Term) -> bool:
    """Whether two sides have sums and logarithms of the same number, so that one is the other in another order."""

    def counted(side: Term) -> tuple[int, int]:
        return tuple(sum(isinstance(t, kind) for t in walk(side)) for kind in (Sum, Log))  # type: ignore[return-value]

    return counted(left) == counted(right) != (0, 0)


def inequality_lines(statement: Statement) -> tuple[Statement, tuple[Line, ...]]:
    """greater - lesser, as logs under weights, its tangent bound, and the sign of what is left."""
    claim = statement.claim
    proof = prove(statement)
    assert proof is not None and proof.tangents is not None
    greater, lesser = (claim.lhs, claim.rhs) if claim.relation in (">=", ">") else (claim.rhs, claim.lhs)
    difference = greater if lesser == ZERO else _less(greater, lesser)
    positive, _ = definedness(claim.lhs, claim.rhs)
    with assuming(positive):
        form = NormalForm()
        logs, bounds, squares = [], [], []
        for t in proof.tangents.tangents:
            if isinstance(t, Square):
                squares.append(_over(t.weight, t.base, lambda w, v: mul(w, Pow(v, Rational(Fraction(2))))))
                continue
            logs.append(_over(t.weight, t.ratio, lambda w, u: mul(w, -Log(u))))
            below = _below_log(form) if isinstance(t, Curve) else _below_line
            bounds.append(_over(t.weight, t.ratio, below))
        remainder = form.reduced(minus(form(difference), form(add(*logs))) if logs else form(difference))
        left_over = [to_term(remainder)] if remainder else []
    curved = any(isinstance(t, Curve) for t in proof.tangents.tangents)
    rest = [proof.tangents.rest] if proof.tangents.rest != ZERO else []
    out: list[Line] = []
    if unfold(difference) != difference:
        out.append(Line("=", unfold(difference), "definition", _named(difference)))
    if logs:
        out.append(Line("=", add(*logs, *left_over), "collect the logarithms", "log a - log b = -log(b/a)"))
        why = CURVE if curved else "-log t >= 1 - t, with equality iff t = 1"
        out.append(Line(">=", add(*bounds, *left_over), "curve below the logarithm" if curved else "tangent line", why))
    sums = any(isinstance(t, Mass) for t in walk(unfold(difference)))
    if squares:
        out.append(Line("=", add(*squares, *rest), "complete the square", "∑ v^2/s - (∑ v)^2/S = ∑ s (v/s - (∑ v)/S)^2 with S = ∑ s"))
        out.append(Line(">=", add(*rest), "squares", "a square is not negative, neither is its weight"))
    elif rest:
        out.append(Line("=", add(*rest), *_left(rest[0], sums)))
    if rest:
        out.append(Line(">" if proof.tangents.strict else ">=", ZERO, "signs", "no term is negative"))
    elif not squares:
        out.append(Line("=", ZERO, *(("normalisation", "each pmf sums to 1") if sums else ("cancellation", ""))))
    relation = ">" if claim.relation in (">", "<") else ">="
    # x > 0 beside log x, which a line without the logarithm does not tell
    told = tuple(r for t in positive if isinstance(t, Symbol) and (r := Relation(t, ">", ZERO)) not in statement.conditions)
    return Statement(Relation(difference, relation, ZERO), (*statement.conditions, *told), statement.hypotheses), tuple(out)


def _less(greater: Term, lesser: Term) -> Term:
    """a - b; a + 2 c for a - (-2 c)."""
    if isinstance(lesser, Mul) and isinstance(first := lesser.args[0], Rational) and first.value < 0:
        return greater + mul(*([Rational(-first.value)] if first.value != -1 else []), *lesser.args[1:])
    return greater - lesser


def _left(rest: Term, sums: bool) -> Why:
    """The reason of the line that shows a sign."""
    if any(isinstance(t, Maximum) for t in walk(rest)):
        return "the smaller of two", "|a - b| = a + b - 2 min(a, b)"
    return ("linearity", "each pmf sums to 1") if sums else ("algebra", "")


CURVE = "-log t >= 1 - t + 3 (1 - t)^2/(2 + 4 t): the difference has the derivative (t - 1)^3/(t (1 + 2 t)^2) and is 0 at t = 1"


def _below_line(w: Term, u: Term) -> Term:
    """w times the tangent below -log u."""
    return mul(MINUS_ONE, u - ONE) if w == ONE else mul(w, ONE - u)


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


_PROPER = (
    (regex(r"\bkl\b"), "KL"),
    (regex(r"\bdpo\b"), "DPO"),
    (regex(r"\b(?:renyi|hellinger|jeffreys|shannon|jensen)\b"), lambda m: m[0].replace("renyi", "rényi").title()),
    (regex(r"\b(cross|Jensen|chi|log) (entropy|Shannon|square|sum)\b"), r"\1-\2"),
    (regex(r"\blog-sum exp\b"), "log-sum-exp"),
)


def _named(term: Term) -> str:
    """The quantities of a term by what they are called: KL divergence and cross-entropy."""
    names = dict.fromkeys(t.name.replace("_", " ") for t in walk(term) if isinstance(t, Quantity))
    words = list(names)
    for pattern, proper in _PROPER:
        words = [pattern.sub(proper, w) for w in words]
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _reason(term: Term) -> Why:
    """Why a term is equal to its expanded form."""
    parts = list(walk(term))
    if any(isinstance(t, Derivative) for t in parts):
        return ("derivative", "")
    masses = [t for t in parts if isinstance(t, Mass)]
    why = [
        "logs of products and quotients split"
        if any(isinstance(t, Log) and not isinstance(t.arg, (Mass, Symbol, Rational)) for t in parts)
        else "",
        "sums are linear" if any(isinstance(t, Sum) and isinstance(t.body, (Mul, Add)) for t in parts) else "",
        "joint masses sum to marginal ones" if any(len(m.at) > 1 for m in masses) else _integrals(masses),
    ]
    return ("expand", "; ".join(filter(None, why))) if any(why) else ("arithmetic" if _is_number(parts) else "algebra", "")


def _integrals(masses: list[Mass]) -> str:
    """What is known of the laws: that each sums to 1, and the means of named densities."""
    if not masses:
        return ""
    if any(s.kind != "finite" for m in masses for _, s in m.law.axes):
        named = any(m.law.family is not None for m in masses)
        return "each density has the integral 1" + (", and the mean and variance that its parameters tell" if named else "")
    return "each pmf sums to 1"


def _is_number(parts: list[Term]) -> bool:
    return not any(isinstance(t, (Symbol, Mass, Entry)) for t in parts)

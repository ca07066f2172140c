"""Products factor by factor, and 1 - u over one denominator: the forms in which a sign can be seen."""

from __future__ import annotations

from fractions import Fraction

from ..terms.term import ONE, Mul, Pow, Rational, Term, mul
from .normal_form import NormalForm
from .polynomial import Polynomial, add_to, to_term
from .sign import is_nonnegative


def by_factors(form: NormalForm, term: Term) -> Term:
    """The same product with each factor in normal form, as facts are."""
    match term:
        case Mul(args):
            return mul(*(by_factors(form, a) for a in args))
        case Pow(base, exponent):
            return Pow(by_factors(form, base), exponent)
    return to_term(form(term))


def cleared(form: NormalForm, p: Polynomial) -> tuple[Polynomial, dict[Term, Fraction]]:
    """The polynomial times what it is divided by, and the negative powers that were taken out."""
    worst: dict[Term, Fraction] = {}
    for m in p:
        for a, e in m:
            if e < 0:
                worst[a] = min(worst.get(a, Fraction(0)), e)
    out: Polynomial = {}
    for m, c in p.items() if worst else ():
        exponents = dict(m)
        for a, e in worst.items():
            exponents[a] = exponents.get(a, Fraction(0)) - e
        add_to(out, form.assemble(c, exponents))
    return (out if worst else p), worst


def together(form: NormalForm, u: Term) -> Term:
    """1 - u over one denominator, so that its sign can be seen; as written if that shows it already."""
    plain = ONE - u
    if is_nonnegative(plain):
        return plain
    numerator, divisors = cleared(form, form(plain))
    return mul(to_term(numerator), *(Pow(a, Rational(e)) for a, e in divisors.items())) if divisors else to_term(numerator)

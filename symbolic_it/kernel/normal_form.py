"""The normal form: Laurent polynomials in atoms, which decides equalities.

Logs split over factors, sums split into connected components (so Fubini, marginalisation and renaming need no search),
deltas collapse, pmfs sum to one. Every step that needs a condition (an argument positive, a divisor non-zero) records it as
an obligation; whoever uses the result must discharge them. A false equality is never reported equal; a true one may be missed.
"""

from __future__ import annotations

from fractions import Fraction

from ..terms.derivative import NotDifferentiable, differentiate
from ..terms.term import (
    Absolute,
    Add,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Log,
    Mass,
    Maximum,
    Mul,
    Pow,
    Product,
    Quantity,
    Rational,
    Sum,
    Symbol,
    Term,
    indices_of,
    open_binder,
    substitute,
)
from . import logarithm, quotient
from .polynomial import (
    Polynomial,
    TooLarge,
    add_to,
    atom,
    constant,
    key,
    plus,
    scaled,
    sorted_monomial,
    value_of,
)
from .sign import is_negative, is_positive, without_facts
from .summation import collapse

MAX_POWER = 24
MAX_PRODUCT = 6000


class NoNormalForm(Exception):
    """The term has a node outside the normal form's language."""


class NormalForm:
    """Normal forms under one set of assumptions; `obligations` collects ("positive" | "nonzero", term) used on the way."""

    def __init__(self, together: bool = False) -> None:
        self.together = together  # factors of unknown sign stay in one logarithm
        self.obligations: dict[tuple[str, Term], None] = {}
        self._memo: dict[Term, Polynomial] = {}

    def trial(self) -> NormalForm:
        """A copy to try something on: what it obliges to counts only if it is kept."""
        out = NormalForm(self.together)
        out.obligations, out._memo = dict(self.obligations), dict(self._memo)
        return out

    def keep(self, trial: NormalForm) -> None:
        self.obligations, self._memo = trial.obligations, trial._memo

    def __call__(self, term: Term) -> Polynomial:
        known = self._memo.get(term)
        if known is None:
            known = self._memo[term] = self._normal(term)
        return known

    def _normal(self, term: Term) -> Polynomial:
        match term:
            case Rational(value):
                return constant(value)
            case Symbol() | Constant() | Index() | Entry():
                return atom(term)
            case Mass(_, at):
                if not at:
                    return constant(1)
                return atom(term)
            case Delta(left, right):
                if left == right:
                    return constant(1)
                return atom(Delta(*sorted((left, right), key=key)))
            case Add(args):
                return plus(*(self(a) for a in args))
            case Mul(args):
                out = self(args[0])
                for a in args[1:]:
                    if not out:
                        break
                    out = self.times(out, self(a))
                return out
            case Pow(base, exponent):
                return self.power(self(base), exponent)
            case Log(arg, base):
                top = self.log(self(arg))
                if base is None:
                    return top
                return self.times(top, self.inverse(self.log(self(base))))
            case Exp(arg):
                return self.exp(self(arg))
            case Sum():
                index, weight, body = open_binder(term)
                return self.sum(index, self.times(self(weight), self(body)))
            case Product():
                index, _, body = open_binder(term)
                return self.exp(self.sum(index, self.log(self(body))))
            case Quantity():
                return self(term.meaning)
            case Derivative(body, variable):
                try:
                    return self(differentiate(body, variable))
                except NotDifferentiable as e:
                    raise NoNormalForm(str(e)) from None
            case Absolute(arg):
                return logarithm.absolute(self, self(arg))
            case Maximum(args):
                return logarithm.maximum(self, [self(a) for a in args])
        raise NoNormalForm(type(term).__name__)

    def oblige(self, kind: str, term: Term) -> None:
        with without_facts():
            known = is_positive(term) or (kind == "nonzero" and is_negative(term))
        if not known:
            self.obligations[(kind, term)] = None

    # products ---------------------------------------------------------------------------------------------------
    def times(self, p: Polynomial, q: Polynomial) -> Polynomial:
        if len(p) * len(q) > MAX_PRODUCT:
            raise TooLarge(f"a product of {len(p)} by {len(q)} terms")
        out: Polynomial = {}
        for m, c in p.items():
            for n, d in q.items():
                exponents = dict(m)
                for a, e in n:
                    before = exponents.get(a)
                    exponents[a] = e if before is None else before + e
                add_to(out, self.assemble(c * d, exponents))
        return out

    def assemble(self, c: Fraction, exponents: dict[Term, Fraction]) -> Polynomial:
        """c times the product of atom ** exponent, with the relations among atoms applied."""
        extra: list[Polynomial] = []
        plain: dict[Term, Fraction] = {}
        for a, e in exponents.items():
            if not e:
                continue
            if isinstance(a, Rational) and e.denominator == 1:
                c *= a.value ** int(e)
            elif isinstance(a, Rational) and abs(e) > 1:
                whole = e.numerator // e.denominator
                c *= a.value**whole
                plain[a] = e - whole
            elif isinstance(a, Add) and e >= 1:
                whole = e.numerator // e.denominator
                if whole > MAX_POWER:
                    raise TooLarge(f"a power {whole}")
                expanded = {sorted_monomial(dict(self._factors_of(t)[1])): self._factors_of(t)[0] for t in a.args}
                for _ in range(whole):
                    extra.append(expanded)
                if e != whole:
                    plain[a] = e - whole
            elif isinstance(a, Absolute) and e >= 2:
                extra += [self.power_rational(self(a.arg), Fraction(2))] * (e.numerator // e.denominator // 2)
                if e % 2:
                    plain[a] = e % 2
            elif isinstance(a, Delta):
                plain[a] = Fraction(1)
            else:
                plain[a] = e
        for a in [a for a in plain if isinstance(a, Delta)]:
            old, new = a.right, a.left  # sorted by key: the greater is replaced
            others = {b: e for b, e in plain.items() if b != a}
            if any(old in indices_of(b) for b in others):
                out = constant(c)
                for b, e in others.items():
                    moved = self(substitute(b, {old: new})) if old in indices_of(b) else atom(b)
                    out = self.times(out, self.power_rational(moved, e))
                out = self.times(out, atom(a))
                for x in extra:
                    out = self.times(out, x)
                return out
        out = {sorted_monomial(plain): c} if c else {}
        for x in extra:
            out = self.times(out, x)
        return out

    @staticmethod
    def _factors_of(term: Term) -> tuple[Fraction, dict[Term, Fraction]]:
        """Coefficient and exponents of a canonical monomial term."""
        c, out = Fraction(1), {}
        for f in term.args if isinstance(term, Mul) else (term,):
            if isinstance(f, Rational):
                c = f.value
            elif isinstance(f, Pow) and isinstance(f.exponent, Rational):
                out[f.base] = f.exponent.value
            else:
                out[f] = Fraction(1)
        return c, out

    # powers, inverses, logs -------------------------------------------------------------------------------------
    def power(self, base: Polynomial, exponent: Term) -> Polynomial:
        e = self(exponent)
        value = value_of(e)
        if value is not None:
            return self.power_rational(base, value)
        return self.exp(self.times(e, self.log(base)))

    def power_rational(self, p: Polynomial, e: Fraction) -> Polynomial:
        if e.denominator == 1:
            if e < 0:
                return self.power_rational(self.inverse(p), -e)
            if (e > MAX_POWER and len(p) > 1) or e > 10**4:
                raise TooLarge(f"a power {e}")
            if len(p) == 1:
                ((m, c),) = p.items()
                return self.assemble(c ** int(e), {a: x * e for a, x in m})
            out = constant(1)
            for _ in range(int(e)):
                out = self.times(out, p)
            return out
        return self.exp(scaled(self.log(p), e)) if p or e < 0 else p

    def inverse(self, p: Polynomial) -> Polynomial:
        try:
            return quotient.inverse(self, p)
        except quotient.DivisionByZero:
            raise NoNormalForm("1/0") from None

    def log(self, p: Polynomial) -> Polynomial:
        return logarithm.log(self, p)

    def exp(self, p: Polynomial) -> Polynomial:
        return logarithm.exp(self, p)

    # sums -------------------------------------------------------------------------------------------------------
    def sum(self, index: Index, p: Polynomial) -> Polynomial:
        out: Polynomial = {}
        for m, c in self.reduced(p).items():
            add_to(out, scaled(collapse(self, [index], dict(m)), c))
        return out

    def reduced(self, p: Polynomial) -> Polynomial:
        return quotient.reduced(self, p)

    def is_zero(self, p: Polynomial) -> bool:
        return quotient.is_zero(self, p)

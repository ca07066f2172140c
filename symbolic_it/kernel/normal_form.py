"""The normal form: Laurent polynomials in atoms, which decides equalities.

Logs split over factors, sums split into connected components (so Fubini, marginalisation and renaming need no search),
deltas collapse, pmfs sum to one. Every step that needs a condition (an argument positive, a divisor non-zero) records it as
an obligation; whoever uses the result must discharge them. A false equality is never reported equal; a true one may be missed.
"""

from __future__ import annotations

from fractions import Fraction

from ..terms.derivative import differentiate
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
    open_binder,
    substitute,
    walk,
)
from .polynomial import (
    Polynomial,
    TooLarge,
    atom,
    constant,
    content,
    factors,
    key,
    leading,
    minus,
    monomial_term,
    plus,
    scaled,
    sorted_monomial,
    to_term,
    value_of,
)
from .sign import is_negative, is_nonnegative, is_positive, without_facts
from .summation import collapse

LOG_ZERO = Log(Rational(Fraction(0)))
MAX_POWER = 24
MAX_PRODUCT = 6000


class NoNormalForm(Exception):
    """The term has a node outside the normal form's language."""


class NormalForm:
    """Normal forms under one set of assumptions; `obligations` collects ("positive" | "nonzero", term) used on the way."""

    def __init__(self) -> None:
        self.obligations: dict[tuple[str, Term], None] = {}
        self._memo: dict[Term, Polynomial] = {}

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
            case Mass(law, at):
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
                return self(differentiate(body, variable))
            case Absolute(arg):
                return self._absolute(self(arg))
            case Maximum(args):
                return atom(Maximum(tuple(sorted({to_term(self(a)) for a in args}, key=key))))
        raise NoNormalForm(type(term).__name__)

    def _oblige(self, kind: str, term: Term) -> None:
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
                    exponents[a] = exponents.get(a, Fraction(0)) + e
                out = plus(out, self.assemble(c * d, exponents))
        return out

    def assemble(self, c: Fraction, exponents: dict[Term, Fraction]) -> Polynomial:
        """c times the product of atom ** exponent, with the relations among atoms applied."""
        extra: list[Polynomial] = []
        plain: dict[Term, Fraction] = {}
        for a, e in exponents.items():
            if not e:
                continue
            if isinstance(a, Rational) and e.denominator == 1:
                c *= a.value**int(e)
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
            elif isinstance(a, Delta):
                plain[a] = Fraction(1)
            else:
                plain[a] = e
        for a in [a for a in plain if isinstance(a, Delta)]:
            old, new = a.right, a.left  # sorted by key: the greater is replaced
            others = {b: e for b, e in plain.items() if b != a}
            if any(old in walk_set(b) for b in others):
                out = constant(c)
                for b, e in others.items():
                    moved = self(substitute(b, {old: new})) if old in walk_set(b) else atom(b)
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
            if e > MAX_POWER and len(p) > 1 or e > 10**4:
                raise TooLarge(f"a power {e}")
            if len(p) == 1:
                ((m, c),) = p.items()
                return self.assemble(c ** int(e), {a: x * e for a, x in m})
            out = constant(1)
            for _ in range(int(e)):
                out = self.times(out, p)
            return out
        return self.exp(scaled(self.log(p), e))

    def _split_delta(self, p: Polynomial) -> Delta | None:
        return next((a for m in p for a, _ in m if isinstance(a, Delta)), None)

    def _by_cases(self, p: Polynomial, delta: Delta, f: object) -> Polynomial:
        """f(p) = delta f(p at delta = 1) + (1 - delta) f(p at delta = 0)."""
        on: Polynomial = {}
        for m, c in p.items():
            exponents = {a: e for a, e in m if a != delta}
            part = constant(c)
            for a, e in exponents.items():
                moved = self(substitute(a, {delta.right: delta.left})) if delta.right in walk_set(a) else atom(a)
                part = self.times(part, self.power_rational(moved, e))
            on = plus(on, part)
        off = {m: c for m, c in p.items() if all(a != delta for a, _ in m)}
        here, there = f(on), f(off)  # type: ignore[operator]
        d = atom(delta)
        return plus(self.times(d, here), minus(there, self.times(d, there)))

    def inverse(self, p: Polynomial) -> Polynomial:
        if not p:
            raise NoNormalForm("1/0")
        if (delta := self._split_delta(p)) is not None:
            return self._by_cases(p, delta, self.inverse)
        c, common, rest = content(p)
        exponents = {a: -e for a, e in common.items()}
        for a, e in common.items():
            if e > 0:
                self._oblige("nonzero", a)
        sign = 1
        if len(rest) == 1:
            sign = -1 if rest[()] < 0 else 1
        else:
            product_lead = 1
            for factor, n in factors(rest):
                if factor[leading(factor)] < 0:
                    factor = scaled(factor, Fraction(-1))
                a = to_term(factor)
                product_lead *= int(factor[leading(factor)]) ** n
                self._oblige("nonzero", a)
                exponents[a] = exponents.get(a, Fraction(0)) - n
            if rest[leading(rest)] != product_lead:
                sign = -1
        return self.assemble(sign / c, exponents)

    def log(self, p: Polynomial) -> Polynomial:
        if not p:
            return atom(LOG_ZERO)
        if (delta := self._split_delta(p)) is not None:
            return self._by_cases(p, delta, self.log)
        c, common, rest = content(p)
        if len(rest) == 1:
            if rest[()] < 0:
                return atom(Log(to_term(p)))
            return plus(self._log_number(c), *(scaled(self._log_atom(a), e) for a, e in common.items()))
        parts, unknown, flips = [], 0, 0
        for factor, n in factors(rest):
            t = to_term(factor)
            if is_negative(t):
                factor, flips = scaled(factor, Fraction(-1)), flips + n
            elif not is_positive(t):
                unknown += 1
            parts.append((to_term(factor), n))
        product: Polynomial = constant(1)
        for t, n in parts:
            product = self.times(product, self.power_rational(self(t), Fraction(n)))
        if product != rest:
            if minus(product, scaled(rest, Fraction(-1))) or unknown != 1:
                return plus(self._log_number(c), *(scaled(self._log_atom(a), e) for a, e in common.items()), self._log_atom(to_term(rest)))
            parts = [(t if is_positive(t) else to_term(scaled(self(t), Fraction(-1))), n) for t, n in parts]
            if any(n % 2 == 0 for t, n in parts if not is_positive(t)):
                return plus(self._log_number(c), *(scaled(self._log_atom(a), e) for a, e in common.items()), self._log_atom(to_term(rest)))
        if unknown > 1:
            parts = [(to_term(rest), 1)]
        out = self._log_number(c)
        for a, e in (*common.items(), *((t, Fraction(n)) for t, n in parts)):
            out = plus(out, scaled(self._log_atom(a), e))
        return out

    @staticmethod
    def _log_number(c: Fraction) -> Polynomial:
        out: Polynomial = {}
        for n, s in ((c.numerator, 1), (c.denominator, -1)):
            for prime, power in prime_factors(n):
                out = plus(out, scaled(atom(Log(Rational(Fraction(prime)))), Fraction(s * power)))
        return out

    def _log_atom(self, a: Term) -> Polynomial:
        if isinstance(a, Exp):
            return self(a.arg)
        if isinstance(a, Rational):
            return self._log_number(a.value)
        if isinstance(a, Mass) and a.law.family and a.law.family[0] == "normal":
            mean, variance = a.law.family[1]
            x = a.at[0][1]
            return self(-Rational(Fraction(1, 2)) * Log(2 * Constant("pi") * variance) - (x - mean) ** 2 / (2 * variance))
        self._oblige("positive", a)
        return atom(Log(a))

    def exp(self, p: Polynomial) -> Polynomial:
        if (delta := self._split_delta(p)) is not None:
            return self._by_cases(p, delta, self.exp)
        out: dict[Term, Fraction] = {}
        scale = constant(1)
        for m, c in p.items():
            if len(m) == 1 and isinstance(m[0][0], Log) and m[0][1] == 1:
                a = m[0][0].arg
                if c.denominator == 1 and isinstance(a, Rational) and abs(c) > 10**4:
                    raise TooLarge(f"a power {c}")
                scale = self.times(scale, self.assemble(Fraction(1), {a: c}))
            else:
                a = Exp(monomial_term(m))
                out[a] = out.get(a, Fraction(0)) + c
        return self.times(scale, self.assemble(Fraction(1), out))

    def _absolute(self, p: Polynomial) -> Polynomial:
        value = value_of(p)
        if value is not None:
            return constant(abs(value))
        t = to_term(p)
        if is_nonnegative(t):
            return p
        if is_nonnegative(to_term(scaled(p, Fraction(-1)))):
            return scaled(p, Fraction(-1))
        c, common, rest = content(p)
        outside = {a: e for a, e in common.items() if is_positive(a)}
        inside = self.times(rest, {sorted_monomial({a: e for a, e in common.items() if a not in outside}): Fraction(1)})
        if inside[leading(inside)] < 0:
            inside = scaled(inside, Fraction(-1))
        return self.assemble(c, {**outside, Absolute(to_term(inside)): Fraction(1)})

    # sums -------------------------------------------------------------------------------------------------------
    def sum(self, index: Index, p: Polynomial) -> Polynomial:
        out: Polynomial = {}
        for m, c in self.reduced(p).items():
            out = plus(out, scaled(collapse(self, [index], dict(m)), c))
        return out

    def reduced(self, p: Polynomial) -> Polynomial:
        """Polynomial division by each denominator, so that N/D with N = Q D + R becomes Q + R/D."""
        for d in {a for m in p for a, e in m if isinstance(a, Add) and e < 0}:
            divisor = self(d)
            lead = leading(divisor)
            rest = {m: c for m, c in divisor.items() if m != lead}
            for _ in range(400):
                hit = next((m for m in sorted(p, key=repr_key) if self._divisible(m, lead, d)), None)
                if hit is None:
                    break
                c = p[hit]
                exponents = dict(hit)
                for a, e in lead:
                    exponents[a] -= e
                quotient = {sorted_monomial(exponents): c / divisor[lead]}
                exponents[d] = exponents[d] + 1
                p = plus({m: v for m, v in p.items() if m != hit}, self.assemble(c / divisor[lead], exponents))
                p = minus(p, self.times(quotient, rest))
        return p

    @staticmethod
    def _divisible(m: tuple[tuple[Term, Fraction], ...], lead: tuple[tuple[Term, Fraction], ...], d: Term) -> bool:
        exponents = dict(m)
        return exponents.get(d, Fraction(0)) < 0 and all(exponents.get(a, Fraction(0)) >= e for a, e in lead)

    def is_zero(self, p: Polynomial) -> bool:
        """Whether the polynomial is zero, after clearing denominators. No is "not shown", never "non-zero"."""
        for _ in range(8):
            if not p:
                return True
            worst: dict[Term, Fraction] = {}
            for m in p:
                for a, e in m:
                    if isinstance(a, Add) and e < 0:
                        worst[a] = min(worst.get(a, Fraction(0)), e)
            if not worst:
                return False
            cleared: Polynomial = {}
            for m, c in p.items():
                exponents = dict(m)
                for a, e in worst.items():
                    exponents[a] = exponents.get(a, Fraction(0)) - (e.numerator // e.denominator)
                cleared = plus(cleared, self.assemble(c, exponents))
            p = cleared
        return not p


def repr_key(m: tuple[tuple[Term, Fraction], ...]) -> list[tuple[str, Fraction]]:
    return [(key(a), e) for a, e in m]


def walk_set(term: Term) -> frozenset[Term]:
    return frozenset(t for t in walk(term) if isinstance(t, Index))


def prime_factors(n: int) -> list[tuple[int, int]]:
    """Prime factors of a positive integer; a hard composite part is refused."""
    from flint import fmpz

    if n.bit_length() > 400:
        raise TooLarge(f"an integer of {n.bit_length()} bits")
    return [(int(p), int(e)) for p, e in fmpz(n).factor()] if n > 1 else []


def normal_form(term: Term) -> tuple[Polynomial, tuple[tuple[str, Term], ...]]:
    """Normal form and the obligations it used."""
    form = NormalForm()
    p = form(term)
    return p, tuple(form.obligations)

"""Equalities of scalar SymPy expressions, decided by the kernel, and slopes of them.

SymPy writes the expressions and is not asked whether they are equal: they become terms, in which log Gamma, digamma, Bessel
functions and the like are opaque numbers, one per function and normal form of its arguments. What is known of those is said here
and used before the kernel sees them: log Gamma(a + 1) = log Gamma(a) + log a, digamma(a + 1) = digamma(a) + 1/a, and cosine and
sine as rational functions of the tangent of the half angle.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import sympy
from sympy.functions.special.bessel import besseli

from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, to_term, value_of
from ..kernel.prove import prove
from ..kernel.replay import ReplayError, replay
from ..terms.domain import POSITIVE, REAL, Domain
from ..terms.statement import Relation, Statement
from ..terms.term import ONE, PI, Absolute, Constant, Exp, Log, Pow, Rational, Symbol, Term, add, mul


class NotScalar(ValueError):
    """An expression outside this file's language."""


class Algebra:
    """Equality of expressions in symbols with given domains, where the given expressions are positive."""

    def __init__(self, domains: Mapping[sympy.Symbol, Domain], positive: tuple[sympy.Expr, ...] = ()) -> None:
        self.domains = dict(domains)
        self._form = NormalForm()
        zero = Rational(Fraction(0))
        self._given = tuple(Relation(self.term(e), ">", zero) for e in positive)

    def equal(self, lhs: sympy.Expr, rhs: sympy.Expr) -> dict[str, Any] | None:
        """A certificate that the kernel's checker accepts, or None where equality was not shown."""
        try:
            proof = prove(Statement(Relation(self.term(lhs), "=", self.term(rhs)), self._given))
            if proof is None:
                return None
            replay(proof.certificate)
        except (NotScalar, NoNormalForm, TooLarge, ReplayError, RecursionError):
            return None
        return proof.certificate

    def term(self, e: sympy.Expr) -> Term:
        """The expression as a term. Raises NotScalar for what has no place here."""
        match e:
            case sympy.Rational():
                return Rational(Fraction(int(e.p), int(e.q)))
            case sympy.Symbol():
                return Symbol(e.name, self.domains.get(e, POSITIVE if e.is_positive else REAL))
            case sympy.Add():
                return add(*(self.term(a) for a in e.args))
            case sympy.Mul():
                return mul(*(self.term(a) for a in e.args))
            case sympy.exp():
                return Exp(self.term(e.args[0]))
            case sympy.Pow():
                return Pow(self.term(e.base), self.term(e.exp))
            case sympy.log() if len(e.args) == 1:
                return Log(self.term(e.args[0]))
            case sympy.Abs():
                return Absolute(self.term(e.args[0]))
            case sympy.gamma():
                return Exp(self._log_gamma(e.args[0]))
            case sympy.factorial():
                return Exp(self._log_gamma(e.args[0] + 1))
            case sympy.binomial():
                n, k = e.args
                return Exp(add(self._log_gamma(n + 1), -self._log_gamma(k + 1), -self._log_gamma(n - k + 1)))
            case sympy.beta():
                a, b = e.args
                return Exp(add(self._log_gamma(a), self._log_gamma(b), -self._log_gamma(a + b)))
            case sympy.loggamma():
                return self._log_gamma(e.args[0])
            case sympy.polygamma():
                return self._polygamma(e.args[0], e.args[1])
            case besseli():
                return self._opaque("besseli", e.args, POSITIVE)
            case sympy.erf() | sympy.erfc():
                return self._opaque(type(e).__name__, e.args, REAL)
            case sympy.cos():
                return self._turned(e.args[0])[0]
            case sympy.sin():
                return self._turned(e.args[0])[1]
        constants = {sympy.pi: PI, sympy.E: Exp(ONE), sympy.EulerGamma: Constant("euler_gamma")}
        if e in constants:
            return constants[e]
        raise NotScalar(f"{type(e).__name__} has no meaning here: {str(e)[:60]}")

    def _opaque(self, name: str, args: tuple[sympy.Expr, ...], domain: Domain) -> Term:
        inside = ", ".join(to_term(self._form(self.term(a))).structure() for a in args)
        return Symbol(f"{name}({inside})", domain)

    def _shift(self, argument: sympy.Expr) -> tuple[Term, int]:
        """(a, n) where the argument is a + n and the number in a lies in [0, 1); a number is a + n with a in (0, 1]."""
        p = self._form(self.term(argument))
        value = value_of(p)
        if value is not None:
            n = -(-value.numerator // value.denominator) - 1
            return Rational(value - n), n
        n = (c := p.get((), Fraction(0))).numerator // c.denominator
        return (to_term(self._form(add(to_term(p), Rational(Fraction(-n))))) if n else to_term(p)), n

    def _log_gamma(self, argument: sympy.Expr) -> Term:
        a, n = self._shift(argument)
        base: Term = Symbol(f"loggamma({a.structure()})")
        if isinstance(a, Rational) and a.value in (Fraction(1), Fraction(1, 2)):
            base = Rational(Fraction(0)) if a.value == 1 else Log(PI) / 2
        return add(base, *(Log(add(a, _number(j))) for j in range(n)), *(-Log(add(a, _number(j))) for j in range(n, 0)))

    def _polygamma(self, order: sympy.Expr, argument: sympy.Expr) -> Term:
        a, n = self._shift(argument)
        base: Term = Symbol(f"polygamma({order}, {a.structure()})", POSITIVE if order == 1 else REAL)
        if order == 0 and isinstance(a, Rational) and a.value == 1:
            base = -Constant("euler_gamma")
        if order == 1 and isinstance(a, Rational) and a.value == 1:
            base = PI**2 / 6
        if not order.is_Integer or order > 1:
            raise NotScalar(f"polygamma of order {order}")
        sign, power = (1, 1) if order == 0 else (-1, 2)
        up = (_number(sign) / add(a, _number(j)) ** power for j in range(n))
        return add(base, *up, *(_number(-sign) / add(a, _number(j)) ** power for j in range(n, 0)))

    def _turned(self, angle: sympy.Expr) -> tuple[Term, Term]:
        """Cosine and sine: of a sum by the addition theorem, of an angle as (1 - t^2)/(1 + t^2) and 2 t/(1 + t^2)."""
        if isinstance(angle, sympy.Add):
            (c, s), (d, r) = self._turned(angle.args[0]), self._turned(sympy.Add(*angle.args[1:]))
            return c * d - s * r, s * d + c * r
        if angle.could_extract_minus_sign():
            c, s = self._turned(-angle)
            return c, -s
        t = self._opaque("tan of half", (angle,), REAL)
        return (1 - t**2) / (1 + t**2), 2 * t / (1 + t**2)


def _number(n: int) -> Term:
    return Rational(Fraction(n))


def slope(e: sympy.Expr, x: sympy.Symbol) -> sympy.Expr:
    """The derivative of an expression in the language of `Algebra`. Raises NotScalar for anything else."""
    if x not in e.free_symbols:
        return sympy.Integer(0)
    if e == x:
        return sympy.Integer(1)
    if isinstance(e, sympy.Add):
        return sympy.Add(*(slope(a, x) for a in e.args))
    if isinstance(e, sympy.Mul):
        return sympy.Add(*(slope(a, x) * sympy.Mul(*e.args[:k], *e.args[k + 1 :]) for k, a in enumerate(e.args)))
    if isinstance(e, sympy.exp):
        return slope(e.args[0], x) * e
    if isinstance(e, sympy.Pow):
        if x not in e.exp.free_symbols:
            return e.exp * e.base ** (e.exp - 1) * slope(e.base, x)
        return e * slope(e.exp * sympy.log(e.base), x)
    inner = e.args[-1]
    if isinstance(e, sympy.log):
        return slope(inner, x) / inner
    if isinstance(e, sympy.loggamma):
        return slope(inner, x) * sympy.polygamma(0, inner)
    if isinstance(e, sympy.polygamma):
        return slope(inner, x) * sympy.polygamma(e.args[0] + 1, inner)
    if isinstance(e, besseli) and x not in e.args[0].free_symbols:
        return slope(inner, x) * (besseli(e.args[0] + 1, inner) + e.args[0] / inner * e)
    raise NotScalar(f"the slope of {type(e).__name__}")

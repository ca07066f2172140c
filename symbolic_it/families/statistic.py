"""Statistics: the functions of an outcome in which log densities are linear, and what they are of a transformed outcome."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import sympy


def exact(value: object) -> sympy.Expr:
    """A number or a SymPy expression as an expression. Raises TypeError for text and for what is not exact."""
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return sympy.Rational(value.numerator, value.denominator)
    if isinstance(value, sympy.Expr) and not value.has(sympy.Float):
        return value
    raise TypeError(f"expected an exact number or a SymPy expression, got {value!r}; write sympy.Rational for a decimal")


class Statistic(NamedTuple):
    """A function of an outcome: its kind, a key of `KINDS`, and what it depends on besides the outcome."""

    kind: str
    args: tuple[sympy.Expr, ...] = ()

    def at(self, x: sympy.Expr) -> sympy.Expr:
        """The value at an outcome."""
        return KINDS[self.kind](x, *self.args)

    def with_values(self, values: Mapping[sympy.Basic, sympy.Expr]) -> Statistic:
        return Statistic(self.kind, tuple(exact(a).xreplace(dict(values)) for a in self.args))


Combination = dict[Statistic, sympy.Expr]

KINDS: dict[str, Callable[..., sympy.Expr]] = {
    "one": lambda x: sympy.Integer(1),
    "power": lambda x, s: x**s,
    "log": lambda x: sympy.log(x),
    "log squared": lambda x: sympy.log(x) ** 2,
    "log of rest": lambda x: sympy.log(1 - x),
    "exponential": lambda x, c: sympy.exp(c * x),
    "distance": lambda x, c: sympy.Abs(x - c),
    "log of quadratic": lambda x, c, d: sympy.log((x - c) ** 2 + d),
    "softplus": lambda x, m, s: sympy.log(1 + sympy.exp(-(x - m) / s)),
    "log factorial": lambda x: sympy.loggamma(x + 1),
    "log rising": lambda x, r: sympy.loggamma(x + r),
    "log binomial": lambda x, n: sympy.loggamma(n + 1) - sympy.loggamma(x + 1) - sympy.loggamma(n - x + 1),
    "cosine": lambda x: sympy.cos(x),
    "sine": lambda x: sympy.sin(x),
    "coordinate": lambda x, i: x[int(i)],
    "log coordinate": lambda x, i: sympy.log(x[int(i)]),
    "log factorial coordinate": lambda x, i: sympy.loggamma(x[int(i)] + 1),
}

ONE = Statistic("one")
X = Statistic("power", (sympy.Integer(1),))
SQUARE = Statistic("power", (sympy.Integer(2),))
LOG = Statistic("log")
LOG_SQUARED = Statistic("log squared")
LOG_REST = Statistic("log of rest")
LOG_FACTORIAL = Statistic("log factorial")
COSINE, SINE = Statistic("cosine"), Statistic("sine")


def power(s: sympy.Expr) -> Statistic:
    return ONE if s == 0 else Statistic("power", (exact(s),))


def combined(*parts: tuple[sympy.Expr, Combination]) -> Combination:
    """The linear combination of linear combinations; coefficients that cancel are left out."""
    out: Combination = {}
    for factor, part in parts:
        for statistic, c in part.items():
            out[statistic] = out.get(statistic, sympy.Integer(0)) + factor * c
    return {s: c for s, c in ((s, sympy.expand(c)) for s, c in out.items()) if c != 0}


@dataclass(frozen=True)
class Transform:
    """An outcome x as a function of another one, and statistics of x as combinations of statistics of the other."""

    name: str
    of: Callable[[sympy.Expr], sympy.Expr]
    pull: Callable[[Statistic], Combination | None]


def scaled_power(scale: sympy.Expr, exponent: sympy.Expr) -> Transform:
    """x = scale y^exponent."""

    def pull(s: Statistic) -> Combination | None:
        match s:
            case Statistic("power", (n,)):
                return {power(exponent * n): scale**n}
            case Statistic("log"):
                return {ONE: sympy.log(scale), LOG: exponent}
            case Statistic("log squared"):
                return {ONE: sympy.log(scale) ** 2, LOG: 2 * exponent * sympy.log(scale), LOG_SQUARED: exponent**2}
        return None

    return Transform(f"x = {scale}*y**({exponent})", lambda y: scale * y**exponent, pull)


def exponentiated(shift: sympy.Expr, factor: sympy.Expr) -> Transform:
    """x = exp(shift + factor y)."""

    def pull(s: Statistic) -> Combination | None:
        match s:
            case Statistic("power", (n,)):
                return {Statistic("exponential", (factor * n,)): sympy.exp(n * shift)}
            case Statistic("log"):
                return combined((sympy.Integer(1), {ONE: shift, X: factor}))
            case Statistic("log squared"):
                return combined((sympy.Integer(1), {ONE: shift**2, X: 2 * shift * factor, SQUARE: factor**2}))
        return None

    return Transform(f"x = exp({shift + factor * sympy.Symbol('y')})", lambda y: sympy.exp(shift + factor * y), pull)


def affine_logarithm(shift: sympy.Expr, factor: sympy.Expr) -> Transform:
    """x = shift + factor log y."""

    def pull(s: Statistic) -> Combination | None:
        match s:
            case Statistic("power", (n,)) if n == 1:
                return {ONE: shift, LOG: factor}
            case Statistic("power", (n,)) if n == 2:
                return {ONE: shift**2, LOG: 2 * shift * factor, LOG_SQUARED: factor**2}
            case Statistic("exponential", (c,)):
                return {power(c * factor): sympy.exp(c * shift)}
        return None

    return Transform(f"x = {shift} + {factor}*log(y)", lambda y: shift + factor * sympy.log(y), pull)


def affine_logit(shift: sympy.Expr, factor: sympy.Expr) -> Transform:
    """x = shift + factor log(y/(1 - y))."""

    def pull(s: Statistic) -> Combination | None:
        match s:
            case Statistic("power", (n,)) if n == 1:
                return combined((sympy.Integer(1), {ONE: shift, LOG: factor, LOG_REST: -factor}))
            case Statistic("softplus", (m, d)) if (m, d) == (shift, factor):
                return {LOG: sympy.Integer(-1)}
        return None

    return Transform(f"x = {shift} + {factor}*log(y/(1 - y))", lambda y: shift + factor * sympy.log(y / (1 - y)), pull)

"""Closed forms of entropies and divergences of named laws, with derivations whose algebra the kernel has checked.

    closed_form("kl_divergence", Normal(m1, s1), Normal(m2, s2)).expr

The definition is an expectation of log densities; these are linear in statistics of the outcome (checked pointwise against the
densities); the means of the statistics are slopes of the log-partition function (checked), or follow from those of another law by a
change of variables, or are given with their source; the result is shown in a textbook's form once the kernel has proved it equal.
A form is proved once, for parameters that are symbols, and holds for whatever is put in their place in the domain.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import sympy

from ..terms.domain import OPEN_UNIT_INTERVAL, POSITIVE, Domain
from .algebra import Algebra, NotScalar, slope
from .distribution import Distribution
from .law import NamedLaw, distributions, inside, law_of
from .statistic import LOG, LOG_SQUARED, ONE, SQUARE, Combination, Statistic, X, combined, exact

QUANTITIES = ("entropy", "cross_entropy", "kl_divergence", "renyi_divergence")
UNITS = ("nats", "bits")


@dataclass(frozen=True)
class FormStep:
    """One line of a derivation: the expression, why it equals the line before, and the kernel's certificates for it."""

    expr: sympy.Expr
    because: str
    certificates: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, repr=False)
class ClosedForm:
    """``expr`` in ``unit``, or None where no closed form is known here (``message`` says what is missing).

    ``conditions``: relations under which it holds; ``hypotheses``: what is taken as given, with sources; ``steps``: the derivation.
    """

    quantity: str
    laws: tuple[NamedLaw, ...]
    unit: str
    expr: sympy.Expr | None
    conditions: tuple[sympy.Basic, ...] = ()
    hypotheses: tuple[str, ...] = ()
    steps: tuple[FormStep, ...] = ()
    message: str = ""

    @property
    def exists(self) -> bool:
        return self.expr is not None

    def __repr__(self) -> str:
        of = ", ".join(map(str, self.laws))
        return f"<{self.quantity} of {of}: {self.expr if self.exists else self.message}>"


class NoForm(Exception):
    """No closed form is known here; the message says which mean is missing or which step was not proved."""


def closed_form(quantity: str, law_p: Any, law_q: Any = None, *, unit: str = "nats", order: Any = None) -> ClosedForm:
    """The closed form of a quantity of one or two named laws (or random variables of sympy.stats).

    ``quantity``: entropy, cross_entropy, kl_divergence, renyi_divergence (of an ``order``, positive and not 1). Where q gives no mass
    to a part of p's support, divergence and cross-entropy are infinite. Raises ValueError for an unknown quantity or unit, for a
    missing or superfluous law, and for laws that cannot be compared; TypeError for what is no law.
    """
    quantity = quantity.replace("-", "_")
    if quantity not in QUANTITIES:
        raise ValueError(f"unknown quantity {quantity!r}: expected one of {', '.join(QUANTITIES)}")
    if unit not in UNITS:
        raise ValueError(f"unknown unit {unit!r}: expected nats or bits")
    if (law_q is None) != (quantity == "entropy"):
        raise ValueError(f"{quantity}: expected {'one law' if quantity == 'entropy' else 'two laws'}")
    if (order is None) != (quantity != "renyi_divergence"):
        raise ValueError("an order belongs to renyi_divergence, and to it alone")
    order = None if order is None else exact(order)
    if order is not None and (order.is_positive is False or order == 1):
        raise ValueError(f"order {order}: expected an exact positive number other than 1")
    laws = (law_of(law_p),) if law_q is None else (law_of(law_p), law_of(law_q))
    conditions = list(_domains(laws))
    if order is not None:
        conditions += [c for c in (sympy.Gt(order, 0), sympy.Ne(order, 1)) if c != sympy.true]
    if len(laws) == 2:
        contained = _contained(*laws)
        if contained is None:
            said = f"{laws[1]} gives no mass to a part of where {laws[0]} lives"
            return ClosedForm(quantity, laws, unit, sympy.oo, tuple(conditions), message=said)
        conditions += contained
    key, values = _generic(laws, order)
    try:
        expr, positive, hypotheses, steps = _proved(quantity, tuple(law.family.name for law in laws), key)
    except NoForm as e:
        return ClosedForm(quantity, laws, unit, None, tuple(conditions), message=f"no closed form is known here: {e}")
    for needed in positive:
        c = sympy.Gt(needed.xreplace(values), 0)
        if c == sympy.false:
            said = f"no closed form is known here: {needed.xreplace(values)} is not positive, so that a mean may be infinite"
            return ClosedForm(quantity, laws, unit, None, tuple(conditions), hypotheses, message=said)
        conditions += [] if c == sympy.true else [c]
    factor = sympy.Integer(1) if unit == "nats" else 1 / sympy.log(2)
    lines = tuple(FormStep(factor * s.expr.xreplace(values), s.because, s.certificates) for s in steps)
    shown = factor * expr.xreplace(values)
    if shown.has(sympy.nan, sympy.zoo):
        said = "no closed form is known here: the general one is undefined at these parameters"
        return ClosedForm(quantity, laws, unit, None, tuple(conditions), hypotheses, message=said)
    return ClosedForm(quantity, laws, unit, shown, tuple(dict.fromkeys(conditions)), hypotheses, lines)


def _domains(laws: tuple[NamedLaw, ...]) -> Iterator[sympy.Basic]:
    """What parameters must satisfy and SymPy does not know of them."""
    for law in laws:
        for (_, domain), value in zip(law.family.parameters, law.parameters, strict=True):
            if inside(value, domain):
                continue
            if domain.lower is not None:
                low = sympy.Rational(domain.lower.numerator, domain.lower.denominator)
                yield sympy.Gt(value, low) if domain.lower_open else sympy.Ge(value, low)
            if domain.upper is not None:
                high = sympy.Rational(domain.upper.numerator, domain.upper.denominator)
                yield sympy.Lt(value, high) if domain.upper_open else sympy.Le(value, high)
            if domain.integer and not value.is_integer:
                yield sympy.Contains(value, sympy.S.Integers, evaluate=False)
            if not domain.integer and domain.lower is None and value.is_real is None:
                yield sympy.Contains(value, sympy.S.Reals, evaluate=False)
        yield from (sympy.Gt(e, 0) for e in law.family.positive(*law.parameters) if not e.is_positive)


def _contained(p: NamedLaw, q: NamedLaw) -> list[sympy.Basic] | None:
    """The conditions under which p lives where q does; None where it does not. Raises ValueError for two kinds of outcomes."""
    a, b = p.family.support(*p.parameters), q.family.support(*q.parameters)
    if a.kind != b.kind:
        raise ValueError(f"{p} and {q} live on different kinds of outcomes: {a.kind} and {b.kind}")
    out = []
    for relation in (sympy.Ge(a.lower, b.lower), sympy.Le(a.upper, b.upper)):
        if relation == sympy.false:
            return None
        out += [] if relation == sympy.true else [relation]
    return out


def _generic(laws: tuple[NamedLaw, ...], order: sympy.Expr | None) -> tuple[tuple[int, ...], dict[sympy.Basic, sympy.Expr]]:
    """Which parameters of two laws of one family are the same, and the values of the symbols that stand for them."""
    values: dict[sympy.Basic, sympy.Expr] = {} if order is None else {_ORDER: order}
    same: tuple[int, ...] = ()
    if len(laws) == 2 and laws[0].family is laws[1].family:
        same = tuple(k for k, (v, w) in enumerate(zip(laws[0].parameters, laws[1].parameters, strict=True)) if v == w)
    for n, law in enumerate(laws, 1):
        values.update(zip(_symbols(law.family, n, same if n == 2 else ()), law.parameters, strict=True))
    return same, values


_ORDER = sympy.Symbol("alpha'", positive=True)


@cache
def _symbol(name: str, domain: Domain) -> sympy.Symbol:
    return sympy.Symbol(name, real=True, **({"positive": True} if domain.positive else {}), **({"integer": True} if domain.integer else {}))


def _symbols(family: Distribution, n: int, same: tuple[int, ...]) -> tuple[sympy.Symbol, ...]:
    return tuple(_symbol(f"{name}{1 if k in same else n}'", domain) for k, (name, domain) in enumerate(family.parameters))


class _Proof:
    """The proof of one form: what it rests on, gathered while it is made."""

    def __init__(self, domains: dict[sympy.Symbol, Domain]) -> None:
        self.domains = domains
        self.hypotheses: dict[str, None] = {}
        self.positive: dict[sympy.Expr, None] = {}

    def equal(self, lhs: sympy.Expr, rhs: sympy.Expr, what: str, more: dict[sympy.Symbol, Domain] | None = None) -> dict[str, Any]:
        certificate = Algebra({**self.domains, **(more or {})}, tuple(self.positive)).equal(lhs, rhs)
        if certificate is None:
            raise NoForm(f"not proved: {what}")
        return certificate

    def log_density(self, family: Distribution, theta: tuple[Any, ...]) -> tuple[Combination, dict[str, Any]]:
        """The log density in statistics, and the certificate that it is the logarithm of the density."""
        if family.log_density is not None:
            found = combined((sympy.Integer(1), family.log_density(*theta)))
        else:
            e = family.exponential
            assert e is not None
            eta = e.natural(*theta)
            linear = {s: c for s, c in zip(e.statistics(*theta), eta, strict=True)}
            one, partition = sympy.Integer(1), {ONE: e.log_partition(eta, *theta)}
            found = combined((one, linear), (one, e.base(*theta)), (-one, partition))
        x = sympy.Symbol("x", real=True)
        support = family.support(*theta)
        domain = Domain(lower_open=True)
        if support.lower.is_nonnegative:
            x = sympy.Symbol("x", positive=True)
            domain = OPEN_UNIT_INTERVAL if support.kind == "interval" and support.upper == 1 else POSITIVE
        self.positive.update(dict.fromkeys(family.positive(*theta)))
        total = sympy.Add(*(c * s.at(x) for s, c in found.items()))
        certificate = self.equal(sympy.log(family.density(x, *theta)), total, f"the log density of {family.name}", {x: domain})
        self.hypotheses[family.normalised + f" [{family.source}]"] = None
        return found, certificate

    def mean(self, s: Statistic, family: Distribution, theta: tuple[Any, ...]) -> tuple[sympy.Expr, list[dict[str, Any]]]:
        """E s(X), and the certificates for it."""
        if s == ONE:
            return sympy.Integer(1), []
        e = family.exponential
        if e is not None and s in (own := e.statistics(*theta)):
            return self._slope(family, theta, own.index(s))
        given = family.given(s, *theta) if family.given is not None else None
        if given is not None:
            self.hypotheses[f"given: {given.source}"] = None
            return given.value, []
        if e is not None and (found := self._from_partition(s, family, theta)) is not None:
            return found
        if family.represented is not None:
            name, values, transform = family.represented(*theta)
            pulled = transform.pull(s)
            if pulled is not None:
                self.hypotheses[f"{family.name} is the law of {transform.name.replace(chr(39), '')} where y has the law {name}"] = None
                parts = [(c, *self.mean(t, distributions()[name], values)) for t, c in pulled.items()]
                return sympy.Add(*(c * m for c, m, _ in parts)), [x for *_, found in parts for x in found]
        if family.same_as is not None:
            name, values = family.same_as(*theta)
            self.hypotheses[f"{family.name} is a law of the family {name}"] = None
            return self.mean(s, distributions()[name], values)
        raise NoForm(f"the mean of {s.at(sympy.Symbol('x', positive=True))} under {family.name}")

    def _natural(self, family: Distribution) -> tuple[Any, tuple[sympy.Symbol, ...]]:
        e = family.exponential
        assert e is not None
        return e, tuple(sympy.Symbol(f"eta{k}'", real=True) for k in range(len(e.statistics(*family.sample()))))

    def _slope(self, family: Distribution, theta: tuple[Any, ...], j: int) -> tuple[sympy.Expr, list[dict[str, Any]]]:
        """E T_j = dA/d eta_j, compared with the mean as it is printed."""
        e, eta = self._natural(family)
        at = dict(zip(eta, e.natural(*theta), strict=True))
        stated = e.means(*theta)[j]
        known = slope(e.log_partition(eta, *theta), eta[j]).xreplace(at)
        under = "the log-partition function of an exponential family may be differentiated under the integral [Brown 1986, theorem 2.2]"
        self.hypotheses[under] = None
        return stated, [self.equal(known, stated, f"the mean of statistic {j + 1} of {family.name}")]

    def _from_partition(self, s: Statistic, family: Distribution, theta: tuple[Any, ...]) -> tuple[sympy.Expr, list[dict[str, Any]]] | None:
        """E x^s and E e^(c x) by a shift of natural parameters, E T^2 by a second slope."""
        e, eta = self._natural(family)
        own = e.statistics(*theta)
        at = dict(zip(eta, e.natural(*theta), strict=True))
        for square, single in ((SQUARE, X), (LOG_SQUARED, LOG)):
            if s == square and single in own:
                j = own.index(single)
                first, found = self._slope(family, theta, j)
                second = slope(slope(e.log_partition(eta, *theta), eta[j]), eta[j]).xreplace(at)
                return second + first**2, found
        for kind, single in (("power", LOG), ("exponential", X)):
            if s.kind == kind and single in own:
                j = own.index(single)
                moved = {**at, eta[j]: at[eta[j]] + s.args[0]}
                for condition in e.domain(tuple(moved[t] for t in eta), *theta):
                    self.positive[condition] = None
                a = e.log_partition(eta, *theta)
                self.hypotheses["an exponential family is closed under exponential tilting"] = None
                return _unlogged(sympy.expand(a.xreplace(moved) - a.xreplace(at))), []
        return None


def _unlogged(e: sympy.Expr) -> sympy.Expr:
    """exp(e), with exp(c log u) as u^c and exp(log Gamma(u)) as Gamma(u)."""
    out, rest = sympy.Integer(1), sympy.Integer(0)
    for part in sympy.Add.make_args(e):
        c, f = part.as_independent(sympy.log, sympy.loggamma)
        if isinstance(f, sympy.log):
            out *= f.args[0] ** c
        elif isinstance(f, sympy.loggamma):
            out *= sympy.gamma(f.args[0]) ** c
        else:
            rest += part
    return out * sympy.exp(rest)


@cache
def _proved(
    quantity: str, names: tuple[str, ...], same: tuple[int, ...]
) -> tuple[sympy.Expr, tuple[sympy.Expr, ...], tuple[str, ...], tuple[FormStep, ...]]:
    """The form for symbols, what must be positive, what it rests on, and its steps. Raises NoForm."""
    families = [distributions()[n] for n in names]
    theta = [_symbols(f, n, same if n == 2 else ()) for n, f in enumerate(families, 1)]
    domains = {s: d for f, t in zip(families, theta, strict=True) for s, (_, d) in zip(t, f.parameters, strict=True)}
    proof = _Proof(domains)
    try:
        if quantity == "renyi_divergence":
            expr, steps = _renyi(proof, families, theta)
        else:
            expr, steps = _expected(proof, quantity, families, theta)
        printed = families[0].forms.get(quantity) if len(set(names)) == 1 else None
        if printed is not None:
            try:
                shown = printed(*((_ORDER,) if quantity == "renyi_divergence" else ()), *(v for t in theta for v in t))
                certificate = proof.equal(expr, shown, "the printed form")
                steps.append(FormStep(shown, "collected as it is printed", (certificate,)))
                expr = shown
            except NoForm:
                pass
    except NotScalar as e:
        raise NoForm(str(e)) from None
    return expr, tuple(proof.positive), tuple(proof.hypotheses), tuple(steps)


def _expected(
    proof: _Proof, quantity: str, families: list[Distribution], theta: list[tuple[sympy.Symbol, ...]]
) -> tuple[sympy.Expr, list[FormStep]]:
    logs = [proof.log_density(f, t) for f, t in zip(families, theta, strict=True)]
    minus, plus = -sympy.Integer(1), sympy.Integer(1)
    own: Combination = logs[0][0] if quantity == "kl_divergence" else {}
    total = combined((plus, own), (minus, logs[-1][0]))
    mean_of = sympy.Function("E")
    x = sympy.Symbol("X", positive=True)
    held = sympy.Add(*(c * (sympy.Integer(1) if s == ONE else mean_of(s.at(x))) for s, c in total.items()))
    steps = [FormStep(held, "log densities are linear in statistics of the outcome; expectation is linear", tuple(c for _, c in logs))]
    means = {s: proof.mean(s, families[0], theta[0]) for s in total}
    expr = sympy.Add(*(c * means[s][0] for s, c in total.items()))
    steps.append(FormStep(expr, "means of the statistics", tuple(c for _, found in means.values() for c in found)))
    return expr, steps


def _renyi(proof: _Proof, families: list[Distribution], theta: list[tuple[sympy.Symbol, ...]]) -> tuple[sympy.Expr, list[FormStep]]:
    """log E_q (p/q)^alpha/(alpha - 1) = (A(alpha eta_p + (1 - alpha) eta_q) - alpha A(eta_p) - (1 - alpha) A(eta_q))/(alpha - 1)."""
    family, e = families[0], families[0].exponential
    if family is not families[1] or e is None:
        raise NoForm("Rényi's divergence is known here for two laws of one exponential family")
    if any(theta[0][k] != theta[1][k] for k in e.fixed):
        fixed = ", ".join(family.parameters[k][0] for k in e.fixed)
        raise NoForm(f"two laws of {family.name} form an exponential family only where they share {fixed}")
    certificates = tuple(proof.log_density(family, t)[1] for t in theta)
    eta, zeta = e.natural(*theta[0]), e.natural(*theta[1])
    mixed = tuple(_ORDER * a + (1 - _ORDER) * b for a, b in zip(eta, zeta, strict=True))
    for condition in e.domain(mixed, *theta[0]):
        proof.positive[sympy.together(condition)] = None
    a, b, c = (e.log_partition(v, *theta[0]) for v in (mixed, eta, zeta))
    expr = (a - _ORDER * b - (1 - _ORDER) * c) / (_ORDER - 1)
    return expr, [FormStep(expr, "the log-partition function at the mixed natural parameters", certificates)]

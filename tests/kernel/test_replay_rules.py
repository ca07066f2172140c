"""Each rule of the second checker proves what it says, and every one of its side conditions refuses something."""

from __future__ import annotations

import copy
import sys
from fractions import Fraction
from typing import Any

import pytest
from zero import decide_zero

from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.quantities import load
from symbolic_it.terms.domain import INTEGER, NATURAL, NONNEGATIVE, POSITIVE, UNIT_INTERVAL, Domain
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.term import (
    Absolute,
    Argument,
    Array,
    Bound,
    Constant,
    Delta,
    Derivative,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Limit,
    Log,
    Mass,
    Maximum,
    Quantity,
    Space,
    Sum,
    Symbol,
    Term,
    Variables,
    apply,
    as_term,
    function_of,
    pmf,
    product_over,
    sum_over,
)

X = Space("X")
K = X.size
x, i, j, y = (Index(n, X) for n in ("x", "i", "j", "y"))
p, q, r = (Law(n, (("x", X),)) for n in "pqr")
P, Q = pmf(p), pmf(q)
hot = Law("q_theta", p.axes)
t, c = Symbol("t"), Symbol("c")
a, b = Symbol("a", POSITIVE), Symbol("b", POSITIVE)
n0, unit = Symbol("n", NONNEGATIVE), Symbol("u", UNIT_INTERVAL)
logits, half = Array("z", (X,)), Fraction(1, 2)
H, CE, D, JE, CH, MI = (
    load(n) for n in ("entropy", "cross_entropy", "kl_divergence", "joint_entropy", "conditional_entropy", "mutual_information")
)
Y = Space("Y", Symbol("M", NATURAL))
J = Law("J", (("x", X), ("y", Y)))
line = Space("R", kind="continuous")
f, g = (Law(n, (("x", line),)) for n in "fg")
u = Index("u", line)
normal = Law("N", (("x", line),), ("normal", (Symbol("mu"), a)))
moved = Law("N", (("x", line),), ("normal", (Symbol("mu") + 1, a)))
minus_one = as_term(-1)
negatives, shares = Array("v", (X,), Domain(None, Fraction(-1))), Array("h", (X,), UNIT_INTERVAL)
mixed, square = Law("G", (("x", X), ("u", line))), Law("d", (("x", X), ("y", X)))


def m(law: Law, at: Term) -> Mass:
    return Mass(law, (("x", at),))


def pair(left: Term, right: Term) -> Mass:
    return Mass(square, (("x", left), ("y", right)))


def total(body: Any, over: Index = x) -> Term:
    return sum_over(over, as_term(body(over)))


def log(value: Any, base: Any = None) -> Log:
    return Log(as_term(value), None if base is None else as_term(base))


def each(body: Any, over: Index = x) -> Lambda:
    return function_of((over,), as_term(body(over)))


def tangent(*pairs: tuple[Any, Any], rest: Any = 0) -> dict[str, Any]:
    terms = [{"weight": to_json(as_term(w)), "ratio": to_json(as_term(u))} for w, u in pairs]
    return {"rule": "tangent", "terms": terms, "rest": to_json(as_term(rest))}


def squares(weight: Any, square: Any) -> dict[str, Any]:
    terms = [{"weight": to_json(as_term(weight)), "square": to_json(as_term(square))}]
    return {"rule": "tangent", "terms": terms, "rest": to_json(as_term(0))}


def curved(*pairs: tuple[Any, Any], squares: tuple[tuple[Any, Any], ...] = (), rest: Any = 0) -> dict[str, Any]:
    terms = [{"weight": to_json(as_term(w)), "curved": to_json(as_term(u))} for w, u in pairs]
    more = [{"weight": to_json(as_term(w)), "square": to_json(as_term(v))} for w, v in squares]
    return {"rule": "tangent", "terms": terms + more, "rest": to_json(as_term(rest))}


mean = total(lambda x: m(p, x) * Entry(logits, (x,)))
variance = total(lambda x: m(p, x) * Entry(logits, (x,)) ** 2) - mean**2


def certificate(lhs: Any, relation: str, rhs: Any, step: dict[str, Any] | None = None, *hypotheses: tuple[str, Any]) -> dict[str, Any]:
    statement = {"lhs": to_json(as_term(lhs)), "relation": relation, "rhs": to_json(as_term(rhs))}
    given = [[kind, to_json(as_term(term))] for kind, term in hypotheses]
    return {"kind": "kernel", "version": 1, "statement": statement, "hypotheses": given, "steps": [step or {"rule": "normal-form"}]}


def nonnegative(term: Any, relation: str = ">=", *hypotheses: tuple[str, Any]) -> dict[str, Any]:
    """term >= 0 by the signs of its parts."""
    return certificate(term, relation, 0, tangent(rest=term), *hypotheses)


def at_most_one(term: Any) -> dict[str, Any]:
    return certificate(1, ">=", term, tangent(rest=1 - term))


def chain(*links: dict[str, Any]) -> dict[str, Any]:
    return {"rule": "chain", "links": list(links)}


def monotone(function: str, premise: dict[str, Any], factor: Any = None) -> dict[str, Any]:
    return {"rule": "monotone", "function": function, "factor": None if factor is None else to_json(as_term(factor)), "premise": premise}


def argument(lhs: Argument, rhs: Argument, factor: Any = 1) -> dict[str, Any]:
    return certificate(lhs, "=", rhs, {"rule": "argument", "factor": to_json(as_term(factor))})


def refused(document: Any, match: str = "") -> None:
    with pytest.raises(ReplayError, match=match or None):
        replay(document)


def gap(x: Term) -> Term:
    return Absolute(m(p, x) - m(q, x))


def less(x: Term) -> Term:
    """min(p(x), q(x))."""
    return minus_one * Maximum((minus_one * m(p, x), minus_one * m(q, x)))


def above(x: Term, left: Law = p, right: Law = q) -> Term:
    """The positive part of p(x) - q(x)."""
    return Maximum((m(left, x) - m(right, x), as_term(0)))


def middle(x: Term) -> Term:
    return (m(p, x) + m(q, x)) / 2


TV, JSD, one = load("total_variation"), load("jensen_shannon_divergence"), as_term(1)
by_parts = tangent(
    (each(lambda x: less(x) / 2), each(lambda x: m(p, x) / middle(x))), (each(lambda x: less(x) / 2), each(lambda x: m(q, x) / middle(x))),
    (each(lambda x: above(x) / 2), each(lambda x: m(p, x) / (2 * middle(x)))),
    (each(lambda x: above(x, q, p) / 2), each(lambda x: m(q, x) / (2 * middle(x)))),
    rest=total(lambda x: above(x) * (m(q, x) / (m(p, x) + m(q, x)))) / 2 + total(lambda x: above(x, q, p) * (m(p, x) / (m(p, x) + m(q, x)))) / 2,
)  # fmt: skip
pinsker = curved(
    (each(lambda x: m(p, x)), each(lambda x: m(q, x) / m(p, x))),
    squares=((each(lambda x: (m(p, x) + 2 * m(q, x)) / 6), each(lambda x: 3 * gap(x) / (m(p, x) + 2 * m(q, x)) - total(gap))),),
)
gibbs = certificate(D(p, q), ">=", 0, tangent((each(lambda x: m(p, x)), each(lambda x: m(q, x) / m(p, x)))))
uniform_most = certificate(H(p), "<=", log(K), tangent((each(lambda x: m(p, x)), each(lambda x: 1 / (K * m(p, x))))))
information = certificate(
    MI.of(J, ("x",), ("y",)), ">=", 0,
    tangent((pmf(J), Lambda(1, (X, Y), apply(pmf(Law("J", (("x", X), ("y", Y)))), Bound(1, X), Bound(2, Y)) ** -1
             * Mass(J, (("x", Bound(1, X)),)) * Mass(J, (("y", Bound(2, Y)),))))),
)  # fmt: skip

e, infinity, whole = Symbol("e", UNIT_INTERVAL), Constant("oo"), Symbol("k", NATURAL)


def lim(body: Any, variable: Symbol = e, point: Any = 0, way: str = "") -> Limit:
    return Limit(variable, as_term(point), way, as_term(body))


def limit(value: Any, body: Any, variable: Symbol = e, point: Any = 0, way: str = "", *given: tuple[str, Any]) -> dict[str, Any]:
    """A certificate that the limit of the body is the value."""
    return certificate(lim(body, variable, point, way), "=", value, None, *given)


def moments(x: Term) -> Term:
    """p(x) ** t."""
    return m(p, x) ** t


mixed_law = each(lambda x: (1 - e) * m(p, x) + e * m(q, x))
LIMITS = {
    "h log h": limit(0, a * log(a), a),
    "h log h at oo": limit(0, log(a) / a, a, infinity),
    "at minus oo": limit(0, 1 / t, t, minus_one * infinity),
    "of whole numbers": limit(0, 1 / whole, whole, infinity),
    "a high temperature": limit(1 / K, Exp(Entry(logits, (i,)) / a) / total(lambda x: Exp(Entry(logits, (x,)) / a)), a, infinity),
    "at a point inside, from both sides": limit(4, t**2, t, 2),
    "at the upper end": limit(0, (1 - e) * log(1 - e), e, 1),
    "from below": limit(minus_one, Absolute(t) / t, t, 0, "-"),
    "from above": limit(1, Absolute(t) / t, t, 0, "+"),
    "by l'Hôpital's rule": limit(1, (Exp(t) - 1) / t, t),
    "by l'Hôpital's rule, twice": limit(half, (Exp(t) - 1 - t) / t**2, t),
    "a power that grows": limit(Exp(c), (1 + c / a) ** a, a, infinity),
    "a root that grows": limit(0, (a ** as_term(half)) * log(a), a),
    "a divergence from a mixture": limit(0, D(p, mixed_law)),
    "Rényi entropy": limit(H(p), log(total(moments)) / (1 - t), t, 1),
    "the masses of a law": limit(1, total(moments), t, 1),
    "a mass that is given to be positive": limit(1, m(p, i) / (e + m(p, i)), e, 0, "", ("positive", pmf(p))),
    "a part without the variable may be infinite": limit(CE(p, q), CE(p, q) + e),
    "a reciprocal of what is negative": limit(-1 / (1 + a), 1 / (e - 1 - a)),
    "an end of an interval of both sides": limit(0, e, e, 0, "+"),
}  # fmt: skip
NO_LIMITS: dict[str, tuple[Any, str]] = {
    "another value": (limit(1, a * log(a), a), "leaves"),
    "two sides that differ": (limit(1, Absolute(t) / t, t), "two sides differ"),
    "two sides that differ, at the lower end of another domain": (limit(1, Absolute(e - half) / (e - half), e, half), "two sides differ"),
    "the other end": (limit(1, Absolute(t) / t, Symbol("t", Domain(Fraction(-1), Fraction(1))), 0), ""),
    "a pole": (limit(0, 1 / t, t), "a pole"),
    "a pole of high order": (limit(0, (Exp(a) - 1) ** 6 / a**6, a), "too high"),
    "a logarithm without its factor": (limit(0, log(a), a), "no limit is known"),
    "infinity over a logarithm": (limit(0, 1 / log(a), a), "no limit is known"),
    "a logarithm of what vanishes": (limit(0, a * log(Exp(a) - 1), a), "may vanish"),
    "a divisor that vanishes": (limit(1, a / (Exp(a) - 1), a), "may vanish"),
    "a divisor that may vanish": (limit(1 / c, 1 / (c + a), a), "may vanish"),
    "a root of what may vanish": (limit((c**2) ** as_term(half), (c**2 + a) ** as_term(half), a), "may vanish"),
    "an integral": (limit(1, sum_over(u, Mass(f, (("x", u),)) * Exp(-a * Entry(Array("s", (line,)), (u,)) ** 2)), a), "integral"),
    "a mass that cancels": (limit(K, total(lambda x: m(p, x) / (e + m(p, x)))), "cancels"),
    "a mass that cancels in an exponent": (limit(K, total(lambda x: m(p, x) * Exp(-c * log(e + m(p, x)))), e), "cancels"),
    "a mass that may vanish": (limit(1, m(p, i) / (e + m(p, i))), "cancels"),
    "a mass that divides": (limit(0, e * m(q, i) / m(p, i)), "may vanish"),
    "the number of outcomes": (limit(K, total(moments), t), "may vanish"),
    "log 0 that grows small": (limit(0, e * log(m(p, i) - m(p, i) + Delta(i, j))), "log 0"),
    "an infinite part": (limit(0, e * CE(p, q)), "may vanish"),
    "a logarithm of a mass": (limit(0, total(lambda x: m(p, x) * log(e + m(q, x))) - total(lambda x: m(p, x) * log(m(q, x)))), "may vanish"),
    "a variable that does not occur": (limit(m(p, i), m(p, i)), "does not occur"),
    "a law named after the variable": (limit(0, e * log(m(Law("q_e", p.axes), i))), "named after"),
    "the variable in the size of a space": (limit(0, total(lambda x: as_term(1), x) / K, K, infinity), "depends on the variable"),
    "one variable in two limits": (limit(0, lim(e * a) + e), "two limits"),
    "a whole number at a point": (limit(1, whole, whole, 1), "a limit of an integer"),
    "a multiple of oo": (limit(0, 1 / a, a, 2 * infinity), "not written plainly"),
    "oo as a value": (limit(infinity, 1 / a, a), "a pole"),
    "a power with a base that may be negative": (limit(1, (c + a) ** (a * t), a), "not known to be positive"),
}  # fmt: skip


ACCEPTED = {
    **LIMITS,
    "Gibbs' inequality": gibbs,
    "the uniform law has the most entropy": uniform_most,
    "information is nonnegative": information,
    "entropy is nonnegative": nonnegative(H(p)),
    "entropy is nonnegative, read from right to left": certificate(0, "<=", H(p), tangent(rest=H(p))),
    "conditional entropy is nonnegative": certificate(CH.of(J, ("x",), ("y",)), ">=", 0, tangent(
        (pmf(J), function_of((x, Index("y", Y)), Mass(J, (("x", x), ("y", Index("y", Y)))) / Mass(J, (("y", Index("y", Y)),)))),
        rest=1 - sum_over(x, sum_over(Index("y", Y), Mass(J, (("x", x), ("y", Index("y", Y)))) ** 2 / Mass(J, (("y", Index("y", Y)),)))),
    )),
    "the tangent of the logarithm": certificate(log(a), "<=", a - 1, tangent((1, a))),
    "with a hypothesis instead of a domain": certificate(log(t), "<=", t - 1, tangent((1, t))),
    "strictly, by a rest that is positive": certificate(log(a), "<", a, tangent((1, a), rest=1)),
    "logarithms of numbers": certificate(log(2), "<", Fraction(7, 10), tangent(rest=Fraction(7, 10) - log(2))),
    "pi is more than three": certificate(Constant("pi"), ">", 3, tangent(rest=Constant("pi") - 3)),
    "a square is nonnegative": certificate(t**2 + c**2, ">=", 2 * t * c, tangent(rest=(t - c) ** 2)),
    "a sum of squares": nonnegative(total(lambda x: m(p, x) * Entry(logits, (x,)) ** 2)),
    "a variable between bounds": nonnegative(unit * (1 - unit)),
    "expanded, between bounds": certificate(1 - unit + unit * a, ">", 0, tangent(rest=unit * a + 1 - unit), ("positive", unit)),
    "K is at least one": certificate(K * K, ">=", K, tangent(rest=K * (K - 1))),
    "K is at least one, with a law": certificate(K + H(p), ">=", 1, tangent(rest=K - 1 + H(p))),
    "an equality is an inequality": certificate(D(p, q), ">=", CE(p, q) - H(p)),
    "equalities chain": certificate(D(p, q), "=", CE(p, q) - H(p), chain(
        certificate(D(p, q), "=", -H(p) + CE(p, q)), certificate(-H(p) + CE(p, q), "=", CE(p, q) - H(p)))),
    "an equality before an inequality": certificate(CE(p, q) - H(p), ">=", 0, chain(
        certificate(CE(p, q) - H(p), "=", D(p, q)), gibbs)),
    "a strict link makes the chain strict": certificate(CE(p, q) - H(p) + 1, ">", 0, chain(
        certificate(CE(p, q) - H(p) + 1, ">=", 1, chain(
            certificate(CE(p, q) - H(p) + 1, "=", D(p, q) + 1),
            certificate(D(p, q) + 1, ">=", 1, tangent((each(lambda x: m(p, x)), each(lambda x: m(q, x) / m(p, x))))))),
        nonnegative(1, ">"))),
    "the exponential of an inequality": certificate(Exp(H(p)), "<=", K, monotone("exp", uniform_most)),
    "the logarithm of an inequality": certificate(log(a), "<=", log(a + b), monotone("log", certificate(a, "<=", a + b, tangent(rest=b)))),
    "the logarithm of what is positive as written": certificate(
        log(t), "<=", log(t + a), monotone("log", certificate(t, "<=", t + a, tangent(rest=a)))),
    "a multiple of an inequality": certificate(a * H(p), "<=", a * log(K), monotone("scale", uniform_most, a)),
    "a positive multiple is strict": certificate(
        a * b, "<", a * (b + 1), monotone("scale", certificate(b, "<", b + 1, tangent(rest=1)), a)),
    "any multiple of an equality": certificate(t * D(p, q), "=", t * (CE(p, q) - H(p)),
                                               monotone("scale", certificate(D(p, q), "=", CE(p, q) - H(p)), t)),
    "cross-entropy and divergence have one minimiser": argument(Argument("min", "theta", CE(p, hot)), Argument("min", "theta", D(p, hot))),
    "the maximiser of the negative": argument(Argument("max", "theta", -2 * CE(p, hot)), Argument("min", "theta", D(p, hot)), 2),
    "a factor that is a number > 0": argument(
        Argument("max", "theta", -K * CE(p, hot)), Argument("min", "theta", D(p, hot)), K),
    "a scalar parameter": argument(Argument("min", "t", (t - 1) ** 2), Argument("min", "t", t**2 - 2 * t)),
    "a law as the parameter": argument(Argument("min", "q", CE(p, q)), Argument("min", "q", D(p, q))),
    "a divisor that is given to be nonzero": certificate(D(p, q), "=", CE(p, q) - H(p), chain(
        certificate(D(p, q), "=", D(p, q) * (t / t), None, ("nonzero", t)),
        certificate(D(p, q) * (t / t), "=", CE(p, q) - H(p))), ("nonzero", t)),
    "a condition for every outcome": certificate(total(lambda x: log(Entry(logits, (x,)))), "<=", total(lambda x: Entry(logits, (x,)) - 1),
        chain(certificate(total(lambda x: log(Entry(logits, (x,)))), "<=", total(lambda x: Entry(logits, (x,)) - 1),
                          tangent((each(lambda x: 1), each(lambda x: Entry(logits, (x,)))))))),
    "a divisor squared": certificate(a / (t + c) ** 2, ">=", 0, tangent(rest=2 * a / (t + c) ** 2 - a / (t + c) ** 2)),
    "a power of what a logarithm shows to be positive": certificate(t**c, "=", Exp(c * log(t))),
    "a product of what logarithms show to be positive": certificate(
        log(product_over(x, Entry(logits, (x,)))), "=", total(lambda x: log(Entry(logits, (x,))))),
    "a variance is nonnegative": certificate(variance, ">=", 0, squares(each(lambda x: m(p, x)), each(lambda x: Entry(logits, (x,)) - mean))),
    "K is not one": certificate(K, ">", 1, tangent(rest=K - 1), ("nonzero", K - 1)),
    "a condition given for a multiple": nonnegative(t - 1, ">=", ("nonnegative", 2 * t - 2)),
    "Pinsker's inequality": certificate(D(p, q), ">=", 2 * TV(p, q) ** 2, pinsker),
    "the curve below the logarithm": certificate(-log(a), ">=", (1 - a) * (5 + a) / (2 + 4 * a), curved((1, a))),
    "the greater of two, less the smaller": certificate(TV(p, q), "=", total(above)),
    "the smaller of two": certificate(TV(p, q), "=", 1 - total(less)),
    "a maximum is at least nothing": nonnegative(total(above)),
    "a maximum of negative numbers": nonnegative(total(less)),
    "divergence from the middle by total variation": certificate(JSD(p, q), "<=", log(2) * TV(p, q), by_parts),
    "all entries nonnegative": nonnegative(
        total(lambda x: Entry(logits, (x,))), ">=", ("nonnegative", each(lambda x: Entry(logits, (x,))))),
}  # fmt: skip


@pytest.mark.parametrize("name", ACCEPTED)
def test_a_rule_proves(name: str) -> None:
    document = ACCEPTED[name]
    done = replay(document)
    assert [done.lhs, done.relation, done.rhs] == [document["statement"][k] for k in ("lhs", "relation", "rhs")]


REFUSED: dict[str, tuple[Any, str]] = {
    **NO_LIMITS,
    # tangent
    "the reverse of Gibbs": (certificate(D(p, q), "<=", 0, gibbs["steps"][0]), "leaves"),
    "Gibbs, strictly": (certificate(D(p, q), ">", 0, gibbs["steps"][0]), "rest has no known sign"),
    "Gibbs with room to spare": (certificate(D(p, q), ">=", Fraction(1, 10**25), gibbs["steps"][0]), "leaves"),
    "a tangent does not prove an equality": (certificate(log(a), "=", a - 1, tangent((1, a))), "proves an inequality"),
    "a negative weight": (certificate(log(a), ">=", a - 1, tangent((-1, a))), "weight"),
    "a weight of unknown sign": (certificate(t * (a - 1 - log(a)), ">=", 0, tangent((t, a))), "weight"),
    "a weight that may be negative somewhere": (
        certificate(total(lambda x: (m(p, x) - m(q, x)) * (a - 1 - log(a))), ">=", 0,
                    tangent((each(lambda x: m(p, x) - m(q, x)), each(lambda x: a)))), "weight"),
    "a square with a weight of unknown sign": (certificate(t * c**2, ">=", 0, squares(t, c)), "weight"),
    "a square over another space": (
        certificate(variance, ">=", 0, squares(each(lambda x: m(p, x)), each(lambda y: 1, Index("y", Y)))), "different spaces"),
    "a square of something else": (certificate(variance, ">=", 0, squares(each(lambda x: m(p, x)), each(lambda x: Entry(logits, (x,))))), "leaves"),
    "a square is no strict inequality": (
        certificate(variance, ">", 0, squares(each(lambda x: m(p, x)), each(lambda x: Entry(logits, (x,)) - mean))), "rest"),
    "a ratio of unknown sign": (certificate(log(t**2) / 2, "<=", t - 1, tangent((1, t))), "ratio"),
    "a ratio that may be zero": (certificate(a, ">=", a - 1, tangent((n0, n0), rest=1)), "ratio"),
    "a rest of unknown sign": (nonnegative(t), "rest"),
    "a rest that is negative": (nonnegative(-a), "rest"),
    "a rest that may be zero, strictly": (nonnegative(n0, ">"), "rest"),
    "a mass may be zero": (nonnegative(m(p, i), ">"), "rest"),
    "the exponential of an entropy may vanish": (nonnegative(Exp(-CE(p, q)), ">"), "rest"),
    "a density may exceed one": (at_most_one(Mass(f, (("x", u),))), "rest"),
    "differential entropy may be negative": (
        nonnegative(-sum_over(u, Mass(f, (("x", u),)) * log(Mass(f, (("x", u),))))), "rest"),
    "a delta may be one": (certificate(Delta(i, j), "<=", half, tangent(rest=half - Delta(i, j))), "rest"),
    "x (1 - x) above one": (nonnegative(a * (1 - a)), "rest"),
    "a linear function is checked at both ends": (nonnegative(half - unit), "rest"),
    "a linear function at a closed end": (nonnegative(1 - unit, ">"), "rest"),
    "the lower end of a half-line": (nonnegative(n0 - 1), "rest"),
    "an odd power": (nonnegative(t**3), "rest"),
    "an odd power beside an even one": (nonnegative(t**2 + t), "rest"),
    "a reciprocal of unknown sign": (nonnegative(1 / t), "rest"),
    "a reciprocal of unknown sign, negative": (nonnegative(-1 / (t + c)), "rest"),
    "a reciprocal beside its base": (certificate(t + 1 / t, ">=", 0, tangent(rest=2 * t + 1 / t - t)), "rest"),
    "a sum of squares of what is negative": (
        certificate(0, ">=", total(lambda x: Entry(negatives, (x,)) ** 2),
                    tangent(rest=t - total(lambda x: Entry(negatives, (x,)) ** 2) - t)),
        "rest"),
    "a mean at a point of a continuum": (
        at_most_one(total(lambda x: Mass(mixed, (("x", x), ("u", u))) * Entry(shares, (x,)))), "rest"),
    "a mass over the other marginal": (
        at_most_one(total(lambda x: total(lambda y: pair(x, y) ** 2 / Mass(square, (("x", y),)), y))), "rest"),
    "a conditional density may exceed one": (
        at_most_one(total(lambda x: m(p, x) * Mass(mixed, (("x", x), ("u", u))) / Mass(mixed, (("x", x),)))), "rest"),
    "a product of unknown signs": (nonnegative(t * c), "rest"),
    "a sum of unknown signs": (
        nonnegative(total(lambda x: m(p, x) * Entry(logits, (x,)))), "rest"),
    "a cube is no square": (nonnegative((t - c) ** 3), "rest"),
    "the square of something negative is not negative": (
        certificate(0, ">=", Symbol("v", Domain(None, Fraction(-1))) ** 2,
                    tangent(rest=-(Symbol("v", Domain(None, Fraction(-1))) ** 2))), "rest"),
    "a mean of what may exceed one": (
        at_most_one(total(lambda x: m(p, x) * Entry(Array("f", (X,), POSITIVE), (x,)))), "rest"),
    "a ratio of two laws may exceed one": (
        at_most_one(total(lambda x: m(p, x) ** 2 / m(q, x))), "rest"),
    "a mass over the marginal at another outcome": (
        at_most_one(sum_over(x, sum_over(Index("y", Y), Mass(J, (("x", x), ("y", Index("y", Y)))) ** 2 / Mass(J, (("x", i),))))), "rest"),
    "a sum of one mass per outcome of another space": (
        at_most_one(sum_over(x, sum_over(y, m(p, x) * Entry(Array("g", (X, X), UNIT_INTERVAL), (x, y))))), "rest"),
    "a mean over a continuum of a density": (
        at_most_one(sum_over(u, Mass(f, (("x", u),)) ** 2)), "rest"),
    "an integral of what is positive may vanish": (
        nonnegative(sum_over(u, Exp(u)), ">"), "rest"),
    "weight and ratio over different spaces": (
        certificate(D(p, q), ">=", 0, tangent((each(lambda x: m(p, x)), each(lambda y: 1, Index("y", Y))))), "different spaces"),
    "weight of an outcome, ratio of none": (certificate(D(p, q), ">=", 0, tangent((each(lambda x: m(p, x)), 1))), "different spaces"),
    "a tangent with another key": (
        certificate(log(a), "<=", a - 1, {**tangent(), "terms": [{"weight": to_json(as_term(1)), "ratio": to_json(a), "why": ""}]}),
        "a weight and a ratio"),
    "Pinsker with a greater constant": (certificate(D(p, q), ">=", Fraction(21, 10) * TV(p, q) ** 2, pinsker), "leaves"),
    "Pinsker by a line": (
        certificate(D(p, q), ">=", 2 * TV(p, q) ** 2, {**pinsker, "terms": [
            {"weight": pinsker["terms"][0]["weight"], "ratio": pinsker["terms"][0]["curved"]}, pinsker["terms"][1]]}), "leaves"),
    "a curve at what may be negative": (
        certificate(-log(t**2) / 2, ">=", (1 - t) * (5 + t) / (2 + 4 * t), curved((1, t))), "ratio"),
    "a curve with a negative weight": (certificate(log(a), ">=", -(1 - a) * (5 + a) / (2 + 4 * a), curved((-1, a))), "weight"),
    "a line and a curve": (
        certificate(-log(a), ">=", 1 - a, {**tangent(), "terms": [
            {"weight": to_json(one), "ratio": to_json(a), "curved": to_json(a)}]}), ""),
    "a maximum that may be negative": (nonnegative(Maximum((t, minus_one))), "rest"),
    "a maximum is positive if nothing shows it": (nonnegative(Maximum((t, as_term(0))), ">"), "rest"),
    "the maximum of one negative and one unknown": (nonnegative(-Maximum((t, minus_one))), "rest"),
    "the difference of two is not its positive part": (certificate(TV(p, q), "=", 2 * total(above)), "leaves"),
    # chain
    "links that do not meet": (certificate(D(p, q), ">=", 0, chain(certificate(D(p, q), "=", CE(p, q) - H(p)), gibbs)), "do not meet"),
    "links that end elsewhere": (certificate(D(p, q), ">=", minus_one, chain(gibbs)), "do not meet"),
    "links that begin elsewhere": (certificate(D(q, p), ">=", 0, chain(gibbs)), "do not meet"),
    "links that point both ways": (
        certificate(H(p), "<=", 0, chain(uniform_most, nonnegative(log(K)))), "relations"),
    "a chain that claims an equality": (certificate(D(p, q), "=", 0, chain(gibbs)), "the links give >="),
    "a chain that claims the other direction": (certificate(D(p, q), "<=", 0, chain(gibbs)), "the links give >="),
    "a chain that claims to be strict": (certificate(D(p, q), ">", 0, chain(gibbs)), "the links give >="),
    "a chain without links": (certificate(D(p, q), "=", D(p, q), chain()), "a chain has links"),
    "a link that is false": (certificate(D(p, q), "=", 0, chain(certificate(D(p, q), "=", 0))), "rule chain: rule normal-form"),
    "a link that is defined less often": (
        certificate(t, "=", Absolute(t), chain(certificate(t, "=", Exp(log(t))), certificate(Exp(log(t)), "=", Absolute(t)))),
        "not known to be positive"),
    "a link that divides by what may be zero": (
        certificate(c, "=", c, chain(certificate(c, "=", c * t / t), certificate(c * t / t, "=", c))), "not known to be nonzero"),
    "a link with a logarithm to a base that may be one": (
        certificate(c, "=", c, chain(certificate(c, "=", c + log(2, a) - log(2, a)), certificate(c + log(2, a) - log(2, a), "=", c))),
        "base 1"),
    "a link with a root of what may be negative": (
        certificate(t, "=", Absolute(t), chain(certificate(t, "=", (t**half) ** 2), certificate((t**half) ** 2, "=", Absolute(t)))),
        "not known to be positive"),
    "a link with a condition of its own": (
        certificate(t, "=", Absolute(t), chain(certificate(t, "=", Absolute(t), None, ("positive", t)))),
        "hypothesis that the whole lacks"),
    "a link about a space that the statement lacks": (
        certificate(log(a), ">=", 0, chain(
            certificate(log(a), ">=", H(Law("s", (("x", Space("S", a)),))),
                        tangent((each(lambda v: Mass(Law("s", (("x", Space("S", a)),)), (("x", v),)), Index("v", Space("S", a))),
                                 each(lambda v: 1 / (a * Mass(Law("s", (("x", Space("S", a)),)), (("x", v),))),
                                      Index("v", Space("S", a)))))),
            nonnegative(H(Law("s", (("x", Space("S", a)),)))))),
        "no natural size"),
    "a size is learned from the statement only": (
        certificate(a, ">=", 1, tangent(rest=a - 1 + 0 * sum_over(Index("v", Space("S", a)), as_term(1)))), "no natural size"),
    "a continuum has no size": (
        certificate(t + 0 * sum_over(Index("v", Space("S", t, "continuous")), as_term(1)), ">=", 1, tangent(rest=t - 1)), "rest"),
    "a link about a normal law that need not exist": (
        certificate(t, ">=", 0, tangent(rest=t + 0 * sum_over(u, Mass(Law("N", (("x", line),), ("normal", (c, t))), (("x", u),))))),
        "not known to be positive"),
    "a link with a symbol that cannot exist": (
        certificate(0, ">=", 1, chain(certificate(0, ">=", Symbol("e", Domain(Fraction(2), Fraction(1))) - 1, tangent(rest=0)))),
        "empty domain"),
    "an empty interval of integers": (certificate(Symbol("e", Domain(Fraction(0), Fraction(1), True, True, True)), "=", 0), "empty domain"),
    "a power with a base that may be negative": (certificate(t**K, "=", Absolute(t) ** K), "not known to be positive"),
    "a product of what may be negative": (
        certificate(product_over(x, Entry(logits, (x,))), "=", product_over(x, Absolute(Entry(logits, (x,))))), "not known to be positive"),
    "sizes of a power are no numbers": (certificate(minus_one**K, "=", minus_one**K), "not known to be positive"),
    # monotone
    "a logarithm of what may be negative, unseen": (
        certificate(0 * t, "<=", log(t + 1) - log(t + 1), monotone("log", certificate(t, "<=", t, tangent(rest=0)))), "positive"),
    "a negative multiple": (certificate(-H(p), "<=", -log(K), monotone("scale", uniform_most, -1)), "factor"),
    "a multiple of unknown sign": (certificate(t * H(p), "<=", t * log(K), monotone("scale", uniform_most, t)), "factor"),
    "a multiple that may be zero, strictly": (
        certificate(n0 * b, "<", n0 * (b + 1), monotone("scale", certificate(b, "<", b + 1, tangent(rest=1)), n0)), "premise gives <="),
    "the exponential of something else": (certificate(Exp(2 * H(p)), "<=", K, monotone("exp", uniform_most)), "leaves"),
    "the exponential below something else": (certificate(Exp(H(p)), "<=", K - 1, monotone("exp", uniform_most)), "leaves"),
    "the exponential reversed": (certificate(Exp(H(p)), ">=", K, monotone("exp", uniform_most)), "premise gives"),
    "the exponential made strict": (certificate(Exp(H(p)), "<", K, monotone("exp", uniform_most)), "premise gives"),
    "a premise that is false": (
        certificate(Exp(H(p)), ">=", K, monotone("exp", certificate(H(p), ">=", log(K), tangent(rest=0)))), "rule tangent"),
    "an unknown function": (certificate(Exp(H(p)), "<=", K, monotone("square", uniform_most)), ""),
    "a factor without a scale": (certificate(Exp(H(p)), "<=", K, monotone("exp", uniform_most, 1)), "factor"),
    # argument
    "an objective that differs by a law of both parameters": (
        argument(Argument("min", "theta", CE(p, hot) + H(Law("r_{phi,theta}", p.axes))), Argument("min", "theta", CE(p, hot))), "leaves"),
    "another objective": (argument(Argument("min", "theta", CE(p, hot)), Argument("min", "theta", D(hot, p))), "leaves"),
    "min and max": (argument(Argument("min", "theta", CE(p, hot)), Argument("max", "theta", D(p, hot))), "leaves"),
    "max of the negative with a positive factor": (
        argument(Argument("max", "theta", CE(p, hot)), Argument("min", "theta", D(p, hot))), "leaves"),
    "factor zero": (argument(Argument("min", "theta", CE(p, hot)), Argument("max", "theta", CE(p, hot)), 0), "positive"),
    "a negative factor": (argument(Argument("min", "theta", -CE(p, hot)), Argument("min", "theta", D(p, hot)), -1), "positive"),
    "a factor of unknown sign": (argument(Argument("min", "theta", c * CE(p, hot)), Argument("min", "theta", D(p, hot)), c), "positive"),
    "a factor that moves": (argument(Argument("min", "t", Exp(t) * t), Argument("min", "t", t), Exp(t)), "in the factor"),
    "factor of the wrong size": (argument(Argument("min", "theta", CE(p, hot)), Argument("min", "theta", D(p, hot)), 2), "leaves"),
    "another parameter": (argument(Argument("min", "theta", CE(p, hot)), Argument("min", "phi", CE(p, hot))), "parameters"),
    "an inequality between minimisers": (
        certificate(Argument("min", "theta", CE(p, hot)), "<=", Argument("min", "theta", D(p, hot)), {"rule": "argument", "factor": to_json(as_term(1))}),
        "arg min"),
    "a parameter that does not occur": (argument(Argument("min", "theta", H(p)), Argument("min", "theta", D(p, q))), "does not occur"),
    "a parameter that occurs on one side": (
        argument(Argument("min", "theta", CE(p, hot)), Argument("min", "theta", H(p))), "does not occur"),
    "an outcome as the parameter": (argument(Argument("max", "y", m(p, y)), Argument("max", "y", m(q, y))), "leaves"),
    "no arg min": (certificate(H(p), "=", H(p), {"rule": "argument", "factor": to_json(as_term(1))}), "arg min"),
    "some other head": (
        certificate(H(p), "=", H(p), {"rule": "argument", "factor": to_json(as_term(1))}) | {"statement": {
            "lhs": ["Sum", "min", "t", to_json(t)], "relation": "=", "rhs": ["Sum", "min", "t", to_json(t)]}}, ""),
    "arg inf": (argument(Argument("inf", "theta", CE(p, hot)), Argument("inf", "theta", CE(p, hot))), "arg min"),
    "an objective that is defined elsewhere": (
        argument(Argument("min", "t", t**2 + log(t) - log(t)), Argument("min", "t", t**2)), "not known to be positive"),
    "a divisor of an objective": (argument(Argument("min", "t", t**2 + t / t), Argument("min", "t", t**2)), "not known to be nonzero"),
    # hypotheses
    "a hypothesis of another kind": (nonnegative(t, ">=", ("negative", -t)), "unknown hypothesis"),
    "a hypothesis about a number": (nonnegative(t, ">=", ("positive", minus_one)), "about a number"),
    "a hypothesis about something else": (nonnegative(t, ">=", ("positive", c)), "rest"),
    "a hypothesis about a negative multiple": (nonnegative(t, ">=", ("positive", -t)), "rest"),
    "nonzero is not positive": (nonnegative(t, ">=", ("nonzero", t)), "rest"),
    "nonnegative is not positive": (nonnegative(t, ">", ("nonnegative", t)), "rest"),
    "a condition for one outcome is not for all": (
        nonnegative(Entry(logits, (i,)), ">=", ("nonnegative", Entry(logits, (j,)))), "rest"),
    "a condition for all outcomes of another space": (
        nonnegative(u, ">=", ("nonnegative", each(lambda x: x))), "rest"),
    "written in the statement is not strictly positive": (
        certificate(n0 + 0 * log(n0), ">", 0, tangent(rest=n0)), "rest"),
    # what a term may be
    "a normal form proves no inequality": (certificate(D(p, q), ">", D(p, q) - 0), "proves ="),
    "a derivative of a maximum": (certificate(Derivative(Maximum((t, c)), t), "=", 1), "leaves"),
    "a limit from nowhere": (certificate(Limit(t, as_term(0), "?", t), "=", 0), "no meaning"),
    "a real power of a negative number in a limit": (certificate(lim(e * as_term(-2) ** t), "=", 0), "not known to be positive"),
    "a part of another kind": (
        certificate(t, "=", t, {"rule": "chain", "links": [certificate(t, "=", t) | {"kind": "cases"}]}),
        "a certificate of kind 'cases', expected 'kernel'"),
    "infinity": (certificate(Constant("oo"), "=", Constant("oo")), "no meaning"),
    "variables as a number": (certificate(Variables(("X",)), "=", Variables(("X",))), "no meaning"),
    "an arg min as a number": (certificate(Argument("min", "t", t) + 1, "=", Argument("min", "t", t) + 1), "no meaning"),
    "a function as a number": (certificate(P, "=", P), "no meaning"),
    "an empty maximum": (certificate(Maximum(()), "=", Maximum(())), "no meaning"),
    "log of a negative number": (certificate(log(-2), "=", log(-2)), "not known to be positive"),
    "log of a negative number in one case": (certificate(log(3 * Delta(i, j) - 1), "=", Delta(i, j) * log(2)), "negative number"),
    "division by zero": (certificate(1 / (t - t), "=", 1 / (t - t)), "not known to be nonzero"),
    "log of zero inside a function": (certificate(Exp(log(0)), "=", 0), "log 0"),
    "log of zero that stays": (certificate(log(0), "=", 0), "leaves"),
    "log of a delta that stays": (certificate(log(Delta(i, j)), "=", 0), "leaves"),
    "a delta as a divisor": (certificate(Delta(i, j) / Delta(i, j), "=", 1), "is 0"),
    "a logarithm to base one": (certificate(log(2, 1), "=", log(2, 1)), "base 1"),
    "an integral of a constant": (certificate(sum_over(u, as_term(1)), "=", line.size), "leaves"),
    "a product over a continuum": (certificate(product_over(u, Exp(u)), "=", product_over(u, Exp(u))), "continuum"),
    "a delta on a continuum": (certificate(sum_over(u, Delta(u, Index("v", line)) * Exp(u)), "=", Exp(Index("v", line))), "finite space"),
    "a delta across spaces": (certificate(sum_over(x, Delta(x, Index("y", Y))), "=", 1), "finite space"),
    "a mass at an outcome of another space": (certificate(sum_over(Index("y", Y), m(p, Index("y", Y))), "=", 1), "another space"),
    "a mass on an axis that the law lacks": (certificate(Mass(p, (("w", i),)), "=", Mass(p, (("w", i),))), "axes"),
    "axes in another order": (
        certificate(Mass(J, (("y", Index("y", Y)), ("x", i))), "=", Mass(J, (("y", Index("y", Y)), ("x", i)))), "axes"),
    "one axis twice": (certificate(Mass(p, (("x", i), ("x", j))), "=", Mass(p, (("x", i), ("x", j)))), "two axes"),
    "a law with one axis twice": (
        certificate(Mass(Law("d", (("x", X), ("x", X))), (("x", i),)), "=", Mass(Law("d", (("x", X), ("x", X))), (("x", i),))), "two axes"),
    "an entry outside its space": (certificate(Entry(logits, (Index("y", Y),)), "=", Entry(logits, (Index("y", Y),))), "outside"),
    "an entry with two outcomes": (certificate(Entry(logits, (i, j)), "=", Entry(logits, (i, j))), "outside"),
    "a number as an outcome": (certificate(m(p, as_term(1)), "=", m(p, as_term(1))), "no meaning"),
    "a space of half an outcome": (
        certificate(sum_over(Index("v", Space("S", as_term("1/2"))), as_term(1)), "=", as_term("1/2")), "natural size"),
    "a space without outcomes": (certificate(sum_over(Index("v", Space("S", as_term(0))), as_term(1)), "=", 0), "natural size"),
    "a normal law on a finite space": (
        certificate(m(Law("N", (("x", X),), ("normal", (c, a))), i), "=", m(Law("N", (("x", X),), ("normal", (c, a))), i)),
        "continuous axis"),
    "the second moment of a normal law without the mean": (certificate(sum_over(u, Mass(normal, (("x", u),)) * u**2), "=", a), "leaves"),
    "a moment of a power of a density": (certificate(sum_over(u, Mass(normal, (("x", u),)) ** 2 * u), "=", Symbol("mu")), "leaves"),
    "a moment beside another function": (certificate(sum_over(u, Mass(normal, (("x", u),)) * u * Exp(u)), "=", Symbol("mu")), "leaves"),
    "a mean of another function": (certificate(sum_over(u, Mass(normal, (("x", u),)) * Exp(u)), "=", Symbol("mu")), "leaves"),
    "the mean of a reciprocal": (certificate(sum_over(u, Mass(normal, (("x", u),)) / u), "=", 0), "leaves"),
    "the mean of some law is not its parameter": (certificate(sum_over(u, Mass(f, (("x", u),)) * u), "=", Symbol("mu")), "leaves"),
    # derivatives
    "a derivative by an integer": (certificate(Derivative(K * t, K), "=", t), "integer"),
    "a derivative by the size of a space": (
        certificate(Derivative(sum_over(Index("v", Space("S", a)), t), a), "=", t), "depends on the variable"),
    "a derivative by a parameter of a law": (
        certificate(Derivative(sum_over(u, Mass(normal, (("x", u),)) * Exp(u)), a), "=", 0), "depends on the variable"),
    "a derivative by a parameter that a law is named after": (
        certificate(Derivative(CE(p, hot), Symbol("theta")), "=", 0), "named after"),
    "a derivative by one of two parameters that a law is named after": (
        certificate(Derivative(CE(p, Law("q_{phi,theta}", p.axes)), Symbol("theta")), "=", 0), "named after"),
    "a derivative by a symbol that is in a family under another domain": (
        certificate(Derivative(sum_over(u, Mass(normal, (("x", u),)) * Exp(u)), Symbol("a", UNIT_INTERVAL)), "=", 0), "named after"),
    "a derivative of the mean by the mean": (
        certificate(Derivative(sum_over(u, Mass(moved, (("x", u),)) * u), Symbol("mu")), "=", 1), "depends on the variable"),
    "a derivative by a mass and its marginal": (
        certificate(Derivative(JE.of(J, ("x",)), Mass(J, (("x", i), ("y", Index("y", Y))))), "=", 0), "not free of each other"),
    "a derivative by a mass of a family": (
        certificate(Derivative(Mass(normal, (("x", u),)), Mass(normal, (("x", u),))), "=", 1), "continuum|family"),
    "a derivative by a mass of a family on a finite space": (
        certificate(Derivative(m(Law("B", (("x", X),), ("binomial", (a,))), i), m(Law("B", (("x", X),), ("binomial", (a,))), i)), "=", 1),
        "family"),
    "a derivative by a density at a point": (certificate(Derivative(Mass(f, (("x", u),)), Mass(f, (("x", u),))), "=", 1), "continuum"),
    "a derivative by an outcome": (certificate(Derivative(u**2, u), "=", 2 * u), "no meaning"),
    "a derivative by the whole of a law": (certificate(Derivative(t, Mass(p, ())), "=", 0), "a point"),
    "the mass of a law is one, but not while it varies": (
        certificate(Derivative(total(lambda x: m(p, x)) ** 2, m(p, i)), "=", 0), "leaves"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_side_condition_refuses(name: str) -> None:
    document, match = REFUSED[name]
    refused(document, match)


CONSEQUENCES = {
    "two free outcomes share a condition only by name": (log(Entry(logits, (i,)) * Entry(logits, (j,))), 2 * log(Entry(logits, (i,)))),
    "a log of two unknown factors is not lost": (log(t * c), 0),
    "a log of two unknown factors stays whole": (log(t * c) - log(t * c), 1),
    "a log of an even power stays whole": (log(t**2), 2 * log(t) + 1),
    "roots of unknown signs stay whole": ((t * c) ** half * (t * c) ** half, -t * c),
    "a log of a negative multiple": (Exp(log(-t)), t),
    "a log of a negative multiple with a positive factor": (Exp(log(-a * t)), a * t),
    "a root of a square of a difference": (((a - b) ** 2) ** half, a - b),
    "a root of a square of a negative": ((Symbol("v", Domain(None, Fraction(-1))) ** 2) ** half, Symbol("v", Domain(None, Fraction(-1)))),
    "a sum of another index does not divide": (total(lambda x: Entry(logits, (x,))) / total(lambda x: Exp(Entry(logits, (x,)))), 1),
    "a part of a sum does not divide": (total(lambda x: Entry(logits, (x,)) * m(p, x)) / total(lambda x: Entry(logits, (x,))),
                                        total(lambda x: m(p, x)) / K),
    "a sum over one space does not divide a sum over another": (sum_over(Index("v", Space("V", K)), Index("v", Space("V", K)))
                                                                / sum_over(Index("w", Space("W", K)), Index("w", Space("W", K))), 1),
    "a divisor with the index stays inside": (total(lambda x: 1 / (1 + m(p, x))), K / (1 + m(p, i))),
    "a bound name in a logarithm": (
        total(lambda x: m(p, x) * log(total(lambda y: m(p, y) * m(q, x), y))), total(lambda x: m(p, x) * log(m(p, x)))),
    "indices that only look alike": (
        total(lambda i: total(lambda j: Entry(Array("w", (X, X)), (i, j)) * Entry(logits, (i,)), j), i),
        total(lambda i: total(lambda j: Entry(Array("w", (X, X)), (i, j)) * Entry(logits, (j,)), j), i)),
    "nested sums of one another": (
        total(lambda i: Exp(total(lambda j: Entry(Array("w", (X, X)), (i, j)), j)), i),
        total(lambda j: Exp(total(lambda i: Entry(Array("w", (X, X)), (i, j)), i)), j)),
    "a law on the diagonal is no marginal": (
        total(lambda x: Mass(Law("d", (("x", X), ("y", X))), (("x", x), ("y", x)))), 1),
    "a marginal keeps its axis": (
        Mass(Law("d", (("x", X), ("y", X))), (("x", i),)), Mass(Law("d", (("x", X), ("y", X))), (("y", i),))),
}  # fmt: skip


@pytest.mark.parametrize("name", CONSEQUENCES)
def test_no_normal_form_confuses(name: str) -> None:
    lhs, rhs = CONSEQUENCES[name]
    with pytest.raises(ReplayError):
        replay(certificate(lhs, "=", rhs))


def test_a_bound_index_is_never_captured() -> None:
    """Substituting under a binder keeps -sum log q_i apart from -log q_i."""
    inner = total(lambda x: Delta(x, i) * total(lambda j: log(m(q, j)) * Entry(logits, (x,)), j))
    assert decide_zero(to_json(inner - Entry(logits, (i,)) * total(lambda x: log(m(q, x)))))[0]
    assert not decide_zero(to_json(inner - Entry(logits, (i,)) * log(m(q, i))))[0]
    assert not decide_zero(to_json(-total(lambda x: log(m(q, x))) + log(m(q, i))))[0]


def test_a_sum_of_what_does_not_move_is_a_multiple() -> None:
    """sum_x c = K c; from c = p(i) it does not follow that a sum of p is K p(i)."""
    assert decide_zero(to_json(total(lambda x: c) - K * c))[0]
    assert not decide_zero(to_json(total(lambda x: m(p, x)) - K * m(p, i)))[0]


def test_the_hypotheses_that_were_used_are_returned() -> None:
    proof = nonnegative(t, ">=", ("positive", c), ("nonnegative", t))
    assert replay(proof).hypotheses == (["nonnegative", to_json(t)],)
    proof = certificate(log(t * a), "=", log(t) + log(a))
    assert ["positive", to_json(t)] in replay(proof).definedness
    assert replay(gibbs).hypotheses == ()


def test_a_space_whose_size_is_a_symbol_has_an_outcome() -> None:
    free = Symbol("k")
    law = Law("s", (("x", Space("S", free)),))
    assert replay(certificate(free + H(law), ">=", 1, tangent(rest=free - 1 + H(law)))).relation == ">="
    refused(certificate(free, ">=", 1, tangent(rest=free - 1)), "rest")


def test_integers_skip_what_lies_between() -> None:
    k = Symbol("k", Domain(Fraction(1), integer=True, lower_open=True))
    assert replay(certificate(k, ">=", 2, tangent(rest=k - 2))).relation == ">="
    k = Symbol("k", Domain(None, Fraction(1), upper_open=True, integer=True))
    assert replay(certificate(k, "<=", 0, tangent(rest=-k))).relation == "<="
    refused(nonnegative(Symbol("k", INTEGER)), "rest")


def altered(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    document = copy.deepcopy(gibbs)
    place: Any = document
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return document


FORGED: dict[str, tuple[Any, str]] = {
    "not an object": ([gibbs], ""),
    "nothing": (None, ""),
    "text": ("proved", ""),
    "another kind": (altered(("kind",), "shannon"), "kind"),
    "another version": (altered(("version",), 2), "version"),
    "a version that equals one": (altered(("version",), True), "version"),
    "a floating version": (altered(("version",), 1.0), "not JSON"),
    "a floating number": (altered(("statement", "rhs"), ["Rational", ["q", 0.0]]), "not JSON"),
    "not a number": (altered(("statement", "rhs"), ["Rational", ["q", float("nan")]]), "not JSON"),
    "not a number, in words": (altered(("statement", "rhs"), ["Rational", ["q", "nan"]]), "no meaning"),
    "a number with a point": (altered(("statement", "rhs"), ["Rational", ["q", "0.0"]]), "no meaning"),
    "a number with an exponent": (altered(("statement", "rhs"), ["Rational", ["q", "1e9"]]), "no meaning"),
    "a number not in lowest terms": (altered(("statement", "rhs"), ["Rational", ["q", "2/4"]]), "no meaning"),
    "a number over zero": (altered(("statement", "rhs"), ["Rational", ["q", "1/0"]]), "no meaning"),
    "a number of a thousand digits": (altered(("statement", "rhs"), ["Rational", ["q", "7" * 1000]]), "no meaning"),
    "an altered number": (altered(("statement", "rhs"), ["Rational", ["q", "1/1000"]]), "leaves"),
    "another key": (gibbs | {"trusted": True}, "keys"),
    "a lost key": ({k: v for k, v in gibbs.items() if k != "hypotheses"}, "keys"),
    "another key of the statement": (altered(("statement", "reading"), "x"), "statement"),
    "another relation": (altered(("statement", "relation"), "~"), "statement"),
    "different, which no rule proves": (altered(("statement", "relation"), "!="), "statement"),
    "no step": (altered(("steps",), []), "one step"),
    "two steps": (altered(("steps",), gibbs["steps"] * 2), "one step"),
    "a step that is text": (altered(("steps",), ["tangent"]), ""),
    "an unknown rule": (altered(("steps", 0, "rule"), "trust"), "unknown rule"),
    "a rule with a key too many": (altered(("steps", 0, "why"), "obvious"), "keys"),
    "a rule with a key too few": (altered(("steps", 0), {"rule": "tangent", "terms": []}), "keys"),
    "terms that are text": (altered(("steps", 0, "terms"), "none"), ""),
    "hypotheses that are text": (altered(("hypotheses",), "none"), ""),
    "a hypothesis without a term": (altered(("hypotheses",), [["positive"]]), ""),
    "an unknown node": (altered(("statement", "rhs"), ["Zero"]), "no meaning"),
    "a node with a part too many": (altered(("statement", "rhs"), ["Exp", to_json(t), to_json(t)]), "no meaning"),
    "an empty node": (altered(("statement", "rhs"), []), ""),
    "a bare number": (altered(("statement", "rhs"), 0), ""),
    "a null": (altered(("statement", "rhs"), None), ""),
    "a bound variable without a binder": (altered(("statement", "rhs"), to_json(m(p, Bound(1, X)))), "no binder"),
    "a bound variable of another space": (
        altered(("statement", "rhs"), to_json(Sum(1, X, as_term(1), Mass(J, (("y", Bound(1, Y)),))))), "no binder"),
    "a binder that skips a level": (altered(("statement", "rhs"), to_json(Sum(2, X, as_term(1), m(p, Bound(2, X))))), "level"),
    "a binder that takes an inner level": (
        altered(("statement", "rhs"), to_json(Sum(1, X, as_term(1), Sum(1, X, as_term(1), m(p, Bound(1, X)))))), "level"),
    "a function that skips a level": (
        altered(("steps", 0, "terms", 0, "weight"), to_json(Lambda(2, (X,), m(p, Bound(2, X))))), "level"),
    "a hypothesis that skips a level": (
        altered(("hypotheses",), [["positive", to_json(Lambda(3, (X,), Entry(logits, (Bound(3, X),))))]]), "level"),
    "a factor that skips a level": (
        certificate(t * 1, "=", t * 1, monotone("scale", certificate(1, "=", 1), Sum(2, X, as_term(1), m(p, Bound(2, X))))), "level"),
    "a rest that skips a level": (altered(("steps", 0, "rest"), to_json(Sum(2, X, as_term(0), as_term(1)))), "level"),
    "a level that is a boolean": (
        altered(("statement", "rhs"), ["Sum", True, to_json(X), to_json(as_term(1)), to_json(as_term(0))]), "level"),
    "a space of another kind": (
        altered(("statement", "rhs"), to_json(sum_over(Index("v", Space("S", K, "countable")), as_term(0)))), "no meaning"),
    "a domain that is no interval": (altered(("statement", "rhs"), ["Symbol", "t", ["domain", "0", None, 0, False, False]]), "no meaning"),
    "a domain with a lost field": (altered(("statement", "rhs"), ["Symbol", "t", ["domain", "0", None, False, False]]), "no meaning"),
    "a quantity without a meaning": (altered(("statement", "rhs"), ["Quantity", "entropy", ["t"]]), "no meaning"),
    "an exponent of a million": (certificate(t**1000000, "=", t**1000000), "exponent"),
    "exponents that add up": (certificate(t**999 * t**999, "=", t**999 * t**999), "exponent"),
    "a power of a sum": (certificate((t + 1) ** 1000, "=", (t + 1) ** 1000), "exponent"),
    "a tower of powers": (certificate(((as_term(2) ** 999) ** 999) ** 999, "=", 0), "large"),
    "a sum of many powers": (certificate(((t + c + 1) ** 30) * ((t + a + 1) ** 30), "=", 0), "large|steps"),
    "too many indices that look alike": (certificate(
        (total(lambda x: total(lambda j: Entry(Array("w", (X, X)), (x, j)), j))) ** 9
        * total(lambda x: Exp(Entry(logits, (x,)))) ** 9, "=", 1),
        ""),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_certificate_is_refused(name: str) -> None:
    document, match = FORGED[name]
    refused(document, match)


def test_what_is_nested_without_end_is_refused() -> None:
    deep: Any = to_json(t)
    for _ in range(5000):
        deep = ["Exp", deep]
    refused(altered(("statement", "lhs"), deep), "nested too deeply")
    refused(altered(("statement", "lhs"), ["Add", ["t", *[to_json(t)] * 30000]]), "too large")
    with pytest.raises(ReplayError, match="nested too deeply"):
        decide_zero(deep)
    with pytest.raises(ReplayError, match="level"):
        decide_zero(to_json(Sum(2, X, as_term(1), m(p, Bound(2, X)))))


@pytest.mark.parametrize(
    ("cap", "message"),
    [
        ("algebra.MAX_STEPS", "too many steps"),
        ("algebra.MAX_TERMS", "too large"),
        ("algebra.MAX_BINDERS", "bound indices"),
        ("expression.MAX_LABELLINGS", "look alike"),
    ],
)
def test_what_takes_too_long_is_refused(cap: str, message: str) -> None:
    alike = total(lambda x: total(lambda j: Entry(Array("w", (X, X)), (x, j)) * Entry(Array("w", (X, X)), (j, x)), j))
    document = certificate(alike * (t + c), "=", alike * t + alike * c)
    replay(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(f"symbolic_it.kernel.check.{cap}", 1)
        refused(document, message)


def test_a_library_that_factors_wrongly_is_not_believed() -> None:
    class Liar:
        def __init__(self, value: int) -> None:
            self.value = value

        def factor(self) -> list[tuple[int, int]]:
            return [(2, 1)] if self.value > 1 else []

    functions = sys.modules["symbolic_it.kernel.check.functions"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(functions, "factored", lambda table: (Fraction(2), [(table, 1)]))
        refused(certificate(log(a + b), "=", log(2 * a + 2 * b)), "multiply out")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(functions.flint, "fmpz", Liar)
        refused(certificate(log(3), "=", log(2)), "multiply out")


def test_a_quantity_means_its_meaning() -> None:
    """The name and the arguments prove nothing."""
    liar = Quantity("kl_divergence", (P, Q), as_term(0))
    refused(certificate(liar, "=", D(p, q)), "leaves")
    assert replay(certificate(liar, "=", 0)).lhs == to_json(liar)


def test_every_alteration_of_a_leaf_is_refused_or_proves_what_it_says() -> None:
    """Changing any one text, number or flag of a certificate never yields the original statement with another proof of less."""

    def leaves(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        if isinstance(node, dict | list):
            items = node.items() if isinstance(node, dict) else enumerate(node)
            return [leaf for key, value in items for leaf in leaves(value, (*path, key))]
        return [path]

    original = copy.deepcopy(gibbs)
    for path in leaves(original):
        for value in ("zz", 7, None, "2"):
            document = altered(path, value)
            if document == original:
                continue
            try:
                done = replay(document)
            except ReplayError:
                continue
            assert [done.lhs, done.relation, done.rhs] == [document["statement"][k] for k in ("lhs", "relation", "rhs")]

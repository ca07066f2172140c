"""The letters that the identities share: an alphabet of size K, pmfs p, q, r, s on it, variables X, Y, Z with a law."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from ..quantities import load
from ..terms.domain import NATURAL, POSITIVE, UNIT_INTERVAL
from ..terms.term import (
    Array,
    Delta,
    Entry,
    Index,
    Lambda,
    Law,
    Mass,
    Quantity,
    Rational,
    Space,
    Symbol,
    Term,
    apply,
    function_of,
    pmf,
    sum_over,
)

ALPHABET = Space("X")
K = ALPHABET.size
x, i, j, k, y = (Index(name, ALPHABET) for name in "xijky")
p, q, r, s = (Law(name, (("x", ALPHABET),)) for name in "pqrs")
p_, q_, r_, s_ = (pmf(law) for law in (p, q, r, s))
epsilon = Symbol("epsilon", UNIT_INTERVAL)
weight = Symbol("lambda", UNIT_INTERVAL)
beta = Symbol("beta", POSITIVE)
temperature = Symbol("T", POSITIVE)
half = Rational(Fraction(1, 2))
logits = Array("z", (ALPHABET,))
rewards = Array("r", (ALPHABET,))

JOINT = Law("P", tuple((n, Space(n, Symbol(f"K_{n}", NATURAL), letter=n.lower())) for n in "XYZ"))
X, Y, Z = ("X",), ("Y",), ("Z",)
a, b, c = (Index(n, JOINT.space(n.upper())) for n in "xyz")


def at(law: Law, index: Term) -> Mass:
    """p(x) for a law of one variable."""
    return Mass(law, (("x", index),))


def joint(**outcomes: Term) -> Mass:
    """p(x, y, z) of the joint law, or a marginal: joint(X=a, Y=b)."""
    return Mass(JOINT, tuple((n, outcomes[n]) for n, _ in JOINT.axes if n in outcomes))


def z(index: Term) -> Entry:
    """The logit z_i."""
    return Entry(logits, (index,))


def total(body: Callable[[Index], Term], over: Index = x) -> Term:
    """Sum of body(x) over the alphabet (or over the space of another index)."""
    return sum_over(over, body(over))


def mixture(t: Term, f: Lambda, g: Lambda, label: str | None = None) -> Lambda:
    """The pmf t f + (1 - t) g."""
    return function_of((x,), t * apply(f, x) + (1 - t) * apply(g, x), label)


uniform = function_of((x,), 1 / K, "u")
one_hot = function_of((x,), Delta(x, y))


def quantity(name: str, *args: object) -> Quantity:
    """A quantity of pmfs or terms."""
    return load(name)(*args)


def of_variables(name: str, *groups: tuple[str, ...]) -> Quantity:
    """A quantity of the random variables X, Y, Z."""
    return load(name).of(JOINT, *groups)

"""Terms: what was meant, as immutable trees.

Every bound variable is named by its nesting level when a binder is built, so two terms that differ only in the letters
of bound variables are the same term, and no substitution can capture (see `binder`).
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar, dataclass_transform

from .domain import NATURAL, REAL, Domain

T = TypeVar("T")


class Term:
    """A mathematical object. Equal terms are structurally equal, up to the letters of bound variables."""

    __slots__ = ("_hash", "_level")
    _hash: int
    _level: int

    def parts(self) -> tuple[Any, ...]:
        """The fields of this node, in order."""
        return tuple(getattr(self, name) for name in self.__match_args__)  # type: ignore[attr-defined]

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            value = hash((type(self).__name__, self.parts()))
            object.__setattr__(self, "_hash", value)
            return value

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, Term) and type(self) is type(other) and hash(self) == hash(other) and self.parts() == other.parts()

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), self.parts())

    def __add__(self, other: Term | int | Fraction) -> Term:
        return _do("add", self, other)

    def __radd__(self, other: Term | int | Fraction) -> Term:
        return _do("add", other, self)

    def __sub__(self, other: Term | int | Fraction) -> Term:
        return _do("add", self, _do("neg", other))

    def __rsub__(self, other: Term | int | Fraction) -> Term:
        return _do("add", other, -self)

    def __mul__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", self, other)

    def __rmul__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", other, self)

    def __truediv__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", self, _do("reciprocal", other))

    def __rtruediv__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", other, _do("reciprocal", self))

    def __pow__(self, other: Term | int | Fraction) -> Term:
        return _do("power", self, other)

    def __neg__(self) -> Term:
        return _do("neg", self)


def _do(operation: str, *args: Term | int | Fraction) -> Term:
    """An operation of `arithmetic`, which is made of the nodes below."""
    from . import arithmetic

    result: Term = getattr(arithmetic, operation)(*map(arithmetic.as_term, args))
    return result


@dataclass_transform(frozen_default=True, eq_default=False)
def _node(cls: type[T]) -> type[T]:
    return dataclass(frozen=True, slots=True, eq=False)(cls)


@_node
class Rational(Term):
    """An exact rational number."""

    value: Fraction


@_node
class Constant(Term):
    """A named constant: ``pi``, ``oo`` (plus infinity) or ``euler_gamma``."""

    name: str


@_node
class Symbol(Term):
    """A real scalar with a domain: epsilon, beta, T, K."""

    name: str
    domain: Domain = REAL


K = Symbol("K", NATURAL)


@dataclass(frozen=True, slots=True)
class Space:
    """An alphabet of ``size`` outcomes (a term), or a continuum when ``kind`` is "continuous"; ``letter`` is how its points are called."""

    name: str
    size: Term = K
    kind: str = "finite"
    letter: str = "x"


@dataclass(frozen=True, slots=True)
class Law:
    """A probability law with named axes: a pmf on finite spaces, a density on continuous ones.

    ``family`` names a parametric family with its parameters, e.g. ("normal", (mean, variance)).
    """

    name: str
    axes: tuple[tuple[str, Space], ...]
    family: tuple[str, tuple[Term, ...]] | None = None

    def space(self, axis: str) -> Space:
        return dict(self.axes)[axis]


@dataclass(frozen=True, slots=True)
class Array:
    """A real-valued function of outcomes: logits z_i, rewards r(x)."""

    name: str
    spaces: tuple[Space, ...]
    domain: Domain = REAL


@_node
class Index(Term):
    """A free outcome of a space: the x of p(x), the label y of -log q_y."""

    name: str
    space: Space


@_node
class Bound(Term):
    """A bound outcome, named by the nesting level of its binder."""

    level: int
    space: Space


@_node
class Mass(Term):
    """Probability mass (or density) of a law at a point; axes left out are summed out (a marginal). Sorted by axis order of the law."""

    law: Law
    at: tuple[tuple[str, Term], ...]


@_node
class Entry(Term):
    """One entry of an array: z_i, r(x)."""

    array: Array
    at: tuple[Term, ...]


@_node
class Delta(Term):
    """Kronecker's delta: 1 where the two outcomes are the same, else 0."""

    left: Term
    right: Term


@_node
class Add(Term):
    """A sum of two or more terms, as written."""

    args: tuple[Term, ...]


@_node
class Mul(Term):
    """A product of two or more terms, as written."""

    args: tuple[Term, ...]


@_node
class Pow(Term):
    """base ** exponent; 1/x is x ** -1."""

    base: Term
    exponent: Term


@_node
class Log(Term):
    """Logarithm; natural when ``base`` is None."""

    arg: Term
    base: Term | None = None


@_node
class Exp(Term):
    """e ** arg."""

    arg: Term


@_node
class Absolute(Term):
    """Absolute value."""

    arg: Term


@_node
class Maximum(Term):
    """The largest of its arguments."""

    args: tuple[Term, ...]


@_node
class Sum(Term):
    """The binder: sum (integral on a continuous space) over ``space`` of weight * body; with a weight other than 1 it is an expectation."""

    level: int
    space: Space
    weight: Term
    body: Term


@_node
class Product(Term):
    """Product over a finite space."""

    level: int
    space: Space
    body: Term


@_node
class Lambda(Term):
    """A function of outcomes (a pmf such as p, a mixture, a one-hot): bound variables ``level`` ... for ``spaces``, then the body."""

    level: int
    spaces: tuple[Space, ...]
    body: Term
    label: str | None = None


@_node
class Variables(Term):
    """A tuple of random variables, as an argument of H or I."""

    names: tuple[str, ...]


@_node
class Quantity(Term):
    """A named quantity with its arguments and its meaning, e.g. D(p||q) and the sum that defines it."""

    name: str
    args: tuple[Term, ...]
    meaning: Term


@_node
class Derivative(Term):
    """Partial derivative of ``body`` with respect to a symbol, an array entry or a mass (all masses free)."""

    body: Term
    variable: Term


@_node
class Limit(Term):
    """One-sided (``side`` "+", "-") or two-sided ("") limit of ``body`` as the symbol tends to ``point``."""

    variable: Symbol
    point: Term
    side: str
    body: Term


@_node
class Argument(Term):
    """arg min / arg max of ``body`` over the named parameter (a law, a parameter such as theta, a symbol)."""

    kind: str
    parameter: str
    body: Term

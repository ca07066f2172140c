"""Terms: what was meant, as immutable trees.

Every bound variable is named by its nesting level when a binder is built, so two terms that differ only in the letters
of bound variables are the same term, and no substitution can capture (see `binder`).
"""

from __future__ import annotations

from fractions import Fraction

from .base import Structural, Term, node
from .domain import NATURAL, REAL, Domain


@node
class Rational(Term):
    """An exact rational number."""

    value: Fraction


@node
class Constant(Term):
    """A named constant: ``pi``, ``oo`` (plus infinity) or ``euler_gamma``."""

    name: str


@node
class Symbol(Term):
    """A real scalar with a domain: epsilon, beta, T, K."""

    name: str
    domain: Domain = REAL


K = Symbol("K", NATURAL)


@node
class Space(Structural):
    """An alphabet of ``size`` outcomes (a term), or a continuum when ``kind`` is "continuous"; ``letter`` is how its points are called."""

    name: str
    size: Term = K
    kind: str = "finite"
    letter: str = "x"


@node
class Law(Structural):
    """A probability law with named axes: a pmf on finite spaces, a density on continuous ones.

    ``family`` names a parametric family with its parameters, e.g. ("normal", (mean, variance)).
    """

    name: str
    axes: tuple[tuple[str, Space], ...]
    family: tuple[str, tuple[Term, ...]] | None = None

    def space(self, axis: str) -> Space:
        return dict(self.axes)[axis]


@node
class Array(Structural):
    """A real-valued function of outcomes: logits z_i, rewards r(x)."""

    name: str
    spaces: tuple[Space, ...]
    domain: Domain = REAL


@node
class Index(Term):
    """A free outcome of a space: the x of p(x), the label y of -log q_y."""

    name: str
    space: Space


@node
class Opened(Index):
    """The outcome that stands in for a bound one while its binder is open: equal to no ``Index``, and part of no statement."""


@node
class Bound(Term):
    """A bound outcome, named by the nesting level of its binder."""

    level: int
    space: Space


@node
class Mass(Term):
    """Probability mass (or density) of a law at a point; axes left out are summed out (a marginal). Sorted by axis order of the law."""

    law: Law
    at: tuple[tuple[str, Term], ...]


@node
class Entry(Term):
    """One entry of an array: z_i, r(x)."""

    array: Array
    at: tuple[Term, ...]


@node
class Delta(Term):
    """Kronecker's delta: 1 where the two outcomes are the same, else 0."""

    left: Term
    right: Term


@node
class Add(Term):
    """A sum of two or more terms, as written."""

    args: tuple[Term, ...]


@node
class Mul(Term):
    """A product of two or more terms, as written."""

    args: tuple[Term, ...]


@node
class Pow(Term):
    """base ** exponent; 1/x is x ** -1."""

    base: Term
    exponent: Term


@node
class Log(Term):
    """Logarithm; natural when ``base`` is None."""

    arg: Term
    base: Term | None = None


@node
class Exp(Term):
    """e ** arg."""

    arg: Term


@node
class Absolute(Term):
    """Absolute value."""

    arg: Term


@node
class Maximum(Term):
    """The largest of its arguments."""

    args: tuple[Term, ...]


@node
class Sum(Term):
    """The binder: sum (integral on a continuous space) over ``space`` of weight * body; with a weight other than 1 it is an expectation."""

    level: int
    space: Space
    weight: Term
    body: Term


@node
class Product(Term):
    """Product over a finite space."""

    level: int
    space: Space
    body: Term


@node
class Largest(Term):
    """The largest value of body over a finite space: max_i z_i; a least value is minus the largest of the negative ones."""

    level: int
    space: Space
    body: Term


@node
class Lambda(Term):
    """A function of outcomes (a pmf such as p, a mixture, a one-hot): bound variables ``level`` ... for ``spaces``, then the body."""

    level: int
    spaces: tuple[Space, ...]
    body: Term
    label: str | None = None


@node
class Variables(Term):
    """A tuple of random variables, as an argument of H or I."""

    names: tuple[str, ...]


@node
class Quantity(Term):
    """A named quantity with its arguments and its meaning, e.g. D(p||q) and the sum that defines it."""

    name: str
    args: tuple[Term, ...]
    meaning: Term


@node
class Derivative(Term):
    """Partial derivative of ``body`` with respect to a symbol, an array entry or a mass (all masses free)."""

    body: Term
    variable: Term


@node
class Limit(Term):
    """One-sided (``side`` "+", "-") or two-sided ("") limit of ``body`` as the symbol tends to ``point``."""

    variable: Symbol
    point: Term
    side: str
    body: Term


@node
class Argument(Term):
    """arg min / arg max of ``body`` over the named parameter (a law, a parameter such as theta, a symbol)."""

    kind: str
    parameter: str
    body: Term

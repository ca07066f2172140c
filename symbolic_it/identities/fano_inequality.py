"""Fano's inequality: H(X|Y) <= h(e) + e log(K - 1), where e is the probability that X and Y differ

X and Y with values in one alphabet of K > 1 outcomes, 0 < e < 1. Source: Cover and Thomas 2006, theorem 2.10.1.
"""

from __future__ import annotations

from ..kernel.derivation import Line
from ..quantities import load
from ..terms.abbreviation import Abbreviation
from ..terms.statement import Relation
from ..terms.term import ONE, ZERO, Delta, Law, Log, Mass, Term, sum_over
from .expressions import binary_entropy
from .identity import Identity, relation
from .vocabulary import ALPHABET, K, i, j, x, y

PAIR = Law("P", (("X", ALPHABET), ("Y", ALPHABET)))


def both(u: Term, v: Term) -> Term:
    return Mass(PAIR, (("X", u), ("Y", v)))


error = sum_over(i, sum_over(j, (1 - Delta(i, j)) * both(i, j)))  # P(X != Y)
conditional = load("conditional_entropy").of(PAIR, ("X",), ("Y",))


def same(f: Term) -> Term:
    """The mean of f over X = Y."""
    return sum_over(x, sum_over(y, both(x, y) * Delta(x, y) * f))


def apart(f: Term) -> Term:
    """The mean of f over X != Y."""
    return sum_over(x, sum_over(y, both(x, y) * (1 - Delta(x, y)) * f))


given = both(x, y) / Mass(PAIR, (("Y", y),))


each = error / (K - 1)
bound = same(-Log(1 - error)) + apart(Log(K - 1) - Log(error))


def lines() -> tuple[Line, ...]:
    return (
        Line(
            "=",
            bound + same(Log(1 - error) - Log(given)) + apart(Log(error) - Log(K - 1) - Log(given)),
            "insert a guess",
            "g(x|x′) = 1 - e if x = x′, else e/(K - 1)",
        ),
        Line("<=", bound + same((1 - error) / given - 1) + apart(each / given - 1), "tangent line", "log t ≤ t - 1"),
        Line("=", bound, "normalisation", "g(·|x′) sums to 1 for each x′"),
        Line("=", binary_entropy(error) + error * Log(K - 1), "two cases", "X = Y with probability 1 - e"),
    )


IDENTITY = Identity(
    name="fano-inequality",
    title="Fano's inequality",
    statement=relation(
        conditional,
        "<=",
        binary_entropy(error) + error * Log(K - 1),
        Relation(K, ">", ONE),
        Relation(error, ">", ZERO),
        Relation(error, "<", ONE),
        hypotheses=("X, Y on one alphabet of K > 1 outcomes, with joint law P", "e = P(X ≠ Y), 0 < e < 1"),
    ),
    lines=lines,
    equality="iff for every y that occurs X is y with probability 1 - e and each other outcome has e/(K - 1)",
    source="Cover and Thomas 2006, theorem 2.10.1",
    where=(Abbreviation("e", error),),
)

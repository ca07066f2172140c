"""Pointwise mutual information PMI(x; y) = log(p(x, y)/(p(x) p(y)))

In nats, of two outcomes under a joint pmf; positive where they occur together more often than by chance, -inf where
they never do; undefined where p(x) p(y) = 0. Its mean is the mutual information. Source: Church and Hanks 1990.
"""

from __future__ import annotations

from ..terms.domain import NATURAL
from ..terms.term import Index, Lambda, Law, Log, Space, Symbol, Term, apply
from .quantity import Definition, sum_over_outcomes


def build(p: Lambda, x: Term, y: Term) -> Term:
    """log(p(x, y)/(p(x) p(y))) with p(x) = sum_y p(x, y)."""
    first, second = p.spaces
    of_x = sum_over_outcomes((second,), lambda y_: apply(p, x, y_))
    of_y = sum_over_outcomes((first,), lambda x_: apply(p, x_, y))
    return Log(apply(p, x, y) / (of_x * of_y))


_X, _Y = Space("X", Symbol("K_X", NATURAL), letter="x"), Space("Y", Symbol("K_Y", NATURAL), letter="y")

QUANTITY = Definition(
    name="pointwise_mutual_information",
    symbol="PMI_{0}({1}; {2})",
    latex=r"\mathrm{{PMI}}_{{{0}}}({1}; {2})",
    parameters=("pmf", "index", "index"),
    build=build,
    domain="joint pmf p of two variables, an outcome of each with positive probability",
    source="Church and Hanks 1990",
    standard=(Law("p", (("x", _X), ("y", _Y))), Index("x", _X), Index("y", _Y)),
)

"""Entropy rate of a Markov chain sum_i pi(i) H(P(i, .))

In nats per step: the mean entropy of the rows of the transition matrix P under its stationary law pi (pi P = pi); at
most H(pi). It does not check that pi is stationary. Source: Cover and Thomas 2006, theorem 4.2.4.
"""

from __future__ import annotations

from ..terms.term import UNIT_INTERVAL, Array, Lambda, Law, Space, Term, apply, fresh_index, function_of
from .entropy import QUANTITY as H
from .quantity import Definition, sum_over_outcomes


def build(stationary: Lambda, transition: Lambda) -> Term:
    """sum_i pi(i) H(P(i, .))."""

    def term(i: Term) -> Term:
        j = fresh_index(transition.spaces[1])
        return apply(stationary, i) * H(function_of((j,), apply(transition, i, j)))

    return sum_over_outcomes(stationary.spaces, term)


_STATES = Space("S", letter="i")

QUANTITY = Definition(
    name="entropy_rate",
    symbol="rate({0}, {1})",
    latex=r"\mathrm{{rate}}({0}, {1})",
    parameters=("pmf", "transition"),
    build=build,
    unit="nats per step",
    domain="transition matrix P on a finite set of states, its stationary pmf pi",
    sign="0 <= rate <= H(pi)",
    source="Cover and Thomas 2006, theorem 4.2.4",
    standard=(Law("pi", (("i", _STATES),)), Array("P", (_STATES, _STATES), UNIT_INTERVAL)),
)

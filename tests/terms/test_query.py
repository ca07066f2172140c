"""What a term may depend on, counted generously: a name with the parameter in its subscript depends on it."""

from __future__ import annotations

import pytest

from symbolic_it.terms.domain import NATURAL, POSITIVE
from symbolic_it.terms.term import (
    ONE,
    Array,
    Entry,
    Exp,
    Index,
    Law,
    Mass,
    Space,
    Symbol,
    depends,
    free_symbols,
    mass,
    named_after,
    sum_over,
    written_size,
)

K = Symbol("K", NATURAL)
X, LINE = Space("X", K), Space("R", kind="continuous")
HERE, THETA = Index("i", X), Symbol("theta")
U = Index("u", LINE)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("theta", True), ("q_theta", True), ("q_{phi,theta}", True), (r"q_{\theta}", True), ("q_phitheta", True), ("q_theta_1", True),
        ("q^theta", True), ("q(theta)", True), ("q", False), ("theta2", False), ("p_data", False), ("thetas", False), ("q_phi", False),
    ],
)  # fmt: skip
def test_what_is_named_after_theta(name: str, answer: bool) -> None:
    assert named_after(name, "theta") is answer


def test_a_term_depends_on_what_is_hidden_in_it() -> None:
    law = Law("q_{phi,theta}", (("x", X),))
    normal = Law("N", (("x", LINE),), ("normal", (THETA, Symbol("v", POSITIVE))))
    for term in (
        mass(law, x=HERE),
        Mass(normal, (("x", U),)),
        sum_over(U, Mass(normal, (("x", U),))),
        Entry(Array("r_theta", (X,)), (HERE,)),
    ):
        assert depends(term, THETA)
        assert not depends(term, Symbol("beta"))
    assert depends(sum_over(HERE, ONE), K)
    assert depends(Symbol("theta", POSITIVE), THETA)
    assert free_symbols(Mass(normal, (("x", U),))) == {THETA, Symbol("v", POSITIVE), U}


def test_masses_depend_on_masses_of_their_law_and_of_laws_in_their_family() -> None:
    p = Law("p", (("x", X),))
    moved = Law("N", (("x", LINE),), ("normal", (mass(p, x=HERE), Symbol("v", POSITIVE))))
    assert depends(mass(p, x=Index("j", X)), mass(p, x=HERE))
    assert depends(Mass(moved, (("x", U),)), mass(p, x=HERE))
    assert not depends(mass(Law("q", (("x", X),)), x=HERE), mass(p, x=HERE))


def test_the_size_when_written_out_counts_what_is_shared_where_it_stands() -> None:
    term = THETA + ONE
    assert written_size(term) == 3
    for _ in range(60):
        term = Exp(term) * (ONE + Exp(term))
    assert written_size(term) > 2**60

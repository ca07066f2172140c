"""Sums over Kronecker deltas are carried out, and only those."""

from __future__ import annotations

import pytest

from symbolic_it.quantities.standard import LOGITS, SPACE, P
from symbolic_it.terms.sympy.deltas import collapse
from symbolic_it.terms.term import MINUS_ONE, ONE, ZERO, Add, Delta, Entry, Exp, Index, Log, Mul, Symbol, Term, mass, sum_over

A, B, C = (Index(name, SPACE) for name in "abc")
EPS = Symbol("epsilon")


def z(i: Index) -> Term:
    return Entry(LOGITS, (i,))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (sum_over(A, Delta(A, B)), ONE),
        (sum_over(A, Delta(A, B) * z(A)), z(B)),
        (sum_over(A, z(A) * Delta(B, A) * z(A)), Mul((z(B), z(B)))),
        (sum_over(A, z(A) * (Delta(A, B) + EPS)), Add((z(B), sum_over(A, z(A) * EPS)))),
        (sum_over(A, z(A), Delta(A, B)), z(B)),
        (sum_over(A, sum_over(B, Delta(A, B) * z(A) * z(B))), sum_over(A, z(A) * z(A))),
        (sum_over(A, Delta(A, B) * Delta(A, B)), ONE),
        (sum_over(A, Delta(A, B) * Delta(A, C)), Delta(B, C)),
        (sum_over(A, ZERO), ZERO),
        (sum_over(A, EPS), Mul((SPACE.size, EPS))),
        (sum_over(A, z(A) + EPS), Add((sum_over(A, z(A)), Mul((SPACE.size, EPS))))),
        (Mul((MINUS_ONE, ONE, ONE, EPS)), Mul((MINUS_ONE, EPS))),
        (Add((ZERO, EPS)), EPS),
        (Mul((EPS, ZERO)), ZERO),
        (Delta(A, A), ONE),
        (sum_over(A, Exp(Delta(A, B))), sum_over(A, Exp(Delta(A, B)))),
        (sum_over(A, Log(mass(P, x=A))), sum_over(A, Log(mass(P, x=A)))),
    ],
)
def test_collapse(before: Term, after: Term) -> None:
    assert collapse(before) == after

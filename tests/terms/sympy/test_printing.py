"""Held terms print in SymPy's own style, and never so that two different expressions look the same."""

from __future__ import annotations

import pytest
import sympy

from symbolic_it.quantities import load
from symbolic_it.quantities.standard import LINE, SPACE, P, joint
from symbolic_it.terms.sympy import from_sympy, to_sympy
from symbolic_it.terms.term import (
    TWO,
    ZERO,
    Argument,
    Delta,
    Derivative,
    Index,
    Limit,
    Log,
    Maximum,
    Pow,
    Quantity,
    Symbol,
    Term,
    Variables,
    function_of,
    largest_over,
    mass,
    pmf,
    product_over,
    sum_over,
)

HERE, THERE, A = Index("i", SPACE), Index("j", SPACE), Symbol("a")
TOTAL = sum_over(HERE, mass(P, x=HERE))


@pytest.mark.parametrize(
    ("term", "text", "latex"),
    [
        (TOTAL, "Sum(p[x], (x, 1, K))", r"\sum_{x=1}^{K} {p}_{x}"),
        (product_over(HERE, mass(P, x=HERE)), "Product(p[x], (x, 1, K))", r"\prod_{x=1}^{K} {p}_{x}"),
        (
            sum_over(Index("t", LINE), Index("t", LINE)),
            "Integral(x, (x, -oo, oo))",
            r"\int_{-\infty}^{\infty} x\, dx",
        ),
        (Pow(TOTAL, TWO), "Sum(p[x], (x, 1, K))**2", r"\left(\sum_{x=1}^{K} {p}_{x}\right)^{2}"),
        (A * TOTAL, "a*Sum(p[x], (x, 1, K))", r"a \left(\sum_{x=1}^{K} {p}_{x}\right)"),
        (sum_over(HERE, TOTAL * Delta(HERE, THERE)), None, r"\sum_{x=1}^{K} \delta_{x j} \left(\sum_{x_{1}=1}^{K} {p}_{x_{1}}\right)"),
        (mass(joint(2), X=Index("x", joint(2).axes[0][1])), "p_X[x]", "{p}_{x}"),
        (Delta(HERE, THERE), "KroneckerDelta(i, j)", r"\delta_{i j}"),
        (Log(A, TWO), "log(a, 2)", r"\log_{2}{\left(a \right)}"),
        (largest_over(HERE, mass(P, x=HERE)), "Max(p[x], (x, 1, K))", r"\max_{x=1}^{K} {p}_{x}"),
        (Maximum((A, ZERO)), "Max(a, 0)", r"\max\left(a, 0\right)"),
        (Limit(A, ZERO, "+", A), "Limit(a, a, 0, '+')", r"\lim_{a \to 0^{+}} \left(a\right)"),
        (Derivative(A, A), "Derivative(a, a)", r"\frac{\partial}{\partial a} \left(a\right)"),
        (Argument("min", "q", A), "argmin(q, a)", r"\arg\min\left(q, a\right)"),
        (Quantity("entropy", (pmf(P),), A), "entropy(p)", r"\operatorname{entropy}\left(p\right)"),
        (Quantity("entropy", (function_of((HERE,), A),), A), "entropy(Lambda(x, a))", None),
        (Quantity("joint_entropy", (Variables(("X", "Y")),), A), "joint_entropy((X, Y))", None),
    ],
)
def test_a_term_prints_as(term: Term, text: str | None, latex: str | None) -> None:
    assert text is None or str(to_sympy(term)) == text
    assert latex is None or sympy.latex(to_sympy(term)) == latex


def test_inner_sums_take_other_letters_than_outer_ones_and_free_outcomes() -> None:
    x = Index("x", SPACE)
    inner = sum_over(THERE, mass(P, x=THERE) * Delta(THERE, x))
    assert str(to_sympy(inner)) == "Sum(p[x_1]*KroneckerDelta(x_1, x), (x_1, 1, K))"
    nested = sum_over(HERE, mass(P, x=HERE) * sum_over(THERE, mass(P, x=THERE)))
    assert str(to_sympy(nested)) == "Sum(p[x]*Sum(p[x_1], (x_1, 1, K)), (x, 1, K))"


def test_a_quantity_unfolds_on_request() -> None:
    entropy = to_sympy(load("entropy")(P))
    assert str(entropy) == "entropy(p)"
    assert entropy.doit() == load("entropy").definition
    assert from_sympy(entropy) == load("entropy")(P)


def test_a_logarithm_to_a_base_is_a_quotient_on_request() -> None:
    assert to_sympy(Log(A, TWO)).doit() == sympy.log(sympy.Symbol("a", real=True)) / sympy.log(2)


def test_definitions_print_as_in_a_textbook() -> None:
    assert str(load("kl_divergence").definition) == "Sum(p[x]*log(p[x]/q[x]), (x, 1, K))"
    assert str(load("entropy").definition) == "-Sum(p[x]*log(p[x]), (x, 1, K))"
    assert str(load("softmax").definition) == "exp(z[i])/Sum(exp(z[x]), (x, 1, K))"

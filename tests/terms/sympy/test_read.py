"""Plain SymPy expressions are read as what they mean; what is not known is refused, and so is all text."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import sympy
from sympy import Eq, Function, Ge, Idx, IndexedBase, Integral, KroneckerDelta, Le, Limit, Ne, Rational, Sum, exp, log, oo, symbols

from symbolic_it.kernel.normal_form import NormalForm
from symbolic_it.kernel.polynomial import minus
from symbolic_it.quantities import load
from symbolic_it.quantities.standard import LOGITS, SPACE, P, Q, Y
from symbolic_it.terms import term as t
from symbolic_it.terms.sympy import NotTranslatableError, from_sympy, statement_from_sympy
from symbolic_it.terms.term import NATURAL, ONE, POSITIVE, Array, Domain, Entry, Law, Space, Symbol, Term, mass, sum_over

p, q, z, r, w = map(IndexedBase, ["p", "q", "z", "r", "w"])
i, j, k, x, y = symbols("i j k x y", integer=True)
K, M = symbols("K M", integer=True, positive=True)
beta = symbols("beta", positive=True)


def same(left: Term, right: Term) -> bool:
    form = NormalForm()
    return form.is_zero(minus(form(left), form(right)))


STANDARD: list[tuple[sympy.Expr, Term]] = [
    (Sum(p[i] * log(p[i] / q[i]), (i, 1, K)), load("kl_divergence")(P, Q)),
    (Sum(p[j] * log(p[j] / q[j]), (j, 0, K - 1)), load("kl_divergence")(P, Q)),
    (-Sum(p[i] * log(p[i]), (i, 1, K)), load("entropy")(P)),
    (-Sum(p[i] * log(q[i]), (i, 1, K)), load("cross_entropy")(P, Q)),
    (Sum(Function("p")(x) * log(Function("p")(x) / Function("q")(x)), (x, 1, K)), load("kl_divergence")(P, Q)),
    (exp(-Sum(p[i] * log(q[i]), (i, 1, K))), load("perplexity")(P, Q)),
    (Sum(sympy.Abs(p[i] - q[i]), (i, 1, K)) / 2, load("total_variation")(P, Q)),
    (log(Sum(exp(z[i]), (i, 1, K))) - z[y], load("softmax_cross_entropy")(LOGITS, Y)),
    (exp(z[y]) / Sum(exp(z[j]), (j, 1, K)), load("softmax")(LOGITS, Y)),
    (-Sum(KroneckerDelta(i, y) * log(q[i]), (i, 1, K)), load("self_information")(Q, Y)),
    (Sum(p[i], (i, 1, K)), ONE),
    (Sum(Sum(p[i] * q[j], (i, 1, K)), (j, 1, K)), ONE),
    (Sum(p[i] * q[j], (i, 1, K), (j, 1, K)), ONE),
    (-Sum(Rational(1, 1) / K * log(1 / K), (i, 1, K)), t.Log(SPACE.size)),
]


@pytest.mark.parametrize(("expression", "meaning"), STANDARD, ids=[str(e) for e, _ in STANDARD])
def test_a_textbook_formula_is_the_quantity(expression: sympy.Expr, meaning: Term) -> None:
    assert same(from_sympy(expression), meaning)


NODES: list[tuple[sympy.Expr, Term]] = [
    (Rational(2, 3), t.as_term("2/3")),
    (sympy.pi, t.PI),
    (oo, t.OO),
    (sympy.E, t.Exp(ONE)),
    (sympy.EulerGamma, t.Constant("euler_gamma")),
    (symbols("a"), Symbol("a")),
    (symbols("a", real=True), Symbol("a")),
    (beta, Symbol("beta", POSITIVE)),
    (symbols("n", integer=True, positive=True), Symbol("n", NATURAL)),
    (symbols("n", integer=True, nonnegative=True), Symbol("n", Domain(Fraction(0), integer=True))),
    (symbols("a", negative=True), Symbol("a", Domain(upper=Fraction(0), upper_open=True))),
    (symbols("ε"), Symbol("ε")),
    (p[i], mass(P, x=t.Index("i", SPACE))),
    (z[i], Entry(LOGITS, (t.Index("i", SPACE),))),
    (KroneckerDelta(i, y), t.Delta(t.Index("i", SPACE), Y)),
    (sympy.sqrt(beta), t.Pow(Symbol("beta", POSITIVE), t.HALF)),
    (sympy.Max(symbols("a"), 0), t.Maximum((t.ZERO, Symbol("a")))),
    (Limit(beta * log(beta), beta, 0), t.Limit(Symbol("beta", POSITIVE), t.ZERO, "+", from_sympy(beta * log(beta)))),
    (sympy.Derivative(beta**2, beta), t.Derivative(from_sympy(beta**2), Symbol("beta", POSITIVE))),
    (sympy.Product(p[i], (i, 1, K)), t.product_over(t.Index("i", SPACE), mass(P, x=t.Index("i", SPACE)))),
]


@pytest.mark.parametrize(("expression", "meaning"), NODES, ids=[str(e) for e, _ in NODES])
def test_each_kind_of_expression_has_its_term(expression: sympy.Expr, meaning: Term) -> None:
    assert from_sympy(expression) == meaning


def test_a_shape_or_a_range_says_the_size_of_an_alphabet() -> None:
    three = Space("X_3", t.as_term(3))
    assert from_sympy(IndexedBase("p", shape=(3,))[i]) == mass(Law("p", (("x", three),)), x=t.Index("i", three))
    assert same(from_sympy(Sum(p[i], (i, 1, 3))), ONE)
    n = Idx("n", K)
    assert from_sympy(Sum(p[n], n)) == sum_over(Y, mass(P, x=Y))


def test_two_sizes_are_two_alphabets() -> None:
    term = from_sympy(Sum(w[i, j], (i, 1, K), (j, 1, M)))
    assert {s.name for s in t.spaces(term)} == {"X", "X_M"}


def test_what_is_declared_is_read_as_declared() -> None:
    rewards, states = Array("p", (SPACE,)), Space("S", letter="s")
    assert from_sympy(p[i], declared=[rewards]) == Entry(rewards, (t.Index("i", SPACE),))
    law = Law("w", (("s", states),))
    assert from_sympy(w[i], declared=[law]) == mass(law, s=t.Index("i", states))


def test_a_subscript_does_not_change_what_a_name_is() -> None:
    assert isinstance(from_sympy(IndexedBase("q_theta")[i]), t.Mass)
    assert isinstance(from_sympy(IndexedBase("pi_ref")[i]), t.Mass)
    assert isinstance(from_sympy(IndexedBase("quality")[i]), t.Entry)


@pytest.mark.parametrize(
    ("relation", "sign"),
    [
        (Eq(Sum(p[i] * log(p[i]), (i, 1, K)), beta), "="),
        (Le(beta, K), "<="),
        (Ge(Sum(p[i] * log(p[i] / q[i]), (i, 1, K)), 0), ">="),
        (sympy.Lt(beta, K), "<"),
        (sympy.Gt(beta, K), ">"),
        (Ne(beta, K), "!="),
    ],
)
def test_a_relation_is_a_statement(relation: Any, sign: str) -> None:
    claim = statement_from_sympy(relation).claim
    assert (claim.lhs, claim.relation, claim.rhs) == (from_sympy(relation.lhs), sign, from_sympy(relation.rhs))


def test_both_sides_of_a_relation_share_their_alphabets() -> None:
    claim = statement_from_sympy(Eq(Sum(log(q[i]) * KroneckerDelta(i, y), (i, 1, M)), log(q[y]))).claim
    assert {s.name for side in (claim.lhs, claim.rhs) for s in t.spaces(side)} == {"X_M"}


@pytest.mark.parametrize("text", ["p + 1", "__import__('os').system('true')", b"1", 1.5, 1, None, [p[i]]])
def test_only_sympy_objects_are_read(text: object) -> None:
    with pytest.raises(TypeError, match="expected a SymPy expression"):
        from_sympy(text)
    with pytest.raises(TypeError, match="expected a SymPy relation"):
        statement_from_sympy(text)


REFUSED: list[tuple[sympy.Expr, str]] = [
    (sympy.Float(0.5), "0.5.* is not exact"),
    (sympy.zoo, "ComplexInfinity has no meaning here"),
    (sympy.nan, "NaN has no meaning here"),
    (sympy.I, "ImaginaryUnit has no meaning here"),
    (sympy.sin(beta), "sin has no meaning here"),
    (sympy.Piecewise((beta, beta > 1), (0, True)), "Piecewise has no meaning here"),
    (sympy.Function("sigma")(beta), "the function sigma is not known"),
    (p[1], "index 1: expected a symbol"),
    (p[i + 1], r"index i \+ 1: expected a symbol"),
    (p, r"p: expected an index, as in p\[i\]"),
    (p[i] + p[i, j], "p has 1 indices, found 2"),
    (p[i] + symbols("p"), "p stands for an array and a number"),
    (p[i] + z[p.label], "p stands for an array and an index"),
    (p[i] + q[K] + Sum(p[i], (i, 1, K)), "K stands for a number of outcomes and an index"),
    (Sum(i * p[i], (i, 1, K)), "stands for an outcome, not for a number"),
    (i * p[i], "stands for an outcome, not for a number"),
    (Sum(i, (i, 1, K)), "stands for an outcome, not for a number"),
    (Sum(load("dpo_loss").definition.subs(load("dpo_loss").symbols[0], i), (i, 1, K)), "not for a number"),
    (Sum(p[j], (j, 1, i), (i, 1, K)), "the range of j depends on another index"),
    (sympy.Derivative(Sum(p[i], (i, 1, K)) * p[j], j), "an index of a finite sum stands for an outcome|expected a derivative"),
    (Sum(load("entropy_rate").symbols[0][i], (i, 1, M)), "the alphabet S has another size"),
    (Sum(p[i], (i, 2, K)), "from 1 to K or from 0 to K - 1, found one from 2"),
    (Sum(p[i], (i, 1, K - beta)), "expected a symbol or a positive integer"),
    (Sum(p[i], (i, 1, oo)), "expected a symbol or a positive integer"),
    (Sum(p[i], (i, 1, K)) + Sum(p[i], (i, 1, M)), "one index runs over alphabets of different sizes"),
    (Integral(p[i], (i, 0, 1)), "expected an integral over the line"),
    (symbols("c", imaginary=True), "assumption 'imaginary'|no interval"),
    (symbols("c", nonzero=True), "no interval; state it as a condition"),
    (symbols("c", even=True), "no interval"),
    (sympy.Dummy("c"), "dummy"),
    (sympy.MatrixSymbol("A", 2, 2)[0, 1], "MatrixElement has no meaning here"),
]


@pytest.mark.parametrize(("expression", "message"), REFUSED, ids=[str(e) for e, _ in REFUSED])
def test_what_has_no_meaning_is_refused(expression: sympy.Expr, message: str) -> None:
    with pytest.raises(NotTranslatableError, match=message):
        from_sympy(expression)


def test_a_relation_is_no_expression_and_a_decided_one_no_statement() -> None:
    with pytest.raises(TypeError, match="use statement_from_sympy"):
        from_sympy(Eq(beta, K))
    with pytest.raises(TypeError, match="SymPy has decided this relation"):
        statement_from_sympy(Eq(beta, beta))


def test_a_plain_array_beside_a_held_term_is_the_one_of_that_name_in_it() -> None:
    """pi[i] beside the entropy rate is the stationary law of the chain, on the chain's own states."""
    rate = load("entropy_rate")
    law, transition = rate.arguments
    term = from_sympy(rate.definition + IndexedBase("pi")[i] * IndexedBase("P")[i, j])
    assert {x.law for x in t.walk(term) if isinstance(x, t.Mass)} == {law}
    assert {x.array for x in t.walk(term) if isinstance(x, Entry)} == {transition}


def test_one_name_cannot_be_two_laws() -> None:
    other = load("elbo").symbols[0]  # q on the latent states
    with pytest.raises(NotTranslatableError, match="q stands for two laws or arrays"):
        from_sympy(load("kl_divergence").definition + other[i])


def test_a_sum_of_sympy_binds_the_outcomes_of_held_terms() -> None:
    """Sum(p[i]*log(p[i]/q[i]), (i, 1, K)) over the quantity's own p and q is a sum over i, not K times a term at some i."""
    own_p, own_q = load("kl_divergence").symbols
    assert same(from_sympy(Sum(own_p[i] * log(own_p[i] / own_q[i]), (i, 1, K))), load("kl_divergence")(P, Q))
    assert same(from_sympy(Sum(own_p[i], (i, 1, K))), ONE)
    inner = sympy.diff(load("log_sum_exp").definition, load("log_sum_exp").symbols[0][i])
    assert same(from_sympy(Sum(inner, (i, 1, K))), ONE)


def test_a_point_of_the_line_is_a_number() -> None:
    u = symbols("u", real=True)
    density = Law("f", (("x", Space("R", kind="continuous")),))
    term = from_sympy(Integral(IndexedBase("f")[u] * u, (u, -oo, oo)), declared=[density])
    at = t.Index("t", density.axes[0][1])
    assert term in (sum_over(at, mass(density, x=at) * at), sum_over(at, at * mass(density, x=at)))

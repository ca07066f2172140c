"""A round trip through SymPy gives every term back, node for node; SymPy's own operations do not get inside."""

from __future__ import annotations

import pickle
from fractions import Fraction
from typing import Any

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st

from symbolic_it.terms import serial
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.sympy import Held, NotTranslatableError, from_sympy, relation_to_sympy, statement_from_sympy, to_sympy
from symbolic_it.terms.term import (
    HALF,
    MINUS_ONE,
    NATURAL,
    ONE,
    OO,
    PI,
    POSITIVE,
    TWO,
    UNIT_INTERVAL,
    ZERO,
    Absolute,
    Add,
    Argument,
    Array,
    Bound,
    Constant,
    Delta,
    Derivative,
    Domain,
    Entry,
    Exp,
    Index,
    Lambda,
    Law,
    Limit,
    Log,
    Maximum,
    Mul,
    Pow,
    Quantity,
    Rational,
    Space,
    Symbol,
    Term,
    Variables,
    fresh_index,
    function_of,
    largest_over,
    mass,
    pmf,
    product_over,
    sum_over,
)

X, LINE, Y_SPACE = Space("X"), Space("R", kind="continuous"), Space("Y", Symbol("M", NATURAL), letter="y")
P, Q = (Law(n, (("x", X),)) for n in "pq")
JOINT = Law("p", (("x", X), ("y", Y_SPACE)))
NORMAL = Law("f", (("x", LINE),), ("normal", (Symbol("mu"), Symbol("v", POSITIVE))))
Z, TRANSITION = Array("z", (X,)), Array("P", (X, X), UNIT_INTERVAL)
HERE, THERE = Index("i", X), Index("j", X)
EPS, BETA, A = Symbol("epsilon", UNIT_INTERVAL), Symbol("beta", POSITIVE), Symbol("a")
P_HERE, P_THERE, Z_HERE = mass(P, x=HERE), mass(P, x=THERE), Entry(Z, (HERE,))
KL = sum_over(HERE, P_HERE * Log(P_HERE / mass(Q, x=HERE)))

TERMS: dict[str, Term] = {
    "integer": Rational(Fraction(-7)),
    "fraction": Rational(Fraction(2, 3)),
    "pi": PI,
    "infinity": OO,
    "euler": Constant("euler_gamma"),
    "real": A,
    "positive": BETA,
    "interval": EPS,
    "natural": Symbol("n", NATURAL),
    "odd domain": Symbol("t", Domain(Fraction(1, 3), Fraction(7, 2), True, False)),
    "greek": Symbol("ε", UNIT_INTERVAL),
    "outcome": HERE,
    "mass": P_HERE,
    "joint mass": mass(JOINT, x=HERE, y=Index("y", Y_SPACE)),
    "marginal": mass(JOINT, y=Index("y", Y_SPACE)),
    "density": mass(NORMAL, x=Index("x", LINE)),
    "entry": Z_HERE,
    "entry of two": Entry(TRANSITION, (HERE, THERE)),
    "delta": Delta(HERE, THERE),
    "delta of one": Delta(HERE, HERE),
    "sum of terms": Add((A, BETA, A)),
    "nested addition": Add((Add((A, BETA)), Rational(Fraction(0)))),
    "product": Mul((TWO, A, TWO)),
    "nested product": Mul((A, Mul((BETA, A)))),
    "zero times": Mul((ZERO, Log(ZERO))),
    "quotient": P_HERE / P_HERE,
    "pole": Pow(ZERO, MINUS_ONE),
    "root": Pow(TWO, HALF),
    "power": Pow(BETA, EPS),
    "log": Log(P_HERE),
    "log of one": Log(ONE),
    "log base": Log(P_HERE, TWO),
    "exp": Exp(A),
    "exp of log": Exp(Log(BETA)),
    "log of exp": Log(Exp(A)),
    "absolute": Absolute(A - EPS),
    "absolute of positive": Absolute(BETA),
    "maximum": Maximum((EPS, BETA, A)),
    "sum": KL,
    "square of a sum": Pow(KL, TWO),
    "difference of itself": KL - KL,
    "sum of ones": sum_over(HERE, ONE),
    "weighted": sum_over(HERE, Log(P_HERE), P_HERE),
    "nested": sum_over(HERE, P_HERE * sum_over(THERE, P_THERE * Delta(HERE, THERE))),
    "integral": sum_over(Index("x", LINE), mass(NORMAL, x=Index("x", LINE)) * Index("x", LINE)),
    "log sum exp": Log(sum_over(HERE, Exp(Z_HERE))),
    "product over": product_over(HERE, P_HERE),
    "largest": largest_over(HERE, Z_HERE),
    "least of two": -largest_over(HERE, -largest_over(THERE, P_HERE - Z_HERE * P_THERE)),
    "function": pmf(P),
    "unlabelled": function_of((HERE, THERE), P_HERE * P_THERE),
    "variables": Variables(("X", "Y")),
    "quantity": Quantity("entropy", (pmf(P),), -sum_over(HERE, P_HERE * Log(P_HERE))),
    "quantity of variables": Quantity("joint_entropy", (Variables(("x", "y")),), Log(EPS)),
    "derivative": Derivative(EPS * Log(EPS), EPS),
    "derivative by an entry": Derivative(Log(sum_over(HERE, Exp(Z_HERE))), Entry(Z, (THERE,))),
    "limit": Limit(EPS, ZERO, "+", EPS * Log(EPS)),
    "two-sided limit": Limit(A, ZERO, "", A),
    "arg min": Argument("min", "q", KL),
}


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS.keys())
def test_the_round_trip_is_the_identity(term: Term) -> None:
    assert from_sympy(to_sympy(term)) == term


def test_the_table_has_every_node_but_the_bound_outcome() -> None:
    assert {type(t) for t in TERMS.values()} | {Bound, Lambda} == set(serial.NODES.values())


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS.keys())
def test_every_expression_prints(term: Term) -> None:
    expression = to_sympy(term)
    assert str(expression)
    assert sympy.latex(expression)
    assert sympy.pretty(expression)


@pytest.mark.parametrize("term", TERMS.values(), ids=TERMS.keys())
def test_a_held_term_is_made_again_from_its_own_arguments_and_from_a_pickle(term: Term) -> None:
    for held in to_sympy(term).atoms(Held) | {e for e in sympy.preorder_traversal(to_sympy(term)) if isinstance(e, Held)}:
        assert held.func(*held.args) == held
        assert hash(held.func(*held.args)) == hash(held)
        assert pickle.loads(pickle.dumps(held)) == held


def test_a_bound_outcome_needs_its_binder() -> None:
    with pytest.raises(NotTranslatableError, match="without its binder"):
        to_sympy(Bound(1, X))


@pytest.mark.parametrize(
    "operation", [sympy.simplify, sympy.expand, sympy.factor, sympy.together, sympy.expand_log, sympy.N], ids=lambda f: f.__name__
)
def test_no_operation_of_sympy_changes_the_inside_of_a_sum(operation: Any) -> None:
    for name in ("sum", "weighted", "nested", "product over", "log sum exp"):
        assert from_sympy(operation(to_sympy(TERMS[name]))) == TERMS[name]


def test_nothing_collapses_under_a_sum() -> None:
    """p/p, 0 log q and exp(log q) stay under a sum, so that where it is defined is not forgotten."""
    q = mass(Q, x=HERE)
    for body in (P_HERE / P_HERE, ZERO * Log(q), Exp(Log(q)), Log(q) - Log(q)):
        assert from_sympy(to_sympy(sum_over(HERE, body)) * 2) == Mul((TWO, sum_over(HERE, body)))


@pytest.mark.parametrize("relation", ["=", "!=", "<=", ">=", "<", ">"])
def test_statements_pass_both_ways(relation: str) -> None:
    statement = Statement(Relation(KL, relation, ZERO))
    assert statement_from_sympy(relation_to_sympy(statement)) == statement
    same = Statement(Relation(A, relation, A))
    assert statement_from_sympy(relation_to_sympy(same)) == same


LEAVES = st.sampled_from([ZERO, ONE, MINUS_ONE, HALF, A, BETA, EPS, P_HERE, P_THERE, mass(Q, x=THERE), Z_HERE, PI, Delta(HERE, THERE)])


def combined(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        pair.map(Add),
        pair.map(Mul),
        pair.map(lambda p: Pow(*p)),
        inner.map(Log),
        inner.map(Exp),
        inner.map(Absolute),
        pair.map(Maximum),
        inner.map(lambda t: Log(t, TWO)),
        st.tuples(st.sampled_from([HERE, THERE]), inner).map(lambda p: sum_over(*p)),
        st.tuples(st.sampled_from([HERE, THERE]), inner, inner).map(lambda p: sum_over(*p)),
        st.tuples(st.sampled_from([HERE, THERE]), inner).map(lambda p: product_over(*p)),
        st.tuples(st.sampled_from([HERE, THERE]), inner).map(lambda p: largest_over(*p)),
    )


@given(st.recursive(LEAVES, combined, max_leaves=12))
def test_any_term_comes_back(term: Term) -> None:
    assert from_sympy(to_sympy(term)) == term


def test_two_letters_for_one_bound_outcome_are_one_expression() -> None:
    k = fresh_index(X)
    assert to_sympy(sum_over(k, mass(P, x=k))) == to_sympy(sum_over(HERE, P_HERE))

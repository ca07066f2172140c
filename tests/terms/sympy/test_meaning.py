"""What SymPy computes for a plain expression is the exact value of the term it is read as."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sympy import Abs, IndexedBase, KroneckerDelta, Rational, Sum, exp, log, symbols

from symbolic_it.enclosure.digits import interval
from symbolic_it.enclosure.evaluate import evaluate, table
from symbolic_it.enclosure.number import Number
from symbolic_it.enclosure.point import Point
from symbolic_it.quantities.standard import LOGITS, SPACE, P, Q
from symbolic_it.terms.sympy import from_sympy
from symbolic_it.terms.term import POSITIVE, Index, Symbol

p, q, z = map(IndexedBase, "pqz")
i, j, y = symbols("i j y", integer=True)
K = symbols("K", integer=True, positive=True)
beta = symbols("beta", positive=True)
PMF, MODEL, SCORES, LABEL, BETA = [0.5, 0.25, 0.25], [0.125, 0.5, 0.375], [0.5, -1.0, 2.0], 2, 0.75
POINT = Point(
    sizes={SPACE: 3},
    laws={P: table((3,), [Fraction(x) for x in PMF]), Q: table((3,), [Fraction(x) for x in MODEL])},
    arrays={LOGITS: table((3,), [Fraction(x) for x in SCORES])},
    symbols={Symbol("beta", POSITIVE): Fraction(BETA)},
    indices={Index("y", SPACE): LABEL},
)
INDEX = st.sampled_from([i, j, y])
LEAVES = st.one_of(
    st.sampled_from([Rational(2), Rational(-1, 3), beta, K]),
    INDEX.map(lambda x: p[x]),
    INDEX.map(lambda x: q[x]),
    INDEX.map(lambda x: z[x]),
    st.tuples(INDEX, INDEX).map(lambda xs: KroneckerDelta(*xs)),
)


def combined(inner: st.SearchStrategy[sympy.Expr]) -> st.SearchStrategy[sympy.Expr]:
    pair = st.tuples(inner, inner)
    return st.one_of(
        pair.map(lambda e: e[0] + e[1]),
        pair.map(lambda e: e[0] * e[1]),
        pair.map(lambda e: e[0] - e[1] / 2),
        inner.map(lambda e: log(1 + e**2)),
        inner.map(lambda e: exp(-Abs(e))),
        st.tuples(inner, st.sampled_from([i, j])).map(lambda e: Sum(e[0], (e[1], 0, K - 1))),
    )


@settings(suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no fault
@given(st.recursive(LEAVES, combined, max_leaves=8))
def test_a_random_expression(expression: sympy.Expr) -> None:
    for index in (i, j):
        if index in expression.free_symbols:
            expression = Sum(expression, (index, 0, K - 1))
    assume(not expression.has(sympy.nan))
    generated = sympy.lambdify([p, q, z, y, beta, K], expression, "math")
    expected = generated(PMF, MODEL, SCORES, LABEL, BETA, 3)
    assume(abs(expected) < 1e12)
    value = evaluate(from_sympy(expression), POINT)
    assert isinstance(value, Number)
    low, high = interval(value, 100)
    assert low is not None and high is not None
    assert float((low + high) / 2) == pytest.approx(expected, rel=1e-9, abs=1e-9)

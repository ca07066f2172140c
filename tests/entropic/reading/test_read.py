"""Reading: what is understood, as joint entropies; what is refused, with its column."""

from __future__ import annotations

from fractions import Fraction

import pytest

from symbolic_it.entropic import ReadError, read_statement
from symbolic_it.entropic.reading.read import read_combination, read_constraints
from symbolic_it.entropic.reading.tokens import LONGEST_TEXT


def joint(**coefficients: int | str) -> dict[frozenset[str], Fraction]:
    """X_Y=2 stands for 2 H(X,Y)."""
    return {frozenset(names.split("_")): Fraction(c) for names, c in coefficients.items()}


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("H(X)", joint(X=1)),
        ("H(X,Y|Z)", joint(X_Y_Z=1, Z=-1)),
        ("I(X;Y)", joint(X=1, Y=1, X_Y=-1)),
        ("I(X;Y|Z)", joint(X_Z=1, Y_Z=1, X_Y_Z=-1, Z=-1)),
        ("I(X;Y;Z)", joint(X=1, Y=1, Z=1, X_Y=-1, X_Z=-1, Y_Z=-1, X_Y_Z=1)),
        ("I(X;X)", joint(X=1)),
        ("H(X,X)", joint(X=1)),
        ("H(X|X)", joint()),
        ("2H(X) - 3/2 H(Y)", joint(X=2, Y="-3/2")),
        ("0.25H(X) + .5 H(Y)", joint(X="1/4", Y="1/2")),
        ("2(H(X) + H(Y))/3", joint(X="2/3", Y="2/3")),
        ("-H(X) + 0", joint(X=-1)),
        ("(1 + 1/10^9) H(X)", joint(X="1000000001/1000000000")),
        ("(1 - 10^{-3}) H(X)", joint(X="999/1000")),
        ("1e-9 H(X)", joint(X="1/1000000000")),
        (r"\frac{1}{3} H(X) + \tfrac12 H(Y)", joint(X="1/3", Y="1/2")),
        (r"\frac{H(X) + H(Y)}{2}", joint(X="1/2", Y="1/2")),
        (r"2 \cdot H(X) \times 3", joint(X=6)),
        (r"\mathrm{H}\left(X \mid Y\right)", joint(X_Y=1, Y=-1)),
        ("$H(X, Y)$", joint(X_Y=1)),
        ("H(X Y)", joint(X_Y=1)),
        ("H[X]", joint(X=1)),
        ("H(X1,...,X4)", joint(X1_X2_X3_X4=1)),
        (r"\sum_{i=1}^{3} H(X1)", joint(X1=3)),
    ],
)
def test_combinations(text: str, meaning: dict[frozenset[str], Fraction]) -> None:
    assert read_combination(text) == meaning


def test_indices_count_up() -> None:
    chain = read_statement(r"H(X_1,\dots,X_4) = \sum_{i=1}^4 H(X_i \mid X_1,\dots,X_{i-1})")
    assert chain.slack() == {}
    assert chain.variables() == ("X_1", "X_2", "X_3", "X_4")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("H(X) <= H(X,Y)", "<="),
        (r"H(X) \le H(X,Y)", "<="),
        (r"H(X) \leqslant H(X,Y)", "<="),
        ("H(X) ≤ H(X,Y)", "<="),
        (r"H(X) \geq 0", ">="),
        ("H(X) == H(Y)", "="),
        ("H(X) < H(Y)", "<"),
    ],
)
def test_relations(text: str, relation: str) -> None:
    assert read_statement(text).relation == relation


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("X->Y->Z", ["I(X;Z|Y) = 0"]),
        (r"X \to Y \to Z", ["I(X;Z|Y) = 0"]),
        (r"X \leftrightarrow Y \leftrightarrow Z", ["I(X;Z|Y) = 0"]),
        ("X - Y - Z", ["I(X;Z|Y) = 0"]),
        ("X/Y/Z", ["I(X;Z|Y) = 0"]),
        ("X,W->Y->Z", ["I(X,W;Z|Y) = 0"]),
        ("X -> (Y,V) -> Z", ["I(X;Z|Y,V) = 0"]),
        ("X->Y->Z->W", ["I(X;Z|Y) = 0", "I(X,Y;W|Z) = 0"]),
        (r"X \perp Y", ["I(X;Y) = 0"]),
        (r"X \perp\!\!\!\perp Y \mid Z", ["I(X;Y|Z) = 0"]),
        ("X ⊥ Y ⊥ Z", ["H(X) + H(Y) + H(Z) = H(X,Y,Z)"]),
        ("X.Y", ["I(X;Y) = 0"]),
        ("Z = f(X, Y)", ["H(Z|X,Y) = 0"]),
        ("Z:X,Y", ["H(Z|X,Y) = 0"]),
        ("H(Z|X)=0, H(W|Y)=0", ["H(Z|X) = 0", "H(W|Y) = 0"]),
        ("H(X) = H(Y) = H(Z)", ["H(X) = H(Y)", "H(Y) = H(Z)"]),
        ("I(X;Y) <= 2H(Z)", ["I(X;Y) <= 2H(Z)"]),
    ],
)
def test_constraints(text: str, relations: list[str]) -> None:
    meant = [read_statement(relation) for relation in relations]
    assert [(c.slack(), c.relation) for c in read_constraints(text)] == [(m.slack(), m.relation) for m in meant]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("H(X)", "column 5: found the end, expected +, - or a relation"),
        ("", "column 1: found the end"),
        ("H(x) >= 0", 'column 3: found "x", expected a random variable'),
        ("H(X) <= 1", "a constant"),
        ("H(X)H(Y) >= 0", "column 5: found a product of entropies"),
        ("H(X) <= H(Y) <= H(Z)", "column 14: found"),
        ("H(X) >= 0 é", "column 11"),
        ("H(X;Y) >= 0", 'column 1: found H with ";"'),
        ("I(X,Y) >= 0", 'column 1: found I without ";"'),
        ("H(X|Y|Z) >= 0", "column 6"),
        ("H(X^n) >= 0", "column 4"),
        ("H(X_{1:n}) >= 0", "column 4"),
        ("H(X_1,...,X_n) >= 0", "numbered variables at both ends"),
        ("H(XY) <= H(X) + H(Y)", 'column 3: found "XY" beside "X"'),
        ("2 3 H(X) >= 0", "two numbers side by side"),
        ("H(X)/0 >= 0", "a non-zero number"),
        ("10^{-99999} H(X) >= 0", "an integer power"),
        ("1e99999 H(X) >= 0", "an exponent"),
        ("9" * 500 + "H(X) >= 0", "a number of 500 digits"),
        ("(" * 60 + "H(X)", "brackets too deep"),
        ("H(X) + " * (LONGEST_TEXT // 7 + 1), "a text of"),
        (r"\sum_{i=1}^{n} H(X_i) >= 0", 'found "n"'),
        (r"\sum_{i=1}^{99999} H(X_i) >= 0", "at most"),
        ("I(A;B;C;D;E;F;G;J;K) >= 0", "at most 8"),
        ("H(X=1) >= 0", "column 4"),
        ("__import__('os')", "column 1"),
    ],
)
def test_refusals_name_the_column(text: str, message: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_statement(text)
    assert message in str(caught.value)
    assert str(caught.value).startswith(f"column {caught.value.column}: found ")


@pytest.mark.parametrize("given", ["X -> Y", "Z = X + Y", "X", "foo", "", "X ⊥", "H(X)", "X, Y", "X -> Y = Z"])
def test_constraints_that_are_refused_are_quoted(given: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_statement("H(X) >= 0", [given])
    assert str(caught.value).startswith(f'given "{given}": column ')


def test_what_was_written_is_kept() -> None:
    statement = read_statement("I(X;Y|Z) + 2H(X) <= H(X,Y)")
    assert [(c, term.text()) for c, term in statement.written_lesser] == [(1, "I(X;Y|Z)"), (2, "H(X)")]
    assert [(c, term.text()) for c, term in statement.written_greater] == [(1, "H(X,Y)")]

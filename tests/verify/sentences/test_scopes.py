"""A condition is of the formulas of its clause: it proves nothing about the others of its sentence, and refutes none of them."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

OTHERS = [
    r"We always have $I(X;Y) \le 0$, and if $X$ and $Y$ are independent, $I(X;Y) = 0$.",
    r"We have $H(X,Y) = H(X) + H(Y)$, and if $X$ and $Y$ are independent, $I(X;Y) = 0$.",
    r"We have $I(X;Z) \le I(X;Y)$; if $X \to Y \to Z$ is a Markov chain, then $I(X;Z) \le I(Y;Z)$.",
    r"$H(Y|X) = 0$ holds, and if $Y$ is a function of $X$ then $H(Y) \le H(X)$.",
    r"항상 $I(X;Y) \le 0$이고, $X$와 $Y$가 독립이면 $I(X;Y) = 0$이다.",
    r"$I(X;Y) \le 0$，若 $X$ 与 $Y$ 独立，则 $I(X;Y) = 0$。",
    r"总有 $H(X,Y) = H(X)+H(Y)$，当 $X$ 与 $Y$ 独立时 $I(X;Y) = 0$。",
    r"$I(X;Y) \le 0$ であり、$X$ と $Y$ が独立ならば $I(X;Y) = 0$ である。",
]
OWN = [
    r"If $X$ and $Y$ are independent, then $H(X,Y) = H(X) + H(Y)$ and $I(X;Y) = 0$.",
    r"If $X$, $Y$ and $Z$ are independent, $H(X,Y,Z) = H(X) + H(Y) + H(Z)$.",
    r"$H(X,Y) = H(X) + H(Y)$ if $X$ and $Y$ are independent.",
    r"$H(X,Y) = H(X) + H(Y)$, if $X$ and $Y$ are independent.",
    r"Suppose $X$ and $Y$ are independent; then $H(X,Y) = H(X) + H(Y)$, and $I(X;Y) = 0$.",
    r"Since $X$ and $Y$ are independent, $H(X,Y) = H(X) + H(Y)$, and $I(X;Y) = 0$.",
    r"When $q = p$, $H(p,q) = H(p)$ and hence $D(p\|q) = 0$.",
    r"If $Y = f(X)$, then $H(Y|X) = 0$, so $H(Y) \le H(X)$.",
    r"$I(X;Y) = 0$ if $X$ and $Y$ are independent, and $I(X;Y) = H(X)$ if $X = Y$.",
    r"当 $X$ 与 $Y$ 独立时，$H(X,Y) = H(X) + H(Y)$，且 $I(X;Y) = 0$。",
    r"$H(X,Y) = H(X) + H(Y)$（当 $X$ 与 $Y$ 独立时）。",
    r"$X$와 $Y$가 독립이면 $H(X,Y) = H(X) + H(Y)$이고 $I(X;Y) = 0$이다.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_of_a_formula_before_it_nothing_is_said(text: str) -> None:
    found = words(text)
    assert found[0] not in POSITIVE | NEGATIVE or found[0] == "data"
    assert found[-1] in POSITIVE


@pytest.mark.parametrize("text", OWN)
def test_of_the_formulas_of_its_clause_it_holds(text: str) -> None:
    assert set(words(text)) <= POSITIVE | {"data"}


def test_a_condition_behind_one_formula_is_not_of_the_next() -> None:
    found = words("$I(X;Y) = 0$ if $X$ and $Y$ are independent, and $I(X;Y) = 0$ if $X = Y$.")
    assert [w for w in found if w != "data"] == ["proved", "undecided"]

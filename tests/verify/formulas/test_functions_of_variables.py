"""Functions of random variables that the text defines are what it says, at other variables too."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DISTANCE = r"Define the distance $d(X, Y) = H(X|Y) + H(Y|X)$. "
RATIO = r"The distance $D(X, Y) = \frac{H(X|Y) + H(Y|X)}{H(X,Y)}$ is normalised. "
RHO = r"The function $\rho(U, V) = H(U|V) + H(V|U)$ is a metric. "


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        DISTANCE + r"Then $d(X, Z) \le d(X, Y) + d(Y, Z)$.",
        DISTANCE + r"It is symmetric: $d(X, Y) = d(Y, X)$.",
        DISTANCE + r"We have $d(X, X) = 0$.",
        DISTANCE + r"Also $d(X, Y) = H(X, Y) - I(X; Y)$.",
        DISTANCE + r"So $d(X, Y) \le H(X, Y)$.",
        RHO + r"Thus $\rho(U, W) \le \rho(U, V) + \rho(V, W)$.",
        RATIO + r"It satisfies $D(X, Y) \ge 0$.",
        r"The variation of information is $\mathrm{VI}(U, V) = H(U|V) + H(V|U)$. Thus $\mathrm{VI}(U, V) = H(U) + H(V) - 2 I(U;V)$.",
        r"The interaction information is $J(X, Y, Z) = I(X;Y) - I(X;Y|Z)$. It is symmetric: $J(X,Y,Z) = J(Y,Z,X)$.",
    ],
)
def test_true_of_the_function(text: str) -> None:
    found = words(text)
    assert found[0] == "definition" and found[-1] == "proved"


@pytest.mark.parametrize(
    "text",
    [
        DISTANCE + r"Then $d(X, Z) \ge d(X, Y) + d(Y, Z)$.",
        DISTANCE + r"Then $d(X, Z) \le d(X, Y) - d(Y, Z)$.",
        DISTANCE + r"It is antisymmetric: $d(X, Y) = -d(Y, X)$.",
        DISTANCE + r"We have $d(X, X) = H(X)$.",
        DISTANCE + r"Also $d(X, Y) = H(X, Y) + I(X; Y)$.",
        DISTANCE + r"So $d(X, Y) \le I(X; Y)$.",
        RHO + r"Thus $\rho(U, W) \ge \rho(U, V) + \rho(V, W)$.",
        RATIO + r"It satisfies $D(X, Y) \ge 1$.",
        r"The variation of information is $\mathrm{VI}(U, V) = H(U|V) + H(V|U)$. Thus $\mathrm{VI}(U, V) = 2 H(U, V) - I(U;V)$.",
        r"The interaction information is $J(X, Y, Z) = I(X;Y) - I(X;Y|Z)$. We have $J(X,Y,Z) \ge 0$.",
    ],
)
def test_false_of_the_function(text: str) -> None:
    assert words(text)[-1] == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        DISTANCE + r"A variant is $d(X, Y) = \max\{H(X|Y), H(Y|X)\}$.",
        r"The score is $s(X, Y) = I(X; Y)$. Another convention: $s(X, Y) = 2 I(X; Y)$.",
        r"Set $s(X, Y) = I(X; Y)$. In this section $s(X, Y) := I(X; Y)/H(X)$.",
    ],
)
def test_another_function_of_the_same_name_is_no_false_claim(text: str) -> None:
    assert "refuted" not in words(text)


def test_a_function_of_fewer_variables_is_another_one() -> None:
    assert "refuted" not in words(DISTANCE + r"Let $d(X) = H(X)$. Then $d(X) \ge 0$ and $d(X, Y) \ge 0$.")

"""A variable that a text defines by an expression in others is a function of them, however the text says so; by chance it is none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.elaborate.conditions.function_of_variables import dependence_told, image_and_arguments, made_of
from symbolic_it.notation.syntax import read
from symbolic_it.notation.syntax.nodes import Chain
from symbolic_it.verify.chapter import verify_document

SAID = [
    "Let $Y = f(X)$. Then {}.", "Let $Y = f(X)$ be a deterministic function. Then {}.", "Let $Y = f(X)$ for some function $f$. Then {}.",
    "Consider $Y = f(X)$. Then {}.", "Define $Y = f(X)$. Then {}.", "We set $Y = f(X)$. Then {}.", "{}, where $Y = f(X)$.",
    "The classifier outputs $Y = f(X)$. Hence {}.", "令 $Y = f(X)$，则 {}。", "$Y = f(X)$ とおくと {} である。", "$Y = f(X)$라 하자. 그러면 {}이다.",
]  # fmt: skip
TRUE = [
    r"Let $Y = X \bmod 2$. Then $H(Y|X) = 0$.", r"Let $Z = X + Y \bmod 2$. Then $H(X|Y,Z) = 0$.",
    r"Consider $Y = X + N$. Then $H(Y) \le H(X,N)$.", r"Consider $Y = X N$. Then $H(Y) \le H(X,N)$.", r"Consider $Y = X^2$. Then $H(Y) \le H(X)$.",
    r"Consider $Y = \max(X, Z)$. Then $H(Y) \le H(X,Z)$.", r"Consider $Y = f(X, Z)$. Then $H(Y) \le H(X, Z)$.",
    r"Let $E = \mathbb{1}[X \ne Y]$. Then $H(X,E|Y) = H(X|Y)$.",
    r"The encoder gives $Z = f(X)$ and the decoder $\hat X = g(Z)$. Then $I(X;\hat X) \le I(X;Z)$.",
]  # fmt: skip
FALSE = [
    r"Consider $Y = f(X)$. Then $H(Y) \ge H(X)$.", r"Consider $Y = f(X)$. Then $I(X;Z) \le I(Y;Z)$.", r"Consider $Y = f(X, Z)$. Then $H(Y) \le H(X)$.",
    r"Consider $Y = X + N$. Then $H(Y) \le H(X)$.",
]  # fmt: skip
OPEN = [
    "Let $Y = f(X)$ be a random function. Then $H(Y|X) = 0$.", "Let $Y = f(X)$ be a stochastic map. Then $H(Y|X) = 0$.",
    r"Consider $Y = X^2$. Then $H(Y) = H(X)$.", r"Consider $Y = aX + b$. Then $H(Y) \le H(X)$.", r"Consider $Y = X + \epsilon$. Then $H(Y) \le H(X)$.",
    r"For binary $X$ let $E = \mathbb{1}[X \ne \hat X]$. Then $H(X|\hat X) \le H(E)$.", r"For bits let $E = \mathbb{1}[X \ne Y]$. Then $H(E,X) = H(X,Y)$.",
    r"Consider $Y = \mathbb{1}[X > 0]$. Then $H(Y) \le H(X)$.", r"Let $Y = X \bmod 2$. Then $H(X|Y) = 0$.", r"Let $Y = (X + 1) \bmod 26$. Then $H(X|Y) = 0$.",
    r"If $Y = X \bmod 2$, then $I(X;Y) = H(X)$.",
    "Consider $Y = f(X)$.\n\nNow consider $Y = X + N$. Then $H(Y|X) = 0$.",
    "Consider $Y = f(X)$.\n\nConsider a channel $p(y|x)$ with input $X$ and output $Y$. Then $H(Y|X) = 0$.",
    "Consider $Y = f(X)$.\n\nLet $X$ and $Y$ be random variables. Then $H(Y|X) = 0$.",
]  # fmt: skip


def last(text: str) -> str:
    claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if "H(" in c.text or "I(" in c.text]
    return claims[-1].verdict.word


def chain(tex: str) -> Chain:
    return read(tex).chains[0]


@pytest.mark.parametrize("said", SAID)
def test_however_it_is_said(said: str) -> None:
    assert last(said.format(r"$H(Y) \le H(X)$")) == "proved"
    assert last(said.format(r"$H(X) \le H(Y)$")) in ("refuted", "undecided")


@pytest.mark.parametrize("text", TRUE)
def test_what_follows_is_proved(text: str) -> None:
    assert last(text) == "proved"


@pytest.mark.parametrize("text", FALSE)
def test_what_a_function_contradicts_is_refuted(text: str) -> None:
    assert last(text) == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_of_what_is_known_in_part_nothing_is_said(text: str) -> None:
    assert last(text) in ("undecided", "not-understood")


def test_an_opaque_function_and_an_expression() -> None:
    assert image_and_arguments(chain("Z = f(X, Y)")) == (("Z",), ("X", "Y"))
    assert image_and_arguments(chain("Z = X Y")) is None
    assert made_of(chain("Z = X Y")) == (("Z",), ("X", "Y"))
    assert made_of(chain(r"Z = X + \epsilon")) is None
    assert made_of(chain("Z = E[X]")) is None


@pytest.mark.parametrize("tex", ["L = f(X)", "Y = f(x)", "S = f(N)", "Y = 3", "Y = H(p)"])
def test_a_loss_or_a_number_tells_no_dependence(tex: str) -> None:
    found = chain(tex)
    assert found.first is not None
    assert dependence_told(found.first, found.links[0].right) == ()


def test_a_size_is_no_function_of_a_variable() -> None:
    from tests.verify.answers import words

    assert words(r"Let $K = |V|$ be the size of the vocabulary. Then $H(p) \le \log K$.")[-1] == "proved"
    assert words(r"어휘 크기를 $K = |V|$라 하면 $H(p) \ge \log K$이다.")[-1] == "refuted"
    assert words(r"Consider $Y = |X|$. Then $H(Y) \le H(X)$.")[-1] == "proved"

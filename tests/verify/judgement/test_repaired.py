"""What one sign or ratio makes true in general is false under any condition; what a condition makes true is left alone."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

GOOD = "If the model is perfect in some sense, "
BEFORE = "Whether $X$ and $Y$ are independent or not is seldom known. "


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        GOOD + r"$D_{KL}(p \| q) = -\sum_x p(x) \log \frac{p(x)}{q(x)}$ is small.",
        GOOD + r"$D_{KL}(p \| q) = \sum_x p(x) \log \frac{q(x)}{p(x)}$ is small.",
        GOOD + r"$H(p, q) = \sum_x p(x) \log q(x)$ is small.",
        BEFORE + r"One has $I(X; Y) = -I(Y; X)$.",
        BEFORE + r"One has $I(X, Y; Z) = I(X; Z) - I(Y; Z \mid X)$.",
    ],
)
def test_a_wrong_sign_is_refuted_under_any_condition(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        GOOD + r"$H(p, q) = H(p)$.",
        GOOD + r"$D_{KL}(p \| q) = D_{KL}(q \| p)$.",
        GOOD + r"$D_{KL}(p \| q) = 0$ and $H(p, q) = -\sum_x p(x) \log p(x)$.",
        "If all the mass is trained to sit on one token, " + r"$H(p, q) = -\log q(y)$ and $H(p) = 0$.",
        "When nothing is shared, as assumed here, " + r"$H(X, Y) = H(X) + H(Y)$.",
        "For inputs that do not interact, " + r"$I(X, Y; Z) = I(X; Z) + I(Y; Z)$.",
        "If the noise is assumed to vanish, " + r"$I(X; Y) = H(X)$ and $H(X, Y) = H(X)$.",
        "Suppose the reference were mirrored: " + r"$D_{KL}(p \| q) - D_{KL}(q \| p) = 0$.",
        BEFORE + r"If they are, $p(x, y) = p(x) p(y)$ and $I(X; Y) = 0$.",
    ],
)
def test_what_a_condition_makes_true_is_left_alone(text: str) -> None:
    assert not words(text) & {"refuted", "convention-mismatch", "rounding-slip"}


TIED = "It checks how similar the predicted distribution $p$ is to the actual distribution $q$. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (TIED + r"$$H_p(q) = -\sum_i q(x_i) \log p(x_i)$$", "definition"),
        (TIED + r"$$H_p(q) = \sum_i q(x_i) \log p(x_i)$$", "refuted"),
        (r"Let $q$ be a permutation of $p$, $q(x) = p(\pi(x))$. Then $H(q) = H(p)$.", "undecided"),
        (r"Let $q$ be a permutation of $p$, $q(x) = p(\pi(x))$. Then $H(q) = \sum_x q(x) \log q(x)$.", "refuted"),
    ],
)
def test_a_sign_is_wrong_whatever_is_said_of_the_laws(text: str, word: str) -> None:
    assert word in words(text)


ALL = [
    ("For any two random variables, $H(X,Y) = H(X) + H(Y)$.", "refuted"),
    ("두 확률변수에 대해 항상 $H(X,Y) = H(X) + H(Y)$ 이다.", "refuted"),
    ("对任意两个随机变量，总有 $H(X|Y) = H(X)$。", "refuted"),
    ("We have $H(X,Y) = H(X) + H(Y)$.", "undecided"),
    ("Let $X$ and $Y$ be independent.\n\nWe always have $H(X,Y) = H(X) + H(Y)$.", "undecided"),
    ("For all $x$ and $y$, $p(x,y) = p(x) p(y)$.", "undecided"),
]


@pytest.mark.parametrize(("text", "verdict"), ALL)
def test_what_independence_makes_true_is_false_of_all_variables(text: str, verdict: str) -> None:
    assert words(text) == {verdict}

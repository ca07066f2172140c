"""Dependence told in words is read in full, or nothing is refuted under it; half of a list is another condition."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.dependence import dependence
from symbolic_it.verify.sentences.hypotheses import hypotheses, leaves_open


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("$X, Y, Z$ are independent", (r"X \perp Y", r"(X, Y) \perp Z")),
        ("$X$, $Y$ and $Z$ are pairwise independent", (r"X \perp Y", r"X \perp Z", r"Y \perp Z")),
        ("$X$, $Y$, and $Z$ are mutually independent given $W$", (r"X \perp Y \mid W", r"(X, Y) \perp Z \mid W")),
        ("given $Z$, $X$ and $Y$ are independent", (r"X \perp Y \mid Z",)),
        ("$Y_1$ and $Y_2$ are conditionally independent given the input $X$", (r"Y_1 \perp Y_2 \mid X",)),
        ("$X$ is independent of the pair $(Y, Z)$", (r"X \perp (Y, Z)",)),
        ("$(X, Y)$ is independent of $Z$", (r"(X, Y) \perp Z",)),
        ("$X$ and $Y$ are each independent of $Z$", (r"X \perp Z", r"Y \perp Z")),
        ("$X$ and $Y$ are independent of each other", (r"X \perp Y",)),
        ("$Z$ is a function of $X$ and $Y$", ("0 = H(Z|X, Y)",)),
        ("$Z$ is a function of $X$ and $Y$ is independent of $X$", (r"Y \perp X",)),
        ("$Y$ and $Z$ are functions of $X$", ("0 = H(Y, Z|X)",)),
        ("$Y$ is an invertible function of $X$", ("0 = H(Y|X)", "0 = H(X|Y)")),
        ("$X$ and $Y$ determine $Z$", ("0 = H(Z|X, Y)",)),
        ("$X, Y, Z$ form a Markov chain", ("X -> Y -> Z",)),
        ("$X$ and $Y$ are i.i.d.", (r"X \perp Y", "0 = H(X) - H(Y)")),
        ("$X$ is constant", ("0 = H(X)",)),
        ("$X, Y$ are two independent random variables uniformly distributed on {0, 1}", (r"X \perp Y", "0 = H(X) - H(Y)")),
        (r"let $X$ and $Y$ be uniform over $\{1, \dots, m\}$", ("0 = H(X) - H(Y)",)),
    ],
)
def test_what_is_read(text: str, said: tuple[str, ...]) -> None:
    assert set(said) <= set(hypotheses(text))


@pytest.mark.parametrize(
    "text",
    [
        "$Z$ is a function of $X$ and independent noise", "$X$ and $Y$ are conditionally independent", "$X$ and $Y$ determines $Z$",
        "$X$ is independent of $Y$ and $Z$", "$X$ and $Y$ are independent of $Z$", "$X$ is deterministic given $Y$",
        "$Y_1$ and $Y_2$ are conditionally independent given $X = x$", "unless $X$ and $Y$ are independent", "$X$ is independent of itself",
        "$X$ and $Y$ are independent and uniform over their alphabets", r"$X$ and $Y$ are uniform on $\{0, 1\}$ and $\{0, 1, 2\}$",
        "$X, Y$ are uniform on $A, B$", "$X$ and $Y$ are uniform on $A$ and $B$, respectively",
    ],
)  # fmt: skip
def test_what_is_left_open(text: str) -> None:
    assert dependence(text).open


@pytest.mark.parametrize("text", ["$X$ and $Y$ are linearly independent",
                                  "$X$ to $Y$ $Z$ is independent", "the letters A and B", "$Y$ is a noisy function of $X$"])  # fmt: skip
def test_what_says_nothing(text: str) -> None:
    assert hypotheses(text) == ()


def test_what_holds_for_the_sentences_behind() -> None:
    assert leaves_open("The variables $X$ and $Y$ are independent.") and leaves_open("Let $X - Y - Z$.") and leaves_open("Let $Y = |X|$.")
    assert not leaves_open("Let $X$ and $Y$ be independent.") and not leaves_open("Hence $X$ and $Y$ are independent.")
    assert not leaves_open("$X$ and $Y$ are independent if and only if $I(X;Y) = 0$.") and not leaves_open("Let $X$ and $Y$ be discrete.")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("If $Z$ is a function of $X$ and $Y$, then $I(Y;Z|X) = 0$.", "undecided refuted"),
        ("If $Z$ is a function of $X$, then $I(Y;Z|X) = 0$.", "proved"),
        ("If $Z$ is a function of $X$ and $Y$, then $H(Z) \\le H(X,Y)$.", "proved"),
        ("Let $X, Y, Z$ be independent. Then $I(X;Y|Z) = 0$.", "proved"),
        ("Suppose $X, Y, Z$ are pairwise independent. Then $I(X;Y|Z) = 0$.", "undecided refuted"),
        ("Let $X, Y, Z$ be independent. Then $I(X;Z) \\le I(X;Y)$.", "proved"),
        ("Let $X, Y, Z$ form a Markov chain. Then $I(X;Z) \\le I(X;Y)$.", "proved"),
        ("Let $X, Y, Z$ form a Markov chain. Then $I(X;Y) \\le I(X;Z)$.", "refuted"),
        ("Let $X$ and $Y$ be i.i.d. Then $H(X) = H(Y)$.", "proved"),
        ("If $X$ is constant, then $H(X) = 0$.", "proved"),
        ("If $X$ determines $Y$, then $H(Y|X) = 0$.", "proved"),
        ("If $X$ determines $Y$, then $H(X|Y) = 0$.", "undecided refuted"),
        ("If $X$ and $Y$ determine $Z$, then $H(Z|X) = 0$.", "undecided refuted"),
        ("Suppose $X$ is constant. Then $H(X) \\le H(Y)$.", "proved"),
        ("Suppose $Z$ depends on $X$ only through $Y$. Then $I(X;Z) \\le I(X;Y)$.", "undecided proved"),
        ("The variables $X$ and $Y$ are independent. Then $I(X;Y) \\le I(X;Y|Z)$.", "undecided proved"),
        ("If $X$ is independent of $Y$ and $Z$, then $I(X;Y,Z) \\le 0$.", "undecided proved"),
        ("If $X$ is independent of $Y$ and $Z$, then $I(X;Y) = 0$.", "proved"),
        ("Let $Y = |X|$. Then $H(Y) \\le H(X)$.", "undecided proved"),
        ("若 $X$ 与 $Y$ 独立，则 $I(X;Y) = 0$。", "proved"),
        ("若给定 $Z$ 时 $X$ 与 $Y$ 独立，则 $I(X;Y) = 0$。", "undecided refuted"),
        ("$X$와 $Y$가 독립이면 $I(X;Y) = 0$이다.", "proved"),
        ("$Z$가 주어졌을 때 $X$와 $Y$는 독립이라고 하자. 그러면 $I(X;Y) = 0$이다.", "undecided refuted"),
        ("$Z$を与えたとき$X$と$Y$は独立とする。このとき $I(X;Y) = 0$。", "undecided refuted"),
        ("Gegeben $Z$ seien $X$ und $Y$ unabhängig. Dann ist $I(X;Y) = 0$.", "undecided refuted"),
        ("Sind $X$, $Y$ und $Z$ unabhängig, so ist $I(X;Z) \\le I(X;Y)$.", "undecided proved"),
        ("Si $X$, $Y$ et $Z$ sont indépendantes, alors $I(X;Z) \\le I(X;Y)$.", "undecided proved"),
        ("Let $X$ and $Y$ be discrete. Then $H(Y) \\le H(X)$.", "refuted"),
        ("Let $X$ and $Y$ be independent. Then $H(Y) \\le H(X)$.", "refuted"),
    ],
)
def test_verdicts(text: str, verdict: str) -> None:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert claims[-1].verdict.word in verdict.split()

"""A formula and its case of equality may stand in two spans of one sentence; together they are one claim."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = (
    r"$I(X, Y) = 0$ if and only if $X$ and $Y$ are independent.",
    r"$D(p\|q) = 0$ if and only if $p = q$.",
    r"$H(X,Y) = H(X) + H(Y)$ iff $X$ and $Y$ are independent.",
    r"$H(X|Y) = H(X)$ if and only if $X$ and $Y$ are independent.",
    r"$H(p) = \log K$ exactly when $p$ is uniform.",
    r"$H(p, q) = H(p)$ if and only if $p = q$.",
    r"$H(X|Y) \le H(X)$ with equality if and only if $X$ and $Y$ are independent.",
    r"The cross-entropy is always $\ge H(p)$ with equality iff $q = p$ (Gibbs' inequality).",
    r"$D(p\|q) \ge 0$, with equality iff $p = q$ almost everywhere.",
    r"$D(p\|q) \ge 0$, with equality iff the two distributions are identical.",
    r"$H(X) \le \log |\mathcal{X}|$, with equality if and only if $X$ is uniform over $\mathcal{X}$.",
    r"$H(p) \le \log K$ with equality iff all outcomes are equally likely.",
    r"$I(X;Y|Z) \ge 0$, with equality iff $X \to Z \to Y$ forms a Markov chain.",
)
PROVED_BESIDE = (
    r"$H(X) \ge 0$, with equality iff $X$ is deterministic.",
    r"$H(X) \ge 0$ with equality iff $X$ is a constant.",
    r"$H(X|Y) \ge 0$, with equality iff $X$ is a function of $Y$.",
    r"$H(X,Y) \ge H(X)$ with equality iff $Y$ is a function of $X$.",
)
REFUTED = (
    r"$H(X) \ge 0$, with equality iff $X$ is uniform.",
    r"$D(p\|q) \ge 0$, with equality if and only if $p$ is uniform.",
)
OPEN = (
    r"$H(X) \ge 0$ with equality iff all outcomes are equally likely.",
    r"The cross-entropy is always $\ge H(p)$ with equality iff $q = p / 2$ (Gibbs' inequality).",
    r"$H(X,Y) \ge H(X)$ with equality iff $X$ is a function of $Y$.",
    r"$I(X;Y|Z) \ge 0$, with equality iff $X \to Y \to Z$ forms a Markov chain.",
    r"$I(X;Y) \ge 0$ with equality iff $X = Y$.",
)
FALSE = (
    r"$D(p\|q) = 0$ if and only if $p = 2 q$.",
    r"$D(p\|q) = 0$ if and only if $p$ is uniform.",
    r"$H(p) = 0$ if and only if $p$ is uniform.",
    r"$H(p, q) = H(q)$ if and only if $p = q$.",
    r"$I(X;Y) = H(X)$ iff $X$ and $Y$ are independent.",
    r"$H(X,Y) = H(X) - H(Y)$ iff $X$ and $Y$ are independent.",
    r"$H(X,Y) = H(X) + H(Y)$ iff $X$ and $Y$ are uncorrelated.",
    r"$D(p\|q) \ge 0$ if and only if $p = q$.",
)


def first(text: str) -> str:
    return verify_document(parse_chapter(text)).claims[0].verdict.word


@pytest.mark.parametrize("text", TRUE)
def test_an_equality_and_its_case_are_proved_in_both_directions(text: str) -> None:
    assert first(text) == "proved"


@pytest.mark.parametrize("text", PROVED_BESIDE)
def test_a_case_that_is_an_equation_of_quantities_is_proved_beside_the_inequality(text: str) -> None:
    verdict = verify_document(parse_chapter(text)).claims[0].verdict
    assert verdict.word == "proved" and verdict.message.endswith("with equality there alone, as is proved")


@pytest.mark.parametrize("text", REFUTED)
def test_a_case_in_which_the_sides_differ_is_refuted(text: str) -> None:
    assert first(text) == "refuted"


@pytest.mark.parametrize("text", OPEN)
def test_a_case_that_is_not_the_one_is_not_proved(text: str) -> None:
    assert first(text) not in ("proved", "definition", "confirmed")


@pytest.mark.parametrize("text", FALSE)
def test_a_wrong_case_of_equality_is_never_proved(text: str) -> None:
    assert first(text) not in ("proved", "definition", "confirmed")


def test_a_false_inequality_stays_so_whatever_is_said_of_its_zero() -> None:
    assert first(r"The divergence is always $D(p\|q) \le 0$, zero iff $p = q$.") == "refuted"


@pytest.mark.parametrize(
    ("told", "law", "word"),
    [
        (r"\mathbb{E}[X^2] \le v", r"\mathcal{N}(0, v)", "proved"),
        (r"\mathrm{Var}(X) \le v", r"\mathcal{N}(m, v)", "proved"),
        (r"\mathrm{Var}(X) \le v", r"\mathcal{N}(v, v)", "undecided"),
        (r"\mathbb{E}[(X - m)^2] \le v", r"\mathcal{N}(0, v)", "undecided"),
    ],
)
def test_the_mean_of_the_normal_law_is_that_of_the_moment(told: str, law: str, word: str) -> None:
    text = rf"Suppose ${told}$. Then $h(X) \le \frac12 \log(2\pi e v)$ with equality iff $X \sim {law}$."
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert next(c for c in claims if c.text.startswith("h(X)")).verdict.word == word


@pytest.mark.parametrize(
    "supposed",
    [
        r"H(X) \ge P_e",
        r"H(J|\hat J) \ge P_e \log(M-1)",
        r"H(X) \ge P_e \ge 3 \alpha",
        r"H(X) \ge 2 \alpha \ge \beta",
        r"\begin{aligned} H(X) &\ge P_e \\ &\ge \beta \end{aligned}",
        r"I(J;\hat J) \le \log M - h_2(P_e) - P_e \log(M-1)",
    ],
)
def test_what_is_supposed_is_not_shown_by_supposing_it(supposed: str) -> None:
    texts = (f"Let $J$ be a message, ${supposed}$.", f"设 $J$ 均匀，${supposed}$。")
    found = [c for text in texts for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert not {"proved", "confirmed", "definition"} & {c.verdict.word for c in found}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"$0 \le \mathrm{JSD}(p\|q) \le \log 2$, and the upper bound is attained iff $p = q$.", {"refuted", "proved"}),
        (r"$0 \le \mathrm{JSD}(p\|q) \le \log 2$, and the lower bound is attained iff $p = q$.", {"proved", "data"}),
        (r"$\log K \ge H(p) \ge 0$, and the upper bound is attained iff $p$ is uniform.", {"proved"}),
        (r"$D(p\|q) \ge 0$, and the minimum is attained iff $p$ is uniform.", {"refuted"}),
    ],
)
def test_a_bound_that_is_attained_is_the_one_that_is_named(text: str, last: set[str]) -> None:
    assert {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims} == last

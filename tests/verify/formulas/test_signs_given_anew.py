"""Signs that the text gives another meaning: matrices do not commute, 1 + 1 = 0 modulo 2, H(p, q) is what the text says it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


OPEN = [
    r"Let $A$ and $B$ be matrices. Then $AB = BA$.",
    r"Then $\mathbf{A}\mathbf{B} = \mathbf{B}\mathbf{A}$.",
    r"Then $\boldsymbol{\Sigma}\mW = \mW\boldsymbol{\Sigma}$.",
    r"For square matrices $A$ and $B$ we have $(A+B)^2 = A^2 + 2AB + B^2$.",
    r"The weight matrices $W$ and $V$ satisfy $WV = VW$.",
    r"Let $P$ be a projection matrix. Then $P^2 = P$.",
    r"Let $x$ and $y$ be strings. Then $xy = yx$ for concatenation.",
    r"Modulo 7, $3\cdot 5 = 1$.",
    r"Here $+$ denotes addition modulo 2, so $1 + 1 = 0$.",
    r"In binary, $101 + 1 = 110$.",
    r"In binary, $0.1 + 0.1 = 1$.",
    r"With $H$ the Hellinger distance, $H(p,q)^2 = 1 - \sum_x\sqrt{p(x)q(x)}$.",
    r"In floating point, $1 + 10^{-20} = 1$.",
    r"The Hellinger distance here is $H(p,q) = \sqrt{1-\sum_x\sqrt{p(x)q(x)}}$. Then $H(p,q) \ge H(p)$ and $H(p,q) = H(q,p)$.",
    r"Let $D(p\|q) = \sum_x q(x)\log\frac{q(x)}{p(x)}$, with the arguments in the opposite order of most books. Then $D(p\|q) = H(q,p)-H(q)$.",
    r"Entropy is measured in nats. The perplexity is $\mathrm{PPL}(p) = 2^{H(p)}$.",
    r"The perplexity is $\mathrm{PPL}(p) = 2^{H(p)}$, with $H(p)$ in nats.",
    r"We measure entropy in bits. The perplexity is $\mathrm{PPL}(p) = e^{H(p)}$.",
]
LETTERS = [
    r"Let the error probability be $e = 0.1$. Then $1 - e = 0.9$.",
    r"With prior $\pi = 0.3$ the odds are $\pi/(1-\pi) = 3/7$.",
    r"For $e = 1, 2, 3$ the loss is $e^2$.",
    r"Let $h(x) = 2x$. Then $h(1) = 2$ and $h(0.5) = 1$.",
    r"The Heaviside function has $H(1) = 1$ and $H(-1) = 0$.",
    r"The Hamming weight is $H(1,0,1) = 2$.",
    r"Let $I(t) = e^{-t}$ be the current. Then $I(0) = 1$.",
    r"The sum of divisors is $\sigma(6) = 12$.",
]
JUDGED = [
    (r"The number $e = 2.781$ is the base of natural logarithms.", "refuted"),
    (r"Euler's number is $e = 3.718$.", "refuted"),
    (r"The entropy of a fair coin is $H(1/2, 1/2) = 2$ bits.", "refuted"),
    (r"The height of the tree of codewords is at least the entropy $H(1/2, 1/2) = 2$ bits.", "refuted"),
    (r"We find $\sigma(0) = 1$.", "refuted"),
    (r"Let $a$ and $b$ be numbers. Then $ab = ba$.", "proved"),
    (r"Let $a$ and $b$ be numbers. Then $(a+b)^2 = a^2 + b^2$.", "refuted"),
    (r"The sigmoid is $\sigma(x) = \frac{1}{1 + e^{-x}}$. Then $\sigma(-x) = 1 + \sigma(x)$.", "refuted"),
    (r"The activation is $\sigma(x) = x^2$. Then $\sigma(3) = 8$.", "refuted"),
    (r"The mean length of this binary code is $0.5 \cdot 1 + 0.25 \cdot 2 + 0.25 \cdot 2 = 1.8$.", "refuted"),
    (r"We add up and get $1 + 1 = 3$.", "refuted"),
    (r"The binary entropy of a fair coin is $1 + 1 = 3$.", "refuted"),
    (r"The cross-entropy is $H(p,q) = -\sum_x p(x)\log q(x)$. Then $H(p,q) = H(q,p)$.", "refuted"),
    (r"We have $D(p\|q) = \sum_x q(x)\log\frac{q(x)}{p(x)}$.", "refuted"),
    (r"Entropy is measured in bits. The perplexity is $\mathrm{PPL}(p) = 2^{H(p)}$.", "proved"),
    (r"The perplexity is $\mathrm{PPL}(p) = 2^{H(p)}$ in bits, or in nats $\mathrm{PPL}(p) = e^{H(p)}$.", "proved"),
]


def test_what_the_text_gives_another_meaning_is_neither_proved_nor_refuted() -> None:
    settled = {"proved", "refuted", "confirmed", "convention-mismatch", "rounding-slip"}
    assert {t: w for t in (*OPEN, *LETTERS) if settled & {*(w := words(t))}} == {}


@pytest.mark.parametrize(("text", "word"), JUDGED)
def test_in_the_usual_meaning_it_is_judged(text: str, word: str) -> None:
    assert words(text)[-1] == word


@pytest.mark.parametrize("over", ["half of the outcomes", "a subset of the outcomes", "two tokens", "its support", "the first classes"])
def test_a_law_that_is_uniform_on_a_part_is_not_uniform(over: str) -> None:
    assert words(rf"Suppose $p$ is uniform on {over}. Then $H(p) = \log K$.")[-1] not in ("definition", "proved", "refuted")
    assert words(r"Suppose $p$ is uniform on all outcomes. Then $H(p) = \log K$.")[-1] in ("definition", "proved")


def test_the_information_of_a_law_and_a_channel_is_none_of_two_variables() -> None:
    """I(q, W) := I(X;Y) is not refuted; another definition of a conditional information is."""
    assert words(r"We write $I(q,W):=I(X;Y)$ where $X\sim q$.")[0] == "undecided"
    assert words(r"We write $I(X;Y|Z):=I(X;Y)$.") == ["refuted"]


def test_the_font_of_an_operator_speaks_of_no_operators() -> None:
    text = r"The perplexity is $e^{2} \approx 7.389$, beside $D_{\operatorname{KL}}(p\|q) \ge 0$."
    assert words(text) == ["confirmed", "proved"]
    assert words(r"For operators, $e^{2} \approx 7.389$.") == ["undecided"]

"""Notation of proofs: parts under braces, limits above relations, lists before an equation, implications with two conclusions."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    "text",
    [
        r"$p(x, y), p(x), p(y \mid x) = p(x, y)/p(x)$",
        r"$Y = f(X) \Rightarrow H(Y \mid X) = 0, I(X; Y) = H(Y)$",
        r"Let $\varphi(t) = -t \log t$. Then $\varphi''(t) = -1/t < 0$.",
        r"The decimal entropy is $H_{10}(p) = -\sum p_i \log_{10} p_i$.",
        r"The distance is $d_{\mathrm{JS}}(p,q) := \sqrt{\mathrm{JSD}(p\|q)}$.",
        r"Here $H(P_e) \le \log 2$.",
        "| a | b |\n|---|---|\n| KL | $D(p \\| q) = H(p, q) - H(p)$, $H(X \\| Y) \\le H(X)$ |\n",
    ],
)
def test_true_formulas_are_recognised(text: str) -> None:
    assert set(verdicts(text)) <= POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$p(x, y), p(x), p(y \mid x) = p(x)/p(x, y)$",
        r"$Y = f(X) \Rightarrow H(Y \mid X) = 0, I(X; Y) = H(X)$",
        r"Let $\varphi(t) = -t \log t$. Then $\varphi''(t) = -1/t > 0$.",
        r"Here $H_{10}(p) = \sum p_i \log_{10} p_i$.",
        r"Here $\mathrm{JSD}(p,q) := \sqrt{\mathrm{JSD}(p\|q)} + 1$.",
        r"The distance is $d_{\mathrm{JS}}(p,q) := \sqrt{2 \mathrm{JSD}(p\|q)}$.",
        r"$H(X) \overset{(a)}{\le} H(X|Y)$",
        "| a | b |\n|---|---|\n| KL | $D(p \\| q) = H(p) - H(p, q)$ |\n",
        r"The sizes satisfy $\varepsilon \log n < 0$.",
        r"$q = (0.37, 0.34, 0.30)$",
        r"The gap $= H(p, q) - H(p) = -D(p\|q)$.",
    ],
)
def test_their_false_twins_are_refuted(text: str) -> None:
    assert set(verdicts(text)) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$\arg\min_\theta H(\hat p, q_\theta) \underset{N\to\infty}{=} \arg\min_\theta D(p \| q_\theta)$",
        r"$H(Y) = H(X) + \underbrace{H(Y \mid X)}_{=0} - H(X \mid Y) = H(X) - H(X \mid Y)$",
        r"The number of points is $|\text{support}| \leq n$.",
        r"Its entropy is $h = -\int 10 \log 10 \, dx = -\log 10$.",
        r"For two classes, $H(P_e) \ge H(X|Y)$.",
        r"$p \log \frac{p}{0} = +\infty$ (if $p > 0$)",
        r"For a smoothed target, $\varepsilon \log n > 0$.",
        r"With one-hot $y$, $H((1-\varepsilon) y + \varepsilon u) \ge \varepsilon \log n$.",
        r"We have $\mathbb{E}_{\hat p}[-\log q_\theta(Y|X)] = H(\hat p, q_\theta)$.",
        r"$\text{PPL}(q) = \exp(H(\hat p, q))$",
        r"$p \approx (0.37, 0.34, 0.30)$",
        "Lengths $\\ell(x) = |C(x)|$. Choose $\\ell_i = \\lceil -\\log_2 p_i \\rceil$. Then $\\ell_i < -\\log_2 p_i + 1$.",
        r"Three outcomes: $\log_2 3 \approx 1.585$ bits. The gap $= D(p \| u) \approx 0.1$ bits.",
    ],
)
def test_what_depends_on_more_than_is_read_is_not_refuted(text: str) -> None:
    assert not set(verdicts(text)) & NEGATIVE


@pytest.mark.parametrize("text", [r"$H(Y) = H(X) + \underbrace{H(Y \mid X)}_{=0} - H(X \mid Y) = H(X) + H(X \mid Y)$"])
def test_a_part_said_to_be_something_proves_nothing(text: str) -> None:
    assert verdicts(text)[-1] not in POSITIVE

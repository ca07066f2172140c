"""Prose keeps its words in every format, and nothing in it acts as markup."""

from __future__ import annotations

import pytest

from symbolic_it.notation.prose import printable, prose_latex, prose_markdown, prose_text

SIGNS = [
    ("p(x) >= 0", "p(x) ≥ 0"),
    ("a <= b and c != d", "a ≤ b and c ≠ d"),
    ("D(p||q) = +inf", "D(p‖q) = +∞"),
    ("-log t >= 1 - t", "−log t ≥ 1 − t"),
    ("(-log is convex)", "(−log is convex)"),
    ("a one-hot, re-read; log-sum", "a one-hot, re-read; log-sum"),
    ("infinite pi", "infinite pi"),
    ("X -> Y -> Z", "X → Y → Z"),
    ("log_2 a = log a/log 2", "log₂ a = log a/log 2"),
    ("log_b a and chi2(p||q) = E r^2 - 1", "log_b a and χ²(p‖q) = E r² - 1".replace(" - ", " − ")),
    ("x^2.5, 2^n, chi2b, ^2", "x^2.5, 2^n, chi2b, ^2"),
]


@pytest.mark.parametrize(("plain", "shown"), SIGNS)
def test_plain_signs_become_the_signs_of_the_field(plain: str, shown: str) -> None:
    assert prose_text(plain) == shown


def test_control_and_direction_characters_are_replaced() -> None:
    assert printable("a\x1b[31mb\u202ec\nd") == "a\ufffd[31mb\ufffdc d"


def test_latex_commands_in_prose_are_shown_not_run() -> None:
    out = prose_latex(r"\input{/etc/passwd} $x$ 50% a_b #1 & ~ ^")
    assert out == (r"\textbackslash{}input\{/etc/passwd\} \$x\$ 50\% a\_b \#1 \& \textasciitilde{} \textasciicircum{}")


def test_signs_in_prose_are_mathematics_in_latex() -> None:
    assert prose_latex("Σ p ≥ 0, θ₁², p̂, ½ → ∞") == (r"$\Sigma$ p $\ge$ 0, $\theta$$_{1}$$^{2}$, $\hat{p}$, $\frac{1}{2}$ $\to$ $\infty$")


def test_markdown_marks_are_escaped() -> None:
    assert prose_markdown("*a* [b](c) <img> `d` $e$ |f|") == r"\*a\* \[b\](c) \<img\> \`d\` \$e\$ \|f\|"

"""No value outside a range that the sentence states refutes a formula; values inside it still do."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def of_the_inequality(text: str) -> str:
    return next(c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "a^2" in c.text or "H" in c.text)


def test_told_ranges() -> None:
    for text in (
        r"$$a^2 \ge a, \quad a \ge 1$$",
        r"For $a \ge 1$ the square grows: $a^2 \ge a$.",
        r"Where $1 \le a$ the square is the greater one: $a^2 \ge a$.",
        r"For $T \ge 1$ the distribution flattens: $H(\mathrm{softmax}(z/T)) \ge H(\mathrm{softmax}(z))$.",
    ):
        assert of_the_inequality(text) != "refuted", text
    for text in (
        r"The square grows: $a^2 \ge a$.",
        r"For $b \ge 1$ the square grows: $a^2 \ge a$.",
        r"For $a \ge 0$ the square grows: $a^2 \ge a$.",
    ):
        assert of_the_inequality(text) == "refuted", text


def test_ranges_told_before_in_the_section() -> None:
    """A refutation is looked for within them; one that is found there stands, and one outside of them does not."""
    for text, word in (
        (r"The order satisfies $\alpha > 1$. Then $H_\alpha(p) \le H(p)$.", "undecided"),
        (r"The order satisfies $\alpha > 1$. Then $H_\alpha(p) \ge H(p)$.", "refuted"),
        (r"The rate obeys $a \ge 1$. We get $a^2 \ge a$.", "undecided"),
        (r"The rate obeys $a \ge 1$. We get $a^2 \le a$.", "refuted"),
        (r"For all $a > 1$ we have $\log a > 0$. And $a^3 \ge a^2$.", "undecided"),
        (r"For all $a > 1$ we have $\log a > 0$. And $a^3 \le a^2$.", "refuted"),
        (r"For all $a > 1$ we have $a^3 \ge a$. For $a > 0$, $a^2 \ge a$.", "refuted"),
        ("The rate obeys $a \\ge 1$.\n\n## Next\n\nWe get $a^2 \\ge a$.", "refuted"),
        (r"Take the function $f(a) = a \ln a$ on $(0, 1)$. We get $a^2 \le a$ there.", "undecided"),
        (r"Take the function $f(a) = a \ln a$ on $(0, 1)$. We get $a^2 \ge a$ there.", "refuted"),
        (r"Take the function $f(a) = a \ln a$ on $(0, 3)$. We get $a^2 \le a$ there.", "refuted"),
    ):
        assert of_the_inequality(text) == word, text


WEIGHTS = r"where $\gamma_i \geq 0$ and $\sum_i \gamma_i = 1$."
ZH_WEIGHTS = r"其中$\gamma_i \geq 0$，$\sum_i \gamma_i = 1$。"


@pytest.mark.parametrize("told", [WEIGHTS, ZH_WEIGHTS])
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (r"\sum_i \gamma_i t_i \log t_i", r"\left(\sum_i \gamma_i t_i\right) \log\left(\sum_i \gamma_i t_i\right)"),
        (r"\sum_i \gamma_i t_i^2", r"\left(\sum_i \gamma_i t_i\right)^2"),
    ],
)
def test_weights_told_behind_a_display_are_no_others(left: str, right: str, told: str) -> None:
    # the weights (1, 1) and (0, 2) refuted it
    def word(relation: str) -> str:
        text = f"We have\n\n$$\n{left} {relation} {right}\n$$\n\n{told}\n"
        return verify_document(parse_chapter(text, "markdown")).claims[0].verdict.word

    assert word(r"\ge") in ("undecided", "proved", "definition")
    assert word(r"\le") == "refuted"

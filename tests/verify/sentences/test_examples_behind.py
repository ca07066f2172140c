"""What is said to hold for some, or to be possible, or for nothing, asserts no law; a condition behind a formula is no claim."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        r"$H(X|Y=y) \leq H(X)$ for some $y$.",
        r"$H(X|Y=y) > H(X)$ is possible.",
        r"$H(X|Y=y) > H(X)$ can happen.",
        r"No $p$ satisfies $H(p) < 0$.",
        r"No pmf $p$ has $H(p) > \log K$.",
        r"$\ln x \geq \ln y$ for $x \geq y$.",
        r"$\log_{1/2} x \leq \log_{1/2} y$ for $x \geq y$.",
    ],
)
def test_it_is_no_refutation(text: str) -> None:
    assert "refuted" not in words(text)


@pytest.mark.parametrize(
    "text",
    [
        r"$D(p\|q) \leq 0$ for all $p$ and $q$.",
        r"$\log x \geq x$ for $x > 0$.",
        r"$H(X) > H(X, Y)$ for discrete $X$ and $Y$.",
    ],
)
def test_what_is_said_of_all_is_judged(text: str) -> None:
    assert "refuted" in words(text)


@pytest.mark.parametrize("text", [r"Let $I(X;Y) > 0$.", r"Let $X \perp Y$ and $I(X;Y) > 0$."])
def test_an_inequality_that_is_let_hold_is_supposed(text: str) -> None:
    assert "refuted" not in words(text)


def test_a_name_is_defined_anew_where_a_formula_is_said_to_be_about_it() -> None:
    first = "# A\n\nLet $s = \\mathrm{softmax}(z/T)$.\n\n"
    again = (
        r"$\frac{\partial^2}{\partial z_i \partial z_j} \log \sum_k e^{z_k} = s_i \delta_{ij} - s_i s_j$ where $s = \mathrm{softmax}(z)$."
    )
    assert "refuted" not in words(f"{first}# B\n\n{again}")
    assert "refuted" not in words(f"{first}{again}")
    assert "refuted" in words(f"{first}{again.split(' where')[0]}")


def test_the_entropy_of_a_vector_is_not_taken_entry_by_entry() -> None:
    r"""-s (log s + H(s)) is a vector times a vector plus one number: not the binary entropy of each entry."""
    gradient = r"$\nabla_z H(\mathrm{softmax}(z)) = -s \odot (\log s + H(s))$ where $s = \mathrm{softmax}(z)$."
    assert "refuted" not in words(gradient)
    entry = r"$\frac{\partial}{\partial z_i} H(\mathrm{softmax}(z)) = SIGNs_i (\log s_i + H(s))$ with $s = \mathrm{softmax}(z)$."
    assert words(entry.replace("SIGN", "-"))[0] == "proved"
    assert words(entry.replace("SIGN", ""))[0] == "refuted"

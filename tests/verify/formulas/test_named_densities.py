r"""A density written out names its normal law: what follows is judged by it; a letter of a law is no name for what is no density."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DENSITIES = [
    r"\frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(z-\mu)^2}{2\sigma^2}\right)",
    r"\frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{1}{2}\left(\frac{z-\mu}{\sigma}\right)^2}",
    r"(2\pi\sigma^2)^{-1/2} \exp\left(-\frac{1}{2\sigma^2}(z-\mu)^2\right)",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text)).claims]


@pytest.mark.parametrize("density", DENSITIES)
def test_entropies_and_moments_follow_from_a_density(density: str) -> None:
    text = (
        f"We have $$q(z) = {density}$$ so that $$\\mathbb{{E}}_q[\\log q(z)] = -\\frac12 \\log(2\\pi\\sigma^2) - \\frac12$$ "
        "and $$\\mathbb{E}_q[(z-\\mu)^2] = \\sigma^2.$$"
    )
    assert words(text) == ["definition", "proved", "proved"]
    assert words(text.replace(r"- \frac12$$", r"+ \frac12$$"))[1] == "refuted"


@pytest.mark.parametrize(
    ("density", "word"),
    [
        (r"\frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(\frac{(z-\mu)^2}{2\sigma^2}\right)", "refuted"),
        (r"\frac{1}{\sqrt{2\pi\sigma^2}} \exp\left(-\frac{(z-\mu)^2}{\sigma^2}\right)", "refuted"),
        (r"\frac{1}{2\pi\sigma} \exp\left(-\frac{(z-\mu)^2}{2\sigma^2}\right)", "undecided"),
        (r"\frac{1}{\sqrt{2\pi}} e^{-z^2}", "undecided"),
        (r"\frac{1}{\sqrt{\pi}} e^{-z^2}", "definition"),
        (r"\sqrt{\frac{\beta}{2\pi}} e^{-\beta (z-\mu)^2/2}", "definition"),
    ],
)
def test_what_is_no_density_is_not_introduced(density: str, word: str) -> None:
    assert words(f"Consider $$q(z) = {density}.$$") == [word]


def test_half_a_density_is_not_accused() -> None:
    assert (
        words(r"The half-normal law has $p(x) = \frac{\sqrt2}{\sigma\sqrt\pi} e^{-(x-\mu)^2/(2\sigma^2)}$ for $x \ge \mu$.")[0] != "refuted"
    )


def test_a_density_of_vectors_names_its_law() -> None:
    text = r"$$p(x) = \frac{1}{(2\pi)^{d/2}|\Sigma|^{1/2}} \exp\left(-\frac12 (x-\mu)^T\Sigma^{-1}(x-\mu)\right)$$ has entropy $$h(p) = \frac12 \log\left((2\pi e)^d |\Sigma|\right).$$"
    assert words(text) == ["definition", "proved"]
    assert words(text.replace(r"(2\pi e)^d |", r"(2\pi)^d |"))[1] == "refuted"


def test_a_density_in_full_introduces_its_law_behind_a_general_formula() -> None:
    told = "The entropy is $h(X) = -\\int f(x) \\ln f(x)\\, dx$.\n\nThe Laplace density is $f(x) = {}\\exp(-|x|/b)$."
    assert [c.verdict.word for c in verify_document(parse_chapter(told.format(r"\frac{1}{2b}"), "markdown")).claims] == ["definition"] * 2
    assert "definition" not in [c.verdict.word for c in verify_document(parse_chapter(told.format(r"\frac{1}{b}"), "markdown")).claims[1:]]


def test_a_uniform_density_of_an_interval_is_of_no_example() -> None:
    told = r"Let $f$ be the density of $X$ on $[a,b]$." + "\n\n" + r"Let $u = \frac{1}{b-a}$ on $[a,b]$ be the uniform density. Then"
    chain = r"$$ 0 \leq D(f \Vert u) = -h(X) + \log(b - a). $$"
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(f"{told}\n\n{chain}", "markdown")).claims]

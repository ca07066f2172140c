"""Moments that a text supposes bound the entropy of a number, not that of a vector."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

POWER = (r"\mathbb{E}[X^2] \le P", r"h(X) \le \frac12 \log(2\pi e P)")
VARIANCE = (r"\mathrm{Var}(X) = \sigma^2", r"h(X) \le \frac12 \log(2\pi e \sigma^2)")


def word(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("supposed", "bound"), [POWER, VARIANCE])
def test_a_second_moment_bounds_the_entropy_of_a_number(supposed: str, bound: str) -> None:
    assert word(f"Let $X$ be a real random variable with ${supposed}$. Then ${bound}$.") == "proved"
    assert word(f"Let $W$ be a real random variable with ${supposed.replace('X', 'W')}$. Then ${bound}$.") != "proved"


@pytest.mark.parametrize(("supposed", "bound"), [POWER, VARIANCE])
@pytest.mark.parametrize("said", [r"Let $X \in \mathbb{R}^n$ be given, with", "Let $X$ be a random vector. Suppose that"])
def test_that_of_a_vector_is_another(supposed: str, bound: str, said: str) -> None:
    assert word(f"{said} ${supposed}$. Then ${bound}$.") == "undecided"


@pytest.mark.parametrize(("said", "expected"), [("Let $X$ be a random variable.", "proved"), ("Let $X$ be a random vector.", "undecided")])
def test_nor_that_of_the_output_of_a_channel(said: str, expected: str) -> None:
    channel = r"Let $Y = X + Z$ where the noise $Z \sim \mathcal{N}(0, N)$ is independent of $X$. Suppose $\mathbb{E}[X^2] \le P$."
    assert word(rf"{said} {channel} Then $h(Y) \le \frac12 \log(2\pi e (P+N))$.") == expected

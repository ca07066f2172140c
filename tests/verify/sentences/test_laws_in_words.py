"""Laws told in words, and what a sentence takes back of what was told before."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import read_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str, tmp_path: Path) -> str:
    path = tmp_path / "chapter.md"
    path.write_text(text)
    return verify_document(read_chapter(str(path))).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("words", "true", "false"),
    [
        (r"normal with mean $\mu$ and variance $\sigma^2$", r"h(X) = \frac12\ln(2\pi e\sigma^2)", r"h(X) = \frac12\ln(2\pi\sigma^2)"),
        (r"a Gaussian random variable with zero mean and variance $\sigma^2$", r"E[X^2] = \sigma^2", r"E[X^2] = \sigma"),
        ("normally distributed with mean $m$ and standard deviation $s$", r"h(X) = \log s + \frac12\log(2\pi e)",
         r"h(X) = \frac12\log s + \frac12\log(2\pi e)"),
        ("uniform on $[a, b]$", r"h(X) = \log(b - a)", r"h(X) = -\log(b - a)"),
        (r"exponential with rate $\lambda$", r"h(X) = 1 - \log\lambda", r"h(X) = 1 + \log\lambda"),
        (r"Bernoulli with parameter $\theta$", r"H(X) = -\theta\log\theta - (1-\theta)\log(1-\theta)",
         r"H(X) = -\theta\log\theta + (1-\theta)\log(1-\theta)"),
        (r"Laplace with location $\mu$ and scale $b$", r"h(X) = 1 + \log(2b)", r"h(X) = 1 + \log b"),
    ],
)  # fmt: skip
def test_words_name_a_law(words: str, true: str, false: str, tmp_path: Path) -> None:
    assert last(f"Let $X$ be {words}. Then ${true}$.\n", tmp_path) in ("definition", "proved")
    assert last(f"Let $X$ be {words}. Then ${false}$.\n", tmp_path) == "refuted"


def test_another_law_that_is_not_understood_ends_the_one_before(tmp_path: Path) -> None:
    start = "Let $X \\sim \\mathcal N(0, 1)$.\n\nNow let $X$ be a mixture of two lumps.\n\n"
    assert last(start + "Then $E[X^2] = 2$.\n", tmp_path) not in ("refuted", "proved")
    assert last(start + "Then $E[X^2] = 1$.\n", tmp_path) not in ("refuted", "proved")

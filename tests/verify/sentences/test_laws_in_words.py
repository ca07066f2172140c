"""Laws told in words, and what a sentence takes back of what was told before."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import read_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.laws_in_words import laws_in_words


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
        ("uniform over $N$ outcomes", r"H(X) = \log N", r"H(X) = \log(N + 1)"),
        ("uniformly distributed over $8$ symbols", "H(X) = 3 \\text{ bits}", "H(X) = 4 \\text{ bits}"),
        (r"uniform on $\{1, \dots, N\}$", r"H(X) = \log N", r"H(X) = \log(N - 1)"),
        (r"uniform on $\mathcal{X}$", r"H(X) = \log|\mathcal{X}|", r"H(X) = -\log|\mathcal{X}|"),
        (r"Laplace with location $\mu$ and scale $b$", r"h(X) = 1 + \log(2b)", r"h(X) = 1 + \log b"),
    ],
)  # fmt: skip
def test_words_name_a_law(words: str, true: str, false: str, tmp_path: Path) -> None:
    assert last(f"Let $X$ be {words}. Then ${true}$.\n", tmp_path) in ("definition", "proved", "confirmed")
    assert last(f"Let $X$ be {words}. Then ${false}$.\n", tmp_path) == "refuted"


def test_another_law_that_is_not_understood_ends_the_one_before(tmp_path: Path) -> None:
    start = "Let $X \\sim \\mathcal N(0, 1)$.\n\nNow let $X$ be a mixture of two lumps.\n\n"
    assert last(start + "Then $E[X^2] = 2$.\n", tmp_path) not in ("refuted", "proved")
    assert last(start + "Then $E[X^2] = 1$.\n", tmp_path) not in ("refuted", "proved")


@pytest.mark.parametrize(
    "words",
    [
        "For a uniform distribution over $N$ symbols this is ",
        "For a uniform distribution over $N$ symbols, the entropy is ",
        "If $X$ is uniform over $N$ outcomes, then ",
    ],
)
def test_a_uniform_law_of_the_same_sentence_is_put_in(words: str, tmp_path: Path) -> None:
    assert last(f"{words}$H(X) = \\log_2 N$.\n", tmp_path) == "definition"
    assert last(f"{words}$H(X) = \\log_2 N^2$.\n", tmp_path) == "refuted"


@pytest.mark.parametrize(
    "sentence",
    [
        "$H(X) < \\log N$ unless $X$ is uniform over $N$ outcomes.",
        "The code is uniform over $16$ words, and $H(X) = 3$ bits.",
        "If $X$ is not uniform over $N$ symbols, $H(X) < \\log N$.",
    ],
)
def test_a_law_that_is_denied_or_of_something_else_is_not_put_in(sentence: str, tmp_path: Path) -> None:
    assert last(sentence + "\n", tmp_path) not in ("refuted", "proved", "definition")


def test_a_law_with_a_size_in_words_gives_its_masses(tmp_path: Path) -> None:
    assert last("If $p$ is uniform over $K$ outcomes, $D(q\\|p) = \\log K - H(q)$.\n", tmp_path) == "proved"
    assert last("If $p$ is uniform over $K$ outcomes, $H(p) = \\log (2K)$.\n", tmp_path) == "refuted"


def test_densities_are_normal_by_their_letters() -> None:
    assert laws_in_words(r"Let $p$ be a normal density with mean $\mu$ and variance $\sigma^2$.") == (r"p = \mathcal{N}(\mu, \sigma^2)",)
    told = r"Consider a Gaussian density $q(x)$ with mean $m$ and standard deviation $s$."
    assert laws_in_words(told) == (r"q = \mathcal{N}(m, (s)^2)",)
    told = r"Here $q(x)$ is a multivariate Gaussian with zero mean and covariance matrix $\Sigma$."
    assert laws_in_words(told) == (r"q = \mathcal{N}(0, \Sigma)",)
    assert laws_in_words(r"Let $p$ be a density with mean $\mu$ and variance $\sigma^2$.") == ()

r"""Norms, inner products and densities of vectors hold entry by entry; one sign, square, factor or matrix away they do not."""

from __future__ import annotations

import pytest

from symbolic_it import check

_N = r"\mathcal{N}(x; \mu, \sigma^2 I)"
_KL = r"D_{KL}(\mathcal{N}(\mu_1, \sigma_1^2 I) \| \mathcal{N}(\mu_2, \sigma_2^2 I))"

#: A formula about vectors and a twin of one edit.
TWINS = [
    (r"\|x - \mu\|^2 = \|x\|^2 - 2\mu^\top x + \|\mu\|^2", r"\|x - \mu\|^2 = \|x\|^2 - \mu^\top x + \|\mu\|^2"),
    (
        r"\|\mu_1 - \mu_2\|^2 = \|\mu_1\|^2 - 2\mu_1^\top\mu_2 + \|\mu_2\|^2",
        r"\|\mu_1 - \mu_2\|^2 = \|\mu_1\|^2 + 2\mu_1^\top\mu_2 + \|\mu_2\|^2",
    ),
    (r"\|x - y\|^2 = \|x\|^2 - 2 x^\top y + \|y\|^2", r"\|x - y\|^2 = \|x\|^2 + 2 x^\top y + \|y\|^2"),
    (r"\langle x - \mu, x - \mu\rangle = \|x - \mu\|^2", r"\langle x - \mu, x + \mu\rangle = \|x - \mu\|^2"),
    (r"\|c\mu\| = |c| \|\mu\|", r"\|c\mu\| = c \|\mu\|"),
    (
        rf"{_N} = \frac{{1}}{{(2\pi\sigma^2)^{{d/2}}}} e^{{-\|x-\mu\|^2/(2\sigma^2)}}",
        rf"{_N} = \frac{{1}}{{(2\pi\sigma^2)^d}} e^{{-\|x-\mu\|^2/(2\sigma^2)}}",
    ),
    (
        rf"-\log {_N} = \frac{{1}}{{2\sigma^2}}\|x-\mu\|^2 + \frac d2\log(2\pi\sigma^2)",
        rf"-\log {_N} = \frac{{1}}{{2\sigma^2}}\|x-\mu\|^2 - \frac d2\log(2\pi\sigma^2)",
    ),
    (
        r"-\log \mathcal{N}(y; f_\theta(x), v I) = \frac{\|y - f_\theta(x)\|^2}{2v} + \frac d2\log(2\pi v)",
        r"-\log \mathcal{N}(y; f_\theta(x), v I) = \frac{\|y - f_\theta(x)\|}{2v} + \frac d2\log(2\pi v)",
    ),
    (
        r"\log\mathcal{N}(x; \mu, \Sigma) = -\frac12 (x-\mu)^\top\Sigma^{-1}(x-\mu) - \frac12\log|\Sigma| - \frac d2\log 2\pi",
        r"\log\mathcal{N}(x; \mu, \Sigma) = -\frac12 (x-\mu)^\top\Sigma^{-1}(x-\mu) + \frac12\log|\Sigma| - \frac d2\log 2\pi",
    ),
    (
        rf"{_KL} = d\log\frac{{\sigma_2}}{{\sigma_1}} + \frac{{d\sigma_1^2 + \|\mu_1-\mu_2\|^2}}{{2\sigma_2^2}} - \frac d2",
        rf"{_KL} = d\log\frac{{\sigma_1}}{{\sigma_2}} + \frac{{d\sigma_1^2 + \|\mu_1-\mu_2\|^2}}{{2\sigma_2^2}} - \frac d2",
    ),
    (
        r"D_{KL}(\mathcal{N}(\sqrt{1-b}\,y, b I) \| \mathcal{N}(0, b I)) = \frac{(1-b)\|y\|^2}{2b}",
        r"D_{KL}(\mathcal{N}(\sqrt{1-b}\,y, b I) \| \mathcal{N}(0, b I)) = \frac{\sqrt{1-b}\|y\|^2}{2b}",
    ),
]


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_it_holds_for_vectors_of_any_length_and_its_twin_does_not(text: str, twin: str) -> None:
    assert check(text).verdict.word == "proved"
    assert check(twin).verdict.word == "refuted"


#: A factor that may be a matrix is no number.
LEFT = [
    r"\|A\mu\|^2 = A^2\|\mu\|^2",
    r"\log\mathcal{N}(x; W\mu, \sigma^2 I) = -\frac{\|x - W\mu\|^2}{2\sigma^2} - \frac d2\log(2\pi\sigma^2)",
]


@pytest.mark.parametrize("text", LEFT)
def test_what_may_be_a_matrix_is_not_taken_for_a_number(text: str) -> None:
    assert check(text).verdict.word in ("not-understood", "undecided")


def test_a_difference_of_laws_is_not_one_of_any_vectors() -> None:
    assert check(r"\|p - q\|^2 \le 2").verdict.word != "refuted"

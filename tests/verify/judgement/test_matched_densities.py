r"""A density with the mean and variance of a normal one: D(f || \phi) = h(\phi) - h(f), and \int f \log\phi is that of \phi itself."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_WORDS = r"Let $f$ be any density with variance $\sigma^2$ and $\phi$ the Gaussian density of the same mean and variance. Then ${}$."
_LAW = r"Let $f$ be a density with mean $0$ and variance $v$, and let $\phi$ be the density of $\mathcal N(0,v)$. Then ${}$."
_ANY = r"Let $g$ be a Gaussian density with mean $\mu$ and variance $\sigma^2$, and $f$ any other density with equal mean and variance. Then ${}$."
ROWS = [
    (_WORDS, r"h(\phi)-h(f)=D(f\|\phi)", r"h(f)-h(\phi)=D(f\|\phi)"),
    (_WORDS, r"h(f)\le h(\phi)", r"h(f)\ge h(\phi)"),
    (_LAW, r"-\int f(x)\log\phi(x)\,dx=\frac12\log(2\pi ev)", r"-\int f(x)\log\phi(x)\,dx=\frac12\log(2\pi v)"),
    (_LAW, r"\int x^2f(x)\,dx=v", r"\int x^2f(x)\,dx=2v"),
    (_ANY, r"\int f(x)\log\frac{f(x)}{g(x)}dx=h(g)-h(f)", r"\int f(x)\log\frac{f(x)}{g(x)}dx=h(f)-h(g)"),
    (_ANY, r"-h(f)-\int f(x)\log g(x)dx=-h(f)-\int g(x)\log g(x)dx", r"-h(f)-\int f(x)\log g(x)dx=-h(f)+\int g(x)\log g(x)dx"),
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("said", "true", "false"), ROWS)
def test_true_and_false_twins(said: str, true: str, false: str) -> None:
    assert last(said.replace("{}", true)) == "proved"
    assert last(said.replace("{}", false)) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"Let $f$ be any density and $\phi$ a Gaussian density with the same variance. Then $h(\phi)-h(f)=D(f\|\phi)$.",
        r"Let $f$ be any density and $\phi$ a Gaussian density. Then $h(\phi)-h(f)=D(f\|\phi)$.",
        r"Let $f$ be any density with mean $1$ and variance $v$, and let $\phi$ be the density of $\mathcal N(0,v)$. Then $-\int f(x)\log\phi(x)\,dx=\frac12\log(2\pi ev)$.",
        r"Let $f$ be any density with variance $\sigma^2$ and $\phi$ the Gaussian density of the same mean and variance. Then $h(\phi)-h(f)=D(\phi\|f)$.",
    ],
)
def test_a_variance_alone_or_another_mean_proves_nothing(text: str) -> None:
    assert last(text) in ("undecided", "refuted")


def test_a_restricted_density_is_not_refuted_by_another() -> None:
    text = (
        r"Let $f$ be any bounded density and $\phi$ the Gaussian density of the same mean and variance $\sigma^2$. Then $h(f)\ge h(\phi)$."
    )
    assert last(text) == "undecided"

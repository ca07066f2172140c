"""What a density in x is told to be, the X of an entropy right behind it is; of another X nothing is said by it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_LAPLACE = r"The Laplace density is $f(x)=\frac1{2b}e^{-|x-\mu|/b}$."
_NORMAL = r"The Gaussian density is $f(x)=\frac{1}{\sqrt{2\pi\sigma^2}}e^{-(x-\mu)^2/(2\sigma^2)}$."
_RATE = r"The exponential density is $f(x)=\lambda e^{-\lambda x}$."


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    ("told", "true", "false"),
    [
        (_LAPLACE, r"1+\ln(2b)", r"1+\ln b"),
        (_NORMAL, r"\frac12\log(2\pi e\sigma^2)", r"\frac12\log(2\pi\sigma^2)"),
        (_RATE, r"1-\log\lambda", r"1+\log\lambda"),
    ],
)
def test_the_entropy_behind_a_density_is_its_own(told: str, true: str, false: str) -> None:
    said = f"{told} Its differential entropy is $h(X)={{}}$."
    assert last(said.replace("{}", true)) == "definition"
    assert last(said.replace("{}", false)) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        rf"{_LAPLACE} For $X$ uniform on $[0,b]$, $h(X)=\log b$.",
        rf"{_LAPLACE} Let $X$ be uniform on $[0,b]$. Then $h(X)=\log b$.",
        rf"{_LAPLACE} For another source, $h(X)=\log b$.",
        rf"{_LAPLACE} Let $g(x)$ be any other density. Then $h(X)=\log(3b)$.",
    ],
)
def test_another_variable_is_none_of_it(text: str) -> None:
    assert last(text) != "refuted"

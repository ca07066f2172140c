r"""X ~ N(m, s^2) \implies h(X) = ...: the formula supposes the law itself, in place of those told before."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    ("law", "value", "word"),
    [
        (r"\mathcal{N}(\mu, \sigma^2)", r"h(X) = \frac12\log(2\pi e\sigma^2)", "definition"),
        (r"\mathcal{N}(\mu, \sigma^2)", r"h(X) = \frac12\log(2\pi\sigma^2)", "refuted"),
        (r"\text{Uniform}(0, a)", r"h(X) = \log a", "definition"),
        (r"\text{Uniform}(0, a)", r"h(X) = -\log a", "refuted"),
        (r"\text{Exp}(\lambda)", r"h(X) = 1 - \log\lambda", "definition"),
        (r"\text{Exp}(\lambda)", r"h(X) = 1 + \log\lambda", "refuted"),
        (r"\text{Bernoulli}(p)", r"H(X) = -p\log p - (1-p)\log(1-p)", "definition"),
    ],
)
@pytest.mark.parametrize("before", ["", r"Let $X \sim \mathcal{N}(\mu, \sigma^2)$." + "\n\n"])
def test_the_premise_is_put_in(before: str, law: str, value: str, word: str) -> None:
    assert words(rf"{before}$$X \sim {law} \implies {value}$$")[-1] == word


def test_the_law_told_before_is_not_put_in() -> None:
    text = (
        r"Let $X \sim \mathcal{N}(\mu, \sigma^2)$."
        + "\n\n"
        + r"$$X \sim \text{Uniform}(a, b) \implies h(X) = \frac12\log(2\pi e\sigma^2)$$"
    )
    assert words(text)[-1] not in ("proved", "definition", "confirmed")

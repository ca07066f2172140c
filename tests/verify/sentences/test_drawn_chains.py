r"""Markov chains drawn with lines and double arrows: `$X - Y - Z$ is a Markov chain`, `Let $X \leftrightarrow Y \leftrightarrow Z$`."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.markov import drawn_chains


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    "told",
    [
        "The Markov chain $X - Y - Z$ holds, so",
        r"Let $X \leftrightarrow Y \leftrightarrow Z$. Then",
        "Let $X - Y - Z$ form a Markov chain. Then",
        "If $X - Y - Z$, with conditional densities that factor accordingly, then",
        r"Suppose $X \to Y \to Z$. Then",
    ],
)
def test_processing_loses_information(told: str) -> None:
    assert words(rf"{told} $I(X;Z) \le I(X;Y)$.") == ["proved"]
    assert words(rf"{told} $I(X;Z) = I(X;Y) + I(X;Y|Z)$.") == ["refuted"]


@pytest.mark.parametrize(
    "told",
    ["We form the residual $X - Y - Z$. Then", "If $X - Y - Z$ is not a Markov chain,", "If $X - Y - Z$ is positive, then"],
)
def test_a_difference_is_no_chain(told: str) -> None:
    assert "proved" not in words(rf"{told} $I(X;Z) \le I(X;Y)$.")


def test_which_formulas_are_chains() -> None:
    assert drawn_chains("a chain", ("X - Y - Z",)) == ("X -> Y -> Z",)
    assert drawn_chains("let", (r"X_1 \leftrightarrow Y \leftrightarrow Z",)) == ("X_1 -> Y -> Z",)
    assert not drawn_chains("a chain", ("X - Y", "H - I = 0"))

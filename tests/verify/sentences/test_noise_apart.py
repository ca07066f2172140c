"""Sentences that call the noise of a channel independent of its input, and those that tie the two together."""

from __future__ import annotations

from pathlib import Path

import pytest

from symbolic_it.chapters import parse_chapter, read_chapter
from symbolic_it.verify.chapter import verify_document

CLAIM = "\n\n$$ I(X;Y) = h(Y) - h(Z) $$\n"


def words(text: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "chapter.md"
    path.write_text(text)
    return [c.verdict.word for c in verify_document(read_chapter(str(path))).claims if c.text.startswith("I(X;Y)")]


@pytest.mark.parametrize(
    "said",
    [
        r"The channel is $Y = X + Z$, where $Z \sim \mathcal{N}(0, N)$ is independent of $X$.",
        "The channel is given by\n\n$$Y = X + Z, \\quad Z \\sim \\mathcal{N}(0, N)$$\n\nwhere $Z$ is independent of $X$.",
        r"信道模型 $Y = X + Z$，其中 $Z \sim \mathcal{N}(0, N)$ 与 $X$ 独立。",
        "The output is\n\n$$Y_i = X_i + Z_i$$\n\nwith noise $Z_i$ of variance $N$.",
        "The output of the channel is $Y = X + Z$, where $Z$ is white noise.",
        "The output is $Y = X + Z$ with Gaussian noise.",
        "A channel adds noise to its input. The output is $Y = X + Z$.",
        "信道的输出为 $Y = X + Z$，其中 $Z$ 是噪声。",
    ],
)
def test_noise_that_stands_apart(said: str, tmp_path: Path) -> None:
    assert words(said + CLAIM, tmp_path) == ["proved"]


@pytest.mark.parametrize(
    "said",
    [
        "The output of the channel is $Y = X + Z$, where $Z$ depends on $X$.",
        "If $Y = X + Z$, where $Z$ is independent of $X$, then all is well.",
        r"Let $Y = X + Z$, with noise $Z \sim \mathcal{N}(0, X^2)$.",
        "Consider a channel with noise $W$. Let $Y = X + Z$ where $Z$ is a second input.",
        "Consider a channel with input $X$ and noise $W$. Let $Y = X + Z$ where $Z$ is a second input.",
        "Let $Y = X + Z$ where $Z = X N$ and $N$ is noise independent of $X$.",
        "Images are noisy. Let $Y = X + Z$ with two random variables $X$ and $Z$.",
        "There is no noise here. Let $Y = X + Z$ with two random variables $X$ and $Z$.",
        "Consider a noiseless channel. Let $Y = X + Z$ with two random variables $X$ and $Z$.",
        "A noisy channel.\n\n# Sums\n\nLet $Y = X + Z$ with two random variables $X$ and $Z$.",
    ],
)
def test_noise_that_is_tied_or_only_may_be_free(said: str, tmp_path: Path) -> None:
    assert words(said + CLAIM, tmp_path) == ["undecided"]


@pytest.mark.parametrize(
    "said", ["Now let $Y = X + Z$ where $Z$ is correlated with $X$. Then", "Suppose now that $X$ and $Z$ are correlated. Then"]
)
def test_a_later_sentence_ties_them(said: str, tmp_path: Path) -> None:
    first = "The channel is $Y = X + Z$, where $Z$ is independent of $X$." + CLAIM
    assert words(first + "\n" + said + CLAIM, tmp_path) == ["proved", "undecided"]


@pytest.mark.parametrize("said", ["without noise", "where $Z$ is not noise but a function of $X$", "over a noiseless line"])
def test_a_noise_that_is_denied_is_none(said: str) -> None:
    text = f"Let $Y = X + Z$ {said}. Then $I(X;Y) = h(Y) - h(Z)$."
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == "undecided"

"""Laws by name that sentences give to variables, and sentences that give none."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.drawn_from import drawn

TOLD = [
    ("Let $X$ be drawn from $q$.", "drawn X", "q"),
    (r"Sample $x$ from the model $q_\theta$.", "drawn x", "q_theta"),
    ("A token $X$ with distribution $p(x)$ is seen.", "drawn X", "p"),
    ("Here $X$ follows $q$.", "drawn X", "q"),
    ("Let $X$ have law $Q$.", "drawn X", "Q"),
    (r"The tokens $x_i$ are sampled i.i.d. from $p_{data}$.", "drawn x", "p_data"),
    (r"\(X\) is distributed according to \(p_X\).", "drawn X", "p"),
]
NOT_TOLD = ["$X$ is not drawn from $q$.", "the mean $x$ of $p$", "Let $q$ be the law of nature.", "If $X$ is large, $p$ is small.", r"$X$ is drawn from $\mathcal{D}$."]


@pytest.mark.parametrize(("sentence", "symbol", "law"), TOLD)
def test_the_law_is_told(sentence: str, symbol: str, law: str) -> None:
    assert [(f.symbol, f.value.word) for f in drawn(sentence)] == [(symbol, law)]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_no_law_is_told(sentence: str) -> None:
    assert drawn(sentence) == ()

"""Independence of variables that stand behind words or with their laws; a letter of a word is no variable."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.hypotheses import hypotheses


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (r"Let $Y = X + Z$ with noise $Z \sim \mathcal{N}(0, N)$ independent of the input $X$.", r"Z \perp X"),
        (r"Let $X \sim \mathcal{N}(0, P)$ and $Z \sim \mathcal{N}(0, N)$ be independent.", r"X \perp Z"),
        (r"The noise $Z$ is independent of the signal $X$.", r"Z \perp X"),
    ],
)
def test_the_variables_are_read(sentence: str, said: str) -> None:
    assert said in hypotheses(sentence)


@pytest.mark.parametrize("sentence", [r"The noise $Z$ is independent of the past.", r"Signal and noise are independent."])
def test_letters_of_words_are_no_variables(sentence: str) -> None:
    assert not any("perp" in h for h in hypotheses(sentence))

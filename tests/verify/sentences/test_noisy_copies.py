"""A bit behind a binary symmetric channel that words describe has its exact joint law with the input; another channel has not."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.noisy_copies import noisy_copies
from tests.verify.answers import words

TOLD = [
    r"let $Y$ be $X$ sent through a binary symmetric channel with crossover probability $0.1$",
    r"let $Y$ be obtained by sending $X$ through a binary symmetric channel with flip probability 0.1",
    r"let $Y$ be $X$ flipped with probability $0.1$",
    r"$X$ is sent over a BSC with error probability 0.1, and the output is $Y$",
]
NOT_TOLD = [
    r"let $Y$ be $X$ flipped with probability $0.1$ only if it is 1",
    r"let $Y$ be $X$ sent through a binary erasure channel with erasure probability $0.1$",
    r"let $Y$ be $X$ sent twice through a binary symmetric channel with crossover probability $0.1$",
    r"let $X$ be $X$ flipped with probability $0.1$",
]


@pytest.mark.parametrize("text", TOLD)
def test_the_flip_is_drawn_apart(text: str) -> None:
    flip = "N_{89}"
    assert noisy_copies(text) == (rf"{flip} \sim \mathrm{{Bernoulli}}(0.1)", rf"X \perp {flip}", rf"Y = X \oplus {flip}")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_other_channels_are_left_alone(text: str) -> None:
    assert noisy_copies(text) == ()


def test_values_of_the_pair() -> None:
    for told in TOLD[:3]:
        text = rf"Let $X$ be a fair bit and {told}. Then $I(X;Y) \approx 0.531$ bits and $H(X|Y) \approx 0.469$ bits."
        assert words(text) == ["confirmed", "confirmed"]
        assert words(text.replace("0.531", "0.351"))[0] not in ("confirmed", "proved")
    other = rf"Let $X$ be a fair bit and {NOT_TOLD[0]}. Then $I(X;Y) \approx 0.531$ bits."
    assert words(other)[-1] not in ("confirmed", "proved", "refuted")

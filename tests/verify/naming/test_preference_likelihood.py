r"""-E[log p(y_w > y_l | x)] is the loss of the preferences; with the answers exchanged it is not, and without its minus it stays open."""

from __future__ import annotations

import pytest
from answers import words

E = r"\mathbb{E}_{(x, y_w, y_l) \sim \mathcal{D}}"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (rf"The loss is $\mathcal{{L}}_R = -{E}[\log P(y_w \succ y_l \mid x)]$.", "definition"),
        (rf"The loss is $\mathcal{{L}}_R = -{E}[\log P(y_l \succ y_w \mid x)]$.", "convention-mismatch"),
        (rf"The loss is $\mathcal{{L}}_R = {E}[\log P(y_w \succ y_l \mid x)]$.", "undecided"),
        (rf"We maximise $J(\theta) = {E}[\log P(y_w \succ y_l \mid x)]$.", "definition"),
        (rf"We maximise $J(\theta) = {E}[\log P(y_l \succ y_w \mid x)]$.", "convention-mismatch"),
        (rf"We maximise $J(\theta) = -{E}[\log P(y_w \succ y_l \mid x)]$.", "undecided"),
        (r"The loss is $L = -\log p(y_1 \succ y_2 | x)$.", "definition"),
        (r"The loss is $L = -\log p(y_2 \succ y_1 | x)$.", "undecided"),
        (r"The loss is $L = -\frac12 \mathbb{E}[\log p(y_w \succ y_l | x)]$.", "undecided"),
    ],
)
def test_the_likelihood_of_preferences(text: str, word: str) -> None:
    assert words(text)[-1] == word

"""What the words call a softmax is one, with one scale above and below the line."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words


@pytest.mark.parametrize(
    ("frame", "right", "wrong"),
    [
        (r"The softmax turns logits into probabilities, $p_i = {}$.", r"\frac{e^{z_i}}{\sum_j e^{z_j}}", r"\frac{z_i}{\sum_j z_j}"),
        (
            r"The softmax turns logits into probabilities, $p_i = {}$.",
            r"\frac{e^{z_i}}{\sum_j e^{z_j}}",
            r"\frac{e^{z_i}}{1 + \sum_j e^{z_j}}",
        ),
        (
            r"Queries and keys give the weights $\alpha_j = {}$.",
            r"\frac{\exp(q^\top k_j/\sqrt d)}{\sum_l\exp(q^\top k_l/\sqrt d)}",
            r"\frac{\exp(q^\top k_j/\sqrt d)}{\sum_l\exp(q^\top k_l)}",
        ),
    ],
)
def test_its_twin_is_not_blessed(frame: str, right: str, wrong: str) -> None:
    assert words(frame.replace("{}", right)) == ["definition"]
    assert not set(words(frame.replace("{}", wrong))) & POSITIVE


def test_another_law_may_stand_beside_it() -> None:
    assert words(r"Instead of the softmax one may take $p_i = \frac{z_i^2}{\sum_j z_j^2}$.") == ["definition"]

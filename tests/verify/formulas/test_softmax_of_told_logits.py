"""A vector that is called the softmax is compared with that of the logits told before it; where those are not certain, it says nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TOLD = r"The logits are $(2, 1, 0.1)$. "


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("The softmax is ${}$.", "(0.659, 0.242, 0.099)", "(0.242, 0.659, 0.099)"),
        ("The softmax gives $p = {}$.", "(0.659, 0.242, 0.099)", "(0.659, 0.224, 0.117)"),
        ("At temperature 2 the softmax becomes ${}$.", "(0.502, 0.304, 0.194)", "(0.659, 0.242, 0.099)"),
        ("At temperature $T = 0.5$ the softmax is ${}$.", "(0.864, 0.117, 0.019)", "(0.502, 0.304, 0.194)"),
    ],
)
def test_it_is_computed(sentence: str, right: str, wrong: str) -> None:
    assert words(TOLD + sentence.replace("{}", right))[-1] == "confirmed"
    assert words(TOLD + sentence.replace("{}", wrong))[-1] in ("refuted", "rounding-slip")


@pytest.mark.parametrize(
    "text",
    [
        r"Model A has logits $(2, 1)$ and model B $(1, 2)$. The softmax is $(0.269, 0.731)$ for B.",
        r"The raw logits $(2, 1, 0)$ are first scaled by $2$. The softmax is $(0.867, 0.117, 0.016)$.",
        r"The attention scores are $(4, 2)$ before the scaling. The softmax is $(0.731, 0.269)$.",
        r"The scores are $[1, 2, 3]$. With the temperature raised the softmax gives $[0.2, 0.3, 0.5]$.",
    ],
)
def test_of_which_logits_must_be_certain(text: str) -> None:
    assert not set(words(text)) & {"confirmed", "refuted"}


@pytest.mark.parametrize("told", ["The negative logits are", "The base-2 logits are", "The halved logits are"])
def test_logits_that_were_altered_show_nothing(told: str) -> None:
    assert words(f"{told} $(2, 1, 0)$. The softmax is $(0.090, 0.245, 0.665)$.")[-1] == "data"
    assert words("The logits are $(2, 1, 0)$. The softmax is $(0.090, 0.245, 0.665)$.")[-1] == "refuted"

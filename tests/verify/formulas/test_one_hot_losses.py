"""A loss said anew for one-hot labels is that of its sum: -log p_c, and nothing with another sign."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SAID = "The cross-entropy is ${0} = -\\sum_{{i=1}}^{{C}} y_i \\log p_i$.\n\nWhen $y$ is one-hot, it reduces to ${0} = {1}$."


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("name", ["L", r"\mathcal{L}_{CE}"])
def test_it_is_minus_the_logarithm_of_the_mass_of_the_true_class(name: str) -> None:
    assert last(SAID.format(name, r"-\log p_c")) == "proved"
    assert last(SAID.format(name, r"\log p_c")) == "refuted"
    assert last(SAID.format(name, r"-2 \log p_c")) == "refuted"


def test_of_labels_that_are_not_one_hot_nothing_is_proved() -> None:
    for said in ("not one-hot", "smoothed, instead of one-hot", "soft"):
        assert last(SAID.format("L", r"-\log p_c").replace("one-hot", said)) != "proved"


def test_a_loss_that_was_said_to_be_something_else_is_not_minus_the_logarithm() -> None:
    text = SAID.format("L", r"-\log p_c")
    assert last(text.replace("= -\\sum", "= \\sum")) != "proved"
    assert last(text.replace("y_i \\log p_i", "p_i \\log p_i")) != "proved"

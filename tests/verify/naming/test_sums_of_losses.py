"""A loss that is a sum of losses has each with a plus, whether it is named or written out."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

ODDS = r"\log \sigma\left(\log \frac{\text{odds}_\theta(y_w|x)}{\text{odds}_\theta(y_l|x)}\right)"
TRUE = [
    r"$L_{ORPO} = L_{SFT} + \lambda \cdot \left(-[O]\right)$",
    r"$L_{ORPO} = L_{SFT} - \lambda [O]$",
    r"$L_{ORPO} = -\log p_\theta(y_w \mid x) - \lambda [O]$",
    r"$L_{ORPO} = \underbrace{-\log p_\theta(y_w \mid x)}_{L_{SFT}} - \lambda \cdot \underbrace{[O]}_{L_{OR}}$",
    r"$L = L_{SFT} - \lambda \log \sigma(r(x, y_w) - r(x, y_l))$",
]
FALSE = [
    r"$L_{ORPO} = L_{SFT}(y_w) + \lambda \log \sigma(\mathrm{odds\_ratio}(y_w, y_l))$",
    r"$L_{ORPO} = L_{SFT} + \lambda [O]$",
    r"$L_{ORPO} = L_{SFT} - \lambda \cdot \left(-[O]\right)$",
    r"$L_{ORPO} = \log p_\theta(y_w \mid x) - \lambda [O]$",
    r"$L_{ORPO} = -L_{SFT} - \lambda [O]$",
    r"$L = L_{SFT} + \lambda \log \sigma(r(x, y_w) - r(x, y_l))$",
]
UNBLESSED = [
    r"$L_{ORPO} = L_{SFT}(y_w) - \lambda \log \sigma(\mathrm{odds\_ratio}(y_w, y_l))$",
    r"$L_{mix} = L_{a} + \lambda \log \sigma(f(x))$",
    r"$L_{ORPO} = -\log p_\theta(y_l \mid x) - \lambda [O]$",
    r"$L_{ORPO} = L_{SFT} - \lambda \log \sigma\left(\log \frac{p_\theta(y_w|x)}{p_\theta(y_l|x)}\right)$",
    r"$L_{ORPO} = L_{SFT} - \lambda \log \sigma\left(\log \frac{\text{odds}_\theta(y_l|x)}{\text{odds}_\theta(y_w|x)}\right)$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text.replace("[O]", ODDS)) == ["definition"]


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text.replace("[O]", ODDS))) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_no_sum_of_known_losses_is_not_blessed(text: str) -> None:
    assert not set(words(text.replace("[O]", ODDS))) & POSITIVE


def test_of_a_loss_with_the_signs_exchanged_nothing_is_said() -> None:
    assert not set(words(r"For unlearning, with the sign flipped, $L = L_{SFT} + \lambda [O]$".replace("[O]", ODDS))) & NEGATIVE

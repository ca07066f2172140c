r"""How a text counts returns: by its words and by the formulas that it writes first."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.discounts_told import first_reward, is_discounted, with_discounts


@pytest.mark.parametrize(
    "sentence",
    [
        r"with the discount factor $\gamma$",
        r"where $\gamma$ is a discount",
        r"其中 $\gamma$ 是折扣因子",
        r"할인율 $\gamma$",
        r"$\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)$",
        r"$G_t = \sum_k \gamma^k r_{t+k}$",
        r"$y = r + \gamma \max_a Q(s', a)$",
    ],
)
def test_sentences_that_discount(sentence: str) -> None:
    assert is_discounted(with_discounts(Context(), sentence))


@pytest.mark.parametrize(
    "sentence",
    [r"undiscounted, with $\gamma = 1$", r"$\gamma = 1$ as discount", r"the coefficient $\gamma$ of a loss", r"a discount of 10%"],
)
def test_sentences_that_do_not(sentence: str) -> None:
    assert not is_discounted(with_discounts(Context(), sentence))


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        (r"$G_t = R_{t+1} + \gamma G_{t+1}$", 1),
        (r"$G_t \doteq R_t + \gamma R_{t+1}$", 0),
        (r"$G_t = \sum_k \gamma^k R_{t+k}$", None),
        ("$G_0 = R_1$", None),
    ],
)
def test_the_first_reward_of_a_return(sentence: str, first: int | None) -> None:
    assert first_reward(with_discounts(Context(), sentence)) == first

"""What a sentence says that a loss is for, or the one behind it; a right formula whose use is turned round is no definition."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.verify.sentences.goals_told import FALLS, POINTS, goal_behind, is_to_fall, with_goal_behind

from ..answers import words

LOSS = r"$H(p,q) = -\sum_x p(x)\log q(x)$"
DPO = r"$L_{DPO} = -E[\log\sigma(\beta\log\frac{[W]}{[U]} - \beta\log\frac{[L]}{[V]})]$"
ELBO = r"$\mathcal L = E_{q(z|x)}[\log p(x|z)] - D_{KL}(q(z|x)\|p(z))$"
GAIN = r"$J(\pi) = E_\pi[r(x,y)] - \beta D_{KL}(\pi\|\pi_{ref})$"


def test_of_the_sentence() -> None:
    assert is_to_fall("The loss, which we minimise, is")
    assert is_to_fall("训练时最小化该损失")
    assert not is_to_fall("We maximise the reward; its negative is the loss that we minimise:")
    assert not is_to_fall("The loss is")


def test_of_the_one_behind() -> None:
    for text, told in (
        ("This loss is minimised with AdamW.", FALLS),
        ("We minimise it by gradient descent.", POINTS),
        ("We minimise $-L$ by gradient descent.", None),
        ("The value loss is minimised beside it.", None),
        ("It is maximised.", None),
    ):
        assert goal_behind(with_goal_behind(Context(), text)) == told, text
    before = with_goal_behind(Context(), "This loss is minimised.")
    assert goal_behind(with_goal_behind(before, "Rewards follow.")) is None


@pytest.mark.parametrize(
    "text",
    [
        "The optimum maximises the cross-entropy {}.",
        "Training maximizes the cross-entropy loss {}.",
        r"We maximise the KL divergence $D(p\|q) = \sum p\log\frac pq$ to fit the model.",
    ],
)
def test_a_loss_that_is_maximised(text: str) -> None:
    assert words(text.replace("{}", LOSS))[-1] == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "The optimum minimises the cross-entropy {}.",
        "The adversary maximises the cross-entropy {}.",
        "We do not maximise the cross-entropy {}.",
        "Maximising the likelihood minimises the cross-entropy {}.",
        "The cross-entropy is {}. Training maximises the likelihood.",
    ],
)
def test_a_loss_that_is_not(text: str) -> None:
    assert words(text.replace("{}", LOSS))[-1] == "definition"


@pytest.mark.parametrize(
    "text",
    [
        f"We maximise {DPO}.",
        f"We train the VAE by minimising {ELBO}.",
        f"Minimise the evidence lower bound {ELBO}.",
        f"RLHF minimises {GAIN}.",
    ],
)
def test_a_use_that_is_turned_round(text: str) -> None:
    assert words(text) == ["undecided"]


@pytest.mark.parametrize(
    "text",
    [f"We minimise {DPO}.", f"We train the VAE by maximising {ELBO}.", f"RLHF maximises {GAIN}.", f"We minimise the negative of {ELBO}."],
)
def test_a_use_that_is_not(text: str) -> None:
    assert words(text) == ["definition"]


def test_a_goal_behind_a_formula_is_read_like_one_before_it() -> None:
    assert words(r"The loss is $L = -\sum_x p(x)\log q(x)$, which we minimise.")[-1] == "definition"
    assert words(r"The cross-entropy loss is $L = -\sum_x p(x)\log q(x)$, which is maximised.")[-1] == "undecided"
    assert words(r"The gain is $J = E_\pi[r(x)]$, which we minimise.")[-1] != "definition"

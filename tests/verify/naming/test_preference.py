"""The probability that one answer is preferred grows with its own reward; other names of the two answers change nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RIGHT = (
    r"$P(y_w \succ y_l | x) = \sigma(r(x, y_w) - r(x, y_l))$",
    r"$p(a \succ b | x) = \frac{1}{1 + e^{r(x,b) - r(x,a)}}$",
    r"$p^*(y_1 \succ y_2 | x) = \frac{\exp(r(x,y_1))}{\exp(r(x,y_1)) + \exp(r(x,y_2))}$",
    r"$P(i > j) = \frac{p_i}{p_i + p_j}$",
    r"$P(y_1 > y_2 \mid x) = \frac{e^{r(x, y_1)}}{e^{r(x, y_1)} + e^{r(x, y_2)}}$",
    r"With costs $c$, $p_c(a \succ b | x) = \sigma(c(x, b) - c(x,a))$",
)
WRONG = (
    r"$P(y_w \succ y_l | x) = \sigma(r(x, y_l) - r(x, y_w))$",
    r"$p(a \succ b | x) = \frac{1}{1 + e^{r(x,a) - r(x,b)}}$",
    r"$P(i > j) = \frac{p_j}{p_i + p_j}$",
    r"$P(y_w > y_l | x) = \sigma(r(x, y_l) - r(x, y_w))$",
    r"$p^*(y_1 \succ y_2 | x) = \frac{\exp(r(x,y_2))}{\exp(r(x,y_1)) + \exp(r(x,y_2))}$",
    r"$p_\theta(y_1 \succ y_2 | x) = \sigma(\beta \log \frac{\pi(y_2|x)}{\rho(y_2|x)} - \beta \log \frac{\pi(y_1|x)}{\rho(y_1|x)})$",
)
BEFORE = (
    r"The optimum is $\pi^*(y|x) = \frac{1}{Z(x)} \rho(y|x) \exp(r(x,y)/\beta)$, where $Z(x) = \sum_y \rho(y|x) \exp(r(x,y)/\beta)$."
    + "\n\n"
    r"The model says that $p(y_1 \succ y_2 | x) = \frac{\exp(r(x,y_1))}{\exp(r(x,y_1)) + \exp(r(x,y_2))}$." + "\n\n"
)
AFTER = r"$$p(y_1 \succ y_2 | x) = \sigma(\beta \log \frac{\pi^*(y_%d|x)}{\rho(y_%d|x)} - \beta \log \frac{\pi^*(y_%d|x)}{\rho(y_%d|x)})$$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", RIGHT)
def test_a_preference_that_grows_with_its_own_reward_is_a_definition(text: str) -> None:
    assert last(text) == "definition"


def test_rewards_that_are_added_are_refuted_and_others_that_add_up_are_not() -> None:
    assert last(r"$P(y_w \succ y_l | x) = \sigma(r(x, y_w) + r(x, y_l))$") == "refuted"
    assert last(r"$P(y_w \succ y_l | x) = \sigma(r(x, y_w) + c(x, y_l))$") != "refuted"
    assert last(r"$P(y_w \succ y_l | x) = \sigma(r(x, y_w, y_l) + r(y_w, y_l))$") != "refuted"


@pytest.mark.parametrize("text", WRONG)
def test_one_that_grows_with_the_other_is_a_mismatch(text: str) -> None:
    """Under its own convention, where the smaller reward is preferred, it would be right."""
    assert last(text) == "convention-mismatch"


@pytest.mark.parametrize(("answers", "verdict"), [((1, 1, 2, 2), "proved"), ((2, 2, 1, 1), "refuted")])
def test_what_a_preference_was_said_to_be_is_used_later(answers: tuple[int, ...], verdict: str) -> None:
    assert last(BEFORE + AFTER % answers) == verdict

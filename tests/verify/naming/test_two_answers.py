"""Probabilities of preferring one of two answers: exchanging the answers turns over what is in the sigmoid."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

TRUE = [
    r"$P(i > j) = \frac{p_i}{p_i + p_j}$",
    r"$r(x, y_w) - r(x, y_l) = \beta \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \beta \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$",
    r"$p^*(y_w \succ y_l|x) = \sigma(\beta \log \frac{\pi^*(y_w|x)}{\pi_{ref}(y_w|x)} - \beta \log \frac{\pi^*(y_l|x)}{\pi_{ref}(y_l|x)})$",
    r"$p^*(y_1 \succ y_2|x) = \frac{1}{1+\exp(\beta \log \frac{\pi^*(y_2|x)}{\pi_{ref}(y_2|x)} - \beta \log \frac{\pi^*(y_1|x)}{\pi_{ref}(y_1|x)})}$",
    r"$p(y_2 \succ y_1|x) = \sigma(r(x,y_2) - r(x,y_1))$",
    r"$p(a \succ b|x) = \sigma((r(x,a) - r(x,b))/\tau)$",
    r"$p(b \succ a|x) = 1 - \sigma(r(x,a) - r(x,b))$",
]
FALSE = [
    r"$P(i > j) = \frac{p_i}{p_i - p_j}$",
    r"$P(i > j) = \frac{p_j}{p_i + p_j}$",
    r"$P(i > j) = \frac{p_i + p_j}{p_i}$",
    r"$p(a \succ b|x) = -\sigma(r(x,a) - r(x,b))$",
    r"$r(x, y_w) - r(x, y_l) = \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \beta \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$",
    r"$r(x, y_w) - r(x, y_l) = \beta \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} + \beta \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$",
    r"$r(x, y_l) - r(x, y_w) = \beta \log \frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)} - \beta \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$",
    r"$r(x, y_w) - r(x, y_l) = \beta \log \frac{\pi_{ref}(y_w|x)}{\pi_\theta(y_w|x)} - \beta \log \frac{\pi_\theta(y_l|x)}{\pi_{ref}(y_l|x)}$",
    r"$p(y_1 \succ y_2|x) = \frac{\exp(r(x,y_1)) + \exp(r(x,y_2))}{\exp(r(x,y_1))}$",
    r"$p^*(y_w \succ y_l|x) = \sigma(\beta \log \frac{\pi^*(y_w|x)}{\pi_{ref}(y_w|x)} + \beta \log \frac{\pi^*(y_l|x)}{\pi_{ref}(y_l|x)})$",
    r"$p^*(y_w \succ y_l|x) = \sigma(\beta \log \frac{\pi^*(y_l|x)}{\pi_{ref}(y_l|x)} - \beta \log \frac{\pi^*(y_w|x)}{\pi_{ref}(y_w|x)})$",
    r"$p^*(y_1 \succ y_2|x) = \frac{1}{1-\exp(\beta \log \frac{\pi^*(y_2|x)}{\pi_{ref}(y_2|x)} - \beta \log \frac{\pi^*(y_1|x)}{\pi_{ref}(y_1|x)})}$",
    r"$p(y_1 \succ y_2|x) = \frac{\exp(r(x,y_1))}{\exp(r(x,y_1)) - \exp(r(x,y_2))}$",
    r"$p(a \succ b|x) = 1 - \sigma(r(x,a) - r(x,b))$",
]
OPEN = [
    r"$p(a \succ b | x) = \sigma(f(x,a,b))$",
    r"With the opposite convention, $p(a \succ b|x) = \sigma(r(x,b) - r(x,a))$.",
]
UNBLESSED = [
    r"$p(y_w \succ y_l|x) = \sigma(\frac{1}{\beta}\log\frac{\pi^*(y_w|x)}{\pi_{ref}(y_w|x)} - \frac{1}{\beta}\log\frac{\pi^*(y_l|x)}{\pi_{ref}(y_l|x)})$",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_is_unclear_is_neither(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_what_is_not_known_is_not_blessed(text: str) -> None:
    assert not set(words(text)) & POSITIVE


DEFINED = r"$$P(y_w \succ y_l | x) = \sigma(r(x, y_w) - r(x, y_l))$$ What remains is $$P(y_w \succ y_l | x) = \sigma(%s)$$"
RATIO = r"\beta \log \frac{\pi(%s|x)}{\pi_{ref}(%s|x)}"
WON, LOST = (RATIO % (y, y) for y in ("y_w", "y_l"))


@pytest.mark.parametrize(("gap", "expected"), [(f"{WON} - {LOST}", POSITIVE), (f"{LOST} - {WON}", NEGATIVE), (f"{WON} + {LOST}", NEGATIVE)])
def test_after_its_definition_by_rewards(gap: str, expected: frozenset[str]) -> None:
    assert words(DEFINED % gap)[-1] in expected


def test_roles_that_the_words_exchange() -> None:
    assert words((DEFINED % f"{LOST} - {WON}").replace("What remains is", "With the roles swapped, it is"))[-1] not in NEGATIVE | POSITIVE


def test_a_difference_of_rewards_is_no_probability() -> None:
    for gap, expected in (("r(x, y_w) - r(x, y_l)", NEGATIVE), (f"{WON} - {LOST}", NEGATIVE), (r"\sigma(r(x, y_w) - r(x, y_l))", POSITIVE)):
        assert words(rf"The preference is $P(y_w \succ y_l | x) = {gap}$.")[-1] in expected, gap

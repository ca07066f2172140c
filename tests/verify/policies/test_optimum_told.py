"""The optimum of the KL-regularised objective has the temperature of the objective that the text states; another is left open."""

from __future__ import annotations

import pytest

from ..answers import words

PENALTY = r"D_{KL}(\pi\|\pi_{ref})"
POLICY = r"The optimum is $\pi^*(y|x) = \frac{1}{Z(x)}\pi_{ref}(y|x)\exp(r(x,y)/\beta)$."
REWARD = r"It satisfies $r(x,y) = \beta\log\frac{\pi^*(y|x)}{\pi_{ref}(y|x)} + \beta\log Z(x)$."
TOTAL = r"With $Z(x) = \sum_y \pi_{ref}(y|x)\exp(r(x,y)/\beta)$."


@pytest.mark.parametrize("claim", [POLICY, REWARD, TOTAL])
@pytest.mark.parametrize(
    "objective",
    [
        rf"$J(\pi) = E_\pi[r(x,y)] - \beta {PENALTY}$",
        rf"$\max_\pi E_\pi[r(x,y)] - \beta {PENALTY}$",
        rf"$\frac1\beta E_\pi[r(x,y)] - {PENALTY}$",
        rf"$\beta {PENALTY} - E_\pi[r(x,y)]$, to be minimised",
    ],
)
def test_of_the_same_weight(objective: str, claim: str) -> None:
    assert words(f"The objective is {objective}. {claim}")[-1] == "definition"


@pytest.mark.parametrize("claim", [POLICY, REWARD, TOTAL])
@pytest.mark.parametrize(
    "objective",
    [
        rf"$J(\pi) = E_\pi[r(x,y)] - \frac1\beta {PENALTY}$",
        rf"$J(\pi) = E_\pi[r(x,y)] - 2\beta {PENALTY}$",
        rf"$J(\pi) = E_\pi[r(x,y)] - \lambda {PENALTY}$",
        rf"$J(\pi) = \beta E_\pi[r(x,y)] - {PENALTY}$",
        r"$J(\pi) = E_\pi[r(x,y)] - \beta D_{KL}(\pi_{ref}\|\pi)$",
    ],
)
def test_of_another(objective: str, claim: str) -> None:
    assert words(f"The objective is {objective}. {claim}")[-1] == "undecided"


TIMES = r"The optimal policy is $\pi^*(y|x) = \frac{1}{Z(x)}\pi_{ref}(y|x)\exp(\beta r(x,y))$."
TIMES_TOTAL = r"The partition function is $Z(x) = \sum_y \pi_{ref}(y|x)\exp(\beta r(x,y))$."


@pytest.mark.parametrize("claim", [TIMES, TIMES_TOTAL])
def test_what_weighs_the_divergence_divides_the_reward(claim: str) -> None:
    assert words(rf"The objective is $\max_\pi E_\pi[r(x,y)] - \beta {PENALTY}$. {claim}")[-1] == "convention-mismatch"
    assert words(rf"The objective is $\max_\pi E_\pi[r(x,y)] - \frac1\beta {PENALTY}$. {claim}")[-1] == "definition"
    assert words(rf"The objective is $\max_\pi E_\pi[r(x,y)] - \lambda {PENALTY}$. {claim}")[-1] == "undecided"
    assert words(claim)[-1] == "undecided"

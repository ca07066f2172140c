r"""Usual forms of values and returns are definitions only where they count as the text does."""

from __future__ import annotations

import pytest
from answers import POSITIVE, words

DISCOUNTED = r"The TD error is $\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)$. "
LATE = r"The return is $G_t = R_{t+1} + \gamma R_{t+2} + \gamma^2 R_{t+3} + \cdots$. "
EARLY = r"The return is $G_t = R_t + \gamma R_{t+1} + \gamma^2 R_{t+2} + \cdots$. "


@pytest.mark.parametrize(
    "text",
    [
        DISCOUNTED + r"The advantage is $A_t = r_t + \gamma V(s_{t+1}) - V(s_t)$.",
        DISCOUNTED + r"The advantage is $A(s,a) = Q(s,a) - V(s)$.",
        DISCOUNTED + r"The advantage is $A(s_t, a_t) = Q(s_t, a_t) - V(s_t) = r_t + \gamma V(s_{t+1}) - V(s_t)$.",
        DISCOUNTED + r"The advantage is $A_t = G_t - V(s_t)$.",
        r"The advantage is $A_t = r_t + V(s_{t+1}) - V(s_t)$.",
        r"The undiscounted return is $G_t = R_t + G_{t+1}$.",
        r"The undiscounted TD error is $\delta_t = r_t + V(s_{t+1}) - V(s_t)$.",
        r"With $\gamma = 1$ the TD error is $\delta_t = r_t + V(s_{t+1}) - V(s_t)$.",
        LATE + r"Then $G_t = R_{t+1} + \gamma G_{t+1}$.",
        EARLY + r"Then $G_t = R_t + \gamma G_{t+1}$.",
    ],
)
def test_as_the_text_counts(text: str) -> None:
    assert words(text)[-1] in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"The advantages are $A_t = \sum_l (\gamma\lambda)^l \delta_{t+l}$, where $\delta_t = r_t + V(s_{t+1}) - V(s_t)$.",
        r"The TD error is $\delta_t = r_t + V(s_{t+1}) - V(s_t)$.",
        DISCOUNTED + r"The advantage is $A_t = r_t + V(s_{t+1}) - V(s_t)$.",
        DISCOUNTED + r"The value is $V(s) = \mathbb{E}_{a \sim \pi}[r(s,a) + V(s')]$.",
        r"With the discount factor $\gamma$, $Q(s,a) = r(s,a) + \mathbb{E}_{s'}[V(s')]$.",
        r"With the discount factor $\gamma$, the return is $G_t = r_t + G_{t+1}$.",
        DISCOUNTED + r"The advantage is $A(s_t, a_t) = Q(s_t, a_t) - V(s_t) = r_t + V(s_{t+1}) - V(s_t)$.",
        LATE + r"Then $G_t = R_t + \gamma G_{t+1}$.",
        LATE + r"Then $G_t = \gamma G_{t+1} + R_t$.",
        EARLY + r"Then $G_t = R_{t+1} + \gamma G_{t+1}$.",
    ],
)
def test_otherwise_they_are_not(text: str) -> None:
    assert words(text)[-1] not in POSITIVE

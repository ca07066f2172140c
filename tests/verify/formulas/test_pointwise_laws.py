r"""Laws without their outcome in arithmetic are read at one outcome; what defines a law or names a ratio is left as it is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

SCORE = r"The score function is $s_\theta(x) = \nabla_\theta \log \pi_\theta(x)$. "


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\nabla_\theta\pi_\theta = \pi_\theta s_\theta", "proved"),
        (r"\nabla_\theta\pi_\theta = s_\theta / \pi_\theta", "refuted"),
        (r"\nabla_\theta\log\pi_\theta = s_\theta", "proved"),
        (r"\nabla_\theta\log\pi_\theta = -s_\theta", "refuted"),
        (r"\nabla_\theta\log\pi_\theta = \frac{\nabla_\theta\pi_\theta}{\pi_\theta}", "proved"),
        (r"\nabla_\theta\left[-\log\frac{\pi_{ref}}{\pi_\theta}\right] = s_\theta", "proved"),
        (
            r"\nabla_\theta\left[\frac{\pi_{ref}}{\pi_\theta} - 1 - \log\frac{\pi_{ref}}{\pi_\theta}\right] = \left(1 - \frac{\pi_{ref}}{\pi_\theta}\right) s_\theta",
            "proved",
        ),
        (
            r"\nabla_\theta\left[\frac{\pi_{ref}}{\pi_\theta} - 1 - \log\frac{\pi_{ref}}{\pi_\theta}\right] = \left(1 + \frac{\pi_{ref}}{\pi_\theta}\right) s_\theta",
            "refuted",
        ),
    ],
)
def test_at_one_outcome(formula: str, word: str) -> None:
    assert words(f"{SCORE}\n\nWe use $${formula}$$")[-1] == word


def test_a_ratio_and_a_law_keep_their_meaning() -> None:
    assert words(r"The importance ratio is $\rho = \pi_\theta / \pi_{\theta_{old}}$.") == ["definition"]
    assert words(r"The importance ratio is $\rho = \pi_{\theta_{old}} / \pi_\theta$.") != ["definition"]


def test_a_discount_before_a_reward_is_no_trace() -> None:
    assert words(r"The objective of RL is $$J(\theta) = \mathbb{E}_{\tau\sim\pi_\theta}\left[\sum_{t=0}^T \gamma^tr(s_t,a_t)\right]$$") == [
        "definition"
    ]

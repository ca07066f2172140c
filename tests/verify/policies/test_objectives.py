"""The mean reward of a policy, and steps along its gradient, by the words around them."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} [R(\tau)] = \int P(\tau | \theta) R(\tau) d\tau$",
    r"We aim to maximize the expected return $J(\pi_{\theta}) = \mathbb{E}_{\tau \sim \pi_{\theta}}[R(\tau)]$.",
    r"$J(\theta) = \mathbb{E}_{\pi_\theta} \left[ \sum_{t=0}^{T} \gamma^t r_t \right]$",
    r"$J(\theta) = \sum_{s} d^{\pi_\theta}(s) V^{\pi_\theta}(s)$",
    r"$J(\theta) = \mathbb{E}_{s_0}[V^{\pi_\theta}(s_0)]$",
    r"$\theta_{k+1} = \theta_k + \alpha \nabla_\theta J(\theta_k)$",
]
FALSE = [
    r"$J(\theta) = -\mathbb{E}_{\tau \sim \pi_\theta} [R(\tau)]$",
    r"$\theta_{k+1} = \theta_k - \alpha \nabla_\theta J(\theta_k)$",
]
OPEN = [
    r"By gradient descent, $\theta_{k+1} = \theta_k - \alpha \nabla_\theta J(\theta_k)$",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_known(text: str) -> None:
    assert words(text)
    assert set(words(text)) <= POSITIVE | {"data"}


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_false(text: str) -> None:
    assert set(words(text)) & NEGATIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_meant_otherwise_is_left_open(text: str) -> None:
    assert not set(words(text)) & (NEGATIVE | POSITIVE)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"We minimise $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$.", "undecided"),
        (r"The gain $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$, which we minimise.", "undecided"),
        (r"我们最小化 $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$。", "undecided"),
        (r"We maximise $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$.", "definition"),
        (r"With $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$, we minimise the loss $-J(\theta)$.", "definition"),
        (r"The expected cost $J(\theta) = E_{\tau\sim\pi_\theta}[R(\tau)]$ is to be minimised.", "definition"),
    ],
)
def test_a_gain_is_not_minimised(text: str, word: str) -> None:
    assert words(text) == [word]

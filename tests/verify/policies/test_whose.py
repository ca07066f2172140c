"""Values, means and scores of one policy; with another policy's mark in one place the formula is no definition."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

ONE = [
    r"V^\pi(s) = \mathbb{E}_{a\sim\pi}[Q^\pi(s,a)]",
    r"V^\pi(s) = \mathbb{E}_{a\sim\pi_\theta}[Q^\pi(s,a)]",
    r"V^*(s) = \max_a Q^*(s,a)",
    r"Q^\pi(s,a) = r(s,a) + \gamma \mathbb{E}_{s'}\mathbb{E}_{a'\sim\pi}[Q^\pi(s',a')]",
    r"A^\pi(s,a) = Q^\pi(s,a) - V^\pi(s)",
    r"A(s,a) = Q_w(s,a) - V_\phi(s)",
    r"\sum_a \pi(a|s) A^\pi(s,a) = 0",
    r"J(\theta) = \mathbb{E}_{\tau\sim\pi_\theta}[R(\tau)]",
    r"\mathbb{E}_{a\sim\pi_\theta}[\nabla_\theta\log\pi_\theta(a|s)] = 0",
    r"\nabla_\theta J(\theta) = \mathbb{E}_{\tau\sim\pi_\theta}\left[\sum_t \nabla_\theta\log\pi_\theta(a_t|s_t) R(\tau)\right]",
    r"\delta_t = r_t + \gamma V^\pi(s_{t+1}) - V^\pi(s_t)",
]
TWO = [
    r"V^\pi(s) = \mathbb{E}_{a\sim\mu}[Q^\pi(s,a)]",
    r"V^\pi(s) = \mathbb{E}_{a\sim\pi'}[Q^\pi(s,a)]",
    r"V^\pi(s) = \mathbb{E}_{a\sim\pi}[Q^\mu(s,a)]",
    r"V^\pi(s) = Q^\pi(s,a)",
    r"V^\pi(s) = \max_a Q^\pi(s,a)",
    r"V^*(s) = \mathbb{E}_{a\sim\pi}[Q^*(s,a)]",
    r"Q^\pi(s,a) = r(s,a) + \gamma \mathbb{E}_{s'}[V^\mu(s')]",
    r"A^\pi(s,a) = Q^\mu(s,a) - V^\pi(s)",
    r"\sum_a \mu(a|s) A^\pi(s,a) = 0",
    r"J(\theta) = \mathbb{E}_{\tau\sim\pi_{\theta'}}[R(\tau)]",
    r"\mathbb{E}_{a\sim\pi_{old}}[\nabla_\theta\log\pi_\theta(a|s)] = 0",
    r"\mathbb{E}_{s}[\nabla_\theta\log\pi_\theta(a|s) b(s)] = 0",
    r"\nabla_\theta J(\theta) = \mathbb{E}_{\pi_{old}}\left[\sum_t \nabla_\theta\log\pi_\theta(a_t|s_t) A_t\right]",
    r"\delta_t = r_t + \gamma V^\pi(s_{t+1}) - V^\mu(s_t)",
    r"r_\theta(x,y) = r_\phi(x,y)",
    r"V_\theta(s) = V_\phi(s)",
]
#: The policy above a value is no exponent.
NO_POWERS = [r"V^{\pi'}(s) \ge V^\pi(s)", r"Q^\pi(s,a) = Q(s,a)", r"Q^\mu(s,a) = Q^\pi(s,a)", r"V^*(s) \ge V^\pi(s)"]


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(f"Recall that $${text}$$ as usual.", "markdown")).claims}


@pytest.mark.parametrize("text", ONE)
def test_of_one_policy(text: str) -> None:
    assert words(text) & {"definition", "proved"}


@pytest.mark.parametrize("text", TWO)
def test_of_two_policies_nothing_is_blessed(text: str) -> None:
    assert not words(text) & {"definition", "proved", "confirmed"}


@pytest.mark.parametrize("text", NO_POWERS)
def test_a_policy_above_a_value_is_no_power(text: str) -> None:
    assert not words(text) & {"refuted", "convention-mismatch"}

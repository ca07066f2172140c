"""Two expressions for one estimate: residuals written out telescope; they do not with another sign."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$A(s_t,a_t) = Q(s_t,a_t) - V(s_t) = r_t + \gamma V(s_{t+1}) - V(s_t)$",
    r"$V^\pi(s) = \mathbb{E}_{\tau \sim \pi} [G_t | S_t = s]$",
    r"$Q^\pi(s, a) = \mathbb{E}_{\tau \sim \pi} [G_t | S_t = s, A_t = a]$",
    r"$\hat{A}_t^{(1)} = \delta_t^V = r_t + \gamma V(s_{t+1}) - V(s_t)$",
    r"$\hat{A}_t^{(2)} = \delta_t^V + \gamma\delta_{t+1}^V = -V(s_t) + r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2})$",
    r"$G_t = R_{t+1} + \gamma R_{t+2} + \cdots = \sum_{k=0}^\infty \gamma^k R_{t+k+1}$",
    r"$\mathbb{E}[\delta_t | S_t, A_t] = Q^\pi(S_t, A_t) - V^\pi(S_t) = A^\pi(S_t, A_t)$",
    r"$V^\pi(s) = \mathbb{E}_\pi\left[\sum_{t=0}^\infty \gamma^t r_t \mid s_0 = s\right]$",
    r"$V^\pi(s) = \mathbb{E}_{\tau\sim\pi}[R(\tau) | s_0 = s]$",
    r"$Q^\pi(s,a) = \mathbb{E}_{\tau\sim\pi}[R(\tau) | s_0 = s, a_0 = a]$",
]
FALSE = [
    r"$A(s_t,a_t) = Q(s_t,a_t) - V(s_t) = r_t + \gamma V(s_{t+1}) + V(s_t)$",
    r"$A(s_t,a_t) = Q(s_t,a_t) - V(s_t) = r_t - \gamma V(s_{t+1}) - V(s_t)$",
    r"$V^\pi(s) = -\mathbb{E}_{\tau \sim \pi} [G_t | S_t = s]$",
    r"$\hat{A}_t^{(2)} = \delta_t^V + \gamma\delta_{t+1}^V = V(s_t) + r_t + \gamma r_{t+1} + \gamma^2 V(s_{t+2})$",
    r"$\hat{A}_t^{(2)} = \delta_t^V + \gamma\delta_{t+1}^V = -V(s_t) + r_t - \gamma r_{t+1} + \gamma^2 V(s_{t+2})$",
    r"$G_t = R_{t+1} - \gamma R_{t+2} + \cdots = \sum_{k=0}^\infty \gamma^k R_{t+k+1}$",
]
OPEN = [
    r"$\mathbb{E}[V(X)|Y] = \mathbb{E}[V(X)]$",
    r"$\mathbb{E}[V(S)|A] = \mathbb{E}[V(S)|B]$",
    r"$\mathbb{E}[r_t + \gamma V(s_{t+1}) | s_t] = \mathbb{E}[r_t + \gamma V(s_{t+1}) | a_t]$",
    r"$\mathbb{E}[r_t + \gamma V(s_{t+1}) | s_t] = r_t + \gamma V(s_{t+1})$",
    r"$\delta_t + \gamma \delta_{t+1} = r_t + \gamma V(s_{t+1}) - V(s_t)$",
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

"""Values, returns, advantages and residuals in terms of each other; one sign or index away they are others."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$\hat R_t = \hat A_t + V_{\phi_{old}}(s_t)$",
    r"$R_t = V(s_t) + \hat A_t$",
    r"$A^\pi(s_t, a_t) = Q^\pi(s_t, a_t) - V^\pi(s_t)$",
    r"$A(s,a) = Q(s,a) - V(s)$",
    r"$A_t = Q^\pi(s,a) - V^\pi(s)$",
    r"$A_t = G_t - V^\pi(s)$",
    r"$V^\pi(s) = \sum_a \pi(a|s) Q^\pi(s, a)$",
    r"$V^\pi(s) = \mathbb{E}_{a\sim\pi(\cdot|s)}[Q^\pi(s, a)]$",
    r"$V^{\pi}(s) = \sum_a \pi(a|s) \sum_{s'} P(s'|s,a)\left[R(s,a) + \gamma V^\pi(s')\right]$",
    r"$V^*(s) = \max_a Q^*(s,a)$",
    r"$V^*(s) = \max_a \left[r(s,a) + \gamma \sum_{s'} P(s'|s,a) V^*(s')\right]$",
    r"$Q^\pi(s,a) = r(s,a) + \gamma \mathbb{E}_{s' \sim P}[V^\pi(s')]$",
    r"$Q^*(s,a) = \mathbb{E}_{s'}[r + \gamma \max_{a'} Q^*(s',a')]$",
    r"$\delta_t = r_t + \gamma V(s_{t+1}) - V(s_t)$",
    r"$\delta_t = R_{t+1} + \gamma V(S_{t+1}) - V(S_t)$",
    r"$\delta_t = R_t + \gamma V(S_t) - V(S_{t-1})$",
    r"$\delta = r + \gamma V(s') - V(s)$",
    r"$\hat{A}_t = \delta_t + \gamma\lambda\hat{A}_{t+1}$",
    r"$\hat{A}_t = \delta_t + (\gamma\lambda)\,\delta_{t+1} + (\gamma\lambda)^2 \delta_{t+2} + (\gamma\lambda)^3 \delta_{t+3} + \cdots$",
    r"$\hat{A}_t^{\text{GAE}(\gamma, \lambda)} = \sum_{l=0}^{T-t-1} (\gamma \lambda)^l \, \delta_{t+l}$",
    r"$G_t = \gamma G_{t+1} + R_{t+1}$",
    r"$G_t = r_t + \gamma G_{t+1}$",
    r"$G_t = \sum_{t'=t}^{T-1} \gamma^{t'-t} r_{t'+1}$",
    r"$R(\tau) = \sum_{t=0}^{T-1} \gamma^t r_{t+1}$",
    r"$R(\tau) = \sum_{t=0}^\infty r_t$",
    r"$\hat R_t = \sum_{t'=t}^T R(s_{t'}, a_{t'}, s_{t'+1})$",
    r"$R_t = \sum_{t'=t}^T \gamma^{t'-t} r_{t'}$",
    r"$A_t = G_t - V_\phi(s_t)$",
    r"$Q^\pi(s_t,a_t) = r_t + \gamma r_{t+1} + \gamma^2 r_{t+2}+\dots+\gamma^n r_{t+n}+\gamma^{n+1} V^\pi (s_{t+n+1})$",
    r"$\hat{A}_t^{(k)} = -V(s_t) + r_t + \gamma r_{t+1} + \ldots + \gamma^{k-1} r_{t+k-1} + \gamma^k V(s_{t+k})$",
    r"$\hat{A}_t^{(k)} = \sum_{l=0}^{k-1} (\gamma)^l \delta_{t+l}$",
    r"$G_t^{(n)} = r_t + \gamma r_{t+1} + \cdots + \gamma^{n-1} r_{t+n-1} + \gamma^n V(s_{t+n})$",
]
FALSE = [
    r"$\hat R_t = \hat A_t - V(s_t)$",
    r"$A_t = Q^\pi(s,a) + V^\pi(s)$",
    r"$A^\pi(s_t, a_t) = Q^\pi(s_t, a_t) + V^\pi(s_t)$",
    r"$V^\pi(s) = -\sum_a \pi(a|s) Q^\pi(s, a)$",
    r"$V^{\pi}(s) = \sum_a \pi(a|s) \sum_{s'} P(s'|s,a)\left[R(s,a) - \gamma V^\pi(s')\right]$",
    r"$Q^\pi(s,a) = r(s,a) - \gamma \mathbb{E}_{s' \sim P}[V^\pi(s')]$",
    r"$\delta_t = r_t - \gamma V(s_{t+1}) - V(s_t)$",
    r"$\delta_t = R_{t+1} + \gamma V(S_{t-1}) - V(S_t)$",
    r"$\hat{A}_t^{(2)} = \delta_t^V - \gamma\delta_{t+1}^V$",
    r"$\hat{A}_t = \delta_t - \gamma\lambda\hat{A}_{t+1}$",
    r"$\hat{A}_t = \delta_t + \gamma\lambda\hat{A}_{t-1}$",
    r"$\hat{A}_t = \delta_t + (\gamma\lambda)\,\delta_{t+1} - (\gamma\lambda)^2 \delta_{t+2} + (\gamma\lambda)^3 \delta_{t+3} + \cdots$",
    r"$G_t = r_t - \gamma G_{t+1}$",
    r"$G_t = \sum_{t'=t}^{T-1} \gamma^{t'+t} r_{t'+1}$",
    r"$G_t = -\sum_{k=0}^\infty \gamma^k r_{t+k}$",
    r"$A_t = G_t + V_\phi(s_t)$",
    r"$\hat{A}_t^{(k)} = V(s_t) + r_t + \gamma r_{t+1} + \ldots + \gamma^{k-1} r_{t+k-1} + \gamma^k V(s_{t+k})$",
]
OPEN = [
    r"$V^\pi(s) = \sum_a \pi(a|s) A^\pi(s, a)$",
    r"$G_t = \gamma G_{t-1} + r_t$",
    r"$V(s) = \mathbb{E}[G_t | S_t = s, A_t = a]$",
    r"$Q(s,a) = \mathbb{E}[G_t | S_t = s]$",
    r"$G_t = \sum_{t'=0}^{T} r_{t'}$",
    r"$G_t = \sum_{k=1}^\infty \gamma^k r_{t+k}$",
    r"$\hat A_t = \delta_t + \gamma \delta_{t+2}$",
    r"$A = Q^T V(s)$",
    r"$\delta_t = V(s_t) - r_t$",
    r"$\delta_t = r_t + \gamma^2 V(s_{t+1}) - V(s_t)$",
    r"$G_t = \sum_{k=0}^\infty \gamma^{2k} r_{t+k}$",
    r"$\hat{A}_t = \sum_{l=0}^{\infty} \gamma^l\lambda \delta_{t+l}$",
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

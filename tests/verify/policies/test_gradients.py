"""The gradient of the mean reward of a policy, and the law of a trajectory that leads to it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}
TRUE = [
    r"$\nabla_\theta J = \mathbb{E}[\sum_{t=1}^T \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot R]$",
    r"$P(\tau | \theta) = P(s_0) \prod_{t=0}^{T-1} \pi_\theta(a_t|s_t) P(s_{t+1}|s_t, a_t)$",
    r"$p_\theta (\tau) = p(s_0) \prod_{t=0}^\infty \pi_\theta(a_t|s_t) p(s_{t+1}|s_t, a_t)$",
    r"$\log P(\tau|\theta) = \log P(s_0) + \sum_{t=0}^{T-1} \left( \log \pi_\theta(a_t|s_t) + \log P(s_{t+1}|s_t, a_t) \right)$",
    r"$\log p_\theta (\tau) = \log p(s_0) + \sum_{t=0}^\infty \log \pi_\theta(a_t|s_t) + \sum_{t=0}^\infty \log p(s_{t+1}|s_t, a_t)$",
    r"$\nabla_\theta \log P(\tau|\theta) = \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t)$",
    r"$\nabla_{\theta} \log P(\tau | \theta) = \nabla_{\theta} \log \rho_0 (s_0) + \sum_{t=0}^{T} \bigg( \nabla_{\theta} \log P(s_{t+1}|s_t, a_t)  + \nabla_{\theta} \log \pi_{\theta}(a_t |s_t)\bigg) = \sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t).$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot R(\tau) \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \gamma^t \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot G_t \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \gamma^t \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot A^\pi(s_t, a_t) \right]$",
    r"$\nabla_{\theta} J(\pi_{\theta}) = \mathbb{E}_{\tau \sim \pi_{\theta}}\left[\sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t) \sum_{t'=t}^T R(s_{t'}, a_{t'}, s_{t'+1})\right].$",
    r"$\nabla_{\theta} J(\pi_{\theta}) = \mathbb{E}_{\tau \sim \pi_{\theta}}\left[\sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t) \left(\sum_{t'=t}^T R(s_{t'}, a_{t'}, s_{t'+1}) - b(s_t)\right)\right].$",
    r"$\nabla_{\theta} J(\pi_{\theta}) = \mathbb{E}_{\tau \sim \pi_{\theta}}\left[\sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t) \Phi_t\right]$",
    r"$\mathbb{E}_{a_t \sim \pi_{\theta}}[\nabla_{\theta} \log \pi_{\theta}(a_t|s_t) b(s_t)] = 0.$",
    r"$\nabla_\theta J(\theta) =  \nabla_\theta \sum_{\tau}P(\tau;\theta)R(\tau)$",
    r"$\nabla_\theta J(\theta) = \sum_{\tau} P(\tau;\theta) \frac{\nabla_\theta P(\tau;\theta)}{P(\tau;\theta)}R(\tau)$",
    r"$\nabla_\theta J(\theta) = \sum_{\tau} P(\tau;\theta)  \nabla_\theta \log P(\tau;\theta) R(\tau)$",
    r"$\nabla_\theta \log P(\tau^{(i)};\theta)= \nabla_\theta \log[ \mu(s_0) \prod_{t=0}^{H} P(s_{t+1}^{(i)}|s_{t}^{(i)}, a_{t}^{(i)}) \pi_\theta(a_{t}^{(i)}|s_{t}^{(i)})]$",
    r"$\nabla_\theta \log P(\tau^{(i)};\theta)= \nabla_\theta \left[\log \mu(s_0) + \sum\limits_{t=0}^{H}\log P(s_{t+1}^{(i)}|s_{t}^{(i)}, a_{t}^{(i)}) + \sum\limits_{t=0}^{H}\log \pi_\theta(a_{t}^{(i)}|s_{t}^{(i)})\right]$",
    r"$\nabla_\theta \log P(\tau^{(i)};\theta) =   \nabla_\theta \sum_{t=0}^{H} \log \pi_\theta(a_{t}^{(i)}|s_{t}^{(i)})$",
    r"$\nabla_\theta \log P(\tau^{(i)};\theta)=    \sum_{t=0}^{H} \nabla_\theta \log \pi_\theta(a_{t}^{(i)}|s_{t}^{(i)})$",
    r"$\hat{g} = \frac{1}{m} \sum^{m}_{i=1} \sum^{H}_{t=0} \nabla_\theta \log \pi_\theta(a^{(i)}_{t} | s_{t}^{(i)})R(\tau^{(i)})$",
    r"$\nabla_\theta J(\theta) \approx \frac{1}{N} \sum_{i=1}^N \sum_{t=0}^{T} \nabla_\theta \log \pi_\theta(a_t|s_t) \hat A_t$",
    r"$\hat{g} = \frac{1}{|\mathcal{D}|} \sum_{\tau \in \mathcal{D}} \sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t) R(\tau)$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}\left[\sum_{t=0}^{T-1} A_t \nabla_\theta \log\pi_\theta(a_t\mid s_t)\right]$",
    r"$\nabla_\theta J(\theta) = \int_\tau \nabla_\theta p_\theta (\tau) R(\tau) d\tau = \int_\tau p_\theta (\tau) \nabla_\theta \log p_\theta (\tau) R(\tau) d\tau= \mathbb{E}_{\tau \sim \pi_\theta} \left[ \nabla_\theta \log p_\theta (\tau) R(\tau) \right]$",
    r"$g = \nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^\infty \nabla_\theta \log \pi_\theta(a_t|s_t) \Psi_t \right]$",
    r"$\nabla_\theta \log p(s_0) = 0$",
    r"$\mathbb{E}_{a \sim \pi(a|s)}[b(s) \nabla_\theta \log \pi_\theta(a|s)] = 0$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\pi_\theta}[Q^{\pi_\theta}(s,a) \nabla_\theta \log \pi_\theta(a|s)]$",
]
FALSE = [
    r"$\nabla_\theta J = -\mathbb{E}[\sum_{t=1}^T \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot R]$",
    r"$\log P(\tau|\theta) = \log P(s_0) - \sum_{t=0}^{T-1} \left( \log \pi_\theta(a_t|s_t) + \log P(s_{t+1}|s_t, a_t) \right)$",
    r"$\log P(\tau|\theta) = \log P(s_0) + \sum_{t=0}^{T-1} \left( \log \pi_\theta(a_t|s_t) - \log P(s_{t+1}|s_t, a_t) \right)$",
    r"$\nabla_\theta \log P(\tau|\theta) = -\sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t)$",
    r"$\nabla_\theta J(\theta) = -\mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot R(\tau) \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ -\sum_{t=0}^{T-1} \gamma^t \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot G_t \right]$",
    r"$\mathbb{E}_{a_t \sim \pi_{\theta}}[\nabla_{\theta} \log \pi_{\theta}(a_t|s_t) b(s_t)] = 1.$",
    r"$\nabla_\theta J(\theta) = -\sum_{\tau} P(\tau;\theta)  \nabla_\theta \log P(\tau;\theta) R(\tau)$",
    r"$\nabla_\theta \log P(\tau^{(i)};\theta) =  - \nabla_\theta \sum_{t=0}^{H} \log \pi_\theta(a_{t}^{(i)}|s_{t}^{(i)})$",
    r"$\hat{g} = \frac{|\mathcal{D}|}{1} \sum_{\tau \in \mathcal{D}} \sum_{t=0}^{T} \nabla_{\theta} \log \pi_{\theta}(a_t |s_t) R(\tau)$",
]
OPEN = [
    r"$\nabla_\theta L(\theta) = -\mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t) \cdot R(\tau) \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(s_t|a_t) \cdot R(\tau) \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \log \pi_\theta(a_t|s_t) r_t \right]$",
    r"$\nabla_\theta J(\theta) = \mathbb{E}_{\tau \sim \pi_\theta} \left[ \sum_{t=0}^{T-1} \nabla_\theta \pi_\theta(a_t|s_t) R(\tau) \right]$",
    r"$\nabla_\theta \log P(\tau|\theta) = \sum_{t=0}^{T-1} \nabla_\theta \pi_\theta(a_t|s_t)$",
    r"$P(\tau | \theta) = P(s_0) \prod_{t=0}^{T-1} \pi_\theta(a_t|s_t) P(s_t|s_{t+1}, a_t)$",
    r"$P(\tau | \theta) = P(s_0) \sum_{t=0}^{T-1} \pi_\theta(a_t|s_t) P(s_{t+1}|s_t, a_t)$",
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

"""A function that the text defines is itself at the outcome of a mean, and no constant of it; what a definition rests on is no free number."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

RATIO = r"Let $r(x) = \frac{p(x)}{q(x)}$. Then "
SCORE = r"Denote $s_\theta(x) = \nabla_\theta \log q_\theta(x)$ and $r(x) = \frac{p(x)}{q_\theta(x)}$. Then "
OVERLAP = r"With $\alpha = 1 - \mathrm{TV}$, "
TRUE = [
    RATIO + r"$\mathbb{E}_q[r] = 1$.",
    RATIO + r"$\mathbb{E}_q[\log r] = -D(q\|p)$.",
    RATIO + r"$\mathbb{E}_{x \sim q}[r \log r] = D(p\|q)$.",
    RATIO + r"$\sum_x q(x) r = 1$.",
    SCORE + r"$\mathbb{E}_{q_\theta}[s_\theta] = 0$.",
    SCORE + r"$\nabla_\theta D(p \| q_\theta) = -\mathbb{E}_p[s_\theta]$.",
    r"$I_q(x) - I_p(x) = \log \frac{p(x)}{q(x)}$",
    r"$2^{I_q(x) - I_p(x)} = \frac{p(x)}{q(x)}$",
]
FALSE = [
    RATIO + r"$\mathbb{E}_q[r \log r] = D(q\|p)$.",
    SCORE + r"$\nabla_\theta D(p \| q_\theta) = \mathbb{E}_p[s_\theta]$.",
    r"$I_q(x) - I_p(x) = \log \frac{q(x)}{p(x)}$",
]
UNBLESSED = [
    RATIO + r"$\mathbb{E}_p[r] = 1$.",
    RATIO + r"$\mathbb{E}_q[r] = r$.",
    r"Let $s(x) = x^2$. Then $\mathbb{E}_{x \sim p}[s] = s$.",
    OVERLAP + r"$\alpha = 1$.",
]
OPEN = [
    OVERLAP + r"$\alpha \ge 1 - \sqrt{\frac12 D(p\|q)}$.",
    OVERLAP + r"$\alpha \ge 0.3$.",
    SCORE + r"$\nabla_\theta D(q_\theta \| p) = \mathbb{E}_q[s_\theta \log \frac{q_\theta}{p}]$.",
    SCORE + r"$-\mathbb{E}_p[s_\theta] = -\mathbb{E}_q[r s_\theta]$.",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_shown(text: str) -> None:
    assert set(words(text)) <= POSITIVE


@pytest.mark.parametrize("text", FALSE)
def test_one_edit_away_it_is_refuted(text: str) -> None:
    assert words(text)[-1] in NEGATIVE


@pytest.mark.parametrize("text", UNBLESSED)
def test_a_function_is_no_constant(text: str) -> None:
    assert words(text)[-1] not in POSITIVE


@pytest.mark.parametrize("text", OPEN)
def test_what_may_be_meant_is_not_accused(text: str) -> None:
    assert not set(words(text)) & NEGATIVE

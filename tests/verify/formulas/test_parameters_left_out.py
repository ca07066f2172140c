"""q and pi of a chapter that has only spoken of q_theta and pi_theta are those laws, where that makes the formula true."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

MODEL = r"The policy is $q_\theta$, the reference $p$. Let $r(x) = \frac{p(x)}{q_\theta(x)}$ and $s_\theta(x) = \nabla_\theta \log q_\theta(x)$."


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\mathbb{E}_q[-\log r] = D(q\|p)", "proved"),
        (r"\mathbb{E}_q[\log r] = D(q\|p)", "refuted"),
        (r"\mathbb{E}_q[r - 1] = \mathbb{E}_q\left[\frac{p}{q}\right] - 1", "proved"),
        (r"\nabla_\theta D(q_\theta\|p) = \mathbb{E}_q[s_\theta \log\frac{q_\theta}{p}]", "proved"),
        (r"\nabla_\theta D(q_\theta\|p) = -\mathbb{E}_q[s_\theta \log\frac{q_\theta}{p}]", "refuted"),
        (r"\nabla_\theta D(p\|q_\theta) = \mathbb{E}_q[(1 - r) s_\theta]", "proved"),
        (r"\nabla_\theta D(p\|q_\theta) = \mathbb{E}_q[(1 + r) s_\theta]", "refuted"),
    ],
)
def test_the_law_with_its_parameter_left_out(formula: str, word: str) -> None:
    assert words(f"{MODEL} Then ${formula}$.")[-1] == word


@pytest.mark.parametrize(
    "told",
    [
        r"The law of the data is called $q$, the model $q_\theta$.",
        r"The model $q_\theta$ is fitted by the divergence $D(q\|q_\theta)$.",
        r"Here $q$ is any law, and $q_\theta$ the model.",
        r"Let $q_\theta$ be the model and $q$ the truth.",
    ],
)
def test_a_law_of_its_own_is_none_of_the_model(told: str) -> None:
    text = rf"{told} Let $r(x) = \frac{{p(x)}}{{q_\theta(x)}}$. Then $\mathbb{{E}}_q[-\log r] = D(q\|p)$."
    assert words(text)[-1] not in ("proved", "definition", "refuted")


def test_a_policy_without_its_parameter_below_a_gradient() -> None:
    text = r"The policy is $\pi_\theta$. So $\nabla_\theta E_{y\sim\pi_\theta}[f(y)] = E_{y\sim\pi}[f(y)\nabla_\theta \log \pi(y)]$."
    assert words(text)[-1] == "proved"
    assert words(text.replace("= E", "= -E"))[-1] not in ("proved", "definition")


def test_entries_without_the_parameter_of_their_law_are_no_refutation() -> None:
    told = r"Let $q_i = \frac{e^{v_i}}{\sum_j e^{v_j}}$. The loss is $D_{KL}(p \| q_\theta) = \sum_i p_i \log p_i"
    assert words(rf"{told} - \sum_i p_i \log q_i$.")[-1] != "refuted"
    assert words(rf"{told} + \sum_i p_i \log q_i$.")[-1] == "refuted"

"""Rewards of two answers that bear their labels, r_w and r_l, are two names: neither refutes the other."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
W = r"\beta\log\frac{\pi_\theta(y_w|x)}{\pi_{ref}(y_w|x)}"
L = W.replace("y_w", "y_l")


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        rf"Let $\hat r_w = {W}$.",
        rf"Let $\hat r_w = {W}$. Let $\hat r_l = {L}$.",
        rf"The DPO loss is $\mathcal{{L}}_{{DPO}} = -\log\sigma(\hat r_w - \hat r_l)$ with $\hat r_w = {W}$ and $\hat r_l = {L}$.",
        r"Let $\Delta_w = \log\pi_\theta(y_w|x) - \log\pi_{ref}(y_w|x)$ and $\Delta_l = \log\pi_\theta(y_l|x) - \log\pi_{ref}(y_l|x)$.",
        r"Let $s_w = \frac{1}{|y_w|}\log\pi_\theta(y_w|x)$ and $s_l = \frac{1}{|y_l|}\log\pi_\theta(y_l|x)$.",
    ],
)
def test_no_answer_refutes_the_other(text: str) -> None:
    assert not NEGATIVE & set(words(text))


@pytest.mark.parametrize(
    "text",
    [
        r"The implicit reward is $\hat r(x,y) = \beta\log\frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$.",
        r"Let $r_i = \log p_i$. Then $r_j = -\log p_j$.",
        r"The reward model loss is $\mathcal{L} = -\log\sigma(r_l - r_w)$, where $r_w$ is the reward of the chosen response.",
    ],
)
def test_twins_with_a_mistake(text: str) -> None:
    assert NEGATIVE & set(words(text))

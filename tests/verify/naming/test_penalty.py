"""A divergence from the reference that is added to a reward is no penalty; costs, losses and turned ratios may well be written so."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

RATIO = r"\log \frac{\pi_\theta(y|x)}{\pi_{\mathrm{ref}}(y|x)}"
D = r"\mathbb{D}_{KL}[\pi(y|x) \| \pi_{\mathrm{ref}}(y|x)]"
DRAWN = r"\mathbb{E}_{x \sim D, y \sim \pi(\cdot|x)}[r(x, y)]"
RIGHT = [
    rf"The reward is $R(x, y) = r(x, y) - \beta {RATIO}$.",
    r"The reward is $R(x, y) = r(x, y) + \beta \log \frac{\pi_{\mathrm{ref}}(y|x)}{\pi_\theta(y|x)}$.",
    rf"We maximise $J(\pi) = {DRAWN} - \beta {D}$.",
    rf"With the cost $r$ we minimise $J(\pi) = {DRAWN} + \beta {D}$.",
    r"The objective is $J(\pi) = \mathbb{E}_{y \sim \pi}[r(y)] + \alpha H(\pi)$.",
    rf"The reward is $r(x, y) = \beta {RATIO} + \beta \log Z(x)$.",
]
WRONG = [
    rf"The reward is $R(x, y) = r(x, y) + \beta {RATIO}$.",
    rf"We maximise $J(\pi) = {DRAWN} + \beta {D}$.",
]


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize("text", RIGHT)
def test_a_penalty_and_what_is_none_are_let_through(text: str) -> None:
    assert not words(text) & {"refuted", "convention-mismatch"}


@pytest.mark.parametrize("text", WRONG)
def test_a_penalty_that_is_added_is_a_mismatch(text: str) -> None:
    assert "convention-mismatch" in words(text)

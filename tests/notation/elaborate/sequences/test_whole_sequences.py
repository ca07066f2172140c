"""A sequence by its stem is that of its members: p(y|x) is the product of p(y_t | x, y_{<t}), and no other product."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TRUE = [
    r"$p_\theta(y \mid x) = \prod_{t=1}^{T} p_\theta(y_t \mid x, y_{<t})$",
    r"$\pi_\theta(y \mid x) = \prod_{t=1}^{|y|} \pi_\theta(y_t \mid x, y_{<t})$",
    r"$\log \pi_\theta(y \mid x) = \sum_{t=1}^{|y|} \log \pi_\theta(y_t \mid x, y_{<t})$",
    r"$p(x) = \prod_{t=1}^T p(x_t \mid x_{<t})$",
    r"$p(x) = \prod_t p(x_t \mid x_{<t})$",
    r"$\log \pi(y \mid x) = \sum_t \log \pi(y_t \mid x, y_{<t})$",
]
FALSE = [
    r"$p(x) = \sum_t p(x_t \mid x_{<t})$",
    r"$\log \pi(y \mid x) = \sum_t \pi(y_t \mid x, y_{<t})$",
    r"$\log \pi(y \mid x) = -\sum_t \log \pi(y_t \mid x, y_{<t})$",
    r"$p(x) = \prod_t p(x_t \mid x_{>t})$",
    r"$p(x) = \prod_{t=1}^T p(x_t \mid x_{>t})$",
    r"$p_\theta(y \mid x) = \prod_{t=2}^{T} p_\theta(y_t \mid x, y_{<t})$",
    r"$p_\theta(y \mid x) = \sum_{t=1}^{T} p_\theta(y_t \mid x, y_{<t})$",
    r"$\log p_\theta(y \mid x) = -\sum_{t=1}^{T} \log p_\theta(y_t \mid x, y_{<t})$",
    r"$p_\theta(y \mid x) = \prod_{t=1}^{T} p_\theta(y_t \mid y_{<t})$",
    r"$p(x) = \prod_{t=1}^T p(x_t)$",
]


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", TRUE)
def test_the_product_over_members_is_proved(text: str) -> None:
    assert words(text) == ["proved"]


@pytest.mark.parametrize("text", FALSE)
def test_another_product_is_not(text: str) -> None:
    assert not set(words(text)) & {"proved", "confirmed", "definition"}

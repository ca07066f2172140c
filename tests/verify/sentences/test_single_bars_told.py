"""D(p|q) with one bar is the relative entropy behind a text that defines it so, and any distance elsewhere."""

from __future__ import annotations

import pytest

from symbolic_it.verify.sentences.single_bars_told import told_single_bars
from tests.verify.answers import words

DEFINED = r"The relative entropy of two laws is $D(p|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}$."


@pytest.mark.parametrize(
    "text",
    [
        DEFINED,
        r"The Kullback-Leibler distance is $D(f \mid g) = \int f(x) \log\left(\frac{f(x)}{g(x)}\right) dx$.",
        r"As relative entropy take $D(p|q) = \sum_i p_i \log(p_i/q_i)$.",
    ],
)
def test_a_definition_tells_it(text: str) -> None:
    assert len(told_single_bars(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        r"The relative entropy is compared to $D(p|q) = \max_x |p(x) - q(x)|$.",
        r"The relative entropy $D(p\|q)$ is larger than $D(p|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}$.",
        r"Let $D(p|q) = \sum_x p(x) \log \frac{p(x)}{q(x)}$.",
        r"The relative entropy is $D(p|q) = \sum_x p(x) \log \frac{q(x)}{p(x)}$.",
    ],
)
def test_others_do_not(text: str) -> None:
    assert told_single_bars(text) == ()


def test_it_is_judged_from_there_on() -> None:
    rows = (
        r"It obeys $D(p|q) \geq 0$ and $D(p|q) = H(p, q) - H(p)$, but $D(p|q) \leq 0$ and $D(p|q) = H(p) - H(p, q)$ and $D(p|q) = D(q|p)$."
    )
    assert words(f"{DEFINED}\n\n{rows}") == ["definition", "proved", "proved", "refuted", "refuted", "refuted"]
    assert set(words(rows)) == {"not-understood"}

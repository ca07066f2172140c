"""A letter is not given the slip of the one thing that texts use it for; the thing itself, and other letters, are."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TWINS = [
    (r"z = \mu + \sigma \odot \epsilon", r"z = \mu + \sigma^2 \odot \epsilon"),
    (r"z = \mu(x) + \sigma(x) \cdot \epsilon", r"z = \mu(x) + \sigma^2(x) \cdot \epsilon"),
    (r"C = \max_{p(x)} I(X;Y)", r"C = \min_{p(x)} I(X;Y)"),
    (r"y_k' = (1-\epsilon) y_k + \epsilon / K", r"y_k' = (1-\epsilon) y_k + \epsilon K"),
    (r"r_t(\theta) = \frac{\pi_\theta(a_t|s_t)}{\pi_{\theta_{\text{old}}}(a_t|s_t)}", r"r_t(\theta) = \frac{\pi_{\text{old}}(a_t|s_t)}{\pi_\theta(a_t|s_t)}"),
]


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"Here we write ${formula}$.", "markdown")).claims[0].verdict.word


@pytest.mark.parametrize(("text", "twin"), TWINS)
def test_the_slip_is_no_definition(text: str, twin: str) -> None:
    assert word(text) == "definition"
    assert word(twin) not in ("definition", "proved", "confirmed")


@pytest.mark.parametrize("formula", [r"b_t = \sum_{j=1}^t \alpha_j", r"w = \mu + \sigma^2 \eta", r"R = \min_{p(x)} I(X;Y)", r"m = (1-\lambda) p + \lambda q"])
def test_other_letters_mean_what_they_are_given(formula: str) -> None:
    assert word(formula) == "definition"

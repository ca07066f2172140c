"""The gradient of a cross-entropy is p - y where y sums to one: what the text leaves unsaid of y refutes nothing, a wrong sign is refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TEMPERED = r"For logits $z$ and $\tau > 0$, $p_i = e^{z_i/\tau}/\sum_j e^{z_j/\tau}$. The gradient of $\ell = -\sum_i y_i \log p_i$ at $\tau = 1$%s is "
GRADIENT = r"$$\frac{\partial\ell}{\partial z_i} = p_i - y_i .$$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("said", ["", r", with $\sum_i y_i = 1$,"])
def test_at_the_temperature_that_is_told(said: str) -> None:
    assert last(TEMPERED % said + GRADIENT) not in ("refuted", "convention-mismatch")
    assert last(TEMPERED % said + GRADIENT.replace("p_i - y_i", "p_i + y_i")) == "refuted"
    assert last(TEMPERED.replace(r"\tau = 1", r"\tau = 2") % said + GRADIENT) == "refuted"

"""A perplexity is a power of the base in which its loss is taken, as far as the text says."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"With $L = -\frac{1}{N}\sum_i \ln q(x_i)$ we have $\mathrm{PPL} = e^{L}$.", True),
        (r"With $L = -\frac{1}{N}\sum_i \ln q(x_i)$ we have $\mathrm{PPL} = 2^{L}$.", False),
        (r"With $L = -\frac{1}{N}\sum_i \log_2 q(x_i)$ we have $\mathrm{PPL} = 2^{L}$.", True),
    ],
)
def test_the_base_of_the_power_is_that_of_the_loss(text: str, last: bool) -> None:
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert claims[-1].verdict.positive is last


def test_what_the_text_says_of_the_exponent_counts() -> None:
    told = r"Let $L$ be the mean loss in nats and $\mathrm{PPL} = e^{L}$. "
    for text, positive in (
        (r"In bits the loss is $H = L/\ln 2$, so that $\mathrm{PPL} = 2^{H}$.", True),
        (r"In bits the loss is $H = L \ln 2$, so that $\mathrm{PPL} = 2^{H}$.", False),
        (r"With $H = 2L$ we have $\mathrm{PPL} = 2^{H}$.", False),
    ):
        assert verify_document(parse_chapter(told + text, "markdown")).claims[-1].verdict.positive is positive
    assert not check(r"\mathrm{PPL} = 2^{H}", [r"\mathrm{PPL} = e^{L}", r"H = L \ln 2"]).verdict.positive

"""A perplexity is a power of the base in which its loss is taken, as far as the text says."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


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

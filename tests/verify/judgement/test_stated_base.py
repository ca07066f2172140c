"""Logarithms of another base than the stated one are a mismatch of conventions, unless the text speaks of the other unit nearby."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BITS = "In this chapter, all logarithms are to base 2.\n\n"
NATS = "Throughout we use natural logarithms.\n\n"


def words(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        BITS + r"The entropy is $H(X) = -\sum_x p(x) \ln p(x)$.",
        BITS + r"The entropy satisfies $H(X) \le \ln K$ for $K$ outcomes.",
        BITS + r"The divergence is $D_{KL}(p \| q) = \sum_x p(x) \ln \frac{p(x)}{q(x)}$.",
        "In diesem Kapitel verwenden wir den Logarithmus zur Basis 2.\n\n" + r"Die Entropie ist $H(X) = -\sum_x p(x) \ln p(x)$.",
        NATS + r"The entropy is $H(X) = -\sum_x p(x) \log_2 p(x)$.",
        NATS + r"It is bounded: $\mathrm{JSD}(p, q) \le \log_2 2$.",
        NATS + r"The entropy satisfies $H(X) \le \log_{10} K$ for $K$ outcomes.",
    ],
)
def test_a_quantity_in_the_other_base_is_a_mismatch(text: str) -> None:
    assert "convention-mismatch" in words(text)


@pytest.mark.parametrize(
    "text",
    [
        BITS + r"The entropy is $H(X) = -\sum_x p(x) \log p(x)$ and $H(X) \le \log_2 K$.",
        "In diesem Kapitel verwenden wir den Logarithmus zur Basis 2.\n\n" + r"Die Entropie ist $H(X) = -\sum_x p(x) \log p(x)$.",
        BITS + r"In nats it is $H(X) = -\sum_x p(x) \ln p(x)$.",
        BITS + r"With the natural logarithm, $H(X) \le \ln K$.",
        BITS + r"One has $H(X) = -\frac{1}{\ln 2} \sum_x p(x) \ln p(x)$.",
        BITS + r"The loss is $L = -\ln q$.",
        NATS + r"In bits, $H(X) = -\sum_x p(x) \log_2 p(x)$.",
        NATS + r"It is bounded: $\mathrm{JSD}(p, q) \le \ln 2$.",
        r"The entropy is $H(X) = -\sum_x p(x) \ln p(x)$.",
        r"Logarithms to base 2 give bits. The entropy is $H(X) = -\sum_x p(x) \ln p(x)$.",
    ],
)
def test_the_stated_base_and_text_that_speaks_of_another_are_left_alone(text: str) -> None:
    assert not words(text) & {"convention-mismatch", "refuted"}

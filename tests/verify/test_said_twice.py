r"""What a text says wrongly in words and in a formula right beside them is accused once; two faults of a sentence are accused twice."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.lint import lint

ONCE = [
    r"A model with a loss of 2.3 nats has a perplexity of $e^{2.3} \approx 8.97$.",
    r"The KL divergence is symmetric: $D(p\|q) = D(q\|p)$.",
    r"$D(p\|q) = D(q\|p)$, so the KL divergence is symmetric.",
    r"Conditioning increases entropy: $H(X|Y) \ge H(X)$.",
    r"The differential entropy is always non-negative, i.e. $h(X) \ge 0$.",
    r"The KL divergence satisfies the triangle inequality ($D(p\|r) \le D(p\|q) + D(q\|r)$).",
    r"The entropy of a fair coin is 2 bits: $H(1/2, 1/2) = 2$ bits.",
    r"A loss of 3 nats is a perplexity of 8: $e^3 = 8$.",
    r"The KL divergence is symmetric.",
    r"A fair coin has an entropy of 2 bits.",
    r"$2 + 2 = 5 = 4$",
    r"$\log_2 10 = 3.422 = 3.322$",
]
TWICE = [
    r"The KL divergence is symmetric, and $\log_2 8 = 4$.",
    r"The KL divergence is symmetric. Moreover, $H(X|Y) \ge H(X)$.",
    r"A fair coin has an entropy of 2 bits, and $\log_2 8 = 4$.",
    r"$2 + 2 = 5 = 6$",
]


def accusations(text: str) -> int:
    document = parse_chapter(text, "markdown")
    return sum(c.verdict.negative for c in lint(document, verify_document(document)).claims)


@pytest.mark.parametrize("text", ONCE)
def test_one_fault(text: str) -> None:
    assert accusations(text) == 1


@pytest.mark.parametrize("text", TWICE)
def test_two_faults(text: str) -> None:
    assert accusations(text) == 2

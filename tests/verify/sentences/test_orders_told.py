"""Where a text speaks of Rényi, the 2 of H_2(p) is an order, and no base that would make it H(p)."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

CHAPTERS = [
    (
        r"The Rényi entropy is $H_\alpha(p) = \frac{1}{1-\alpha} \log_2 \sum_x p(x)^\alpha$. Let $p = (1/2, 1/4, 1/4)$. Then $H_2(p) \ge H(p)$.",
        "definition data refuted",
    ),
    (
        r"The Rényi entropy is $H_\alpha(p) = \frac{1}{1-\alpha} \log_2 \sum_x p(x)^\alpha$. It falls with the order: $H_2(p) \le H(p)$, and not $H_2(p) = H(p)$.",
        "definition proved data",
    ),
    (r"We write $H_2(p) = -\sum_i p_i \log_2 p_i$. Rényi's entropies generalise it.", "undecided"),
    (r"The collision entropy is $H_2(p) = -\log_2 \sum_x p(x)^2$. We have $H_2(p) = H(p)$.", "definition refuted"),
    (
        r"Hartley and Rényi measured information. The binary entropy $H_2(p) = -p \log_2 p - (1-p) \log_2 (1-p)$ is at most $1$.",
        "definition",
    ),
    (r"Rényi's entropies are not needed here. For $p = (1/2, 1/4, 1/4)$ we get $H_2(p) = 1.5$.", "data undecided"),
    (
        r"We do not use the collision entropy, and $H_2$ is the entropy in bits. With $p = (1/2, 1/4, 1/4)$ it is $H_2(p) = 1.5$.",
        "data confirmed",
    ),
    (r"Here $H_2$ is the entropy in bits. With $p = (1/2, 1/4, 1/4)$ it is $H_2(p) = 1.5$.", "data confirmed"),
    (r"Here $H_2$ is the entropy in bits. With $p = (1/2, 1/4, 1/4)$ it is $H_2(p) = 1.415$.", "data refuted"),
    (r"Rényi's entropy cannot be negative. With $p = (1/2, 1/2)$ we have $H_2(p) = 1.5$.", "data refuted"),
]


@pytest.mark.parametrize(("text", "words"), CHAPTERS)
def test_orders(text: str, words: str) -> None:
    found = [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]
    assert found == words.split()

r"""Equations between quantities without arguments are those of one p and one q."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        (r"\text{Cross-Entropy} = \text{Entropy} + \text{KL Divergence}", "proved"),
        (r"\mathrm{CE} = H + D_{\mathrm{KL}}", "proved"),
        (r"D_{KL} = \text{CE} - H", "proved"),
        (r"\text{Cross-Entropy} = \text{Entropy} - \text{KL Divergence}", "refuted"),
        (r"\mathrm{CE} = D_{\mathrm{KL}} - H", "refuted"),
    ],
)
def test_three_quantities_by_name(formula: str, word: str) -> None:
    claims = verify_document(parse_chapter(f"So ${formula}$.", "markdown")).claims
    assert [c.verdict.word for c in claims] == [word]


def test_an_entropy_of_another_kind_is_left_alone() -> None:
    claims = verify_document(parse_chapter(r"So $\mathrm{CE} = H(Y) + D_{KL}$.", "markdown")).claims
    assert not any(c.verdict.negative for c in claims)

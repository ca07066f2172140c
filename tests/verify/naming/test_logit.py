"""A logit by name is log(p/(1 - p)); a score that is called so may be anything; what stands inside another function is not introduced."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def word(formula: str) -> str:
    return verify_document(parse_chapter(f"The score is ${formula}$.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "formula, expected",
    [
        (r"\text{logit}(p) = \log\frac{p}{1-p}", "definition"),
        (r"\operatorname{logit}(q) = \log q - \log(1-q)", "definition"),
        (r"\mathrm{logit}(p) = \log\frac{1-p}{p}", "convention-mismatch"),
        (r"\text{logit}(p) = \log\frac{p}{1+p}", "undecided"),
        (r"\text{logit}(p) = \log p", "undecided"),
        (r"\text{logit}(y) = w_y^\top h + b_y", "definition"),
        (r"\sigma(\text{logit}(p)) = 1-p", "not-understood"),
    ],
)
def test_logits(formula: str, expected: str) -> None:
    assert word(formula) == expected

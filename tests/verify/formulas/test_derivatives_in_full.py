r"""Derivatives by a whole vector are gradients, and those by what is differentiated itself are those of the function as it is given."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"Let $[P]_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$ and $L = -\sum_k y_k \log [P]_k$ with a one-hot $y$. Then $[F]$."


@pytest.mark.parametrize("law", ["p", r"\hat{y}"])
@pytest.mark.parametrize(
    ("formula", "true"),
    [
        (r"\frac{\partial L}{\partial z} = [P] - y", True),
        (r"\frac{\partial L}{\partial z} = y - [P]", False),
        (r"\frac{\partial L}{\partial z_i} = \sum_k \frac{\partial L}{\partial [P]_k} \frac{\partial [P]_k}{\partial z_i}", True),
        (r"\frac{\partial L}{\partial z_i} = -\sum_k \frac{\partial L}{\partial [P]_k} \frac{\partial [P]_k}{\partial z_i}", False),
        (r"\frac{\partial L}{\partial z_i} = \sum_k \frac{\partial L}{\partial [P]_i} \frac{\partial [P]_k}{\partial z_i}", False),
    ],
)
def test_of_a_softmax(law: str, formula: str, true: bool) -> None:
    claims = verify_document(parse_chapter(TOLD.replace("[F]", formula).replace("[P]", law), "markdown")).claims
    assert (claims[-1].verdict.word == "proved") == true
    assert claims[-1].verdict.word != "definition"

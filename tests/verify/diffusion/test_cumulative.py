r"""Beside \alpha_t = 1 - \beta_t no sum and no product of other numbers is called the definition of \bar\alpha_t."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(told: str, formula: str) -> str:
    text = rf"The noise schedule is ${told}$. We set $\bar\alpha_t = {formula}$."
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("formula", [r"\sum_{s=1}^t \alpha_s", r"\prod_{s=1}^t \beta_s", r"\prod_{i=1}^t \gamma_i"])
def test_another_formula_is_no_definition(formula: str) -> None:
    assert last(r"\alpha_t = 1-\beta_t", formula) == "undecided"


@pytest.mark.parametrize("formula", [r"\prod_{s=1}^t \alpha_s", r"\prod_{s=1}^t (1-\beta_s)", r"\prod_{i \le t} \alpha_i"])
def test_the_product_is_one(formula: str) -> None:
    assert last(r"\alpha_t = 1-\beta_t", formula) in ("definition", "proved")


def test_another_alpha_has_sums_of_its_own() -> None:
    assert last(r"\alpha_t = t^2", r"\sum_{s=1}^t \alpha_s") == "definition"


def test_a_share_above_one_defines_nothing() -> None:
    for text, wanted in ((r"$\alpha_t = 1 + \beta_t$", "undecided"), (r"$\alpha_t = 1 - \beta_t$", "definition")):
        assert verify_document(parse_chapter(f"Let {text}.", "markdown")).claims[-1].verdict.word == wanted

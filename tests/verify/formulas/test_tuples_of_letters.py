r"""Parameters may be listed after they were used; a list with a sign, a letter twice or another list before is left open."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

BEFORE = r"The estimate is $\hat\theta = \arg\max_\theta p_\theta(x)$. "
LISTS = [r"\theta = (\mu, \sigma^2)", r"\theta = \{\pi, \mu, \Sigma\}", r"\theta = (\mu, \Sigma)"]
OPEN = [r"\theta = (\mu, -\sigma)", r"\theta = (\mu, \mu)", r"x = (\mu, \sigma)"]


def word(formula: str, before: str = BEFORE) -> str:
    found = verify_document(parse_chapter(f"{before}We have ${formula}$.\n", "markdown"))
    return found.claims[-1].verdict.word


@pytest.mark.parametrize("formula", LISTS)
def test_a_list_of_letters_is_what_the_parameters_are(formula: str) -> None:
    assert word(formula) == "definition"


@pytest.mark.parametrize("formula", OPEN)
def test_other_values_are_left_open(formula: str) -> None:
    assert word(formula) == "undecided"


def test_another_list_before_is_not_passed_over() -> None:
    assert word(LISTS[0], rf"{BEFORE}First ${LISTS[2]}$. ") == "undecided"

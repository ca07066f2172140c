"""A Z stands for the sum that the text has said it is, at the arguments for which it was said."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.context import Context, Fact, Meaning
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.naming.normaliser import spelled_out, total

SUM = read_expression(r"\sum_y e^{r(x, y)}")
CONTEXT = Context().extend(Fact("Z", Meaning((read_expression("x"),), SUM)))


def test_a_normaliser_is_put_in_at_its_own_arguments() -> None:
    assert total(CONTEXT, read_expression("Z(x)")) == SUM
    assert total(CONTEXT, read_expression("Z(u)")) is None
    assert total(CONTEXT, read_expression("Y(x)")) is None
    assert spelled_out(CONTEXT, read_expression("f/Z(x)")) == read_expression(r"f/(\sum_y e^{r(x, y)})")


@pytest.mark.parametrize("letter", ["Z", "C", "S"])
def test_whatever_the_letter_of_the_sum_is(letter: str) -> None:
    said = rf"The law is $q_i = \frac{{2^{{-a_i}}}}{{{letter}}}$ where ${letter} = \sum_j 2^{{-a_j}}$. Then $\sum_i q_i = 1$."
    right = [c.verdict.word for c in verify_document(parse_chapter(said, "markdown")).claims]
    assert right == ["definition", "definition", "proved"]
    wrong = [c.verdict.word for c in verify_document(parse_chapter(said.replace("{2^", "{e^"), "markdown")).claims]
    assert wrong == ["refuted", "definition", "undecided"]

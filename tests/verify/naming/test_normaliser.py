"""A Z stands for the sum that the text has said it is, at the arguments for which it was said."""

from __future__ import annotations

from symbolic_it.notation.context import Context, Fact, Meaning
from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.normaliser import spelled_out, total

SUM = read_expression(r"\sum_y e^{r(x, y)}")
CONTEXT = Context().extend(Fact("Z", Meaning((read_expression("x"),), SUM)))


def test_a_normaliser_is_put_in_at_its_own_arguments() -> None:
    assert total(CONTEXT, read_expression("Z(x)")) == SUM
    assert total(CONTEXT, read_expression("Z(u)")) is None
    assert total(CONTEXT, read_expression("Y(x)")) is None
    assert spelled_out(CONTEXT, read_expression("f/Z(x)")) == read_expression(r"f/(\sum_y e^{r(x, y)})")

"""A derivative that is given as a function of its variable is judged for every value, though the text has told one nearby."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

AT_ZERO = r"At $\mu = 0$ the loss vanishes. Its derivative is $\frac{\partial}{\partial\mu} \frac12 \mu^2 = \mu$."


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


def test_what_is_true_at_the_told_value_alone_is_false() -> None:
    assert last(AT_ZERO) == "proved"
    assert last(AT_ZERO.replace("= \\mu$", "= 2\\mu$")) == "refuted"


def test_the_number_at_a_point_is_judged_there() -> None:
    assert last(AT_ZERO.replace("= \\mu$", "= 0$")) != "refuted"

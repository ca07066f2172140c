r"""An entry of a law with a formula is judged where the sentence gives all its letters numbers, and is data elsewhere."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

LAW = r"Let $p_i = (1 - \epsilon) \delta_{ic} + \frac{\epsilon}{K}$. "


def last(text: str) -> str:
    return verify_document(parse_chapter(LAW + text, "markdown")).claims[-1].verdict.word


def test_the_value_at_the_numbers_of_the_sentence() -> None:
    assert last(r"With $K = 5$ and $\epsilon = 0.1$, $p_c = 0.92$.") == "confirmed"
    assert last(r"With $K = 5$ and $\epsilon = 0.1$, $p_c = 0.93$.") in ("refuted", "rounding-slip")


def test_with_a_letter_left_open_it_is_data() -> None:
    assert last("Now suppose that $K = 3$ and $p_c = 0.7$.") == "data"
    assert last("Suppose that $p_c = 0.7$.") == "data"

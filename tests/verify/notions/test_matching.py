"""A form fits up to algebra, with one expression for each of its letters; matrices keep their order, sums their members."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.notions.matching import has_form
from symbolic_it.verify.notions.notion import Notion

HARMONIC = Notion("harmonic mean", (r"\frac{2 A B}{A + B}",), {"A": "", "B": ""})
OUTER = Notion("outer product", (r"A B^\top",), {"A": "", "B": ""}, order="AB")
MEAN = Notion("mean of squares", (r"\frac{1}{N} S(A^2)",), {"A": "", "N": ""})
FLOOR = Notion("floored", (r"\begin{cases} A & A > B \\ B & A \le B \end{cases}",), {"A": "", "B": ""})


def test_forms() -> None:
    for notion, tex, fits in (
        (HARMONIC, r"2 \cdot \frac{u v}{v + u}", True),
        (HARMONIC, r"\frac{2 u u}{u + u}", False),
        (HARMONIC, r"\frac{2 u v}{u - v}", False),
        (OUTER, r"u v^T", True),
        (OUTER, r"u^T v", False),
        (MEAN, r"\frac{1}{n} \sum_{i=1}^n x_i^2", True),
        (MEAN, r"\frac{1}{m} \sum_{i=1}^n x_i^2", False),
        (FLOOR, r"\begin{cases} x & x > c \\ c & \text{otherwise} \end{cases}", True),
        (FLOOR, r"\begin{cases} c & c \ge x \\ x & c < x \end{cases}", True),
        (FLOOR, r"\begin{cases} x & x < c \\ c & \text{otherwise} \end{cases}", False),
    ):
        assert has_form(read_expression(tex), notion, notion.forms[0]) is fits, tex

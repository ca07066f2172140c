"""A limit is told by the value that the body has there, or by the power that outweighs a logarithm."""

from __future__ import annotations

from symbolic_it import derive
from symbolic_it.notation.text import to_text


def test_the_value_at_the_limit_is_a_line_of_its_own() -> None:
    for text, rules, first in (
        (r"\lim_{T \to \infty} softmax(z/T)_i = 1/K", ["continuity", "algebra"], "e⁰/(∑_{i=1}^{K} e⁰)"),
        (r"\lim_{x \to 1} x^2 \log x = 0", ["continuity", "algebra"], "1² log 1"),
        (r"\lim_{x \to 0} x \log x = 0", ["limit"], "0"),
    ):
        steps = derive(text).steps
        assert [s.rule for s in steps] == rules, text
        assert to_text(steps[0].expression) == first

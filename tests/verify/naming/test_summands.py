"""The parts of a sum of losses stand without their weights and lengths, each with its sign."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.notation.text import text_of
from symbolic_it.verify.naming.summands import summands


def test_weights_and_means_are_left_out_and_signs_are_kept() -> None:
    parts = [
        (text_of(part), sign) for part, sign in summands(read_expression(r"L_a - \lambda \left(L_b - \frac{\log p}{|y|}\right) + 2 L_c"), 1)
    ]
    assert [sign for _, sign in parts] == [1, -1, 1, 1]
    assert not any("lambda" in text or "λ" in text for text, _ in parts)

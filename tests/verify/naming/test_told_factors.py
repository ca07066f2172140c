"""A loss that its sentence multiplies by a factor has the factor's letter in it."""

from __future__ import annotations

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.told_factors import leaves_out_a_factor


def test_told_factors() -> None:
    left = read_expression(r"L_{KD}")
    bare, whole = read_expression(r"D_{KL}(p \| q)"), read_expression(r"T^2 D_{KL}(p \| q)")
    for sentence, right, told in (
        ("so the loss is multiplied by $T^2$: ", bare, True),
        ("so the loss is scaled by a factor of $T^2$: ", bare, True),
        ("so the loss is multiplied by $T^2$: ", whole, False),
        ("the loss at temperature $T$ is ", bare, False),
        ("so the loss is multiplied by $2$: ", bare, False),
        ("so the loss is multiplied by $T^2$: ", read_expression(r"D_{KL}(p^T \| q^T)"), True),
        ("so the loss is multiplied by $T^2$: ", read_expression(r"\sum_i p_i^T \log \frac{p_i^T}{q_i^T}"), True),
    ):
        assert leaves_out_a_factor(left, right, sentence) is told
    assert not leaves_out_a_factor(read_expression("D"), bare, "the loss is multiplied by $T^2$")

"""How far one parameter is iterated beyond another, and where that is not told."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.iterates import steps_apart, steps_between


@pytest.mark.parametrize(
    ("old", "new", "steps"),
    [
        (r"\theta^{(t)}", r"\theta^{(t+1)}", 1),
        (r"\theta^{(t)}", r"\theta^{(t-1)}", -1),
        (r"\theta^{(t-1)}", r"\theta^{(t)}", 1),
        (r"\theta_k", r"\theta_{k+2}", 2),
        (r"\theta^{old}", r"\theta^{new}", 1),
        (r"\theta^{\text{new}}", r"\theta^{\text{old}}", -1),
        (r"\theta^{(t)}", r"\theta^{(k+1)}", None),
        (r"\theta^{(t)}", r"\phi^{(t+1)}", None),
        (r"\theta", r"\theta^{(t+1)}", None),
        (r"\theta^{(t)}", r"\theta^*", None),
    ],
)
def test_steps_from_one_parameter_to_another(old: str, new: str, steps: int | None) -> None:
    assert steps_between(read_expression(old), read_expression(new)) == steps


def test_other_letters_are_counted_by_the_same_name() -> None:
    one, other = (read_expression(x) for x in (r"\theta^{(t)}", r"q^{(t+1)}"))
    assert steps_apart(one, other) == 1 and steps_apart(other, one) == -1
    assert steps_apart(one, read_expression("q^{(k)}")) is None

"""log p(x, z)/q(z) is of laws of different outcomes, log p(z|x)/q(z) is not."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.different_outcomes import of_different_outcomes


@pytest.mark.parametrize(
    ("text", "differ"),
    [
        (r"\sum_z q(z)\log\frac{p(x,z)}{q(z)}", True),
        (r"-\sum_Z q(Z)\log\frac{p(X,Z|\theta)}{q(Z)}", True),
        (r"-\sum_Z q(Z)\log\frac{p(Z|X,\theta)}{q(Z)}", False),
        (r"\sum_x p(x)\log\frac{p(x)}{q(x;\theta)}", False),
        (r"\sum_i p_i\log\frac{p_i}{q_i}", False),
    ],
)
def test_outcomes_are_those_before_the_bar(text: str, differ: bool) -> None:
    assert of_different_outcomes(read_expression(text)) is differ

r"""p(x, \theta) beside a gradient by \theta is a law with a parameter; beside one by another letter it stays a joint law."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read
from symbolic_it.verify.formulas.parameters_by_commas import with_parameters_apart


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"\nabla_\theta \log p(x, \theta) = 0", r"\nabla_\theta \log p(x; \theta) = 0"),
        (r"\nabla_\phi \log p(x, \theta) = 0", r"\nabla_\phi \log p(x, \theta) = 0"),
        (r"\nabla_x \log p(x, y) = 0", r"\nabla_x \log p(x, y) = 0"),
        (r"\nabla_\theta \log p(x | z, \theta) = 0", r"\nabla_\theta \log p(x | z, \theta) = 0"),
    ],
)
def test_the_parameter_of_a_gradient(written: str, meant: str) -> None:
    assert with_parameters_apart(read(written)).chains == read(meant).chains

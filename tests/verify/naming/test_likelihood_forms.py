r"""Products of two columns, derivatives by the point and integrals over a part of the space are outside."""

from __future__ import annotations

import pytest

from symbolic_it.notation.context import Context
from symbolic_it.notation.syntax import read
from symbolic_it.verify.naming.likelihood_forms import Forms
from symbolic_it.verify.naming.likelihood_letters import Density, Outside


@pytest.mark.parametrize("text", [r"\nabla \log p_\theta(x) \nabla \log p_\theta(x)", r"\nabla_x \log p_\theta(x)", r"\int_0^1 p_\theta(x) dx + \nabla p_\theta(x)"])  # fmt: skip
def test_products_of_columns_other_variables_and_parts_of_the_space_are_outside(text: str) -> None:
    node = read(text).chains[0].first
    assert node is not None
    with pytest.raises(Outside):
        Forms(Context(), Density.of(Context(), node), False, None).of(node)

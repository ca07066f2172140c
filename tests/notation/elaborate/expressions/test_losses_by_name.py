r"""A loss by its bare name, \partial l / \partial o_j, is the formula that the text has given l(y, \hat y)."""

from __future__ import annotations

import pytest

from symbolic_it import check

GIVEN = (
    r"\hat{\mathbf y} = \mathrm{softmax}(\mathbf o)",
    r"l(\mathbf y, \hat{\mathbf y}) = -\sum_{j=1}^K y_j \log \hat y_j",
    "y is a pmf",
)


@pytest.mark.parametrize(("right", "verdict"), [(r"\hat y_j - y_j", "proved"), (r"y_j - \hat y_j", "refuted")])
def test_a_loss_of_vectors_by_its_name_alone(right: str, verdict: str) -> None:
    assert check(rf"\frac{{\partial l}}{{\partial o_j}} = {right}", given=GIVEN).verdict.word == verdict

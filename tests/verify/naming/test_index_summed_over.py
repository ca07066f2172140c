"""An entry is not defined by a formula that sums over its own index; where the index also stands freely, it may be."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.index_summed_over import index_is_summed_over


@pytest.mark.parametrize(
    ("left", "right", "summed"),
    [
        ("N_k", r"\sum_{k=1}^K g_{nk}", True),
        ("N_k", r"\sum_{n=1}^N g_{nk}", False),
        ("s_k", r"\frac{e^{z_k}}{\sum_k e^{z_k}}", False),
        ("L_{t2i}", r"\sum_{i=1}^N S_{ii}", False),
        ("L_{ti}", r"\sum_{i=1}^N S_{ii}", True),
        ("N", r"\sum_{k=1}^K g_{nk}", False),
        ("a_t", r"\prod_{s=1}^t b_s", False),
    ],
)
def test_an_index_is_free_or_summed_over(left: str, right: str, summed: bool) -> None:
    assert index_is_summed_over(read_expression(left), read_expression(right)) is summed

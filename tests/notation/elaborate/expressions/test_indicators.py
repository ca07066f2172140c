r"""Indicators are Kronecker deltas of outcomes, however they are written; e_i in a sum over i is an entry of a vector e."""

from __future__ import annotations

import pytest
from reads import is_identity

SPELLINGS = [r"\mathbb{1}[i=y]", r"\mathbf{1}\{i=y\}", r"1_{i=y}", r"\mathbb{I}(i=y)", r"[i=y]", r"\mathbf{1}_{[i=y]}"]


@pytest.mark.parametrize("one", SPELLINGS)
def test_all_spellings_are_one_delta(one: str) -> None:
    assert is_identity(rf"\sum_i {one} q_i = \sum_i \delta_{{iy}} q_i")


def test_an_entry_of_e_is_no_one_hot() -> None:
    assert not is_identity(r"\sum_i e_i q_i = \sum_i q_i")

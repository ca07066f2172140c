r"""The p_{y_i} of a sum over i is no constant of it, and no entry of p that is told."""

from __future__ import annotations

import pytest

from symbolic_it import check


@pytest.mark.parametrize("text", [r"\frac{1}{N}\sum_{i=1}^N \log p_{y_i} \le 0", r"\sum_{t=1}^T \log p_{w_t} = \log \prod_{t=1}^T p_{w_t}"])
def test_what_holds_of_any_entries_is_proved(text: str) -> None:
    assert check(text).verdict.word == "proved"


FALSE = [
    r"\sum_{t=1}^T \log p_{w_t} = T \log p_{w_t}",
    r"\frac{1}{N}\sum_{i=1}^N p_{y_i} = p_{y_i}",
    r"\sum_{i=1}^n x_{k_i} = n x_{k_i}",
    r"-\frac{1}{N}\sum_{i=1}^N \log p_{y_i} > 0",
]


@pytest.mark.parametrize("text", FALSE)
def test_entries_that_differ_are_no_constant(text: str) -> None:
    assert not check(text).verdict.positive


def test_beside_entries_by_their_numbers_nothing_is_refuted() -> None:
    found = check(r"-\frac{1}{N}\sum_{i=1}^N \log p_{y_i} = -\frac{1}{N} \sum_{i=1}^N \sum_k \mathbb{1}(k=y_i) \log p_k").verdict
    assert not found.negative and not found.positive

r"""H(X) = -\sum_i p_i(x) \log p_i(x) is over masses; an index of laws stays one."""

from __future__ import annotations

import pytest

from symbolic_it import check

PROVED = [r"H(X) = -\sum_{i=1}^{2} p_i(x) \log p_i(x)", r"H(X) = -\sum_i p_i(x) \ln p_i(x)"]
REFUTED = [r"H(X) = \sum_{i=1}^{2} p_i(x) \log p_i(x)", r"H(X) = -\sum_i \log p_i(x)"]
OPEN = [r"H(X) = -\sum_x \sum_i w_i p_i(x) \log p_i(x)", r"m(x) = -\sum_i p_i(x) \log p_i(x)"]


def test_an_index_that_the_sum_is_over_is_of_the_outcome() -> None:
    assert all(check(text).verdict.positive for text in PROVED)
    assert all(check(text).verdict.word == "refuted" for text in REFUTED)


@pytest.mark.parametrize("text", OPEN)
def test_laws_with_an_index_are_no_masses(text: str) -> None:
    assert check(text).verdict.word not in ("proved", "refuted")

r"""Roots and reciprocals around both sides of the chain rule say what stands in them; around different sides they say nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import POSITIVE, words

ROOT = r"$\sqrt[N]{\frac{1}{P(w_1, \cdots, w_N)}} = \sqrt[%s]{\frac{%s}{\prod_{i=1}^N P(w_i | w_1, \cdots, w_{%s})}}$"


@pytest.mark.parametrize(
    ("parts", "is_true"),
    [(("N", "1", "i-1"), True), (("2", "1", "i-1"), False), (("N", "2", "i-1"), False), (("N", "1", "i"), False)],
)
def test_what_stands_in_them_is_equal(parts: tuple[str, str, str], is_true: bool) -> None:
    assert (words(ROOT % parts)[-1] in POSITIVE) is is_true


def test_a_sequence_may_have_d_members() -> None:
    assert words(r"We have $p(x) = \prod_{i=1}^D p(x_i \mid x_{<i})$.")[-1] in POSITIVE
    assert words(r"We have $p(x) = \prod_{i=1}^D p(x_i \mid x_{\le i})$.")[-1] not in POSITIVE

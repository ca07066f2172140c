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


NEXT = r"P(w_i | w_1, \ldots, w_{i-1})"


@pytest.mark.parametrize(
    ("power", "is_true"),
    [
        (rf"\sqrt[N]{{\prod_{{i=1}}^N \frac{{1}}{{{NEXT}}}}}", True),
        (rf"\exp\left(-\frac{{1}}{{N}} \sum_{{i=1}}^N \log {NEXT}\right)", True),
        (rf"2^{{-\frac{{1}}{{N}} \sum_{{i=1}}^N \log_2 {NEXT}}}", True),
        (rf"\left(\prod_{{i=1}}^N {NEXT}\right)^{{-1/N}}", True),
        (rf"\sqrt[N]{{\prod_{{i=1}}^N {NEXT}}}", False),
        (rf"\prod_{{i=1}}^N \frac{{1}}{{{NEXT}}}", False),
        (rf"\exp\left(\frac{{1}}{{N}} \sum_{{i=1}}^N \log {NEXT}\right)", False),
        (rf"\exp\left(-\sum_{{i=1}}^N \log {NEXT}\right)", False),
        (rf"\exp\left(-\frac{{1}}{{N}} \sum_{{i=1}}^N \log_2 {NEXT}\right)", False),
        (rf"2^{{-\frac{{1}}{{N}} \sum_{{i=1}}^N \ln {NEXT}}}", False),
    ],
)
def test_powers_of_one_exponent_are_compared_by_what_they_are_of(power: str, is_true: bool) -> None:
    assert (words(rf"We have $P(w_1, \ldots, w_N)^{{-1/N}} = {power}$.")[-1] in POSITIVE) is is_true


def test_the_base_of_the_text_is_that_of_log() -> None:
    text = rf"All logarithms are to base 2. We have $P(w_1, \ldots, w_N)^{{-1/N}} = \exp\left(-\frac{{1}}{{N}} \sum_{{i=1}}^N \log {NEXT}\right)$."
    assert words(text)[-1] not in POSITIVE


def test_a_sequence_may_have_d_members() -> None:
    assert words(r"We have $p(x) = \prod_{i=1}^D p(x_i \mid x_{<i})$.")[-1] in POSITIVE
    assert words(r"We have $p(x) = \prod_{i=1}^D p(x_i \mid x_{\le i})$.")[-1] not in POSITIVE

"""A formula whose sums never converge together proves nothing."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    "text",
    [
        r"\sum_{k=0}^\infty r^k + \sum_{k=1}^\infty r^{-k} = 0",
        r"\sum_{k=0}^\infty r^k + \sum_{k=0}^\infty (1/r)^k = 1",
        r"\int_0^\infty e^{-ax}dx + \int_0^\infty e^{ax} dx = 0",
        r"\int_0^\infty e^{(a-a)x} dx = 5",
    ],
)
def test_what_never_converges_together_is_not_proved(text: str) -> None:
    assert not check(text).verdict.positive


@pytest.mark.parametrize(
    "text", [r"\sum_{k=0}^\infty r^k - \sum_{k=1}^\infty r^k = 1", r"\int_0^\infty (e^{-ax} - e^{-bx}) dx = 1/a - 1/b"]
)
def test_what_may_converge_together_is(text: str) -> None:
    assert check(text).verdict.word == "proved"

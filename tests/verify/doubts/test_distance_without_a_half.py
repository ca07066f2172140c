"""Pinsker's bound on a bare TV is not proved in a text whose distance is the whole sum."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

BOUND = r"Then $\mathrm{TV} \le \sqrt{\mathrm{KL}/2}$."


@pytest.mark.parametrize(
    ("told", "last"),
    [
        (r"We define $\mathrm{TV} = \sum_x |p(x) - q(x)|$. ", "undecided"),
        (r"Throughout $\mathrm{TV}$ is the $\ell_1$ distance $\|p - q\|_1$. ", "undecided"),
        (r"The total variation is $d(p, q) = \sum_x |p(x) - q(x)|$. ", "undecided"),
        (r"We define $\mathrm{TV} = \frac12\sum_x |p(x) - q(x)|$. ", "proved"),
        (r"We define $\mathrm{TV} = \tfrac{1}{2}\|p - q\|_1$. ", "proved"),
        ("", "proved"),
    ],
)
def test_which_distance_it_is(told: str, last: str) -> None:
    assert words(told + BOUND)[-1] == last

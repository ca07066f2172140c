"""A value that is right in bits is left open where the text speaks of bits nearby, and is a mismatch elsewhere."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (r"Let $p = (0.5, 0.25, 0.25)$. The second symbol has 2 bits. $-\sum_x p(x) \log p(x) = 1.5$.", "confirmed"),
        (r"Let $p = (0.5, 0.25, 0.25)$. Then $-\sum_x p(x) \log p(x) = 1.5$.", "convention-mismatch"),
    ],
)
def test_the_unit_of_a_value(text: str, last: str) -> None:
    assert words(text)[-1] == last


def test_a_bound_that_turns_bits_into_nats() -> None:
    bound = r"$\mathrm{TV} \le \sqrt{\frac{\ln 2}{2}\mathrm{KL}}$."
    assert words("With KL in bits, " + bound) == ["undecided"]
    assert words("Always " + bound) == ["refuted"]

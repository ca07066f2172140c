r"""What stands close together in LaTeX source is read as it is printed: `\sum_i2^{-l_i}`, `(1-e)2^{n}`, `P_XP_Y`."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax.dump import dump
from symbolic_it.notation.syntax.errors import ReadError
from symbolic_it.notation.syntax.reader import read

SAME = [
    (r"\sum_i2^{-\ell_i} \le 1", r"\sum_{i} {2}^{-\ell_i} \le 1"),
    (r"\beta = (1-e)2^{n}", r"\beta = (1-e) \cdot 2^{n}"),
    (r"\beta = k 2^{-k}", r"\beta = k \cdot 2^{-k}"),
    (r"\beta = k2^{-k}", r"\beta = k \cdot 2^{-k}"),
    ("I(X;Y) = D(P_{XY}||P_XP_Y)", r"I(X;Y) = D(P_{XY}||P_X P_Y)"),
]


@pytest.mark.parametrize(("tight", "wide"), SAME)
def test_close_together_is_the_same(tight: str, wide: str) -> None:
    def plain(text: str) -> str:
        return dump(read(text)).split(" !")[0].replace(" explicit", "")

    assert plain(tight) == plain(wide)


@pytest.mark.parametrize("text", [r"\beta = 3 2^{n}", r"\beta = 0.5 0.5", r"\beta = x 2"])
def test_digits_that_run_together_in_print_are_refused(text: str) -> None:
    with pytest.raises(ReadError):
        read(text)


def test_a_digit_behind_a_letter_that_is_no_power_stays_below() -> None:
    assert dump(read(r"\alpha = X1")).startswith("{alpha = X_1}")

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


@pytest.mark.parametrize(
    ("tight", "wide"),
    [
        (r"E_plog q(x)", r"E_p\log q(x)"),
        (r"P_elog K", r"P_e\log K"),
        (r"a = {n \choose k}", r"a = \binom{n}{k}"),
        (r"a = {p(x) \over q(x)}", r"a = \frac{p(x)}{q(x)}"),
        (r"2 \pi \mathrm{e} (P + N)", r"2 \pi e (P + N)"),
    ],
)
def test_one_letter_stands_below_and_words_between_braces_split_them(tight: str, wide: str) -> None:
    assert dump(read(tight)).replace(" bare", "") == dump(read(wide)).replace(" bare", "")

"""Numbers worked out of logarithms to base 2 are bits, and are confirmed as nothing else."""

from __future__ import annotations

from tests.verify.answers import words

LINE = r"Take $p = (1/2, 1/4, 1/4)$. Then $H(p) = -\sum_x p(x)\log_2 p(x) = \frac12 \cdot 1 + \frac14 \cdot 2 + \frac14 \cdot 2 = 1.5$ "


def test_a_line_of_numbers_has_the_unit_of_the_logarithms_before_it() -> None:
    assert words(LINE + "bits.")[-2:] == ["confirmed", "confirmed"]
    assert words(LINE + "nats.")[-2:] == ["confirmed", "convention-mismatch"]
    of_none_told = r"$-\sum_x p(x) \log_2 p(x) = \frac12 \cdot 1 + \frac12 \cdot 1 = 1$ "
    assert words(of_none_told + "bit.")[-1] == "confirmed" and words(of_none_told + "nat.")[-1] == "undecided"


def test_a_conversion_behind_it_and_numbers_of_no_logarithm_stand() -> None:
    assert words(r"We get $-\log_2 0.25 = 1 + 1 = 2$ bits $\approx 1.386$ nats.") == ["confirmed"] * 3
    assert words(r"The sum is $0.5 + 1.5 = 2$ nats.") == ["confirmed"]

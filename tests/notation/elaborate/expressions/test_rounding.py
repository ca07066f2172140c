"""Rounded numbers are known up to a remainder: what holds for every one is proved, what fails for some is not refuted."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check

#: True of all remainders, in the two directions; and twins that are false for some law.
TRUE = (
    r"\sum_x p(x) \lceil \log \frac{1}{p(x)} \rceil \ge H(p)",
    r"\sum_x p(x) \lceil \log_2 \frac{1}{p(x)} \rceil \le H(p)/\log 2 + 1",
    r"H(p) + D(p\|q) \le \sum_x p(x) \lceil \log \frac{1}{q(x)} \rceil \le H(p) + D(p\|q) + 1",
    r"\log \frac{1}{p_i} \le \lceil \log \frac{1}{p_i} \rceil < \log \frac{1}{p_i} + 1",
    r"\sum_x p(x) \lfloor \log \frac{1}{p(x)} \rfloor \ge H(p) - 1",
    r"\sum_x p(x) \lfloor \log \frac{1}{p(x)} \rfloor \le H(p)",
    r"H(p) \le \lceil \log K \rceil",
)
OPEN = (
    r"\sum_x p(x) \lceil \log \frac{1}{p(x)} \rceil \le H(p)",
    r"\sum_x p(x) \lceil \log \frac{1}{p(x)} \rceil \ge H(p) + 1",
    r"\sum_x p(x) \lceil \log \frac{1}{q(x)} \rceil \ge H(p) + D(q\|p)",
    r"\lceil \log \frac{1}{p_i} \rceil \le \log \frac{1}{p_i}",
    r"\lceil x \rceil = x + \frac12",
    r"\lfloor x \rfloor + \lceil x \rceil = 2x",
    r"\lceil x \rceil - \lfloor x \rfloor = 2(\lceil x \rceil - x)",
    r"\lceil x + y \rceil = \lceil x \rceil + \lceil y \rceil",
    r"\frac{d}{dx} \lceil x \rceil = 1",
    r"\lim_{x \to 0} \lceil x \rceil = 0",
)


@pytest.mark.parametrize("statement", TRUE)
def test_what_holds_for_every_remainder_is_proved(statement: str) -> None:
    assert check(statement).verdict.word == "proved"


@pytest.mark.parametrize("statement", OPEN)
def test_what_fails_for_some_is_left_open(statement: str) -> None:
    assert check(statement).verdict.word in ("undecided", "not-understood")


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        (r"\lceil \log_2 12 \rceil = 4", "confirmed"),
        (r"\lceil \log_2 8 \rceil = 3", "confirmed"),
        (r"\lfloor \log_2 1000 \rfloor = 9", "confirmed"),
        (r"\lceil -\frac12 \rceil = 0", "confirmed"),
        (r"\lceil \log_2 12 \rceil = 5", "refuted"),
        (r"\lfloor \log_2 8 \rfloor = 2", "refuted"),
    ],
)
def test_a_number_spelled_out_is_rounded(statement: str, word: str) -> None:
    assert check(statement).verdict.word == word

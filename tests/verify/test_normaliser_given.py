"""The Z of a law f/Z that is given is the sum of f; false twins are refuted, and what says another Z is believed."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.verify.normaliser_given import with_normalisers

TILTED = r"\pi(y) = \rho(y) e^{r(y)/\beta}/Z"
ROWS = [
    (r"r(y) = \beta\log\frac{\pi(y)}{\rho(y)} + \beta\log Z", [TILTED], "proved"),
    (r"r(y) = \beta\log\frac{\pi(y)}{\rho(y)} - \beta\log Z", [TILTED], "refuted"),
    (r"r(a) - r(b) = \beta\log\frac{\pi(a)}{\rho(a)} + \beta\log\frac{\pi(b)}{\rho(b)}", [TILTED], "refuted"),
    (r"H(p) = \log Z - \sum_x p(x) f(x)", ["p(x) = e^{-f(x)}/Z"], "refuted"),
]


@pytest.mark.parametrize(("statement", "given", "word"), ROWS)
def test_it_is_the_sum(statement: str, given: list[str], word: str) -> None:
    assert check(statement, given).verdict.word == word


def test_where_z_is_told_or_no_law_is_divided_nothing_is_added() -> None:
    for given in ([TILTED, "Z = 2"], [r"f(y) = g(y)/Z"], [r"\pi(y) = \rho(y) + Z"], [r"\pi(y) = \rho(y)/Z(y)"], ["X -> Y -> Z"]):
        assert with_normalisers(given) == tuple(given)
    assert with_normalisers([r"p(x) = \frac1Z e^{-f(x)}"])[1:] == ("Z = sum_x (e^(−f(x)))",)

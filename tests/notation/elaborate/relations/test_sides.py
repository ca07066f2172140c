"""Sides by logarithms of different bases are numbers: no unit makes them the same."""

from __future__ import annotations

import pytest

from symbolic_it.verify.check import check


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (r"\log_2 p(x) \ge E_{q(z|x)}[\ln p(x|z)] - D(q(z|x)||p(z))", {"refuted", "convention-mismatch", "undecided"}),
        (r"\ln p(x) = E_{q(z|x)}[\log_2 (p(x,z)/q(z|x))] + D(q(z|x)||p(z|x))", {"convention-mismatch"}),
        (r"\ln p(x) = E_{q(z|x)}[\ln (p(x,z)/q(z|x))] + D(q(z|x)||p(z|x))", {"proved"}),
        (r"\log_2 p(x) = E_{q(z|x)}[\log_2 (p(x,z)/q(z|x))] + D(q(z|x)||p(z|x))", {"proved"}),
        (r"H(p) \le \log_2 K", {"proved"}),
    ],
)
def test_bases_of_two_sides(statement: str, words: set[str]) -> None:
    assert check(statement).verdict.word in words

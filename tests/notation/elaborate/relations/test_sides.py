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


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (r"\tfrac12\log_2 2 + \tfrac12\log_2 2 = 0.5 + 0.5 = 1 \text{ bit} \approx 0.693 \text{ nats}", {"confirmed"}),
        (r"H([0.5, 0.5]) = 0.5 + 0.5 = 1 \text{ bit} \approx 0.693 \text{ nats}", {"confirmed"}),
        (r"H([0.5, 0.5]) = 0.5 + 0.4 = 0.9 \text{ bits} \approx 0.624 \text{ nats}", {"refuted"}),
        (r"H([0.5, 0.5]) = 0.5 + 0.5 = 1 \text{ nat} \approx 1.443 \text{ bits}", {"refuted", "convention-mismatch"}),
    ],
)
def test_a_chain_with_two_units_is_worked_out_in_the_one_that_comes_next(statement: str, words: set[str]) -> None:
    assert check(statement).verdict.word in words

"""The entropy rate of a Markov chain in letters: the law goes with the state that a step starts from."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.naming.markov_rates import is_markov_rate, is_two_state_rate


@pytest.mark.parametrize(
    ("tex", "found"),
    [
        (r"-\sum_{ij} \mu_i P_{ij} \log P_{ij}", True),
        (r"-\sum_i \pi_i \sum_j P_{ij} \log P_{ij}", True),
        (r"\sum_i \mu_i (\sum_j -P_{ij} \log P_{ij})", True),
        (r"-\sum_{i,j} \mu_i p_{j|i} \log p_{j|i}", True),
        (r"\sum_{ij} \mu_i P_{ij} \log P_{ij}", False),
        (r"-\sum_{ij} \mu_j P_{ij} \log P_{ij}", None),  # right where P_{ij} is the step from j to i
        (r"-\sum_{i,j} \mu_j p_{j|i} \log p_{j|i}", False),
        (r"-\sum_{ij} \mu_i P_{ij} \log P_{ji}", False),
        (r"-\sum_{ij} \mu_i P_{ij} \log Q_{ij}", None),
        (r"-\sum_i \mu_i \log \mu_i", None),
        (r"-\sum_{ij} P_{ij} \log P_{ij}", None),
    ],
)
def test_the_form(tex: str, found: bool | None) -> None:
    assert is_markov_rate(read_expression(tex)) is found


def test_two_states() -> None:
    right, wrong = (read_expression(t) for t in (r"\frac{b}{a+b}H(a) + \frac{a}{a+b}H(b)", r"\frac{a}{a+b}H(a) + \frac{b}{a+b}H(b)"))
    assert (
        is_two_state_rate(right, "a two-state chain")
        and not is_two_state_rate(right, "a chain")
        and not is_two_state_rate(wrong, "a two-state chain")
    )

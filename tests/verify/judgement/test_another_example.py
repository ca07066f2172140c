"""An entropy written out for another number of outcomes is of another example; one of as many is measured by the data."""

from __future__ import annotations

import pytest

from symbolic_it.notation.syntax import read_expression
from symbolic_it.verify.judgement.another_example import masses_spelt
from tests.verify.answers import words

TOLD = r"The law of $X$ is $p = (1/2, 1/2)$. Then $H(X) = 1$ bit. "


def test_another_example_is_not_refuted() -> None:
    assert "refuted" not in words(
        TOLD + r"For a second source, $H(X) = \frac12\log_2 2 + \frac14\log_2 4 + \frac14\log_2 4 = \frac32$ bits."
    )


@pytest.mark.parametrize(
    "claim",
    [
        r"$H(X) = \frac13\log_2 3 + \frac23\log_2\frac32$",  # as many outcomes, other masses
        r"$H(X) = \frac12\log_2 2 + \frac14\log_2 4 + \frac12\log_2 4$",  # no masses
        r"$H(X) = \frac12\log_2 4 + \frac14\log_2 2 + \frac14\log_2 4$",
    ],
)
def test_what_is_measured_by_the_data_is_refuted(claim: str) -> None:
    assert words(TOLD + f"Hence {claim}.")[-1] == "refuted"


def test_which_masses_are_spelt() -> None:
    assert len(masses_spelt(read_expression(r"2 \cdot 0.25 \log_2 \frac{1}{0.25} - 0.5 \log_2 0.5"))) == 3
    assert masses_spelt(read_expression(r"0.5 \log_2 0.5 + 0.5 \log_2 0.5")) == [] and masses_spelt(read_expression("0.5 + 0.5")) == []

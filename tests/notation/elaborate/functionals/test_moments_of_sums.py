"""Moments of the output of a channel with additive noise, and the bounds on its entropy under a power constraint."""

from __future__ import annotations

import pytest

from symbolic_it import check

SUM = ["Y = X + Z", r"X \perp Z"]
NORMAL = [*SUM, r"Z \sim \mathcal{N}(0, N)", r"E[X^2] \le P"]


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (r"\text{Var}(Y) = \text{Var}(X) + \text{Var}(Z)", r"\text{Var}(Y) = \text{Var}(X) - \text{Var}(Z)"),
        (r"E[Y^2] = E[X^2] + 2 E[X] E[Z] + E[Z^2]", r"E[Y^2] = E[X^2] + E[Z^2]"),
        (r"E[Y] = E[X] + E[Z]", r"E[Y] = E[X] - E[Z]"),
    ],
)
def test_moments_of_a_sum_are_those_of_its_parts(text: str, twin: str) -> None:
    assert check(text, given=SUM).verdict.word == "proved"
    assert check(twin, given=SUM).verdict.word not in ("proved", "definition")


@pytest.mark.parametrize(
    ("text", "twin"),
    [
        (r"E[Y^2] = E[X^2] + N", r"E[Y^2] = E[X^2] + N^2"),
        (r"E[Y^2] = E[X^2] + E[Z^2]", r"E[Y^2] = E[X^2] - E[Z^2]"),
        (r"E[Y^2] \le P + N", r"E[Y^2] \le P"),
        (r"h(Y) \le \frac12 \log(2\pi e(P+N))", r"h(Y) \le \frac12 \log(2\pi e P)"),
        (r"I(X;Y) \le \frac12 \log(1 + P/N)", r"I(X;Y) \le \frac14 \log(1 + P/N)"),
        (r"I(X;Y) \le \frac12 \log(2\pi e(P+N)) - \frac12 \log(2\pi e N)", r"I(X;Y) \ge \frac12 \log(1 + P/N)"),
    ],
)
def test_a_power_constraint_bounds_the_output(text: str, twin: str) -> None:
    assert check(text, given=NORMAL).verdict.word == "proved"
    assert check(twin, given=NORMAL).verdict.word not in ("proved", "definition")


def test_a_difference_has_the_sum_of_the_variances() -> None:
    given = ["Y = X - Z", r"X \perp Z"]
    assert check(r"\text{Var}(Y) = \text{Var}(X) + \text{Var}(Z)", given=given).verdict.word == "proved"
    assert check(r"E[Y] = E[X] - E[Z]", given=given).verdict.word == "proved"

r"""E[z] and Var(z) of a z that is made of one told noise; where anything else in it may be drawn, nothing is read."""

from __future__ import annotations

import pytest

from symbolic_it import check

UNIT = (r"\epsilon \sim N(0, 1)", r"z = \mu + \sigma\epsilon")


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        (r"\mathbb{E}[z] = \mu", UNIT, "proved"),
        (r"\mathrm{Var}(z) = \sigma^2", UNIT, "proved"),
        (r"\mathrm{Var}(z) = \sigma", UNIT, "refuted"),
        (r"\mathbb{E}[z^2] = \mu^2 + \sigma^2", UNIT, "proved"),
        (r"\mathbb{E}[z^2] = \mu^2 - \sigma^2", UNIT, "refuted"),
        (r"\mathrm{Var}(z) = 4 \sigma^2", (r"\epsilon \sim N(0, 4)", UNIT[1]), "proved"),
        (r"\mathrm{Var}(z) = \sigma^2", (r"\epsilon \sim N(0, 4)", UNIT[1]), "refuted"),
        (r"\mathbb{E}[z] = m x", (UNIT[0], r"z = m x + \sigma \epsilon"), "proved"),
        (r"\mathrm{Var}(z) = 1", (UNIT[0], r"z = m x + s \epsilon"), "not-understood"),
        (r"\mathrm{Var}(z) = s^2", (UNIT[0], r"z = X + s \epsilon"), "not-understood"),
        (r"\mathrm{Var}(z) = s^2", (UNIT[0], r"z = \hat m + s \epsilon"), "not-understood"),
        (r"\mathrm{Var}(z) = s^2", (UNIT[0], r"z = \eta + s \epsilon"), "not-understood"),
    ],
)
def test_moments(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert check(statement, given=given).verdict.word == verdict

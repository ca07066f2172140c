"""A joint table of a problem is meant in the sections that solve it; what fits it shows so, and another problem has other data."""

from __future__ import annotations

from tests.verify.answers import words

TABLE = "# Exercise\n\n## Problem\n\nThe joint law of $X$ and $Y$ is\n\n|  | $Y=0$ | $Y=1$ |\n|---|---|---|\n| $X=0$ | 0.4 | 0.1 |\n| $X=1$ | 0.2 | 0.3 |\n\n"
ENTROPIES = (
    r"### Entropies"
    + "\n\n"
    + r"Then $H(Y) = -0.6\log_2 0.6 - 0.4\log_2 0.4 = 0.971$ bits, $I(X;Y) = 0.125$ bits and $I(X;Y) = 0.135$ bits."
)


def test_the_data_of_a_problem_are_those_of_its_solution() -> None:
    margin = "## Solution\n\n### Margins\n\nHere $P(X=0) = P(X=0, Y=0) + P(X=0, Y=1)$ and $P(X=0) = P(X=0, Y=0) + P(X=1, Y=0)$.\n\n"
    found = words(TABLE + margin + ENTROPIES)[4:]
    assert found[0] == "confirmed"
    assert found[1] == "not-understood"  # nothing is refuted by what was told above the section
    assert found[2:] == ["confirmed", "confirmed", "confirmed", "refuted"]


def test_another_problem_has_other_data() -> None:
    assert words(TABLE + "## Another problem\n\nNow $H(Y) = 0.971$ bits.")[-1] == "undecided"
    assert words(TABLE + "## Another problem\n\nNow $P(X=0) = P(X=0, Y=0) + P(X=0, Y=1)$.")[-1] == "not-understood"

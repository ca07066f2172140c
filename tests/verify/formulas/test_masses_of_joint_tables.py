"""Masses that are read off a joint table are checked against it."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TABLE = "Let $X$ and $Y$ have the joint law\n\n| | $Y=0$ | $Y=1$ |\n|---|---|---|\n| $X=0$ | 1/2 | 1/4 |\n| $X=1$ | 0 | 1/4 |\n\n"


@pytest.mark.parametrize(
    "formula",
    [
        "P(X=0) = 3/4",
        "P(Y=1) = 0.5",
        r"P(X=0, Y=1) = \frac14",
        r"P(X=0 \mid Y=1) = 1/2",
        "P(Y=1 | X=0) = 0.33",
        r"\Pr(X=1) = 0.25",
        "P(X=1,Y=0) = 0",
        r"P(Y=1 \mid X=0) = \frac{0.25}{0.75}",
        "P(X=0) = 0.5 + 0.25",
        r"P(X=1 \mid Y=1) = \frac{0.25}{0.5}",
    ],
)
def test_right(formula: str) -> None:
    assert words(f"{TABLE}${formula}$.")[-1] == "confirmed"


@pytest.mark.parametrize(
    "formula",
    [
        "P(X=0) = 1/4",
        "P(Y=1) = 0.25",
        r"P(X=1, Y=1) = \frac12",
        r"P(X=0 \mid Y=1) = 1/4",
        "P(Y=1 | X=0) = 0.50",
        "P(X=1,Y=0) = 1/4",
        r"P(Y=1 \mid X=0) = \frac{0.25}{0.5}",
        "P(X=0) = 0.5 + 0.5",
        r"P(X=1 \mid Y=1) = \frac{0.25}{0.75}",
    ],
)
def test_wrong(formula: str) -> None:
    assert words(f"{TABLE}${formula}$.")[-1] in ("refuted", "rounding-slip")


@pytest.mark.parametrize(
    "text",
    [
        "Let $P(X=0) = 1/4$.",
        "If $P(X=0) = 1/4$, it is another law.",
        "## Another law\n\n$P(X=0) = 1/4$.",
        "$P(Z=0) = 1/4$.",
        "$P(X=2) = 1/4$.",
    ],
)
def test_of_other_laws(text: str) -> None:
    assert not {"refuted", "rounding-slip", "confirmed"} & set(words(TABLE + text))

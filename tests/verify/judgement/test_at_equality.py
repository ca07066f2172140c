"""A strict inequality that fails at equality alone is not accused, unless it is said of all; a false one still is."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "text",
    [
        "Adding a feature helps: $H(Y|X_1,X_2) < H(Y|X_1)$.",
        "Conditioning reduces entropy: $H(X|Y) < H(X)$.",
        "The joint entropy is smaller: $H(X,Y) < H(X) + H(Y)$.",
        "Then $I(X;Y) > 0$.",
    ],
)
def test_it_may_be_of_variables_that_depend_on_each_other(text: str) -> None:
    assert words(text) == ["undecided"]


@pytest.mark.parametrize(
    "text",
    [
        "For all $X$ and $Y$, $H(X|Y) < H(X)$.",
        "We always have $H(X|Y) < H(X)$.",
        "Adding a feature helps: $H(Y|X_1,X_2) > H(Y|X_1)$.",
        "The joint entropy is larger: $H(X,Y) > H(X) + H(Y)$.",
        "Then $I(X;Y) < 0$.",
    ],
)
def test_it_is_false(text: str) -> None:
    assert words(text) == ["refuted"]


TABLE = "Let $X$ and $Y$ have the joint law\n\n| | $Y=0$ | $Y=1$ |\n|---|---|---|\n| $X=0$ | 1/2 | 1/4 |\n| $X=1$ | 0 | 1/4 |\n\n"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("So $I(X;Y) > 0$.", "confirmed"),
        ("Here $H(X|Y) < H(X)$.", "confirmed"),
        ("Here $H(X|Y) > H(X)$.", "refuted"),
        ("In general $H(X|Y) < H(X)$.", "undecided"),
        ("Conditioning always reduces entropy: $H(X|Y) < H(X)$.", "refuted"),
    ],
)
def test_at_the_data_of_the_text(text: str, verdict: str) -> None:
    assert words(TABLE + text)[-1] == verdict

"""Margins begin with the preferred answer, and the best discriminator with the data."""

from __future__ import annotations

from tests.verify.answers import words

MARGIN = r"The margin is $m = \beta \log\frac{a(%s|x)}{b(%s|x)} - \beta\log\frac{a(%s|x)}{b(%s|x)}$."
BEST = r"The optimal discriminator is $D^*(x) = \frac{%s(x)}{p_{data}(x) + p_g(x)}$."


def test_the_better_of_two_first() -> None:
    assert words(MARGIN % ("y_l", "y_l", "y_w", "y_w")) == ["undecided"]
    assert words(MARGIN % ("y_w", "y_w", "y_l", "y_l")) == ["definition"]
    assert words(BEST % "p_g") == ["undecided"]
    assert words(BEST % "p_{data}") == ["definition"]

"""Limits with nothing below: of the members of a sequence as their number grows; of anything else it is not said where it goes."""

from __future__ import annotations

from tests.verify.answers import words


def test_limits_of_sequences() -> None:
    chapter = r"For a stationary process $$H(\mathcal{X}) = \lim \frac{H(X_1, \ldots, X_n)}{n} = \lim H(X_n \mid X_{n-1}, \ldots, X_1)$$"
    assert words(chapter) == ["definition", "definition"]
    assert words(chapter.replace(r"\frac{H(X_1, \ldots, X_n)}{n}", r"n H(X_1, \ldots, X_n)"))[0] == "convention-mismatch"
    assert set(words(r"$\lim (1 + n)^{1/n} = e$ and $\lim 1/n = 1$")) == {"not-understood"}

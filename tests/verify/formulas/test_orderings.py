"""The order in which things are numbered is data; two masses of a known law, or names of different things, are judged as before."""

from __future__ import annotations

from tests.verify.answers import words


def test_orderings() -> None:
    for text, found in (
        (r"Sort the masses, $p_1 \ge p_2 \ge \cdots \ge p_m$.", ["data"]),
        (r"With lengths $l(x_1) \le l(x_2) \le \dots \le l(x_n)$ we go on.", ["data"]),
        (r"With $p = (0.3, 0.7)$, $p_1 \ge p_2$.", ["data", "refuted"]),
    ):
        assert words(text) == found, text
    for text in (r"$p_1 \ge p_2 \ge \dots \ge q_n$.", r"$H_1 \le H_2 \le \dots \le H_n$."):
        assert set(words(text)) == {"not-understood"}, text

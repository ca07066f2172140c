"""A letter that the text says to measure something has no value of its own, by which a bound on it would be refuted."""

from __future__ import annotations

from tests.verify.answers import words

BOUND = r"$|H(p) - H(q)| \le h(t) + t\log(K-1)$"


def test_a_bound_by_a_measured_letter_is_left_open() -> None:
    assert words(BOUND + r", where $t$ is the total variation distance.") == ["undecided"]
    assert words(r"The total variation distance is $t$. Then " + BOUND + ".")[-1] == "undecided"


def test_a_letter_that_measures_nothing_keeps_its_refutation() -> None:
    assert words(BOUND + r", where $t$ is any number in $[0, 1]$.")[0] == "refuted"
    assert words(r"The total variation distance is $t$. For all laws, $D(p\|q) = D(q\|p)$.")[-1] == "refuted"

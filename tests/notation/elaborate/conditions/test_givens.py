"""Independence in words, as a condition of a statement."""

from __future__ import annotations

import time

import pytest

from symbolic_it import check

VERDICTS = [
    ("H(X,Y) = H(X) + H(Y)", "X and Y are independent", "proved"),
    ("H(X,Y) = H(X)", "X and Y are independent", "refuted"),
    ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", "X, Y and Z are independent", "proved"),
    ("H(X,Y,Z) = H(X) + H(Y) + H(Z)", "X, Y, and Z are mutually independent", "proved"),
    ("H(X|Y) = H(X)", "X is independent of Y", "proved"),
    ("H(X|Y,Z) = H(X)", "X is independent of Y", "refuted"),
    ("H(X|Y,Z) = H(X)", "X is independent of (Y, Z)", "proved"),
    ("I(X;Z) <= I(X;Y)", "X and Z are conditionally independent given Y", "proved"),
    ("I(X;Y) = 0", "X and Y are conditionally independent given Z", "refuted"),
    ("H(X|Y) = H(X)", "$X$ and $Y$ are independent.", "proved"),
]
REFUSED = [
    "X, Y and Z are pairwise independent",
    "X and Y are conditionally independent",  # given what?
    "X and Y are not independent",
    "X and Y are linearly independent",
    "X is independent of Y and Z",  # of each, or of the pair
    "the rows and the columns are independent",
]


@pytest.mark.parametrize(("text", "given", "word"), VERDICTS)
def test_independence_in_words(text: str, given: str, word: str) -> None:
    assert check(text, given).verdict.word == word


@pytest.mark.parametrize("given", REFUSED)
def test_what_is_no_independence_of_named_variables_is_not_understood(given: str) -> None:
    assert check("H(X,Y,Z) = H(X) + H(Y) + H(Z)", given).verdict.word == "not-understood"


@pytest.mark.parametrize("given", ["p is a pmf{} x", "p{}is a pmfx", "X is independent of Y{}!", "X and{}Y are independent{}x", "p{}"])
def test_a_run_of_blanks_is_read_in_a_moment(given: str) -> None:
    begun = time.process_time()
    check("H(X) >= 0", given.replace("{}", " " * 5_000))
    assert time.process_time() - begun < 20


def test_blanks_change_no_condition() -> None:
    assert check("H(X|Y) = H(X)", " X \t is   independent  of   Y  ").verdict.word == "proved"

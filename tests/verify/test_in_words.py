"""Conditions in words are read as chapters are; what is not understood in full refutes nothing."""

from __future__ import annotations

from symbolic_it.verify.in_words import claims_in_words


def words(statement: str, *given: str) -> list[str]:
    return [c.verdict.word for c in claims_in_words(statement, given, "nats", 5.0)]


def test_words_are_read_as_in_a_chapter() -> None:
    assert words("H(X,Y) = 2H(X)", "X and Y are i.i.d.") == ["proved"]
    assert words("H(X,Y) = H(X)", "X and Y are i.i.d.") == ["refuted"]
    assert words(r"H(X_1,\dots,X_n) = \sum_{i=1}^n H(X_i)", r"X_1,\dots,X_n are independent") == ["proved"]
    assert words("H(X_1, ..., X_n) = n H(X_1)", "X_1, ..., X_n are i.i.d.") == ["proved"]
    assert words("H(X_1, ..., X_n) = n H(X_1)", "X_1, ..., X_n are independent") != ["proved"]
    assert words("H(X_2) = H(X_1)", "the process is stationary") == ["definition"]
    assert words("H(X_2) = 2 H(X_1)", "the process is stationary") != ["definition"]
    assert words("H(X_2) = H(X_1)", "the process is not stationary") != ["definition"]
    assert words("I(X;Y) > 0", "X and Y are dependent") == ["proved"]
    assert words("H(f(X)) = H(X)", "f is injective") == ["proved"]
    assert words("H(X) = log n", "X is uniform on n values") == ["definition"]


def test_words_that_are_left_open_refute_nothing() -> None:
    assert words("H(p) < log K", "p is skewed") == ["undecided"]
    assert words("H(f(X)) = 2 H(X)", "f is injective") == ["undecided"]


def test_words_without_a_meaning_are_not_passed_over() -> None:
    assert words("H(X|Y) <= H(X)", "X foo Y") == []

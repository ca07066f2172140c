"""Runs of members between any two places are variables of their own; what is claimed of members that a text ties is not refuted."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.elaborate.sequences.intervals import in_intervals
from symbolic_it.notation.syntax import read_rows
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.check import check

#: A statement of any length, and one that is false.
PAIRS = (
    (r"H(X_{n+1} | X_1, \dots, X_n) \le H(X_{n+1} | X_n, \dots, X_2)", r"H(X_{n+1} | X_1, \dots, X_n) \ge H(X_{n+1} | X_n, \dots, X_2)"),
    (r"H(X_2, \dots, X_{n+1}) \le H(X_1, \dots, X_{n+1})", r"H(X_2, \dots, X_{n+1}) \ge H(X_1, \dots, X_{n+1})"),
    (r"H(X_n | X_{n-1}, \dots, X_2) \ge H(X_n | X_{n-1}, \dots, X_1)", r"H(X_n | X_{n-1}, \dots, X_2) = H(X_n | X_{n-1}, \dots, X_1)"),
    (
        r"H(X_1,\dots,X_{n+1}) = H(X_1,\dots,X_n) + H(X_{n+1}|X_n,\dots,X_1)",
        r"H(X_1,\dots,X_{n+1}) = H(X_1,\dots,X_n) + H(X_{n+1}|X_n,\dots,X_2)",
    ),
    (r"H(Y_{k+1} | Y_k, Y_{k-1}) \le H(Y_{k+1} | Y_k)", r"H(Y_{k+1} | Y_k, Y_{k-1}) \ge H(Y_{k+1} | Y_k)"),
    (r"H(X_{n+1} | X^n) \le H(X_{n+1} | X_n)", r"H(X_{n+1} | X^n) \le H(X_n | X^n)"),
    (r"I(X_1,\dots,X_n;X_{n+1}) \ge I(X_n;X_{n+1})", r"I(X_1,\dots,X_n;X_{n+1}) \le I(X_n;X_{n+1})"),
)


@pytest.mark.parametrize(("true", "false"), PAIRS)
def test_each_piece_between_two_places_is_a_variable(true: str, false: str) -> None:
    assert check(true).verdict.word == "proved"
    assert check(false).verdict.word == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        r"For a stationary process, $H(X_{n+1}|X_n,\dots,X_1) \ge H(X_n|X_{n-1},\dots,X_1)$.",
        r"Along the chain, $I(X_1;X_n) \le I(X_1;X_{n-1})$.",
        r"By stationarity, $H(X_{n+1}|X_n,\dots,X_2) = H(X_n|X_{n-1},\dots,X_1)$.",
    ],
)
def test_members_may_be_alike_or_a_chain(text: str) -> None:
    (claim,) = verify_document(parse_chapter(text, "markdown")).claims
    assert claim.verdict.word == "undecided"


def test_members_of_a_stationary_process_are_alike() -> None:
    (claim,) = verify_document(
        parse_chapter(r"For a stationary process, $H(X_{n+1}|X_n,\dots,X_1) \le H(X_n|X_{n-1},\dots,X_1)$.", "markdown")
    ).claims
    assert claim.verdict.positive


@pytest.mark.parametrize(
    "text",
    [r"H(X) = H(X_{n+1}, \dots, X_1) + H(X_n)", r"H(X_{n+1}|X_n, X_{n-1}, \dots) \ge 0", r"H(X_{n+1}|X_{m}) \le H(X_{n+1}) + H(X_{k-1})"],
)
def test_what_names_no_two_ends_is_none(text: str) -> None:
    assert check(text).verdict.word == "not-understood"


def test_a_length_that_is_a_number_is_left_to_members_that_are_alike() -> None:
    assert check(r"H(X_1,\dots,X_n) \le n H(X_1)").verdict.word == "refuted"
    assert not check(r"H(X_1,\dots,X_{n+1}) = (n+1) H(X_1)").verdict.positive


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (r"H(X_5) \le H(X_1, \dots, X_n)", "n >= 5"),
        (r"H(X_{n-2}) \le H(X_1, \dots, X_n)", "n >= 3"),
        (r"H(X_{n+1} | X_1, \dots, X_n) \le H(X_{n+1} | X_n, \dots, X_2)", ""),
    ],
)
def test_how_long_the_sequence_has_to_be_is_told(statement: str, told: str) -> None:
    (_, meaning) = in_intervals(read_rows(statement)[0])
    assert meaning.endswith(f", {told}") if told else ">=" not in meaning

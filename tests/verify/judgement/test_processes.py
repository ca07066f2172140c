"""What holds for stationary processes, for independent copies or for a function of a variable is refuted by no others in a chapter."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "The process has $H(X_3|X_2,X_1) \\le H(X_2|X_1)$.",
        "The process has $H(X_3|X_2) = H(X_2|X_1)$.",
        "With copies, $H(X_1,X_2) = 2 H(X_1)$.",
        "Let E be the event of an erasure. Then $H(Y) = H(Y,E)$.",
        "The error is seen from both, so $H(X|Z) = H(X,E|Z)$.",
    ],
)
def test_it_is_left_open(text: str) -> None:
    assert words(text) == ["undecided"]


@pytest.mark.parametrize(
    "text",
    [
        "The process has $H(X_3|X_2,X_1) \\ge H(X_3|X_2)$.",
        "The process has $H(X_2|X_1) \\ge H(X_2)$.",
        "With copies, $H(X_1,X_2) = 3 H(X_1)$.",
        "We have $H(X_1,X_2) = H(X_1) - H(X_2|X_1)$.",
        "We have $H(X,Y) = H(X) - H(Y|X)$.",
        "We have $H(X|Y) = H(Y|X)$.",
    ],
)
def test_a_slip_is_refuted(text: str) -> None:
    assert words(text) == ["refuted"]

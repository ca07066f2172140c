"""Of which values something is said is no claim about the value that was told; what follows from it is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(f"With $s = 1/2$ we are done. {text}", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "text",
    [
        r"The entropy becomes negative as soon as $s^2 < 0.05$.",
        r"The entropy is negative for $s^2 < 0.05$.",
        "The entropy is negative for σ² < 1/(2 π e): it may be.",
        r"The stationary law satisfies $\pi(A) = 0.9\pi(A) + 0.3\pi(B)$.",
    ],
)
def test_of_which_values_something_is_said_is_not_refuted(text: str) -> None:
    assert last(text) != "refuted"


@pytest.mark.parametrize("text", [r"So $s^2 < 0.05$.", r"The stationary law is unique, and $H(p, q) = H(p) - D(p\|q)$."])
def test_what_is_said_of_the_value_is(text: str) -> None:
    assert last(text) == "refuted"

r"""An example that has a \label is pointed back to by \ref and its like, as one with a number is by that."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TOLD = r"""
\begin{example}\label{ex:first}
Let $p = (0.8, 0.2)$ be the law of the coin.
\end{example}
\begin{example}\label{ex:second}
Let $p = (0.5, 0.5)$.
\end{example}
\section{Later}
"""


def last(text: str) -> str:
    return verify_document(parse_chapter(TOLD + text, "latex")).claims[-1].verdict.word


@pytest.mark.parametrize("reference", [r"Example~\ref{ex:first}", r"\cref{ex:first}", r"\autoref{ex:first}"])
def test_a_value_is_of_the_example_that_is_named(reference: str) -> None:
    assert last(rf"With the numbers of {reference} we get $H(p) \approx 0.722$ bits.") == "confirmed"
    assert last(rf"With the numbers of {reference} we get $H(p) = 1$ bit.") == "refuted"


def test_without_or_with_two_references_nothing_is_shown() -> None:
    for text in (
        r"We get $H(p) \approx 0.722$ bits.",
        r"By \cref{ex:none} we get $H(p) \approx 0.722$ bits.",
        r"Of \cref{ex:first} and \cref{ex:second}, one has $H(p) = 0.8$ bits.",
    ):
        assert last(text) == "undecided"

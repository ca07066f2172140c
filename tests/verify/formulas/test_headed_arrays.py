r"""An array with labels beside its rows and over its columns is a joint law where it sums to one."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

_BODY = r"X=0 & 3/8 & 1/8 \\ X=1 & 1/8 & 3/8"
ARRAYS = [
    r"\begin{array}{c|cc} & Y=0 & Y=1 \\ \hline " + _BODY + r"\end{array}",
    r"\begin{array}{c|cc} &Y=0&Y=1\\\hline " + _BODY.replace("3/8", r"\frac38") + r"\end{array}",
    r"\begin{array}{c|cc} X \backslash Y & 0 & 1 \\ \hline " + _BODY.replace("X=", "") + r"\end{array}",
]
NO_LAWS = [
    ARRAYS[0].replace("1/8 & 3/8", "1/8 & 4/8"),  # sums to 9/8
    ARRAYS[0].replace("X=", "Y="),
    r"\begin{array}{c|cc} & Y=0 & Y=1 \\ \hline X=0 & 3/4 & 1/4 \\ X=1 & 1/4 & 3/4 \end{array}",
    r"\begin{array}{c|cc} & Y=0 & Y=1 \\ \hline X=0 & 3/8 & 1/8 \\ X=0 & 1/8 & 3/8 \end{array}",
]


def word(array: str, claim: str, said: str = "The joint law is") -> str:
    return verify_document(parse_chapter(f"{said} $${array}$$ Then ${claim}$ bits.", "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("array", ARRAYS)
@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (r"H(X|Y) \approx 0.811", "confirmed"),
        (r"I(X;Y) \approx 0.189", "confirmed"),
        ("H(X) = 1", "confirmed"),
        (r"H(X|Y) \approx 0.881", "refuted"),
        (r"I(X;Y) \approx 0.811", "refuted"),
    ],
)
def test_what_follows_is_measured_by_it(array: str, claim: str, verdict: str) -> None:
    assert word(array, claim) == verdict


@pytest.mark.parametrize("array", NO_LAWS)
def test_what_does_not_sum_to_one_or_has_labels_that_tell_nothing_is_none(array: str) -> None:
    assert word(array, r"H(X|Y) \approx 0.811") == word(array, r"H(X|Y) \approx 0.881") == "undecided"


def test_nor_is_a_channel() -> None:
    assert word(ARRAYS[0], r"H(X|Y) \approx 0.881", "The channel has the conditional law") == "undecided"

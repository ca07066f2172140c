r"""PPL = \exp(H) = \exp(-\frac{1}{N} \sum_i \log P(w_i|w_{<i})): what a later side says of the perplexity at the head."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

MEAN = r"\frac{1}{N}\sum_{i=1}^N %s P_\theta(w_i \mid w_{<i})"
NATURAL, BINARY, NEPERIAN = (MEAN % log for log in (r"\log", r"\log_2", r"\ln"))


@pytest.mark.parametrize(
    "sides",
    [
        rf"\exp(H) = \exp(-{NATURAL})",
        rf"\exp(H) = e^{{-{NATURAL}}}",
        rf"e^{{H(p, q)}} = \exp(-{NATURAL})",
        rf"2^H = 2^{{-{BINARY}}}",
    ],
)
def test_the_mean_over_the_tokens(sides: str) -> None:
    assert set(words(rf"$\text{{PPL}} = {sides}$")) <= POSITIVE


def test_the_other_sign_is_false() -> None:
    assert words(rf"$\text{{PPL}} = \exp(H) = \exp({NATURAL})$")[-1] in NEGATIVE


@pytest.mark.parametrize(
    "sides",
    [
        rf"2^H = \exp(-{NATURAL})",
        rf"2^H = 2^{{-{NEPERIAN}}}",
        r"\exp(H) = \exp(-\sum_{i=1}^N \log P_\theta(w_i \mid w_{<i}))",
        rf"\exp(H) \le \exp(-{NATURAL})",
    ],
)
def test_what_is_not_shown_is_not_blessed(sides: str) -> None:
    assert words(rf"$\text{{PPL}} = {sides}$")[-1] not in POSITIVE


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (r"\sum_k\sum_{k'\ne k} p_k p_{k'} = 1 - \sum_k p_k^2", ["definition", "proved"]),
        (r"\sum_k\sum_{k'\ne k} p_k p_{k'} = 1 + \sum_k p_k^2", ["undecided", "refuted"]),
        (r"2\sum_k\sum_{k'\ne k} p_k p_{k'} = 2 - 2\sum_k p_k^2", ["undecided", "proved"]),
    ],
)
def test_what_is_proved_equal_to_the_usual_form_is_the_quantity(sides: str, expected: list[str]) -> None:
    assert words(f"The Gini index is $Gini(D) = {sides}$.") == expected

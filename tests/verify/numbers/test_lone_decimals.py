"""A lone decimal is confirmed where it is the rounding of what is left for it; another digit, sign or place is not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize("line", ["1 - 0.469", r"\frac{1}{2} (2 - 2 \cdot 0.469)", "1 - 0.4690"])
def test_a_rounding_of_what_is_left(line: str) -> None:
    assert words(rf"With $f = 0.1$, $1 - H(f) = {line}$ bits.")[-1] == "confirmed"


def test_the_decimals_of_the_side_before_are_exact() -> None:
    exact = r"\frac12 (1 + 0.25 - 1 - \ln 0.25)"
    right = [words(rf"It is ${exact} \approx \frac12 (0.25 + {x})$.")[-1] for x in ("1.386", "1.387", "1.368")]
    assert right == ["confirmed", "undecided", "refuted"]


@pytest.mark.parametrize(
    "line",
    [
        "1 - 0.468",
        "1 - 0.4680",
        "1 + 0.469",
        "2 - 0.469",
        "1 - 2 \\cdot 0.469",
        "1 - 0.47",
        "0.5 - 0.0310",
        "1 - 1/0.469",
        "1 - \\log 0.469",
    ],
)
def test_another_digit_or_sign_is_not(line: str) -> None:
    assert words(rf"With $f = 0.1$, $1 - H(f) = {line}$ bits.")[-1] not in ("confirmed", "proved", "definition")

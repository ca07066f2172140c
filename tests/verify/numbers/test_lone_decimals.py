"""A lone decimal is confirmed where it is the rounding of what is left for it; another digit, sign or place is not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize("line", ["1 - 0.469", r"\frac{1}{2} (2 - 2 \cdot 0.469)", "1 - 0.4690"])
def test_a_rounding_of_what_is_left(line: str) -> None:
    assert words(rf"With $f = 0.1$, $1 - H(f) = {line}$ bits.")[-1] == "confirmed"


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

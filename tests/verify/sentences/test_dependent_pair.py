"""Variables that are told to depend on each other: strict inequalities follow; what may be so, or under a condition, proves nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import words


@pytest.mark.parametrize(
    "text",
    [
        "Since $X$ and $Y$ are dependent, $H(X,Y) < H(X) + H(Y)$.",
        "Because $X$ and $Y$ are not independent, $I(X;Y) > 0$.",
        "If the variables are dependent, $H(X|Y) < H(X)$.",
        "**Dependent**: $H(X|Y) < H(X)$.",
        "若 $X$ 与 $Y$ 不独立，则 $I(X;Y) > 0$。",
        "$X$와 $Y$가 독립이 아니면 $I(X;Y) > 0$ 이다.",
    ],
)
def test_what_follows(text: str) -> None:
    assert words(text)[-1] == "proved"


@pytest.mark.parametrize(
    "text",
    [
        "If $X$ and $Y$ may be dependent, $I(X;Y) > 0$.",
        "If $X$ and $Y$ are dependent given $Z$, $I(X;Y) > 0$.",
        "Unless $X$ and $Y$ are dependent, $I(X;Y) > 0$.",
        "If $X$ and $Y$ are dependent, $I(X;Z) > 0$.",
        "If $X$ and $Y$ are dependent, $I(X;Y) < 0$.",
        "If $X$ and $Y$ are dependent, $I(X;Y|Z) > 0$.",
        "If $X$ and $Y$ are dependent, $H(X|Y) > 0$.",
        "If $X$ and $Y$ are independent $I(X;Y) = 0$, and if $X$ and $Y$ are dependent $I(X;Y) < 0$.",
        "Whether $X$ and $Y$ are dependent or not, $I(X;Y) > 0$.",
    ],
)
def test_what_does_not(text: str) -> None:
    assert words(text)[-1] not in ("proved", "confirmed", "definition")

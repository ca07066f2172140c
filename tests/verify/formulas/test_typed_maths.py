"""Relations typed without dollar signs are formulas of their sentence; code, arrows and printed output are not."""

from __future__ import annotations

import pytest

from tests.verify.answers import words

TRUE = [
    "If X and Y are independent, then H(X,Y) = H(X) + H(Y).",
    "H(X, Y) = H(X) + H(Y) if X and Y are independent.",
    "X와 Y가 독립이면 I(X;Y) = 0 이다.",
    "If X -> Y -> Z, then I(X; Z) <= I(X; Y).",
    "X --> Y --> Z이면 I(X; Z) <= I(X; Y)",
    "I(X; Y) = D_KL(p(x, y) || p(x) p(y))",
    "The symmetry is I(X;Y) = I(Y;X).",
]
FALSE = [
    "If X and Y are independent, then H(X,Y) = H(X) - H(Y).",
    "If X -> Y -> Z, then I(X; Z) >= I(X; Y).",
    "I(X; Y) = -D_KL(p(x, y) || p(x) p(y))",
    "I(X; Y) = H(X) + H(X|Y)",
]


@pytest.mark.parametrize("text", TRUE)
def test_true(text: str) -> None:
    assert words(text) == ["proved"]


@pytest.mark.parametrize("text", FALSE)
def test_false(text: str) -> None:
    assert words(text)[-1] == "refuted"


@pytest.mark.parametrize("text", ["It is not true that H(X,Y) = H(X) + H(Y).", "A common error: H(X|Y) = H(Y|X).", "Does I(X;Y) = H(X) hold?"])
def test_a_mention_is_none(text: str) -> None:
    assert "refuted" not in words(text)


def test_a_definition_typed_in_a_sentence_is_known_behind_it() -> None:
    assert words("Let m = (p + q)/2. Then $D(p \\| m) \\ge 0$.")[-1] == "proved"

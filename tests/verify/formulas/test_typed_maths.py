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


@pytest.mark.parametrize(
    "text", ["It is not true that H(X,Y) = H(X) + H(Y).", "A common error: H(X|Y) = H(Y|X).", "Does I(X;Y) = H(X) hold?"]
)
def test_a_mention_is_none(text: str) -> None:
    assert "refuted" not in words(text)


def test_a_definition_typed_in_a_sentence_is_known_behind_it() -> None:
    assert words("Let m = (p + q)/2. Then $D(p \\| m) \\ge 0$.")[-1] == "proved"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Use `log σ(z) = -log(1 + e^(-z))` here.", "proved"),
        ("Use `log σ(z) = log(1 + e^(-z))` here.", "refuted"),
        ("The divergence is `KL(p || q) = Σ p(x) log(p(x)/q(x))`.", "definition"),
        ("The divergence is `KL(p || q) = Σ p(x) log(q(x)/p(x))`.", "refuted"),
        ("Note that `log2(8) = 3`.", "confirmed"),
        ("Note that `log2(8) = 4`.", "refuted"),
    ],
)
def test_a_formula_in_a_code_span_is_one(text: str, word: str) -> None:
    assert words(text) == [word]


def test_code_in_a_code_span_is_none() -> None:
    assert words("Set `p = 0.9`, `x = np.log(2)`, `loss = -log_probs.mean()`, `y = exp(x[0])` and `a = foo(log(b))`.") == []

"""A supposition that is denied is none, in whatever language, and ends one that was made before."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

from symbolic_it.verify.sentences.negations import is_negated, speaks_of_dependence

SUM = "$H(X,Y)=H(X)+H(Y)$"
INDEPENDENT = [
    f"Seien $X$ und $Y$ unabhängig. Dann gilt {SUM}.",
    f"Soient $X$ et $Y$ indépendantes. Alors {SUM}.",
    f"Если $X$ и $Y$ независимы, то {SUM}.",
    f"$X$ と $Y$ が独立のとき {SUM}。",
    f"$X$와 $Y$가 독립이면 {SUM}이다.",
    f"若 $X$ 与 $Y$ 独立，则 {SUM}。",
    f"Let $X$ and $Y$ be independent.\n\nThen {SUM}.",
]
DENIED = [
    f"Seien $X$ und $Y$ nicht unabhängig. Dann gilt {SUM}.",
    f"Soient $X$ et $Y$ non indépendantes. Alors {SUM}.",
    f"Если $X$ и $Y$ не независимы, то {SUM}.",
    f"$X$ と $Y$ が独立ではないとき {SUM}。",
    f"$X$ と $Y$ が独立でなければ {SUM}。",
    f"$X$ と $Y$ は独立でないとする。{SUM} が成り立つ。",
    f"$X$와 $Y$가 독립이 아니면 {SUM}이다.",
    f"$X$와 $Y$가 서로 독립하지 않을 때 {SUM}이다.",
    f"$X$와 $Y$가 독립이 아니라고 하자. {SUM}이다.",
    f"若 $X$ 与 $Y$ 并不独立，则 {SUM}。",
    f"设 $X$ 与 $Y$ 不独立。则 {SUM}。",
]
DENIED_LATER = [
    f"Let $X$ and $Y$ be independent.\n\nIf $X$ and $Y$ are not independent, {SUM}.",
    f"Let $X$ and $Y$ be independent.\n\nNow suppose $X$ and $Y$ are not independent. Then {SUM}.",
    f"Let $X$ and $Y$ be independent.\n\nNow suppose $X$ and $Y$ are dependent. Then {SUM}.",
    f"Seien $X$ und $Y$ unabhängig.\n\nSind $X$ und $Y$ nicht unabhängig, so gilt {SUM}.",
    f"Seien $X$ und $Y$ unabhängig.\n\nFür abhängige $X$ und $Y$ gilt {SUM}.",
    f"设 $X$ 与 $Y$ 独立。\n\n若 $X$ 与 $Y$ 不独立，则 {SUM}。",
    f"设 $X$ 与 $Y$ 独立。\n\n现在设 $X$ 与 $Y$ 不独立。则 {SUM}。",
    f"$X$ と $Y$ は独立とする。\n\n次に、$X$ と $Y$ は独立でないとする。{SUM} が成り立つ。",
    f"$X$ と $Y$ は独立とする。\n\n{SUM} が成り立つ。ただし、$X$ と $Y$ は独立でないとする。",
    f"$X$와 $Y$가 독립이라고 하자.\n\n이제 $X$와 $Y$가 독립이 아니라고 하자. {SUM}이다.",
    f"$X$와 $Y$가 독립이라고 하자.\n\n{SUM}이다. 단, $X$와 $Y$가 독립이 아닐 때 그렇다.",
]
OTHERS_DENIED = [
    r"$p$가 균등분포가 아니면 $H(p) = \log K$이다.",
    r"若 $p$ 不是均匀分布，则 $H(p) = \log K$。",
    r"$X \to Y \to Z$가 마르코프 연쇄가 아니면 $I(X;Z) \le I(X;Y)$이다.",
]


@pytest.mark.parametrize("text", INDEPENDENT)
def test_of_independent_variables_it_is_proved(text: str) -> None:
    assert set(words(text)) & POSITIVE


@pytest.mark.parametrize("text", DENIED + DENIED_LATER + OTHERS_DENIED)
def test_of_what_is_denied_it_is_not(text: str) -> None:
    assert not set(words(text)) & POSITIVE


@pytest.mark.parametrize("text", DENIED_LATER)
def test_nor_is_it_refuted_where_independence_was_supposed(text: str) -> None:
    assert not set(words(text)) & NEGATIVE


@pytest.mark.parametrize(("text", "word", "negated"), [
    ("nicht unabhängig", "unabhängig", False), ("are not independent", "are not independent", True), ("独立でない", "独立", True),
    ("独立である", "独立", False), ("독립이 아닐 때", "독립", True), ("독립일 때", "독립", False), ("并不独立", "并不独立", True),
])  # fmt: skip
def test_a_word_is_denied_in_it_or_right_behind_it(text: str, word: str, negated: bool) -> None:
    start = text.index(word)
    assert is_negated(text, start, start + len(word)) is negated


@pytest.mark.parametrize(("sentence", "dependent"), [
    ("Let \ufffc and \ufffc be dependent.", True), ("\ufffc and \ufffc are not independent.", True), ("Sie sind abhängig.", True),
    ("Sie sind unabhängig.", False), ("They are independent, which is not new.", False), ("X 与 Y 不独立", True), ("X 与 Y 独立", False),
    ("This depends on the model.", False),
])  # fmt: skip
def test_a_sentence_speaks_of_dependence(sentence: str, dependent: bool) -> None:
    assert speaks_of_dependence(sentence) is dependent

"""A supposition that is denied is none, in whatever language, and ends one that was made before."""

from __future__ import annotations

import pytest
from answers import NEGATIVE, POSITIVE, words

from symbolic_it.verify.sentences.negations import is_denied, is_negated, speaks_of_dependence

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


KNOWN = "$H(Z|W) = 0$"
OF_A_FORMULA = [
    f"If $Z = f(W)$ is not a deterministic function of $W$, {KNOWN}.",
    f"Suppose $Z = f(W)$ is no function of $W$. Then {KNOWN}.",
    f"When $Z = f(W)$ does not hold, {KNOWN}.",
    f"Falls $Z = f(W)$ keine Funktion von $W$ ist, gilt {KNOWN}.",
    f"Si $Z = f(W)$ n'est pas une fonction de $W$, on a {KNOWN}.",
    f"Si $Z = f(W)$ no es una función de $W$, se tiene {KNOWN}.",
    f"Se $Z = f(W)$ non vale, si ha {KNOWN}.",
    f"Se $Z = f(W)$ não é uma função de $W$, temos {KNOWN}.",
    f"Если $Z = f(W)$ не является функцией $W$, то {KNOWN}.",
    f"若 $Z = f(W)$ 并不是 $W$ 的函数，那么 {KNOWN}。",
    f"设 $Z = f(W)$ 不是 $W$ 的函数。此时 {KNOWN}。",
    f"如果 $Z = f(W)$ 这一关系不成立，则 {KNOWN}。",
    f"$Z = f(W)$가 $W$의 함수가 아닐 때 {KNOWN}이다.",
    f"$Z = f(W)$가 성립하지 않는다면 {KNOWN}이다.",
    f"$Z = f(W)$ が $W$ の関数でない場合、{KNOWN} である。",
    r"若 $r = s$ 不成立，则 $D(r\|s) = 0$。",
    r"$r = s$가 아닐 때 $D(r\|s) = 0$이다.",
    r"$r = s$ でないとき $D(r\|s) = 0$ である。",
    f"$X$와 $Y$의 독립을 가정하지 않고도 {SUM}이다.",
    f"$X$와 $Y$가 독립이라는 조건이 없어도 {SUM}이다.",
    f"비독립인 $X$와 $Y$에 대해 {SUM}이다.",
    f"若 $X$ 与 $Y$ 独立这个假设不满足，则 {SUM}。",
    f"If the assumption that $X$ and $Y$ are independent fails, {SUM}.",
    r"$X \to Y \to Z$가 마르코프 연쇄를 이루지 못하면 $I(X;Z) \le I(X;Y)$이다.",
    "It is known that $H(Y) \\ge 0$ does not hold.",
    "$H(Y) \\ge 0$이라는 말은 사실이 아니다.",
    "$H(Y) \\ge 0$ 并不成立。",
    "If $H(Y|X) = H(Y)$, then $X$ and $Y$ are independent.",
    r"不假设 $r=s$，$D(r\|s) = 0$。",
    r"在没有假设 $r = s$ 的情况下，$D(r\|s) = 0$。",
    r"若非 $r = s$，则 $D(r\|s) = 0$。",
    r"Without assuming $r = s$, $D(r\|s) = 0$.",
    r"$r = s$로 두지 않아도 $D(r\|s) = 0$이다.",
    f"未假设 $X$ 与 $Y$ 独立时，{SUM}。",
    f"$X$와 $Y$의 독립성이 깨져도 {SUM}이다.",
    "$Z$가 $W$에 의해 결정되는 것은 아니지만 $H(Z|W) = 0$이다.",
    "$H(Y) \\ge 0$이라는 부등식은 틀렸다.",
    "$H(Y) \\ge 0$ 这个不等式并非总是成立。",
    "$H(Y) \\ge 0$ does not always hold.",
    f"Without the assumption $Z = f(W)$, {KNOWN}.",
    r"Dropping $r = s$, we find $D(r\|s) = 0$.",
    f"若取消 $Z = f(W)$ 的假设，则 {KNOWN}。",
    f"如果 $Z = f(W)$ 加入噪声，则 {KNOWN}。",
    r"$r = s$라는 조건이 없어도 $D(r\|s) = 0$이다.",
    f"$X$와 $Y$가 독립에 가까우면 {SUM}이다.",
    f"$X$와 $Y$가 독립이라는 보장이 없어도 {SUM}이다.",
    f"Ohne vorauszusetzen, dass $X$ und $Y$ unabhängig sind, ist {SUM}.",
    f"Sans l'hypothèse que $X$ et $Y$ sont indépendantes, {SUM}.",
    f"Sin asumir que $X$ e $Y$ son independientes, {SUM}.",
    f"Sem assumir que $X$ e $Y$ são independentes, {SUM}.",
    f"Не требуя, чтобы $X$ и $Y$ были независимы, {SUM}.",
    f"$X$ と $Y$ が独立だと仮定しない場合も {SUM} である。",
    r"$r = s$ と仮定せずに $D(r\|s) = 0$ である。",
    f"$X$와 $Y$의 독립 가정을 없애도 {SUM}이다.",
    f"取消 $X$ 与 $Y$ 独立的假设，{SUM}。",
    f"$X$ 与 $Y$ 独立的假设是多余的，{SUM}。",
    f"$X$와 $Y$가 거의 독립이면 {SUM}이다.",
    f"$X$와 $Y$가 조건부 독립일 때 {SUM}이다.",
    r"When $X \to Y \to Z$ is broken, $I(X;Z) \le I(X;Y)$.",
    "如果 $H(Y|X) = H(Y)$，那么 $X$ 与 $Y$ 独立。",
]
AFFIRMED = [
    f"If $Z = f(W)$ is a function of $W$, {KNOWN}.",
    f"설명하자면, $Z = f(W)$가 $W$의 함수이면 {KNOWN}이다.",
    f"若 $Z = f(W)$ 是 $W$ 的函数，则 {KNOWN}。",
    r"在假设 $r = s$ 的情况下，$D(r\|s) = 0$。",
    r"$r = s$로 두면 $D(r\|s) = 0$이다.",
    "The constant $C = \\sum_j e^{z_j}$ does not depend on the class. It is positive: $C > 0$.",
    f"If $X$ and $Y$ are independent, $I(X;Y) = 0$ and {SUM}.",
    "$H(Y) \\ge 0$뿐만 아니라 $H(Y|X) \\ge 0$도 성립한다.",
]


def test_a_condition_or_a_theorem_that_is_denied_is_neither_supposed_nor_called_true() -> None:
    blessed = [text for text in OF_A_FORMULA if set(words(text)) & POSITIVE]
    assert not blessed, blessed


def test_where_nothing_is_denied_it_is_proved() -> None:
    lost = [text for text in AFFIRMED if not set(words(text)[-1:]) & POSITIVE]
    assert not lost, lost


@pytest.mark.parametrize(("after", "denied"), [
    (" is not a function of \ufffc", True), (" fails.", True), (" does not hold in general", True), (" does not depend on y", False),
    (" is not surprising", False), (" 不成立", True), (" 不是 \ufffc 的函数", True), (" 不变", False), ("가 아니라면", True), ("뿐만 아니라", False),
    (" は成り立たない", True), (" ist nicht erfüllt", True), (" ist nicht überraschend", False), (" n'est pas vraie", True),
])  # fmt: skip
def test_words_behind_a_formula_deny_it(after: str, denied: bool) -> None:
    assert is_denied(after) is denied

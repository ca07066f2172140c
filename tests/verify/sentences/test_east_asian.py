"""Conditions of Korean, Japanese and Chinese clauses hold for the formula that they are said of, and for no other."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.east_asian_words import in_english

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}
POSITIVE = {"definition", "proved", "confirmed"}


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if c.verdict.word != "data"]


@pytest.mark.parametrize(
    "text",
    [
        r"만약 $p = q$이면 $H(p, q) = H(p)$이다.",
        r"$p = q$일 때 $D(p\|q) = 0$이다.",
        r"$p$가 균등분포이면 $H(p) = \log K$이다.",
        r"$X$와 $Y$가 독립이면 $H(X,Y) = H(X) + H(Y)$.",
        r"$H(X,Y) = H(X) + H(Y)$ ($X$와 $Y$가 독립일 때).",
        r"원-핫 분포 $p$에 대해 $H(p,q) = D(p\|q)$.",
        "$Y = f(X)$로 놓자.\n$$H(Y) = H(X) - H(X \\mid Y).$$",
        r"若 $X$ 与 $Y$ 独立，则 $H(X,Y)=H(X)+H(Y)$。",
        r"当$p=q$时$D(p\|q)=0$。",
        r"如果 $p$ 是均匀分布，那么 $H(p)=\log K$。",
        r"$H(X,Y)=H(X)+H(Y)$（若$X$与$Y$独立）。",
        r"$p = q$ のとき、$H(p,q) = H(p)$ である。",
        r"$X$ と $Y$ が独立のとき $I(X;Y) = 0$。",
        r"$p$ が一様分布ならば、$H(p) = \log K$。",
    ],
)
def test_what_holds_under_the_condition_is_proved(text: str) -> None:
    assert verdicts(text)[-1] in POSITIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$p = q$일 때 $H(p,q) = 2H(p)$이다.",
        r"$p$가 균등분포일 때 $H(p) = \log K - 1$이다.",
        r"$X$와 $Y$가 독립이면 $I(X;Y) = H(X)$.",
        r"모든 분포 $p, q$에 대해 $D(p\|q) \le 0$이다.",
        r"当 $p=q$ 时，$H(p,q)=2H(p)$。",
        r"非负性：$D(p\|q)\le 0$，当且仅当$p=q$时等号成立。",
        r"$H(p) \ge \log K$, 등호는 $p = u$일 때 성립.",
        r"当 $p$ 是均匀分布时，$H(p) = \log K + 1$。",
        r"对于任意分布 $p$ 和 $q$，$D(p\|q)\le 0$。",
        r"すべての分布 $p$, $q$ に対して $D(p\|q) \le 0$。",
        r"若 $X\to Y\to Z$ 构成马尔可夫链，则 $I(X;Z)\ge I(X;Y)$。",
        r"$X\to Y\to Z$ がマルコフ連鎖をなすとき、$I(X;Z) \ge I(X;Y)$ である。",
        r"$X \to Y \to Z$가 마르코프 연쇄를 이루면 $I(X;Z) \ge I(X;Y)$이다.",
        r"$X$ が $K$ 個の値をとるとき、$H(X) \ge \log K$ が成り立つ。",
        r"$X$가 $K$개의 값을 가질 때 $H(X) \ge \log K$이다.",
    ],
)
def test_what_is_false_with_the_condition_too_is_refuted(text: str) -> None:
    assert verdicts(text)[-1] in NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"$b - a < 1$이면 $h < 0$.",
        r"가역 변환 $Y = g(X)$에 대해 $H(Y) = H(X)$이다.",
        r"$q(x) = 0$인 $x$는 제외한다.",
        r"$p(x) > 0$ を満たす $x$ だけを考える。",
        r"只考虑 $p(x) = 0$ 的 $x$。",
        r"어떤 분포에서는 $H(p) = 3$이면 충분하다.",
        r"특정 $y$에서 $H(X \mid Y = y) > H(X)$도 가능하다.",
        r"$H(X|Y=y) > H(X)$ となることもある。",
        r"$H(X|Y=y) > H(X)$ 是可能的。",
        r"- $X$ = 사람, $Y$ = 그 사람의 DNA → $I(X; Y) = H(X)$",
        r"- $X$ = rain tomorrow, $Y$ = pressure today → $I(X; Y) > 0$.",
        "$p(x) > 0$, $q(x) = 0$라 하자. 그러면 $p(x) \\log \\frac{p(x)}{m(x)} = p(x)\\log 2$, 여기서 $m = (p+q)/2$.",
    ],
)
def test_conditions_and_what_stands_under_unknown_ones_are_not_refuted(text: str) -> None:
    assert not NEGATIVE & set(verdicts(text))


@pytest.mark.parametrize(
    ("body", "english"),
    [
        ("\ufffc가 균등분포", "\ufffc is uniform"),
        ("\ufffc와 \ufffc가 독립", "\ufffc and \ufffc are independent"),
        ("随机变量 \ufffc 与 \ufffc 相互独立", "\ufffc and \ufffc are independent"),
        ("\ufffc が一様分布", "\ufffc is uniform"),
        ("\ufffc가 단사", None),
        ("학습이 수렴", None),
    ],
)
def test_a_body_is_said_in_english_or_not_understood(body: str, english: str | None) -> None:
    assert in_english(body) == english


def test_a_map_that_is_told_to_be_one_to_one_and_what_no_longer_holds_are_refuted_by_no_other() -> None:
    from tests.verify.answers import words as verdicts

    for text in (
        "가역 함수 $f$에 대하여 $H(f(X))=H(X)$이다.",
        "对可逆函数 $f$，有 $H(f(X))=H(X)$。",
        "全単射 $f$ に対して $H(f(X))=H(X)$ である。",
    ):
        assert verdicts(text)[-1] not in ("refuted", "proved"), text
    assert verdicts("임의의 함수 $f$에 대하여 $H(f(X))=H(X)$이다.")[-1] == "refuted"
    assert "refuted" not in verdicts("微分熵可能为负，与离散熵不同：$h(X)\\ge 0$ 不再成立。")


def test_the_law_whose_entropy_is_least_is_not_supposed() -> None:
    from tests.verify.answers import words as verdicts

    for text in ("均匀分布的熵最小，即 $H(p)\\ge\\log K$。", "一様分布のエントロピーは最小で、$H(p)\\ge\\log K$ である。"):
        assert verdicts(text)[-1] != "proved", text
    assert verdicts("균등분포의 엔트로피는 $H(p)=\\log K$이다.")[-1] in ("proved", "definition")


def test_a_formula_that_something_is_of_is_no_condition_and_a_case_is_one() -> None:
    from tests.verify.answers import words as verdicts

    softmax = "소프트맥스는 $q_i = e^{z_i}/\\sum_j e^{z_j}$이다.\n\n"
    for text in (
        softmax + "손실 $L = -\\sum_k y_k \\log q_k$의 로짓에 대한 미분은 $\\frac{\\partial L}{\\partial z_i} = y_i - q_i$이다.",
        softmax + "損失 $L = -\\sum_k y_k \\log q_k$ のロジットに対する微分は $\\frac{\\partial L}{\\partial z_i} = y_i - q_i$ である。",
    ):
        assert verdicts(text)[-1] == "refuted", text
    for text in ("$\\rho = 0$의 경우에 대해 $-\\log(1-\\rho^2) = 0$이다.", "$\\rho = 0$ の場合に対して $-\\log(1-\\rho^2) = 0$ である。"):
        assert verdicts(text)[-1] == "confirmed", text

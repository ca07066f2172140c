"""A \ne B is confirmed by one point only where nothing is supposed of what it is about."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from tests.verify.answers import words

_APART = r"$D(p\|q) \ne D(q\|p)$"
OF_ANY = [
    f"The divergence is not symmetric: {_APART} in general.",
    f"In general {_APART}.",
    f"KL divergence is non-symmetric, i.e., there are $p,q$ such that {_APART}.",
    f"There exist $p$ and $q$ such that {_APART}.",
    f"KL divergence is asymmetric, i.e. {_APART}.",
    f"Let $p$ and $q$ be two probability distributions on a finite set.\n\nHowever, {_APART}.",
    f"The divergence $D(p\\|q)$ measures how $q$ differs from $p$. Note that {_APART}.",
    f"一般来说，{_APART}。",
    f"일반적으로 {_APART}이므로 거리라고 부르는 것은 엄밀하지 않다.",
    f"Im Allgemeinen ist {_APART}, die Divergenz ist also keine Metrik.",
    f"En général, {_APART}, ce n'est donc pas une distance.",
    r"Note that $H(X|Y) \ne H(Y|X)$.",
    f"교차 엔트로피와 달리 거리로 쓸 수 없다. 대칭이 아니므로 {_APART} 입니다.",
    f"Since $p$ is fixed, one term is constant. In general {_APART}.",
    f"$p$가 고정되어 있으면 한 항은 상수이다. 일반적으로 {_APART} 입니다.",
    f"用为 $q$ 设计的编码。它不对称。一般 {_APART}。",
    f"당연히 비대칭이어서 보통은 {_APART} 이 된다.",
    f"$H(p,q) \\ge H(p)$，等号成立当且仅当 $p = q$。一般 {_APART}。",
    f"$H(p,q) \\ge H(p)$ with equality iff $p = q$. In general {_APART}.",
    "Let $p = (1/2, 1/2)$ and $q = (1/4, 3/4)$. Then " + _APART + ".",
]
SUPPOSED = [
    r"For a deterministic channel, $H(Y|X) \ne 0$.",
    r"Consider a deterministic channel. Note that $H(Y|X) \ne 0$.",
    r"All channels are deterministic here. Note that $H(Y|X) \ne 0$.",
    f"For symmetric laws, {_APART}.",
    f"For identical laws, {_APART}.",
    f"There exist identical $p$ and $q$ such that {_APART}.",
    f"Let $p$ and $q$ be mirror images.\n\nHowever, {_APART}.",
    r"With one-hot targets, $H(p,q) \ne D(p\|q)$.",
    r"Under a noiseless channel we have $I(X;Y) \ne H(X)$.",
    r"In case of a memoryless source, $H(X_1,X_2) \ne H(X_1)+H(X_2)$.",
    r"The permutation-invariant case has $H(X) \ne H(Y)$.",
    r"Let $X$ be a fair coin and $Y = X$. Then $H(X) \ne H(Y)$.",
    r"Let $p=(0.5,0.25,0.25)$ be fixed and $Y=X$. Hence $H(X)\ne H(Y)$.",
    r"Since $X$ and $Y$ are identically distributed, $H(X) \ne H(Y)$.",
    r"$X$ is a fair coin and $Y$ its copy. So $H(X) \ne H(Y)$.",
    f"对于对称分布，{_APART}。",
    f"일반적으로 대칭인 분포에 대해 {_APART}이다.",
    f"一般地，对于对称分布，{_APART}。",
    f"Im Allgemeinen ist für symmetrische Verteilungen {_APART}.",
    f"一般地，当两个分布相同时，{_APART}。",
    f"Für symmetrische Verteilungen gilt {_APART}.",
    r"결정론적 채널은 대칭이 아니어서 $H(Y|X) \ne 0$ 입니다.",
    f"대칭이 아니어도 $p = q$이면 {_APART} 입니다.",
    f"令 $p = q$。一般 {_APART}。",
    f"$q$ 固定为 $p$。一般 {_APART}。",
    f"Let $p$ be uniform and $q$ is fixed to $p$. In general {_APART}.",
    f"$q$가 $p$로 고정되어 있다. 일반적으로 {_APART} 입니다.",
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize("text", OF_ANY)
def test_one_point_shows_that_two_expressions_differ(text: str) -> None:
    assert last(text) == "confirmed"


@pytest.mark.parametrize("text", SUPPOSED)
def test_under_a_condition_it_shows_nothing(text: str) -> None:
    assert last(text) not in ("confirmed", "proved", "definition")


def test_a_condition_is_no_claim() -> None:
    claims = verify_document(parse_chapter(r"With $T=1$ or $T=2$ the law is as before. For $T \ne 1$, $T H(X) = H(X)$.", "markdown")).claims
    assert "confirmed" not in [c.verdict.word for c in claims]


def test_other_languages_say_in_general_too() -> None:
    text = "{}$D(p\\|q) \\ne D(q\\|p)${}\n"
    general = [
        ("一般 ", "，不是距离。"),
        ("KL 散度不是距离：通常 ", "，也不满足三角不等式。"),
        ("일반적으로 ", " 이다."),
        ("也就是说，一般情况下 ", "。"),
        ("KL 散度不具有对称性，即 ", "。"),
        ("인자의 순서가 중요하며 ", "."),
        ("KL 발산은 대칭성을 갖지 않는다. 즉, ", "."),
    ]
    assert [words(text.format(*w))[-1] for w in general] == ["confirmed"] * 7
    special = [("KL 散度不对称：若 $p = q$，", "。"), ("若 $p$ 是均匀的，", "。"), ("对所有 $p$ 和 $q$，", "。"), ("两枚公平硬币有 ", "。")]
    assert not {"confirmed", "proved"} & {words(text.format(*w))[-1] for w in special}

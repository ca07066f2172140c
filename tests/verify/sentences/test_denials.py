"""What other languages deny, or say to hold at times only, is not judged negative; what they assert is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

NEGATIVE = {"refuted", "rounding-slip", "convention-mismatch"}


def verdicts(text: str) -> set[str]:
    return {c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims}


@pytest.mark.parametrize(
    "text",
    [
        r"不能写成$H(p,q)=H(p)-D(p\|q)$。",
        r"有人误以为$D(p\|q)\le0$。",
        r"$D(p\|q) = D(q\|p)$一般不成立。",
        r"흔히 $H(p,q) = H(q,p)$라고 생각하기 쉽지만, 이는 틀렸다.",
        r"$D(p\|q) = D(q\|p)$가 아니다.",
        r"$H(p,q) = H(p)$ ではない。",
        r"一般に $D(p\|q) = D(q\|p)$ とは限らない。",
        r"Неверно, что $D(p\|q) \le 0$.",
        r"Равенство $D(p\|q) = D(q\|p)$ не выполняется.",
        r"Não é verdade que $H(p,q) \le H(p)$.",
        r"Es falso que $D(p\|q) \le 0$.",
        r"Es gilt nicht $D(p\|q) = D(q\|p)$.",
        r"$h < 0$ 가능 — 주의.",
        r"$D(r\|s) < 0$일 수는 없다.",
        r"$H(r,s) = H(r)$일 필요는 없다.",
        r"$H(r,s) = H(s,r)$라고 주장하는 글도 있다.",
        r"$I(X;Y) = H(X) + H(Y)$라고 쓰는 실수가 잦다.",
        r"$H(r,s) = H(r)$은 아니지만 가까울 수는 있다.",
        r"$H(r,s) = H(r)$가 되려면 $r = s$여야 한다.",
        r"不会出现 $D(r\|s) < 0$ 的情况。",
        r"会不会有 $D(r\|s) < 0$ 的时候？",
        r"李四认为 $H(r,s) = H(s,r)$。",
        r"这篇文章声称 $D(r\|s) = D(s\|r)$。",
        r"别混淆成 $H(X|Y) = H(Y|X)$。",
        r"$H(r,s) = H(s,r)$ 是否正确？",
        r"$H(X|Y) = H(Y|X)$로 혼동하기 쉽다.",
        r"오답: $H(r,s) = H(s,r)$.",
        r"小王算出 $I(X;Y) = H(X) + H(Y)$。",
    ],
)
def test_what_is_taken_back_is_not_refuted(text: str) -> None:
    assert not verdicts(text) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"因此$H(p,q)=H(p)-D(p\|q)$。",
        r"따라서 $D(p\|q) \le 0$이다.",
        r"よって $H(p,q) \le H(p)$ である。",
        r"Следовательно, $D(p\|q) \le 0$.",
        r"Logo $H(p,q) \le H(p)$.",
        r"Daher gilt $D(p\|q) \le 0$.",
    ],
)
def test_what_is_asserted_is_refuted(text: str) -> None:
    assert verdicts(text) & NEGATIVE


@pytest.mark.parametrize(
    "text",
    [
        r"Se $X$ e $Y$ são independentes, então $H(X,Y) = H(X) + H(Y)$.",
        r"Если $X$ и $Y$ независимы, то $H(X,Y) = H(X) + H(Y)$.",
        r"Si $X$ e $Y$ son independientes, entonces $H(X,Y) = H(X) + H(Y)$.",
    ],
)
def test_independence_in_other_languages(text: str) -> None:
    assert "proved" in verdicts(text)

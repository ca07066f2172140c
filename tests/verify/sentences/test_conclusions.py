"""What follows "Hence", 因此 or 따라서 is drawn from the independence that the sentence before supposes."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

SUM = "$H(X,Y)=H(X)+H(Y)$"


def last(text: str) -> str:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1]


@pytest.mark.parametrize(
    "text",
    [
        f"If $X$ and $Y$ are independent, $$p(x,y)=p(x)p(y).$$ Hence {SUM}.",
        f"If $X$ and $Y$ are independent, the joint law factorises. Therefore {SUM}.",
        "If $X$ and $Y$ are independent, $p(x,y)=p(x)p(y)$. Hence $I(X;Y)=0$. So $H(X|Y)=H(X)$.",
        f"若 $X$ 与 $Y$ 相互独立，则 $p(x,y)=p(x)p(y)$。因此 {SUM}。",
        f"$X$와 $Y$가 독립이면 $p(x,y)=p(x)p(y)$이다. 따라서 {SUM}이다.",
        f"$X$ と $Y$ が独立なら $p(x,y)=p(x)p(y)$ である。したがって {SUM} である。",
    ],
)
def test_holds_of_the_same_variables(text: str) -> None:
    assert last(text) == "proved"
    assert last(text.replace(SUM, "$H(X,Y)=H(X)-H(Y)$").replace("H(X|Y)=H(X)", "H(X|Y)=H(Y)")) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        f"If $X$ and $Y$ are independent, $p(x,y)=p(x)p(y)$. Therefore {SUM} for all $X$ and $Y$.",
        f"If $X$ and $Y$ are independent, $p(x,y)=p(x)p(y)$. Therefore, in general, {SUM}.",
        f"If $X$ and $Y$ are not independent, $I(X;Y)>0$. Hence {SUM}.",
        f"Many students believe that $X$ and $Y$ are independent. Hence {SUM}.",
        f"若 $X$ 与 $Y$ 相互独立，则 $p(x,y)=p(x)p(y)$。因此对任意 $X,Y$ 有 {SUM}。",
        f"$X$와 $Y$가 독립이면 $p(x,y)=p(x)p(y)$이다. 따라서 항상 {SUM}이다.",
    ],
)
def test_other_cases_are_not_blessed(text: str) -> None:
    assert last(text) not in ("proved", "confirmed", "definition")

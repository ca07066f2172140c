"""The case of equality, an equivalence, "independent or not": conditions that are spoken of and suppose nothing."""

from __future__ import annotations

import pytest

from tests.verify.answers import NEGATIVE, POSITIVE, words

SPOKEN_OF = [
    "$I(X;Y)\\ge 0$，当且仅当 $X$ 与 $Y$ 相互独立时等号成立。由此得 {}。",
    "等号成立当且仅当 $X$ 与 $Y$ 独立。因此 {}。",
    "等号成立的充要条件是 $X$ 与 $Y$ 独立。于是 {}。",
    "当且仅当 $X$ 与 $Y$ 独立时互信息为零。因此 {}。",
    "$I(X;Y)\\ge 0$이며 $X$와 $Y$가 독립일 때 등호가 성립한다. 따라서 {}이다.",
    "$I(X;Y)\\ge 0$이며 $X$와 $Y$가 독립일 때 등호가 성립하므로 {}이다.",
    "상호 정보량이 사라지는 것은 $X$와 $Y$가 독립인 것과 동치이다. 따라서 {}이다.",
    "$I(X;Y)\\ge 0$ であり、$X$ と $Y$ が独立のときに限り等号が成立する。したがって {} である。",
    "相互情報量が消えることと $X$ と $Y$ が独立であることは同値である。したがって {} である。",
    "Es gilt $I(X;Y)\\ge 0$ mit Gleichheit genau dann, wenn $X$ und $Y$ unabhängig sind, also {}.",
    "Que $X$ et $Y$ soient indépendantes ou non, {}.",
    "Sean $X$ e $Y$ independientes o no, {}.",
    "Ob $X$ und $Y$ unabhängig sind oder nicht, es gilt {}.",
    "$X$ and $Y$, independent or not, satisfy {}.",
    "除非 $X$ 与 $Y$ 独立，否则 {}。",
    "若 $X$ 与 $Y$ 独立或不独立，都有 {}。",
    "$X$와 $Y$가 독립이거나 독립이 아니면 {}이다.",
    "$X$ と $Y$ が独立でも独立でなくても {} である。",
]
SUPPOSED = [
    "$X$와 $Y$가 독립일 때만 {}가 성립한다.",
    "$X$와 $Y$가 독립이라고 하자. 그러면 {}이다.",
    "$X$ 与 $Y$ 独立时 $I(X;Y)=0$。因此 {}。",
    "$X$ と $Y$ が独立ならば、{} である。",
    "Sind $X$ und $Y$ unabhängig, so gilt {}.",
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_nothing_follows_from_what_is_only_spoken_of(text: str) -> None:
    assert words(text.replace("{}", "$H(X,Y)=H(X)+H(Y)$"))[-1] not in POSITIVE


def test_what_holds_of_all_variables_is_judged_beside_it() -> None:
    assert [words(t.replace("{}", "$H(X\\mid Y)\\le H(X)$"))[-1] for t in SPOKEN_OF[:3]] == ["proved"] * 3
    assert words(SPOKEN_OF[0].replace("{}", "$H(X\\mid Y)\\ge H(X)$"))[-1] in NEGATIVE


def test_a_condition_that_is_supposed_still_is() -> None:
    assert [words(t.replace("{}", "$H(X,Y)=H(X)+H(Y)$"))[-1] for t in SUPPOSED] == ["proved"] * len(SUPPOSED)

"""Sentences in languages that are not read: what they suppose is not refuted; logarithms to base 2 in German; laws named in a sentence on a divergence."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


UNREAD = [
    "$X$, $Y$'nin tersinir bir fonksiyonuysa, $Y$ ve $X$ tüm bilgiyi paylaşır ve ",
    "Nếu $X$ là một hàm khả nghịch của $Y$ thì ",
    "Ha $X$ az $Y$ invertálható függvénye, akkor ",
    "यदि $X$, $Y$ का व्युत्क्रमणीय फलन है, तो ",
]


@pytest.mark.parametrize("sentence", UNREAD)
def test_no_claim_under_words_that_are_not_read_is_refuted(sentence: str) -> None:
    assert words(sentence + "$$I(X;Y) = H(Y)$$")[-1] == "undecided"
    assert words(sentence + "$$I(X;Y) = H(Y) - H(Y|X)$$")[-1] == "proved"


def test_definitions_are_judged_in_any_language() -> None:
    assert words(r"$X$ için entropi $H(X) = \sum_x p(x)\log p(x)$ olur.")[-1] == "refuted"
    assert words(r"For $X$ and $Y$, $H(X,Y) = H(X|Y) - H(Y)$.")[-1] == "refuted"


def test_logarithmus_dualis() -> None:
    assert words(r"Es ist $\operatorname{ld} 6 \approx 2{,}585$ bit und $I(x) = \mathrm{ld}\frac{1}{p(x)} = -ld(p(x))$.") == [
        "confirmed",
        "definition",
        "proved",
    ]
    assert words(r"Dann ist $\log_2 6 \approx 2{,}585$ bit und mehr.") == ["confirmed"]
    assert words(r"Donc $\log_2 6 \approx 2{,}585$ bits et non $3$.")[0] == "confirmed"
    assert words(r"So $2^{11} = 2{,}048$ and $2^{10} = 1{,}024$.") == ["confirmed", "confirmed"]
    assert words(r"Es ist $\operatorname{ld} 6 \approx 1{,}792$ bit.")[-1] not in ("confirmed", "proved")
    assert words(r"Es ist $I(x) = \operatorname{ld} p(x)$.")[-1] == "refuted"


NORMAL = r"$p=\mathcal{N}(\mu,\sigma^2)$、$q=\mathcal{N}(0,1)$ のとき $$D_{KL}(p\|q)=\frac12(\mu^2+\sigma^2-\log\sigma^2-1)$$"


@pytest.mark.parametrize("topic", ["", "KL は、", "KL ダイバージェンスは、"])
def test_a_law_is_no_divergence(topic: str) -> None:
    assert words(topic + NORMAL) == ["definition", "definition", "definition"]
    assert words(topic + NORMAL.replace("-1)", "+1)"))[-1] == "refuted"
    assert words(topic + NORMAL.replace("-\\log", "+\\log"))[-1] == "refuted"

"""A sentence that only says when the one before holds is a condition of it; any other sentence is none."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

WORDS = {
    "$H(X, Y) = H(X) + H(Y)$이다. 단, $X$와 $Y$가 독립일 때 그렇다.": "proved",
    "$H(X, Y) = H(X) - H(Y)$이다. 단, $X$와 $Y$가 독립일 때 그렇다.": "refuted",
    "$H(X, Y) = H(X) + H(Y)$이다. 단, $X$와 $Y$는 독립이다.": "proved",
    "$H(X, Y) = H(X) + H(Y)$である。ただし、$X$と$Y$は独立とする。": "proved",
    "$H(X, Y) = H(X) - H(Y)$である。ただし、$X$と$Y$は独立とする。": "refuted",
    r"$H(X) \le \log K$이다. 단, $K$는 $X$가 가질 수 있는 값의 개수이다.": "proved",
    "$H(X,Y) = H(X) + H(Y)$이다. 단, 이는 자주 쓰인다.": "undecided",
    "互信息满足 $I(X;Y) = H(X) - H(X|Y)$。": "proved",
    "互信息满足 $I(X;Y) = H(X|Y) - H(X)$。": "refuted",
    "满足 $H(X) = 0$ 的分布是退化的。": "data",
}
NAMED = {
    r"其中隐式奖励为 $\hat r_\theta(x, y) = \beta \log \frac{\pi_\theta(y|x)}{\pi_{ref}(y|x)}$。": "definition",
    r"其中隐式奖励为 $\hat r_\theta(x, y) = \beta \log \frac{\pi_{ref}(y|x)}{\pi_\theta(y|x)}$。": "refuted",
    r"중요도 비율은 $\rho_t = \frac{\pi_{old}(a_t|s_t)}{\pi_\theta(a_t|s_t)}$이다.": "refuted",
    r"KTO损失为 $\mathcal{L} = \mathbb{E}[\lambda_y - v(x,y)]$。": "definition",
    r"KTO의 손실 함수는 $\mathcal{L} = \mathbb{E}[\lambda_y + v(x,y)]$이다.": "convention-mismatch",
}


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize("text", WORDS)
def test_what_is_demanded_is_used(text: str) -> None:
    assert words(text) == [WORDS[text]]


@pytest.mark.parametrize("text", NAMED)
def test_names_end_at_letters_of_other_scripts(text: str) -> None:
    assert words(text) == [NAMED[text]]


def test_a_case_of_equality_is_that_of_the_inequality_beside_it() -> None:
    text = r"互信息满足 $I(X; Y) = H(X) - H(X \mid Y)$,且 $I(X; Y) \ge 0$,当且仅当 $X$ 与 $Y$ 独立时取等号。"
    assert words(text) == ["proved", "proved"]
    assert words(text.replace("H(X) -", "H(X) +"))[0] == "refuted"
    assert words(text.replace(r"\ge 0", r"\ge 1"))[1] != "proved"

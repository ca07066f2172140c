"""PPL(X) of the words of a text; a number given anew in a sentence; entropies named behind their formulas; units in other languages."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


INSIDE = r"\sum_{i=1}^{t}\log p_\theta(x_i | x_{<i})"


@pytest.mark.parametrize(
    ("right", "word"),
    [
        (rf"\exp\left(-\frac1t {INSIDE}\right)", "definition"),
        (rf"\exp\left(\frac1t {INSIDE}\right)", "refuted"),
        (rf"\exp\left(-{INSIDE}\right)", "undecided"),
    ],
)
@pytest.mark.parametrize("left", [r"\text{PPL}(X)", "PPL(W)", "PP(W)"])
def test_the_perplexity_of_a_text_by_name(left: str, right: str, word: str) -> None:
    assert words(f"$${left} = {right}$$") == [word]


LOSS = r"$$L = -[y\log\hat y + (1-y)\log(1-\hat y)]$$" + "\n\n"
ANEW = [
    r"With $y=1$ and $\hat y=0.9$, $L=-\ln 0.9\approx 0.105$, and with $\hat y=0.1$, $L=-\ln 0.1\approx 2.303$.",
    r"$y=1$, $\hat y=0.9$이면 $L=-\ln 0.9\approx 0.105$이고 $\hat y=0.1$이면 $L=-\ln 0.1\approx 2.303$이다.",
    r"$y=1$、$\hat y=0.9$ なら $L=-\ln 0.9\approx 0.105$、$\hat y=0.1$ なら $L=-\ln 0.1\approx 2.303$ となる。",
]


@pytest.mark.parametrize("said", ANEW)
def test_a_number_given_anew_takes_the_place_of_the_first(said: str) -> None:
    assert "refuted" not in words(LOSS + said)
    wrong = said.replace(r"\approx 2.303", r"\approx 2.404")
    assert words(LOSS + wrong)[-1] not in ("proved", "confirmed")


NAMED_BEHIND = [
    r"其中，$H(p,q)=-\sum_x p(x)\log q(x)$ 为交叉熵，$H(p)=-\sum_x p(x)\log p(x)$ 为信息熵。",
    r"ここで $H(p,q)=-\sum_x p(x)\log q(x)$ は交差エントロピー、$H(p)=-\sum_x p(x)\log p(x)$ はエントロピーである。",
    r"여기서 $H(p,q)=-\sum_x p(x)\log q(x)$는 교차 엔트로피이고 $H(p)=-\sum_x p(x)\log p(x)$는 엔트로피이다.",
]


@pytest.mark.parametrize("said", NAMED_BEHIND)
def test_a_kind_of_entropy_named_behind_a_formula_is_of_that_formula(said: str) -> None:
    assert words(said) == ["definition", "definition"]
    assert "definition" not in words(said.replace(r"p(x)\log p(x)", r"\log p(x)"))[1:]


def test_hartleys_in_chinese() -> None:
    assert words(r"$1哈特=\log_2 10比特≈3.322比特$") == ["confirmed", "confirmed"]
    assert words(r"$1哈特=\log_2 10比特≈3.222比特$")[-1] == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "모델이 완벽하면 $H(p,q)=H(p)$이다.",
        r"$p$와 $q$가 다르면 $D(p\|q)>0$이다.",
        r"라벨이 원-핫이면 $H(y,q)=-\log q_c$이다.",
        r"よくある誤解：$D(p\|q)=D(q\|p)$。",
        "Gleichheit $H(p,q)=H(q,p)$ kann aber vorkommen.",
        r"Manche Autoren schreiben fälschlich $D(p\|q)=D(q\|p)$.",
        r"Mucha gente cree que $D(p\|q)=D(q\|p)$.",
        r"Molti studenti credono che $D(p\|q)=D(q\|p)$.",
        r"Muita gente acha que $D(p\|q)=D(q\|p)$.",
    ],
)
def test_cases_and_errors_of_others_are_not_refuted(text: str) -> None:
    assert "refuted" not in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


@pytest.mark.parametrize(
    "text",
    [
        "La entropía cruzada cumple $H(p,q)=H(q,p)$.",
        "Man sieht: $H(p,q)=H(q,p)$.",
        "로그를 정리하면 $H(p,q)=H(q,p)$이다.",
        "式を整理すると $H(p,q)=H(q,p)$ である。",
    ],
)
def test_what_the_text_claims_is_refuted(text: str) -> None:
    assert "refuted" in [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]

r"""$D(p\|q) = 0$ where p = q, whether it is written, P = Q, or told of "the two distributions"; 1 it is not."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.identical_laws import identical_laws


def last(text: str) -> str:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims][-1]


WRITTEN = [
    r"If $p=q$, then $D(p\|q)=0$.",
    r"If $p = q$, we have $D_{KL}(p\|q)=0$.",
    r"If $P=Q$, then $D(P\|Q)=0$.",
    r"When $P = Q$, $D_{KL}(P\|Q)=0$.",
    r"当 $P=Q$ 时，$D(P\|Q)=0$。",
    r"If $P$ and $Q$ are identical, then $D_{KL}(P\|Q)=0$.",
    r"当 $P$ 与 $Q$ 相同时，$D_{KL}(P\|Q)=0$。",
]
TOLD = [
    r"If the two distributions are equal, $D(p\|q)=0$.",
    r"若两个分布相同，则 $D(p\|q)=0$。",
    r"当两个分布完全相同时，$D_{KL}(P\|Q)=0$。",
    r"두 분포가 같으면 $D(p\|q)=0$이다.",
    r"2つの分布が等しいとき $D(p\|q)=0$ である。",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_written(text: str) -> None:
    assert last(text) == "proved"
    assert last(text.replace("=0$", "=1$")) == "refuted"


@pytest.mark.parametrize("text", TOLD)
def test_told(text: str) -> None:
    assert last(text) == "proved"
    assert last(text.replace("=0$", "=1$")) not in ("proved", "confirmed")


@pytest.mark.parametrize(
    "text",
    [
        r"若两个分布不相同，则 $D(p\|q)=0$。",
        r"If the two distributions are not equal, $D(p\|q)=0$.",
        r"두 분포가 같지 않으면 $D(p\|q)=0$이다.",
        r"If the two distributions are equal, $D(p\|q)=D(p\|r)$.",
    ],
)
def test_denied_or_of_others(text: str) -> None:
    assert last(text) not in ("proved", "confirmed")
    assert not list(identical_laws(text))


def test_variables_are_still_variables() -> None:
    assert check("H(X|Y) = 0", "X = Y").verdict.word == "proved"
    assert last("If $X=Y$, then $H(X|Y)=0$.") == "proved"


@pytest.mark.parametrize(("statement", "word"), [(r"D(p\|p) = 1", "refuted"), (r"D(p\|q) = 1", "undecided"), ("H(p) = 1", "undecided")])
def test_one_number_whatever_the_law_is(statement: str, word: str) -> None:
    assert last(f"${statement}$.") == word

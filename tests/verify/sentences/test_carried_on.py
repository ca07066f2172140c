r"""A conclusion behind "If p = q, ..." is not refuted by laws that differ; what is false at p = q too still is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


CASES = [
    "If $p = q$, then $D(p\\|q) = 0$. So",
    "When $p = q$ the divergence is $D(p\\|q) = 0$. Then",
    "若 $p=q$，则 $D(p\\|q)=0$。因此",
    "若两个分布相同，则 $D(p\\|q)=0$。因此",
    "$p=q$이면 $D(p\\|q)=0$이다. 따라서",
    "At the optimum $q = p$. There",
    "At the optimum, the model matches the data. There",
    "If $p = q$, then $D(p\\|q) = 0$. That is,",
]


@pytest.mark.parametrize("case", CASES)
def test_a_conclusion_may_still_suppose_it(case: str) -> None:
    assert last(f"{case} $H(p,q) = H(p)$.") not in ("refuted", "convention-mismatch")
    assert last(f"{case} $H(p,q) = H(p) - D(p\\|q)$.") == "refuted"
    assert last(f"{case} $H(p,q) = H(p) + D(p\\|q)$.") == "proved"


@pytest.mark.parametrize("words", ["In general", "The cross-entropy of any two laws is"])
def test_what_is_said_of_other_cases_is_judged(words: str) -> None:
    assert last(f"If $p = q$, then $D(p\\|q) = 0$. {words} $H(p,q) = H(p)$.") == "refuted"


def test_independence_is_carried_on() -> None:
    told = "If $X$ and $Y$ are independent, $I(X;Y) = 0$. Hence"
    assert last(f"{told} $H(X,Y) = H(X) + H(Y)$.") == "proved"
    assert last(f"{told} $H(X,Y) = H(X) - H(Y)$.") == "refuted"


CHAIN = r"If $X \to Y \to Z$, then $I(X; Y) \ge I(X; Z)$. "


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (CHAIN + r"So $I(Y; Z) \ge I(X; Z)$.", "proved"),
        (CHAIN + r"Similarly, one can show that $I(Y; Z) \ge I(X; Z)$.", "proved"),
        (r"若 $X \to Y \to Z$，则 $I(X; Y) \ge I(X; Z)$。同理，$I(Y; Z) \ge I(X; Z)$。", "proved"),
        (r"If $X$ and $Y$ are independent, then $H(X, Y) = H(X) + H(Y)$. Similarly, $I(X; Y) = 0$.", "proved"),
        (CHAIN + r"Similarly, $I(Y; Z) \le I(X; Z)$.", "refuted"),
        (CHAIN + r"So $I(X; Z) \ge I(Y; Z)$.", "refuted"),
        (CHAIN + r"Moreover, $I(X; Y | Z) \le I(X; Y)$.", "undecided"),
        (CHAIN + r"Similarly, for any three variables $I(X; Y | Z) \le I(X; Y)$.", "refuted"),
    ],
)
def test_a_chain_that_was_supposed_holds_in_what_is_concluded_alike(text: str, word: str) -> None:
    assert verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word == word

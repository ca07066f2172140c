"""What a text says a name stands for is what its formula has to be: a false one is no definition, a true one is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.names_given import given_names

GIVEN = [
    (r"Denote the entropy by $S$.", r"S(p) = -\sum_x p(x)\log p(x)", r"S(p) = \sum_x p(x)\log p(x)"),
    (r"$S$ denotes the entropy.", r"S(p) = -\sum_x p(x)\log p(x)", r"S(p) = \sum_x p(x)\log p(x)"),
    (
        r"We write $K(p,q)$ for the KL divergence.",
        r"K(p,q) = \sum_x p(x)\log\frac{p(x)}{q(x)}",
        r"K(p,q) = \sum_x p(x)\log\frac{q(x)}{p(x)}",
    ),
    (r"The KL divergence is written $K(p,q)$.", r"K(p,q) = H(p,q) - H(p)", r"K(p,q) = H(p,q) + H(p)"),
    (r"Let $C(p,q)$ be the cross-entropy.", r"C(p,q) = -\sum_x p(x)\log q(x)", r"C(p,q) = -\sum_x q(x)\log p(x)"),
    (r"Let $M$ be the mutual information of $X$ and $Y$.", r"M = H(X) - H(X|Y)", r"M = H(X) + H(X|Y)"),
]


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(("words", "true", "false"), GIVEN)
def test_a_name_that_was_given_before(words: str, true: str, false: str) -> None:
    assert last(f"{words} Then ${true}$.") == "definition"
    assert last(f"{words} Then ${false}$.") in ("refuted", "undecided", "convention-mismatch")


def test_a_name_that_is_given_behind() -> None:
    assert last(r"We write $K(p,q) = \sum_x p(x)\log\frac{p(x)}{q(x)}$ for the KL divergence.") == "definition"
    assert last(r"We write $K(p,q) = \sum_x p(x)\log\frac{q(x)}{p(x)}$ for the KL divergence.") == "refuted"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (r"Denote the cross-entropy by $\mathcal{L}$.", {"L": "cross-entropy"}),
        (r"Let $X$ be the entropy source.", {}),
        (r"Let $N$ be the number of tokens.", {}),
        (r"We write $S$ for the score.", {}),
    ],
)
def test_what_is_given(sentence: str, names: dict[str, str]) -> None:
    assert given_names(sentence) == names


@pytest.mark.parametrize(
    "text",
    [
        r"Let $G$ be $D(q\|p)$. Then $G = H(p,q)-H(p)$.",
        r"Let $D$ be $D(q\|p)$. Then $D = H(p,q)-H(p)$.",
        r"Let $D = D(q\|p)$. Then $D = H(p,q)-H(p)$.",
        r"Write $D$ for the KL divergence $D(p\|q)$. So $D = \sum_x q(x)\log\frac{q(x)}{p(x)}$.",
        r"Denote $D(q\|p)$ by $G$. Then $G = H(p,q)-H(p)$.",
        r"Let $G$ denote $I(X;Y)$. Then $G = H(X)-H(Y|X)$.",
        r"We abbreviate $H(X|Y)$ as $E$. Then $E = H(X,Y)-H(X)$.",
        r"Let $\Delta$ denote $H(p,q) - H(p)$. Then $\Delta = D(q\|p)$.",
        r"Denote the perplexity by $P$. Then $P = e^{-H(p)}$.",
        r"Denote by $S$ the Shannon entropy of $p$; $S = -\sum_x \log p(x)$.",
        r"Let $I = I(X;Z)$. Then $I = H(X)-H(X|Y)$.",
    ],
)
def test_a_letter_told_to_be_a_quantity_is_that_one(text: str) -> None:
    assert _last(text) not in ("definition", "proved", "confirmed")


@pytest.mark.parametrize(
    "text",
    [
        r"Let $D$ be $D(q\|p)$. Then $D = H(q,p)-H(q)$.",
        r"Let $D = D(q\|p)$. Then $D = H(q,p)-H(q)$.",
        r"$D = D_{KL}(q\|p)$",
        r"$H = H(X|Y)$",
        r"Let $I = I(X;Z)$. Then $I = H(X)-H(X|Z)$.",
        r"Let $D = D(q\|p)$. Then $D(p\|q) = H(p,q)-H(p)$.",
        r"Write $G$ for $D(p\|q)$. Then $G \ge 0$.",
        r"Let $\Delta$ denote $H(p,q) - H(p)$. Then $\Delta = D(p\|q)$.",
        r"Denote the perplexity by $P$. Then $P = e^{H(p)}$.",
        r"Let $G$ be $D(p\|q)$. Now let $G$ be a graph and $G = (V,E)$.",
    ],
)
def test_what_is_true_of_that_quantity_is_shown(text: str) -> None:
    assert _last(text) in ("definition", "proved")


def _last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word

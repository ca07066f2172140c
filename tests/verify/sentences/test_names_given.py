"""What a text says a name stands for is what its formula has to be: a false one is no definition, a true one is."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.names_given import given_names

GIVEN = [
    (r"Denote the entropy by $S$.", r"S(p) = -\sum_x p(x)\log p(x)", r"S(p) = \sum_x p(x)\log p(x)"),
    (r"$S$ denotes the entropy.", r"S(p) = -\sum_x p(x)\log p(x)", r"S(p) = \sum_x p(x)\log p(x)"),
    (r"We write $K(p,q)$ for the KL divergence.", r"K(p,q) = \sum_x p(x)\log\frac{p(x)}{q(x)}", r"K(p,q) = \sum_x p(x)\log\frac{q(x)}{p(x)}"),
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

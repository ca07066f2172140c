"""What a theorem supposes of its variables holds for its proof and its corollary, and for no theorem behind that."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

#: What a lemma supposes, what it proves, and what is false without it.
SUPPOSED = (
    ("If $Y = f(X)$, then", "H(Y) \\le H(X)"),
    ("If $Y = f(X)$ for a function $f$, then", "I(X;Y) = H(Y) + H(Y|X)"),
    ("Let $X \\to Y \\to Z$ be a Markov chain. Then", "I(X;Z) \\le I(X;Y)"),
    ("Let $X$ and $Y$ be independent. Then", "H(X,Y) = H(X) + H(Y)"),
)


def last(text: str) -> str:
    return verify_document(parse_chapter(f"\\begin{{document}}\n{text}\n\\end{{document}}", "latex")).claims[-1].verdict.word


def of(kind: str, text: str) -> str:
    return f"\\begin{{{kind}}}\n{text}\n\\end{{{kind}}}\n"


@pytest.mark.parametrize(("supposed", "claim"), SUPPOSED)
def test_a_lemma_supposes_it_for_itself_its_proof_and_its_corollary(supposed: str, claim: str) -> None:
    lemma = of("lemma", f"{supposed} ${claim}$.")
    assert last(lemma) == "proved"
    assert last(lemma + of("proof", f"Indeed, ${claim}$.")) == "proved"
    assert last(lemma + f"So ${claim}$.") == "proved"
    assert last(lemma + of("corollary", f"We have ${claim}$.")) == "proved"


@pytest.mark.parametrize(("supposed", "claim"), SUPPOSED)
@pytest.mark.parametrize("kind", ["lemma", "theorem", "definition"])
def test_the_next_one_is_neither_blessed_nor_accused(supposed: str, claim: str, kind: str) -> None:
    lemma = of("lemma", f"{supposed} ${claim}$.")
    assert last(lemma + of(kind, f"For random variables $X$, $Y$ and $Z$, ${claim}$.")) == "undecided"


def test_slips_of_the_next_one_are_found() -> None:
    lemma = of("lemma", "If $Y = f(X)$, then $H(Y) \\le H(X)$.") + of(
        "lemma", "If $Y = f(X, Z)$ for a map that is one-to-one for each $Z$, then $H(X|Z) = H(Y|Z)$."
    )
    assert last(lemma + of("lemma", "We have $H(X,Y) = H(Y) + H(X|Y)$.")) == "proved"
    assert last(lemma + of("lemma", "We have $H(X,Y) \\le H(X) - H(Y)$.")) == "refuted"

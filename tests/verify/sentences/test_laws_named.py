"""A uniform law in any words is that law; a special kind in words not understood refutes nothing."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.sentences.laws_named import of_special_kind

TRUE, FALSE = r"$D(p\|q) = \log K - H(p)$", r"$D(p\|q) = H(p) - \log K$"


def last(text: str) -> str:
    return verify_document(parse_chapter(text, "markdown")).claims[-1].verdict.word


@pytest.mark.parametrize(
    "words",
    [
        "Let $q$ be the uniform distribution on $K$ outcomes.",
        "Denote by $q$ the uniform distribution on $K$ outcomes.",
        "Write $q$ for the uniform distribution.",
        "We denote the uniform distribution by $q$.",
        "The uniform distribution on $K$ outcomes is called $q$.",
        "Here $q$ denotes the uniform distribution.",
        "We take for $q$ the uniform distribution.",
        "Choose the uniform prior $q$.",
    ],
)
def test_it_is_that_law(words: str) -> None:
    assert last(f"{words} Then {TRUE}.") == "proved"
    assert last(f"{words} Then {FALSE}.") == "refuted"


@pytest.mark.parametrize(
    "words",
    [
        "Sei $q$ die Gleichverteilung.",
        "Soit $q$ la loi uniforme.",
        "用 $q$ 表示均匀分布。",
        "一様分布を $q$ で表す。",
        "Here the reference $q$ is flat over the $K$ symbols.",
        "Let $q$ give every outcome the same probability.",
        "Let $q$ be constant.",
    ],
)
def test_nothing_is_refuted_of_it(words: str) -> None:
    assert last(f"{words} Then {TRUE}.") != "refuted"


@pytest.mark.parametrize(
    "words",
    [
        "Let $q$ be a model.",
        "The uniform distribution maximises entropy. Let $q$ be another law.",
        "Denote by $u$ the uniform distribution.",
        "For any $q$:",
    ],
)
def test_of_other_laws_it_is(words: str) -> None:
    assert last(f"{words} We have {TRUE}.") == "refuted"


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("the uniform distribution over $n$ words is written $u$", ["u"]),
        ("denote by $p$ a one-hot vector", ["p"]),
        ("$p$ differs from the uniform law", []),
        ("$q$ is not uniform", []),
    ],
)
def test_the_letters_of_special_laws(words: str, letters: list[str]) -> None:
    assert of_special_kind(words) == letters

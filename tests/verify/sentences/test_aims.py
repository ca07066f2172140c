"""What a sentence aims at, or says of some things alone, is not said to be true."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

AIMS = [
    "Choose $q$ so that @.",
    "Pick the $q$ that gives @.",
    "To get @ one needs another law.",
    "For @ you need another law.",
    "The laws for which @ are few.",
    "It is rare that @.",
    "We would like to reach @.",
    "Only two laws have @.",
]
SAID = [
    "We find that @.",
    "Take the expectation to get @.",
    "We want to show that @.",
    "To obtain the bound, take logarithms: @.",
    "All laws have @.",
]


def test_no_aim_is_refuted_and_what_is_said_is() -> None:
    for sentences, refuted in ((AIMS, set()), (SAID, {"refuted"})):
        text = "\n\n".join(s.replace("@", r"$D(p \| q) = H(p, q) + H(p)$") for s in sentences)
        claims = [c for c in verify_document(parse_chapter(text, "markdown")).claims if "D(" in c.text]
        assert len(claims) == len(sentences)
        assert {c.verdict.word for c in claims} - {"data"} == refuted

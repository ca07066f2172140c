"""That two expressions differ is confirmed by a point at which they do, and refuted where they are equal always."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (r"D(p\|q) \ne D(q\|p)", "confirmed"),
        (r"H(X|Y) \neq H(Y|X)", "confirmed"),
        (r"H(p, q) \ne H(q, p)", "confirmed"),
        (r"D(p\|q) \ne 0", "confirmed"),
        (r"I(X;Y) \ne I(Y;X)", "refuted"),
        (r"H(X,Y) \ne H(Y,X)", "refuted"),
        (r"H(p, q) \ne H(p) + D(p\|q)", "refuted"),
        (r"JSD(p, q) \ne JSD(q, p)", "refuted"),
    ],
)
def test_expressions_differ_or_do_not(text: str, word: str) -> None:
    verdict = check(text).verdict
    assert verdict.word == word
    assert (verdict.witness is not None) == (word == "confirmed")
    assert (verdict.certificate is not None) == (word == "refuted")


def words(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_in_a_chapter() -> None:
    assert words(r"The divergence is not symmetric: $D(p\|q) \neq D(q\|p)$ in general.") == ["confirmed"]
    assert words(r"Note that $I(X;Y) \neq I(Y;X)$.") == ["refuted"]


@pytest.mark.parametrize(
    "text", [r"For all $p$ and $q$, $D(p\|q) \neq D(q\|p)$.", r"Always $D(p\|q) \ne D(q\|p)$.", r"Whenever they differ, $H(p) \ne H(q)$."]
)
def test_one_point_does_not_show_what_is_said_of_all(text: str) -> None:
    assert words(text) == ["undecided"]

"""Full-width signs of maths are the ASCII ones, each at its place."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.chapters.blanking import half_width
from symbolic_it.verify.chapter import verify_document


def test_signs_digits_and_letters_are_put_at_their_places() -> None:
    assert half_width("Ｈ(Ｘ)＝１＋２－３＜４") == "H(X)=1+2-3<4"
    assert half_width("，：（％") == "，：（％"


def test_a_formula_with_such_signs_is_judged_where_it_stands() -> None:
    text = "互信息为 $I(X;Y)＝H(X)－H(X|Y)$，不是 $H(Y)$。\n\n写成 $I(X;Y)＝H(X)－H(Y|X)$。\n"
    claims = verify_document(parse_chapter(text, "markdown")).claims
    assert [c.verdict.word for c in claims] == ["proved", "refuted"]
    assert [text[c.start : c.end] for c in claims] == ["I(X;Y)＝H(X)－H(X|Y)", "I(X;Y)＝H(X)－H(Y|X)"]

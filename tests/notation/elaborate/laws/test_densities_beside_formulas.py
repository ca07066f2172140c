"""A normal law beside the formula of its density is the density; another factor, exponent or sign is refuted."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

DENSITY = r"\frac{1}{\sqrt{2\pi s^2}} \exp\left(-\frac{(w-m)^2}{2s^2}\right)"
TWINS = [(r"{2s^2}\right", r"{s^2}\right"), ("-\\frac", "\\frac"), (r"\sqrt{2\pi s^2}", r"2\pi s")]


def words(*formulas: str) -> list[str]:
    text = "\n\n".join(f"Here ${x}$." for x in formulas)
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims]


def test_with_and_without_the_density_in_front() -> None:
    greek = DENSITY.replace("w", r"\theta")
    assert words(rf"q(\theta) = \mathcal{{N}}(m, s^2) = {greek}") == ["definition", "proved"]
    assert words(rf"\mathcal{{N}}(m, s^2) = {DENSITY}") == ["proved"]


def test_twins() -> None:
    assert words(*(rf"\mathcal{{N}}(m, s^2) = {DENSITY.replace(*pair)}" for pair in TWINS)) == ["refuted"] * 3

"""What a sentence says of one outcome holds for the next one that begins with "Then", and keeps others from being refuted by it."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

TERM = r"$p(x) \log \frac{p(x)}{m(x)} = p(x) \log 2$ with $m = (p+q)/2$."


def verdicts(text: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims if "log" in c.reading]


@pytest.mark.parametrize("opening", ["Take $x$ with $p(x) > 0$ and $q(x) = 0$.", "At some outcome $p(x) > 0$ and $q(x) = 0$."])
def test_then_goes_on_under_it(opening: str) -> None:
    assert verdicts(f"{opening} Then {TERM}") == ["proved"]
    assert "proved" not in verdicts(f"{opening} Then {TERM.replace('log 2', 'log 3')}")


def test_without_it_the_equation_is_false() -> None:
    assert verdicts(f"Always {TERM}") == ["refuted"]


def test_what_is_said_of_a_chosen_outcome_forbids_a_refutation_elsewhere() -> None:
    assert verdicts(f"Consider $x$ with $p(x) > 0$ and $q(x) = 0$. The term is {TERM}") != ["refuted"]

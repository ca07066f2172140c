"""Spans that a word joins to one assignment: a name and a list, no name and any other formula."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document
from symbolic_it.verify.formulas.formula import formulas


def joined(text: str) -> list[str]:
    (sentence,) = parse_chapter(text, "markdown").sentences
    return [f.text for f in formulas(sentence)]


@pytest.mark.parametrize("text", ["Here $p$ is $[0.5, 0.5]$.", "Here $p$: $(1/2, 1/2)$."])
def test_a_name_and_a_list_are_one_assignment(text: str) -> None:
    assert len(joined(text)) == 1


@pytest.mark.parametrize("text", ["The score of a forecast $p$ with outcome $y$ is $(p - y)^2$.", "The loss of $z$ is $(z + 1)(z - 1)$."])
def test_a_name_before_another_formula_is_not_assigned_it(text: str) -> None:
    assert not any("=" in f for f in joined(text))


def test_escaped_bars_are_bars() -> None:
    r"""D(q(z\|x) \|\| p(z)), as Markdown that reads tables wants it."""
    text = r"$$\log p(x) = E_{q(z\|x)}\left[ \log \frac{p(x,z)}{q(z\|x)} \right] + D_{KL}(q(z\|x) \|\| p(z\|x))$$"
    assert [c.verdict.word for c in verify_document(parse_chapter(text)).claims] == ["proved"]
    assert [c.verdict.word for c in verify_document(parse_chapter(text.replace("] + D", "] - D"))).claims] == ["refuted"]


def test_norms_side_by_side_keep_their_bars() -> None:
    for text in (r"$\frac{u^\top v}{\|u\|\|v\|}$", r"$\|u\|\|v\|$", r"$(\|u\|\|v\|\|w\|)$"):
        assert joined(text) == [text.strip("$")]
    assert joined(r"$D(q(z\|x) \|\| p(z))$") == [r"D(q(z |x) ||   p(z))"]

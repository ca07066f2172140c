r"""Macros in the front matter hold in the chapter, whichever of its tools they are written for; so does a preamble in a fence."""

from __future__ import annotations

import pytest

from symbolic_it.chapters import parse_chapter
from symbolic_it.notation.syntax import read_macros
from symbolic_it.verify.chapter import verify_document

PANDOC = "header-includes:\n  - \\newcommand{\\Div}[2]{D_{\\mathrm{KL}}(#1 \\,\\|\\, #2)}\n  - \\usepackage{amsmath}\n"
QUARTO = "format:\n  pdf:\n    include-in-header:\n      text: |\n        \\newcommand{\\Div}[2]{D_{\\mathrm{KL}}(#1 \\,\\|\\, #2)}\n"
MYST = "math:\n  '\\Div': 'D_{\\mathrm{KL}}(#1 \\,\\|\\, #2)'\n"
MYST_DOUBLED = 'title: x\nmath:\n  "\\\\Div": "D_{\\\\mathrm{KL}}(#1 \\\\| #2)"\nkernelspec:\n  name: python3\n'
MYST_NESTED = "math:\n  '\\Div':\n    macro: 'D_{\\mathrm{KL}}(#1 \\| #2)'\n"
TRUE = "\n$$\\Div{p}{q} = H(p, q) - H(p)$$\n\n$$\\Div{p}{q} = H(p, q) + H(p)$$\n"


@pytest.mark.parametrize("front", [PANDOC, QUARTO, MYST, MYST_DOUBLED, MYST_NESTED])
def test_its_macros_hold_in_the_chapter(front: str) -> None:
    claims = verify_document(parse_chapter(f"---\n{front}---\n{TRUE}", "markdown")).claims
    assert [c.verdict.word for c in claims] == ["proved", "refuted"]


@pytest.mark.parametrize("fence", ["~~~\n", "```tex\n", "```{=tex}\n", "```{=latex}\n"])
def test_a_preamble_in_a_fence_defines_what_nothing_else_defines(fence: str) -> None:
    text = f"{fence}\\newcommand{{\\Div}}[2]{{D(#1 \\| #2)}}\n{fence[:3]}\n{TRUE}"
    assert [c.verdict.word for c in verify_document(parse_chapter(text, "markdown")).claims] == ["proved", "refuted"]


def test_code_in_another_language_defines_nothing_and_an_example_does_not_replace_a_definition() -> None:
    text = "```python\n\\newcommand{\\a}{x}\n```\n\n```tex\n\\newcommand{\\b}{x}\n```\n\n$\\newcommand{\\b}{y}$\n"
    found = [read_macros(m.text) for m in parse_chapter(text, "markdown").macro_definitions]
    assert [{name: m.body for name, m in one.items()} for one in found] == [{"b": "y"}]


def test_a_setting_that_is_called_math_is_none() -> None:
    assert not parse_chapter("---\nmath: true\ntitle: \\alpha\n---\ntext\n", "markdown").macro_definitions

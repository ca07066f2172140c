"""Markdown holds one aligned display and a list of reasons; sentences are words, not markup."""

from __future__ import annotations

from markdown_it import MarkdownIt

from symbolic_it.exports.markdown import render
from symbolic_it.kernel.derivation import Derivation


def test_a_derivation_is_a_heading_two_displays_and_numbered_reasons(gibbs: Derivation) -> None:
    out = render(gibbs)
    assert out.startswith("## Gibbs' inequality\n")
    assert out.count("$$") == 4
    assert r"D_{\mathrm{KL}}(p \,\|\, q) \ge 0" in out
    assert out.count(r" \\") == len(gibbs.steps) - 1
    assert "\n3. tangent line: " in out


def test_sentences_do_not_become_html_links_code_or_mathematics(hostile: Derivation) -> None:
    out = render(hostile)
    prose = "$$".join(out.split("$$")[::2])  # outside the displays
    html = MarkdownIt("commonmark").render(prose)
    for markup in ("<script", "<a ", "<code", "<img"):
        assert markup not in html
    assert "&lt;script&gt;" in html
    inside = "".join(out.split("$$")[1::2])
    assert r"\input" not in inside and r"\write" not in inside

r"""A macro that is redefined means what the definition before a formula says, and in a group only there."""

from __future__ import annotations

from symbolic_it.chapters import parse_chapter
from symbolic_it.verify.chapter import verify_document

HEAD = "\\documentclass{article}\n\\newcommand{\\KL}[2]{D(#1\\|#2)}\n\\begin{document}\n"
PQ = r"$\KL{p}{q} = \sum_x p(x) \log \frac{p(x)}{q(x)}$"
QP = r"$\KL{p}{q} = \sum_x q(x) \log \frac{q(x)}{p(x)}$"
TURNED = r"\renewcommand{\KL}[2]{D(#2\|#1)}"


def words(body: str) -> list[str]:
    return [c.verdict.word for c in verify_document(parse_chapter(HEAD + body + "\n\\end{document}\n", "latex")).claims]


def test_the_definition_before_counts() -> None:
    assert words(f"First {PQ}.\n\n{TURNED}\nNow {QP}.") == ["definition", "definition"]
    assert words(f"First {QP}.\n\n{TURNED}\nNow {PQ}.") == ["refuted", "refuted"]


def test_a_definition_in_a_group_ends_with_it() -> None:
    assert words(f"{{{TURNED} Here {QP}.}}\n\nThere {PQ}.") == ["definition", "definition"]
    assert words(f"\\begin{{center}}{TURNED} Here {PQ}.\\end{{center}}\n\nThere {QP}.") == ["refuted", "refuted"]


def test_a_macro_that_is_defined_once_holds_before_it_too() -> None:
    text = f"First {PQ}.\n\n" + r"\newcommand{\again}{H(p)} Then $\again \ge 0$."
    assert words(text) == ["definition", "proved"]

"""Text: questions and worked solutions for a terminal, in Unicode"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from ...notation.prose import prose_text
from ..answer_key import AnswerKey
from ..paper import Paper
from .formulas import formula_text
from .sheet import Sheet, label, pieces, worth

WIDTH = 100


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """All papers, one after another."""
    return "\n".join(line for paper in papers for line in _paper(paper, solutions)) + "\n"


def prose(text: str) -> str:
    """Prose with its formulas in Unicode."""
    return "".join(formula_text(piece) if maths else prose_text(piece) for piece, maths in pieces(text))


def _paper(paper: Paper, solutions: bool) -> list[str]:
    out = [prose_text(paper.heading), "=" * len(paper.heading), ""]
    for number, key in enumerate(paper.keys, 1):
        out += textwrap.wrap(f"{number}. {prose(key.question)} ({worth(key)})", WIDTH, subsequent_indent="   ", break_on_hyphens=False)
        if solutions:
            out += ["", *_solution(key)]
        out += [f"   [{label(key)}]", ""]
    return out


def _solution(key: AnswerKey) -> list[str]:
    rows = [(formula_text(formula), prose_text(because)) for formula, because in key.formulas()]
    width = min(60, max(len(formula) for formula, _ in rows))
    out = []
    for formula, because in rows:
        out += [f"     {formula:<{width}}   {because}"] if len(formula) <= width else [f"     {formula}", f"     {'':<{width}}   {because}"]
    wrong = [f"     not {prose_text(key.shown(m))}: {prose_text(m.words)}" for m in key.distractors]
    return [*out, f"   Answer: {prose_text(key.result)}", *wrong]


SHEET = Sheet("text", ".txt", render)

"""Markdown: formulas between dollar signs, solutions as numbered lines with their reasons"""

from __future__ import annotations

from collections.abc import Sequence

from ...notation.prose import prose_markdown
from ..answer_key import AnswerKey
from ..paper import Paper
from .sheet import Sheet, label, pieces, worth


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """All papers in one document."""
    return "\n".join(block for paper in papers for block in _paper(paper, solutions))


def _paper(paper: Paper, solutions: bool) -> list[str]:
    out = [f"# {prose_markdown(paper.heading)}\n"]
    for number, key in enumerate(paper.keys, 1):
        out += [f"## {number}. {prose_markdown(key.title)} ({worth(key)})\n", f"{prose(key.question)}\n"]
        if solutions:
            out += solution(key)
        out += [f"*{prose_markdown(label(key))}*\n"]
    return out


def prose(text: str) -> str:
    """Prose with formulas: the prose is escaped, formulas stay between dollar signs."""
    return "".join(f"${piece}$" if maths else prose_markdown(piece) for piece, maths in pieces(text))


def solution(key: AnswerKey) -> list[str]:
    """The solution and the mistakes, as blocks."""
    lines = [f"{n}. {prose_markdown(because)}:\n\n   $$\n   {formula}\n   $$\n" for n, (formula, because) in enumerate(key.formulas(), 1)]
    wrong = [f"- {key.shown(m)}: {prose_markdown(m.words)}" for m in key.distractors]
    return ["**Solution.**\n", *lines, f"**Answer: {key.result}**\n", "Common mistakes:\n", "\n".join(wrong) + "\n"]


SHEET = Sheet("markdown", ".md", render)

"""Jupyter notebook: a cell for each question and for each solution, with explicit ids"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ...notation.prose import prose_markdown
from ..paper import Paper
from . import markdown
from .sheet import Sheet, label, worth


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """A notebook of format 4.5; the same papers give the same bytes."""
    cells: list[dict[str, Any]] = []
    for paper in papers:
        cells.append(_cell(f"paper-{paper.number}", f"# {prose_markdown(paper.heading)}\n"))
        for number, key in enumerate(paper.keys, 1):
            at = f"paper-{paper.number}-question-{number}"
            head = f"## {number}. {prose_markdown(key.title)} ({worth(key)})\n\n{markdown.prose(key.question)}\n"
            cells.append(_cell(at, f"{head}\n*{prose_markdown(label(key))}*\n"))
            if solutions:
                cells.append(_cell(f"{at}-solution", "\n".join(markdown.solution(key))))
    document = {"cells": cells, "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _cell(name: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source.splitlines(keepends=True)}


SHEET = Sheet("notebook", ".ipynb", render)

"""JSON: every question with its exact answer, tolerance and named mistakes; what `grade` reads"""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..paper import Paper
from .sheet import Sheet

SCHEMA = "symbolic-it/answer-key/1"


def render(papers: Sequence[Paper], solutions: bool = True) -> str:
    """One document; without solutions it holds the questions alone."""
    items = []
    for paper in papers:
        for number, key in enumerate(paper.keys, 1):
            item = {"paper": paper.number, "question_number": number, **key.to_json()}
            if not solutions:
                item = {k: v for k, v in item.items() if k not in ("steps", "answer", "distractors", "parameters")}
            items.append(item)
    title = papers[0].title if papers else ""
    return json.dumps({"schema": SCHEMA, "title": title, "items": items}, indent=2, ensure_ascii=False) + "\n"


SHEET = Sheet("json", ".json", render)

"""Grading a class: an answer key and a table of answers to marks, feedback and a summary."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..precision import plain
from .marking import Mark, Marker

_QUESTION = ("question", "item", "variant")


@dataclass(frozen=True, slots=True)
class Row:
    """One answer of one student."""

    student: str
    paper: int
    question: int
    answer: str
    mark: Mark
    points: Fraction
    worth: Fraction

    def to_json(self) -> dict[str, Any]:
        """The row as a JSON object."""
        return {
            "student": self.student,
            "paper": self.paper,
            "question": self.question,
            "answer": self.answer,
            "verdict": self.mark.verdict,
            "points": plain(self.points),
            "of": plain(self.worth),
            "mistakes": list(self.mark.mistakes),
            "feedback": self.mark.feedback,
            "links": [{"reading": reading, "verdict": verdict} for reading, verdict in self.mark.links],
        }


def read_key(text: str) -> dict[tuple[int, int], Marker]:
    """(paper, question) -> marker, from the JSON of `answer-key`. Raises ValueError in one line."""
    try:
        data = json.loads(text)
        items = data["items"]
        pairs = [(int(i.get("paper", 1)), int(i.get("question_number", n)), i) for n, i in enumerate(items, 1)]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ValueError('expected the JSON of `answer-key --format json`: {"items": [...]}') from None
    out = {}
    for paper, number, item in pairs:
        try:
            out[paper, number] = Marker(item)
        except ValueError as error:
            raise ValueError(f"paper {paper}, question {number}: {error}") from None
    return out


def grade(markers: dict[tuple[int, int], Marker], table: str) -> list[Row]:
    """Mark a table: one answer a row (student, question, answer) or one student a row (student, 1, 2, ...); `paper` may be a column.

    Raises ValueError, in one line, where the table has no such columns or names a question that the key lacks.
    """
    rows = []
    variants = {str(m.item.get("variant")): at for at, m in markers.items()}
    for line, student, paper, question, answer in _answers(table):
        at = variants.get(question) or (paper, _number(question, line))
        if at not in markers:
            raise ValueError(f"line {line}: question {question} of paper {paper} is not in the key")
        marker = markers[at]
        mark = marker.mark(answer)
        worth = Fraction(str(marker.item.get("points", "1")))
        rows.append(Row(student, at[0], at[1], answer, mark, mark.credit * worth, worth))
    return rows


def _number(question: str, line: int) -> int:
    digits = question.strip().lower().removeprefix("question").removeprefix("q").strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6:
        raise ValueError(f"line {line}: question {question[:40]!r}: expected a number, q1, or a variant of the key")
    return int(digits)


def _answers(table: str) -> Iterator[tuple[int, str, int, str, str]]:
    csv.field_size_limit(1 << 24)
    reader = csv.reader(io.StringIO(table.replace("\0", "\ufffd"), newline=""))
    try:
        header = [h.strip() for h in next(reader, [])]
        names = [h.lower() for h in header]
        if "student" not in names:
            raise ValueError("line 1: no column student: expected student,question,answer or student,1,2,...")
        student, paper = names.index("student"), names.index("paper") if "paper" in names else None
        key = next((names.index(q) for q in _QUESTION if q in names), None)
        long = key is not None and "answer" in names
        columns = [k for k in range(len(header)) if k not in (student, paper)]
        for cells in reader:
            if not any(cells):
                continue
            cells += [""] * (len(header) - len(cells))
            at = _paper(cells[paper], reader.line_num) if paper is not None else 1
            if long and key is not None:
                yield reader.line_num, cells[student], at, cells[key], cells[names.index("answer")]
            else:
                for k in columns:
                    yield reader.line_num, cells[student], at, header[k], cells[k]
    except csv.Error as error:
        raise ValueError(f"line {reader.line_num}: {error}") from None


def _paper(text: str, line: int) -> int:
    if text.strip().isascii() and text.strip().isdigit() and len(text.strip()) < 7:
        return int(text)
    raise ValueError(f"line {line}: paper {text[:40]!r}: expected a number")


def summary(rows: list[Row]) -> list[dict[str, Any]]:
    """One object per question: how many answers, the mean credit, the verdicts and the mistakes by name."""
    out = []
    for at in sorted({(r.paper, r.question) for r in rows}):
        here = [r for r in rows if (r.paper, r.question) == at]
        share = sum((r.mark.credit for r in here), Fraction(0)) / len(here)
        out.append(
            {
                "paper": at[0],
                "question": at[1],
                "answers": len(here),
                "mean_credit": f"{float(share):.3f}",
                "verdicts": dict(sorted(Counter(r.mark.verdict for r in here).items())),
                "mistakes": dict(Counter(code for r in here for code in r.mark.mistakes).most_common()),
            }
        )
    return out


def to_csv(rows: list[Row]) -> str:
    """The marks as CSV; a cell that a spreadsheet would run as a formula is made text."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["student", "paper", "question", "answer", "verdict", "points", "of", "mistakes", "feedback"])
    for r in rows:
        cells = [r.student, r.paper, r.question, r.answer, r.mark.verdict, plain(r.points), plain(r.worth)]
        writer.writerow([_harmless(str(c)) for c in [*cells, " ".join(r.mark.mistakes), r.mark.feedback]])
    return out.getvalue()


def _harmless(cell: str) -> str:
    cell = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in cell)
    if cell[:1] in ("=", "@", "\t") or (cell[:1] in ("+", "-") and not cell[1:].replace(".", "", 1).isdigit()):
        return "'" + cell
    return cell

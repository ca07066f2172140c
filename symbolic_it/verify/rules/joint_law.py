"""A joint table that does not sum to one, or marginals in words that are not its sums.

What it finds: a table or matrix called a joint distribution whose entries do not add up to 1; "the marginal of X is (...)" behind it with
other numbers than the sums of its rows or columns.
Why that is bad: every entropy and mutual information that is computed from it is wrong.
Example: "the joint distribution P = [[0.4, 0.1], [0.2, 0.4]]"
Use instead: entries that sum to 1, and their sums.
Source: the definition of a joint distribution; exact sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.mention import is_mention

_JOINT = regex(r"\bjoint (?:distribution|law|probabilit\w+|pmf|table|mass)", re.I)
_VECTOR = r"\$?\s*\(?(?:is|are|=)?\$?\s*[(\[](?P<v>(?:\s*\d*\.?\d+(?:/\d+)?\s*,?)+)[)\]]"
_MARGINAL = regex(rf"(?:\bmarginal(?: distribution)? (?:of|for)|\bthat (?:of|for)) \$?(?P<letter>[A-Z])\$? (?:is|are) {_VECTOR}", re.I)


def _check(page: Page) -> Iterator[Finding]:
    document = page.document
    if "joint" not in document.text.lower():
        return
    from ..formulas.joint_tables import called_joint

    laws = called_joint(document)
    for k, law in enumerate(laws):
        rows, columns = [sum(row, Fraction(0)) for row in law.rows], [sum(c, Fraction(0)) for c in zip(*law.rows, strict=True)]
        total = sum(rows, Fraction(0))
        before = document.text[max(0, law.start - 200) : law.start].rsplit("\n\n\n")[-1]
        if not _JOINT.search(before) or is_mention(before[-120:], ""):
            continue
        conditional = all(r == 1 for r in rows) or all(c == 1 for c in columns)
        slack = Fraction(len(rows) * len(columns), 200)
        if total != 1 and not conditional and abs(total - 1) <= Fraction(3, 10):
            fine = any(v.denominator not in (1, 2, 4, 5, 10, 20) for row in law.rows for v in row)
            if not (fine and abs(total - 1) <= slack):
                message = f"the joint table sums to {float(total):.6g}, not to 1"
                yield Finding(law.start, law.end, message, "correct an entry", refuted(message, expected="1"), kind="distribution")
        elif total == 1:
            end = laws[k + 1].start if k + 1 < len(laws) else len(document.text)
            yield from _marginals(document.text, law.end, min(end, law.end + 1500), law.letters, rows, columns)


def _marginals(
    text: str, start: int, end: int, letters: tuple[str, str] | None, rows: list[Fraction], columns: list[Fraction]
) -> Iterator[Finding]:
    for m in _MARGINAL.finditer(text, start, end):
        told = [Fraction(v) for v in re.findall(r"\d*\.?\d+(?:/\d+)?", m["v"])]
        right = (
            [rows, columns] if letters is None else [rows] if m["letter"] == letters[0] else [columns] if m["letter"] == letters[1] else []
        )
        if not right or any(
            len(v) == len(told) and all(abs(a - b) < Fraction(1, 200) for a, b in zip(v, told, strict=True)) for v in right
        ):
            continue
        shown = "(" + ", ".join(f"{float(v):.4g}" for v in right[0]) + ")"
        message = f"the sums of the joint table are {shown}"
        yield Finding(m.start("v") - 1, m.end("v") + 1, message, f"expected {shown}", refuted(message, expected=shown), kind="distribution")


RULE = Rule("IT506", "joint-law", "error", _check)

"""Marginals in code that do not belong to their joint table.

What it finds: a call with a literal joint table whose entries do not sum to one, or with marginals that are neither its row sums
nor its column sums.
Why that is bad: the result is neither a mutual information nor a conditional entropy; it can be negative, and it looks like a value.
Example: `mutual_information(np.array([[0.1, 0.5], [0.1, 0.3]]), np.array([0.2, 0.8]), np.array([0.75, 0.25]))`
Use instead: `joint.sum(axis=1)` and `joint.sum(axis=0)`.
Source: the definition of a marginal.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from fractions import Fraction

from ...patterns import regex
from ..listings.array_code import Table, decimals, literal, nested, sums_to_one
from ..listings.source import Source, last_name
from ..page import Page
from ..rule import Finding, Rule, refuted

_NAMES = regex(r"mutual|information|conditional|joint|\bmi\b|(?:^|_)mi(?:_|$)|cond_ent|pmi", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for source in page.sources:
        for call in source.calls:
            if _NAMES.search(last_name(call)):
                yield from _judge(source, call)


def _judge(source: Source, call: ast.Call) -> Iterator[Finding]:
    found = [(a, t) for a in call.args if (t := literal(source, a)) is not None]
    if not found or any(not 0 <= v <= 1 for _, t in found for row in t for v in row):
        return
    first, joint = found[0]
    if len(joint) < 2 or not nested(source, first):
        return
    entries = tuple(v for row in joint for v in row)
    rows, columns = tuple(sum(row) for row in joint), tuple(sum(c) for c in zip(*joint, strict=True))
    problems = []
    conditional = all(r == 1 for r in rows) or all(c == 1 for c in columns)
    if not sums_to_one(source, first, entries) and not conditional:
        problems.append(f"the joint table sums to {_shown(sum(entries))}, not to 1")
    if not conditional:
        used = [_flat(t) for a, t in found[1:] if _is_vector(t)]
        slack = Fraction(len(rows), 2 * 10 ** max(decimals(source, first), 1)) if decimals(source, first) >= 2 else Fraction(0)
        for vector in used:
            if not any(len(m) == len(vector) and all(abs(a - b) <= slack for a, b in zip(m, vector, strict=True)) for m in (rows, columns)):
                problems.append(f"{_vector(vector)} is no marginal: rows sum to {_vector(rows)}, columns to {_vector(columns)}")
        if len(used) == 2 and not problems and rows != columns and used[0] == used[1]:
            problems.append(f"one marginal is given twice: rows sum to {_vector(rows)}, columns to {_vector(columns)}")
    if problems:
        message = "; ".join(problems)
        help = "compute the marginals from the table"
        yield Finding(*source.place(call), message, help, refuted(message), kind="numeric")


def _is_vector(table: Table) -> bool:
    return len(table) == 1 or all(len(row) == 1 for row in table)


def _flat(table: Table) -> tuple[Fraction, ...]:
    return tuple(v for row in table for v in row)


def _shown(value: Fraction | int) -> str:
    return f"{float(value):.6g}"


def _vector(values: tuple[Fraction | int, ...]) -> str:
    return "(" + ", ".join(_shown(v) for v in values) + ")"


RULE = Rule("IT503", "code-marginals", "error", _check)

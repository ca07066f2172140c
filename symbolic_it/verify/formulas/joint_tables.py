"""Joint tables, in a table or as a matrix: what later formulas say of H(X), H(X,Y), H(X|Y), I(X;Y) is judged by them.

A table governs the formulas behind it up to the next one. Which of two letters goes with the rows is told by the labels, by "X (rows)",
or by the order in P(X, Y); where nothing tells, both are possible, and only what fits neither is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ...chapters import Cell, Document, Table
from ...decide.verdict import Verdict
from ...enclosure.ball import precision
from ...notation.syntax.languages import words as said
from ...patterns import regex
from ..listings.running import real as r
from ..listings.running.real import Real, real
from ..listings.shown import shown
from ..model import Claim
from ..numbers.printed_real import rounding
from ..sentences.joint_margins import joint
from ..sentences.openings import opens_a_problem
from ..sentences.table_columns import _plain
from .headed_arrays import headed
from .listed_joints import is_mass_of_pair, listed_joints
from .marginals_of_joint_tables import judged_marginal
from .masses_of_joint_tables import judged_mass
from .rows_and_columns import letters_told

_MATRIX = regex(r"\\begin\{(?:[pbvB]?matrix|array)\}(?:\{[lcr|]*\})?(?P<body>.*?)\\end\{(?:[pbvB]?matrix|array)\}", re.S)
_JOINT = regex(
    r"\bjoint\b|联合|聯合|결합|同時分布|[pP](?:_\{?XY\}?|_\{X, ?Y\})?\s*\(\s*[A-Za-z]\s*,\s*[A-Za-z]\s*\)|[pP]_\{[A-Za-z],? ?[A-Za-z]\}",
    re.I,
)
_CLAIM = regex(
    r"[\s$&]*(?P<of>[HI])\s*(?:\\left)?\(\s*(?P<a>[A-Z])\s*(?:(?P<by>\\mid|\||[,;])\s*(?P<b>[A-Z])\s*)?(?:\\right)?\)\s*&?\s*(?P<sign>=|\\approx|≈)\s*"
    r"(?P<n>\d+\.?\d*)\s*(?:\$\s*)?(?:\\[,;! ]|~)*(?:\\(?:text|mathrm|textrm|rm)\s*\{?\s*)?(?P<unit>bits?|nats?)?[\s}$.,]*",
)


#: Words after which a formula may be about another joint law than the one in the table.
_ANOTHER = regex(
    r"\b(?:if|when(?:ever)?|unless|independen\w*|identical\w*|suppose|assume|imagine|were|would|could|instead|another|other|different|general\w*|any|every|"
    r"always|never|all|each|uniform\w*|determin\w*|function of|perfect\w*|noiseless|useless|max\w*|min\w*|bound\w*|at (?:most|least)|extremes?|cases?|"
    r"only|iff|otherwise|after (?!summ|add|marginali|sum)\w+|shuffl\w*|resampl\w*|reweight\w*|skew\w*|empirical\w*|estimated|while|whereas|unlike|previous\w*|earlier|last|new|second|modif\w*|chang\w*|coins?|dice|die|cards?|source|toss\w*|rolls?|flips?)\b|"
    rf"{said('independent')}|{said('if before')}|{said('in general')}",
    re.I,
)
#: Words that begin something else, in which the letters mean other variables.
_BEGINS = regex(
    r"\blet\b(?!['’]s\b| us\b| me\b)|\b(?:suppose|assume|imagine)\b|\b(?:take|consider|flip|toss|roll|draw)\s+(?:now\s+)?(?:an?|another|two|three|the case)\b|\\sim(?![a-z])",
    re.I,
)


def may_be_of_another(words: str) -> bool:
    """Whether a sentence may speak of other variables than those of the table: independent ones, any ones."""
    return _ANOTHER.search(words) is not None


@dataclass(frozen=True)
class Joint:
    """A joint law: its masses by rows and columns, and the letters of rows and columns where they are told."""

    start: int
    end: int
    rows: tuple[tuple[Fraction, ...], ...]
    letters: tuple[str, str] | None
    labels: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    listed: bool = False  # mass by mass, in formulas of their own


def reach(document: Document, law: Joint) -> int:
    """Where the formulas end that a table governs: at a heading, or where the text begins something else."""
    over = (h.start for h in document.headings if h.start >= law.end)
    others = (
        x.start
        for x in document.sentences
        if x.start >= law.end and (_BEGINS.search(document.said[x.start : x.end]) or opens_a_problem(x.words[:40]))
    )
    return min((*over, *others), default=len(document.said))


def joints(document: Document) -> Iterator[Joint]:
    """The joint laws of a chapter in order; what does not sum to one is none."""
    yield from (j for j in called_joint(document) if sum(v for row in j.rows for v in row) == 1)


def called_joint(document: Document) -> list[Joint]:
    """What a chapter presents as joint laws, in order."""
    return sorted([*_matrices(document), *_tables(document), *_lists(document)], key=lambda j: j.start)


def _lists(document: Document) -> Iterator[Joint]:
    for found in listed_joints(document, _fraction):
        near = document.said[max(0, found.start - 200) : found.start]
        yield Joint(
            found.start,
            found.end,
            found.rows,
            found.letters or letters_told(near, "", found.rows, _fraction) or ("X", "Y"),
            found.labels,
            listed=True,
        )


def _matrices(document: Document) -> Iterator[Joint]:
    for span in document.maths:
        for m in _MATRIX.finditer(span.tex):
            rows = _entries(m["body"])
            near = document.said[max(0, span.outer_start - 200) : span.outer_start] + span.tex[: m.start()]
            behind = document.said[span.outer_end : span.outer_end + 300]
            if re.search(r"conditional|transition|channel", near, re.I):
                continue
            labelled = headed(m["body"], _fraction) if rows is None else None
            if rows is not None and _JOINT.search(near):
                yield Joint(span.start, span.end, rows, letters_told(near, behind, rows, _fraction))
            elif labelled is not None and (labelled[1] is not None or _JOINT.search(near + m["body"])):
                letters = labelled[1] or letters_told(near, behind, labelled[0], _fraction)
                yield Joint(span.start, span.end, labelled[0], letters)


def _entries(body: str) -> tuple[tuple[Fraction, ...], ...] | None:
    lines = [line for line in re.split(r"\\\\(?:\[[^\]]*\])?|\\hline", body) if line.strip()]
    rows = tuple(tuple(_fraction(cell) for cell in line.split("&")) for line in lines)
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return None
    known = tuple(tuple(v for v in row if v is not None) for row in rows)
    if any(len(a) != len(b) for a, b in zip(known, rows, strict=True)) or any(not 0 <= v <= 1 for row in known for v in row):
        return None
    return known


def _fraction(cell: str) -> Fraction | None:
    text = re.sub(r"\\[dt]?frac\s*\{?(\d+)\}?\s*\{?(\d+)\}?", r"\1/\2", cell).replace("{", "").replace("}", "").strip()
    if not re.fullmatch(r"\d*\.?\d+(?:\s*/\s*\d+)?", text) or len(text) > 20:
        return None
    try:
        return Fraction(text.replace(" ", ""))
    except (ValueError, ZeroDivisionError):
        return None


def _tables(document: Document) -> Iterator[Joint]:
    for table in (p for p in document.parts if isinstance(p, Table)):
        found = joint(table)
        near = document.said[max(0, table.start - 300) : table.start]
        if found is None or (not _JOINT.search(near) and not (found[1] and found[2])) or re.search(r"conditional", near[-120:], re.I):
            continue
        row = re.match(r"\W*([A-Z]|[x-z](?![a-z]))\s*=", _plain(table.rows[1][0]))
        column = re.match(r"\W*([A-Z]|[x-z](?![a-z]))\s*=", _plain(table.rows[0][1]))
        corner = re.match(r"\W*([A-Z])\s*(?:\\+|/|\\backslash|\\setminus)\s*([A-Z])\W*$", _plain(table.rows[0][0]))
        rows = tuple(tuple(v) for v in found[0])
        told = (row[1].upper(), column[1].upper()) if row and column else (corner[1], corner[2]) if corner else None
        letters = told or letters_told(near, "", rows, _fraction)
        labels = _labels([r[0] for r in table.rows[1:]], len(found[0])), _labels(list(table.rows[0][1:]), len(found[0][0]))
        yield Joint(table.start, table.end, rows, letters, labels if all(labels) else ((), ()))


def _labels(cells: list[Cell], count: int) -> tuple[str, ...]:
    """The values that rows or columns stand for: 0 and 1 of "X=0", "X=1"."""
    told = [re.match(r"\W*(?:[A-Zx-z]\s*=\s*)?\W*([A-Za-z0-9]+)\W*\Z", _plain(c)) for c in cells[:count]]
    names = tuple(m[1] for m in told if m is not None)
    return names if len(set(names)) == count else ()


def with_joint_tables(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, those judged that speak of a joint law given before them."""
    laws = list(joints(document))
    if not laws:
        return claims
    ends = {law: reach(document, law) for law in laws}
    others = [(x.start, x.end) for x in document.sentences if may_be_of_another(" ".join(p.text for p in x.pieces if p.kind == "text"))]
    out = []
    for c in claims:
        if c.verdict.word == "not-understood" and any(c.start <= j.start + 3 and j.end <= c.end + 3 for j in laws):
            out.append(replace(c, kind="data", verdict=Verdict("data", "a joint law")))
            continue
        if any(j.listed and j.start <= c.start and c.end <= j.end for j in laws) and (
            is_mass_of_pair(c.text) or c.text.lstrip()[:1] == "="
        ):
            out.append(replace(c, kind="data", verdict=Verdict("data", "a mass of a joint law")) if not c.verdict.positive else c)
            continue
        law = next((j for j in reversed(laws) if j.start < c.start), None)
        if (
            law is None
            or c.verdict.word not in ("undecided", "not-understood", "data")
            or c.kind == "mention"
            or ends[law] <= c.start
            or any(start <= c.start < end for start, end in others)
        ):
            out.append(c)
            continue
        with precision(128):
            text = document.said[c.start : c.end]
            verdict = judged_mass(text, law.rows, law.letters, law.labels)
            verdict = verdict or judged_marginal(text, law.rows, law.letters, _fraction)
            if verdict is None and c.verdict.word != "data":
                verdict = _judged(text, law, document.said[c.end : c.end + 12])
        out.append(c if verdict is None else replace(c, kind="numeric", verdict=verdict))
    return out


def _judged(text: str, law: Joint, behind: str) -> Verdict | None:
    m = _CLAIM.fullmatch(text)
    if m is None or (m["b"] is not None and m["b"] == m["a"]) or (m["of"] == "I") != (m["by"] in (";", ",") and m["of"] == "I"):
        return None
    letters = [law.letters] if law.letters is not None else [("X", "Y"), ("Y", "X")]
    values = [v for pair in letters if (v := _value(m["of"], m["a"], m["by"] or "", m["b"] or "", law.rows, pair)) is not None]
    if m["n"] == "0" and not m["unit"]:
        return None  # "H(X | Y) = 0 if and only if Y determines X"
    unit = m["unit"] or (u[1] if (u := re.match(r"\W{0,3}(bit|nat)s?\b", behind)) else "")
    factors = {"bit": 1 / r.log(2), "nat": Real(1)}
    possible = [v * f for v in values for name, f in factors.items() if not unit or unit.startswith(name)]
    if not possible:
        return None
    if "." not in m["n"] and m["sign"] == "=":
        return None  # an integer is exact, which is judged elsewhere
    verdicts = [rounding(v, m["n"]) for v in possible]
    right = shown(possible[0])
    if "right" in verdicts:
        return Verdict("confirmed", "of the joint table above") if unit and law.letters is not None else None
    if "slip" in verdicts:
        return Verdict("rounding-slip", "of the joint table above", expected=right)
    rows = [[str(v) for v in row] for row in law.rows]
    return Verdict(
        "refuted",
        f"of the joint table above it is {right}",
        expected=right,
        witness={"values": {"joint": rows}, "lhs": right, "rhs": m["n"]},
    )


def _value(of: str, a: str, by: str, b: str, rows: tuple[tuple[Fraction, ...], ...], letters: tuple[str, str]) -> Real | None:
    """In nats."""
    if {a, *([b] if b else [])} - set(letters):
        return None
    x, y = [sum(row, Fraction(0)) for row in rows], [sum(c, Fraction(0)) for c in zip(*rows, strict=True)]
    both, of_a = _entropy([v for row in rows for v in row]), _entropy(x if a == letters[0] else y)
    if not b:
        return of_a if of == "H" else None
    of_b = _entropy(y if a == letters[0] else x)
    if of == "I":
        return real(of_a + of_b - both)
    return both if by == "," else real(both - of_b) if by in ("|", "\\mid") else None


def _entropy(masses: list[Fraction]) -> Real:
    total: Real = sum((-Real(p) * r.log(Real(p)) for p in masses if p), Real(0))
    return total

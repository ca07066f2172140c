r"""What a section of a book says, in its parts: declarations, statement, rows, equality, source, remarks, witness

    Let $p, q$ be pmfs on one finite alphabet. Then $D(p\|q) \ge 0$, with equality iff $p = q$. [source]

The declarations are the sentences from the first "Let", "Assume" or "Suppose" to the word that announces the statement; what
stands before them is for the reader. What stands behind the derivation are remarks, a paragraph each. Of a mistake:

    It is false that $D(p\|q) = D(q\|p)$: at $p = (1/2, 1/2)$, $q = (1/4, 3/4)$ ... Instead: the direction matters. [source]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..patterns import regex

ANNOUNCES = {"theorem": "Then", "cited": "Then", "mistake": "It is false that", "definition": "Define"}
_FORMULA = r"\s+(?:\$\$(?P<display>.+?)\$\$|\$(?P<inline>[^$]+)\$)"
_DECLARES = regex(r"(?:^|(?<=[.]\s))(?:Let|Assume|Suppose)\b", 8)
_SENTENCE = regex(r"(?P<text>.+?)(?:[.](?=\s|$)|$)", 16)
_SOURCE = regex(r"\s*\[(?P<source>[^\]]+)\]\s*$")
_EQUALITY = regex(r"^[,:]?\s*with equality (?P<said>.+?)[.]?\s*$", 16)
_INSTEAD = regex(r"\bInstead:?\s+(?P<said>.+?)[.]?\s*$", 16)
_WITNESS = regex(r"\$\s*(?P<name>[^$=]+?)\s*=\s*(?P<value>[^$]+?)\s*\$")
_ROWS = regex(r"\$\$\s*\\begin\{(?:aligned|align\*?|split)\}(?P<rows>.+?)\\end\{(?:aligned|align\*?|split)\}\s*\$\$", 16)
_COMMENT = regex(r"<!--.*?-->", 16)


class Malformed(ValueError):
    """A section without a part that it needs: at which offset, and what was expected."""

    def __init__(self, at: int, message: str) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the section's text with the offset at which it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a derivation: its formula, with the relation before it, the reason and the conditions."""

    formula: Piece
    rule: str
    because: str
    needs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    declarations: tuple[Piece, ...]
    statement: Piece
    rows: tuple[Row, ...] = ()
    equality: str = ""
    source: str = ""
    remarks: tuple[str, ...] = ()
    witness: tuple[tuple[Piece, Any], ...] = ()
    lesson: str = ""


def parts(text: str, kind: str) -> Parts:
    """The parts of a section's text (what stands below its heading). Raises Malformed."""
    text = _COMMENT.sub(lambda m: " " * len(m[0]), text)
    word = ANNOUNCES.get(kind)
    if word is None:
        raise Malformed(0, f'found the class ".{kind}", expected {", ".join(f".{k}" for k in ANNOUNCES)}')
    announced = regex(rf"\b{word}{_FORMULA}", 16).search(text)
    if announced is None:
        raise Malformed(0, f'expected "{word}" and a formula')
    shown = "display" if announced["display"] is not None else "inline"
    statement = Piece(announced[shown], announced.start(shown))
    block = text.rfind("\n\n", 0, announced.start()) + 1
    declared = _DECLARES.search(text, block, announced.start())
    declarations = tuple(_sentences(text, declared.start(), announced.start())) if declared else ()
    ends = text.find("\n\n", announced.end())
    after = text[announced.end() :] if ends < 0 else text[announced.end() : ends]
    if not after.strip():  # what belongs to the statement may follow a display
        rest = text[announced.end() :]
        lead = len(rest) - len(rest.lstrip())
        if rest[lead:].startswith(("with ", "[")):
            ends = text.find("\n\n", announced.end() + lead)
            after = text[announced.end() :] if ends < 0 else text[announced.end() : ends]
    sourced = _SOURCE.search(after)
    said = after[: sourced.start()] if sourced else after
    source = " ".join(sourced["source"].split()) if sourced else ""
    behind = announced.end() + len(after)
    if kind == "mistake":
        return _mistake(Parts(declarations, statement, source=source), Piece(said, announced.end()))
    equality = _EQUALITY.search(said.strip())
    aligned = _ROWS.search(text, announced.end())
    rows = tuple(_rows(Piece(aligned["rows"], aligned.start("rows")))) if aligned else ()
    remarks = [p for p in text[aligned.end() if aligned else behind :].split("\n\n") if p.strip()]
    told = tuple(plain(r).rstrip(".") for r in remarks if not r.strip().startswith(("$$", "#")))
    return Parts(declarations, statement, rows, plain(equality["said"]) if equality else "", source, told)


def _mistake(found: Parts, said: Piece) -> Parts:
    lesson = _INSTEAD.search(said.text)
    if lesson is None:
        raise Malformed(said.start, 'expected "Instead:" and what is true')
    told = said.text[: lesson.start()]
    witness = tuple((Piece(m["name"], said.start + m.start("name")), _value(m["value"], said.start + m.start("value")))
                    for m in _WITNESS.finditer(told))  # fmt: skip
    return Parts(found.declarations, found.statement, source=found.source, witness=witness, lesson=plain(lesson["said"]))


def _value(text: str, at: int) -> Any:
    """A number, or nested lists of numbers: ((1/2, 0), (0, 1/2))."""
    text = text.strip()
    if not (text.startswith("(") and text.endswith(")")):
        try:
            Fraction(text)
        except (ValueError, ZeroDivisionError):
            raise Malformed(at, f'found "{text}", expected a fraction or a list of fractions') from None
        return text
    items, depth, begun = [], 0, 1
    for k in range(1, len(text)):
        if (text[k] == "," and not depth) or k == len(text) - 1:
            items.append(_value(text[begun:k], at + begun))
            begun = k + 1
        depth += (text[k] == "(") - (text[k] == ")")
    return items


def _sentences(text: str, start: int, end: int) -> Iterator[Piece]:
    for m in _SENTENCE.finditer(text, start, end):
        sentence = m["text"].strip()
        if sentence:
            yield Piece(sentence, m.start("text") + len(m["text"]) - len(m["text"].lstrip()))


def _rows(body: Piece) -> Iterator[Row]:
    at = 0
    for row in body.text.split(r"\\"):
        cells = row.split("&")
        if row.strip():
            formula = "".join(cells[:2]) if len(cells) > 1 else row
            written = row[: row.find("&&")] if "&&" in row else row
            reasons = [plain(c) for c in cells[2:] if c.strip()]
            rule, _, because = reasons[0].partition(": ") if reasons else ("", "", "")
            if not formula.strip():
                raise Malformed(body.start + at, "expected a formula")
            yield Row(Piece(written.replace("&", " "), body.start + at), rule, because, tuple(reasons[1:]))
        at += len(row) + 2


_TEXT = regex(r"\\(?:text|mathrm|operatorname)\{([^{}]*)\}")
_FRACTION = regex(r"\\[dt]?frac(?:\{([^{}]*)\}\{([^{}]*)\}|(\d)(\d))")
_COMMAND = regex(r"\\([A-Za-z]+)\s*|\\([|,;:!{} ])")
_DROPPED = ("left", "right", "bigl", "bigr", "Bigl", "Bigr", "quad", "qquad", "displaystyle")


def plain(text: str) -> str:
    """Prose with TeX in it as the plain characters that every format shows (notation/prose.py)."""
    from ..notation.glyphs import GREEK, LATEX_SIGNS

    signs = {tex.removeprefix("\\"): sign for sign, tex in LATEX_SIGNS.items() if tex.startswith("\\")} | GREEK | {"sum": "∑", "infty": "∞"}
    signs |= {"ge": "≥", "geq": "≥", "le": "≤", "leq": "≤", "cdot": "·", "mid": "|", "sqrt": "√", "dots": "…", "ldots": "…"}
    signs |= {"ne": "≠", "neq": "≠"}
    text = text.replace("$", "")
    for _ in range(3):
        text = _TEXT.sub(r"\1", text)
        text = _FRACTION.sub(lambda m: "½" if (m[3], m[4]) == ("1", "2") else f"{_group(m[1] or m[3])}/{_group(m[2] or m[4])}", text)
    text = _COMMAND.sub(lambda m: {"|": "‖"}.get(m[2], " ") if m[2] else "" if m[1] in _DROPPED else _signed(m, signs), text)
    return " ".join(text.replace("{", "").replace("}", "").split())


def _signed(m: Any, signs: dict[str, str]) -> str:
    """The sign of a command; the name of a function stands apart from its argument."""
    name = m[1]
    return signs[name] + m[0][len(name) + 1 :] if name in signs else f"{name} "


def _group(text: str) -> str:
    text = text.strip()
    return text if text.isalnum() or (text.endswith(")") and "+" not in text and "-" not in text) else f"({text})"

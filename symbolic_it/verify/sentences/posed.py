"""Formulas that a text only puts up: the options of a question, a column of myths, a row that says "no", a conjecture."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...chapters import Cell, Document, Table
from ...notation.syntax.languages import words as said
from ...patterns import regex

_NOT_HELD = regex(
    rf"\b(?:myths?|wrong|incorrect|mistakes?|misconceptions?|false|fallac\w+|errors?|typos?|misprints?|bugs?|pitfalls?|don'?ts?|avoid|bad|not this|instead of)\b|[❌✗✘]|{said('wrong')}|错误|误区|틀린|오해|잘못|誤り|間違",
    re.I,
)
_NO = regex(
    r"\W*(?:no|false|wrong|incorrect|never|not (?:true|always|in general)|nein|non|falsch|faux|否|错|不成立|아니[오요]|거짓|いいえ|偽)\W*|\s*[❌✗✘×]\s*",
    re.I,
)
_FALSE = regex(
    r"\W*(?:false|wrong|incorrect|untrue|invalid|refuted|not (?:true|valid|correct)|falsch|faux|falso|错误?|不成立|거짓|틀림|偽|誤り)\W*",
    re.I,
)
_OF_DOUBT = frozenset(
    [
        "conjecture",
        "conj",
        "question",
        "openproblem",
        "openquestion",
        "nonexample",
        "counterexample",
        "fallacy",
        "misconception",
        "myth",
        "wrong",
        "antipattern",
    ]
)
_CHOICE = regex(
    r"\b(?:which|what)(?: one)? (?:of (?:the following|these|those|them|the)|(?:formula|expression|equation|statement|definition|identity|inequality|option|answer|line)s? (?:is|are|holds?|defines?|gives?|computes?|below))\b"
    r"[^?]*[?？]\W*\Z|\b(?:true or false|true/false|right or wrong|T/F|(?:prove|show) or (?:disprove|refute)|(?:wahr|richtig) oder falsch|vrai ou faux|verdadero o falso|vero o falso|verdadeiro ou falso|верно или (?:неверно|нет))\b[^.:?]{0,30}(?:[.:?)]\W*)?\Z|\b(?:choose|pick|select|tick|mark|circle)\b[^.:?]*\b(?:correct|right|true|valid|wrong|false|incorrect|one|all|answers?|options?)\b[^.:?]*[.:?]\W*\Z|"
    rf"(?:{said('asks to judge')})[:：?？.。]?\W*(?:[A-Da-d1]\W*)?\Z|\b(?:welche|quelle?s?|cu[aá]l(?:es)?)\b[^?]*\?\W*\Z",
    re.I,
)
_LABEL = regex(
    r"\W*(?:(?:non|false|wrong|incorrect|bad|pseudo|invalid)[- ]?\w*|conjectures?|open (?:question|problem)s?|fallacy|myth|misconception|mistake|pitfall)\W*(?:\d[\d.]*|[A-Z]|\(.{0,40}\))?\W*",
    re.I,
)


def asks_to_choose(words: str) -> bool:
    """Whether a sentence asks which of the formulas behind it is meant."""
    return _CHOICE.search(words) is not None


def labels_as_not_held(words: str) -> bool:
    """Whether a sentence is no more than a label: "False claim.", "Non-theorem 2.", "Conjecture."."""
    return len(words) < 80 and _LABEL.fullmatch(words) is not None


def posed(document: Document) -> Callable[[int], bool]:
    """Whether what begins at a place is not claimed: in such an environment, below a title that calls it wrong, in a row that says "no"."""
    tables = (p for p in document.parts if isinstance(p, Table))
    cells = frozenset(cell.start for table in tables for cell in _not_held(table))
    return lambda start: start in cells or any(_is_of_doubt(r.kind, r.title) for r in document.regions_at(start))


def _is_of_doubt(kind: str, title: str) -> bool:
    return kind.lower().rstrip("*") in _OF_DOUBT or labels_as_not_held(title)


def _not_held(table: Table) -> list[Cell]:
    titles = [_plain(c) for c in table.rows[0]] if table.header == 1 and table.rows else []
    out: list[Cell] = []
    for row in table.rows[table.header :]:
        cells = [_plain(c) for c in row if not c.maths]
        said_no = any(_FALSE.fullmatch(x) for x in cells) or (_asks_if_true(titles) and any(_NO.fullmatch(x) for x in cells))
        out += [c for k, c in enumerate(row) if said_no or (k < len(titles) and _NOT_HELD.search(titles[k]))]
    return out


_TRUE = regex(r"\b(?:true|correct|holds?|valid|right|false|always|ok)\b|[?？✓✔]|참|正|真|成立|vrai|wahr|gilt|stimmt", re.I)


def _asks_if_true(titles: list[str]) -> bool:
    return any(_TRUE.search(t) for t in titles)


def _plain(cell: Cell) -> str:
    return "".join(p.text for p in cell.pieces) if cell.pieces else cell.text


__all__ = ["asks_to_choose", "labels_as_not_held", "posed"]

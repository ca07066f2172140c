"""Logarithms of another base than the one that the text states, where nothing near speaks of the other unit.

"All logarithms are to base 2. ... H(X) = -sum p ln p" is an entropy in nats, not in the unit that the text says it uses.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words, words_for_unit
from ...notation.syntax.walk import walk
from ...patterns import regex

_INFORMATION = frozenset(["H", "I", "KL", "CE", "JSD", "h", "MI"])
_OTHER = {
    2: regex(rf"\bnats?\b|\bnatural|{words('natural logarithms')}|{words_for_unit('nat')}|base[- ]?\$?e\b", re.I),
    "e": regex(
        rf"\bbits?\b|binary log|\bbase[- ]?\$?(?:2|two)|{words_for_unit('bit')}|{words('base two')}|二进制|以\s*2|\bshannons?\b", re.I
    ),
}


def of_the_stated_base(link: LinkMeaning, verdict: Verdict, base: int | str | None, nearby: str) -> Verdict:
    """A convention mismatch where every logarithm of a true claim about a quantity of information has another base than the stated one.

    ``base``: what the text states (2 or "e"; None: nothing); ``nearby``: the paragraph around the formula.
    """
    other = _OTHER.get(base) if base is not None else None
    if other is None or not verdict.positive or other.search(nearby) or not (_in_unit_of(link, base) or _is_about_information(link)):
        return verdict
    logs = [x for side in (link.left.node, link.right.node) for x in walk(side) if isinstance(x, n.Log)]
    if not logs or not all(_base(x) not in (None, base) for x in logs) or any(_converts(x) for x in logs):
        return verdict
    return replace(
        verdict, word="convention-mismatch", message=f"the text states logarithms to base {base}; these are to base {_base(logs[0])}"
    )


def _base(log: n.Log) -> int | str | None:
    """The base that is written, 2, 10 or "e"; None where none is, or another."""
    if log.base is None:
        return "e" if log.spelling == "ln" else 2 if log.spelling == "lb" else None
    if isinstance(log.base, n.Number) and log.base.value in (2, 10):
        return int(log.base.value)
    return "e" if log.base == n.Name("e") else None


def _converts(log: n.Log) -> bool:
    """ln 2, log_2 e: factors between units; log_2 2 is none."""
    base = _base(log)
    return (isinstance(log.arg, n.Number) and log.arg.value in (2, 10) and log.arg.value != base) or (
        log.arg == n.Name("e") and base != "e"
    )


def _is_about_information(link: LinkMeaning) -> bool:
    for x in (y for side in (link.left.node, link.right.node) for y in walk(side)):
        if isinstance(x, n.Call):
            try:
                found = functional(x.head)
            except ElaborationError:
                continue
            if found is not None and found.name in _INFORMATION and found.unit is None and found.base is None:
                return True
    return False


def _in_unit_of(link: LinkMeaning, base: int | str | None) -> bool:
    """-ln 0.5 = 1 bit, where bits are the unit stated."""
    word = link.right.node.unit.word if isinstance(link.right.node, n.WithUnit) else ""
    return word.rstrip("s") == {2: "bit", "e": "nat"}.get(base or 0, "?")

r"""Derivatives that fail only where an item is compared with itself: \partial \log P(i \succ j)/\partial s_i = 1 - P."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim

_APART = Verdict("undecided", "false of an item that is compared with itself, and the formula is of two")


def of_two_items(claims: list[Claim], statement: n.Statement) -> list[Claim]:
    """The claims; a derivative that is refuted by values at which the two of P(i > j) are one is left open."""
    items = _items(statement) if any(isinstance(x, n.Derivative) for x in walk(statement)) else set()
    return [replace(c, verdict=_APART) if items and _are_one(c.verdict, items) else c for c in claims]


def _are_one(verdict: Verdict, items: set[tuple[str, str]]) -> bool:
    values = (verdict.witness or {}).get("values", {}) if verdict.word == "refuted" else {}
    return any(a in values and b in values and values[a] == values[b] for a, b in items)


def _items(statement: n.Statement) -> set[tuple[str, str]]:
    chains = (x for x in walk(statement) if isinstance(x, n.Chain) and len(x.links) == 1 and x.links[0].relation == "succ")
    pairs = ((c.first, c.links[0].right) for c in chains)
    return {(a.base, b.base) for a, b in pairs if isinstance(a, n.Name) and isinstance(b, n.Name)}

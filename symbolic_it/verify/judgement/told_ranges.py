r"""Ranges of letters that a sentence states: T = 1/2 refutes nothing where "T \ge 1" stands beside the formula."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax import read
from ...notation.syntax.errors import ReadError
from ...notation.syntax.walk import walk

_HOLDS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b, "!=": lambda a, b: a != b}


def within_told_ranges(link: LinkMeaning, verdict: Verdict, maths: tuple[str, ...]) -> Verdict:
    """The verdict, undecided where a refutation takes a value that a range in one of the formulas of the sentence excludes."""
    values = (verdict.witness or {}).get("values") if verdict.word == "refuted" and not link.ground else None
    if not isinstance(values, dict) or _bound(link.left.node, link.relation, link.right.node) is not None:
        return verdict
    told = [b for tex in maths if any(sign in tex for sign in ("<", ">", "\\l", "\\g", "≤", "≥", "\\n")) for b in _ranges(tex)]
    for name, relation, least in told:
        value = _number(values.get(name))
        if value == least and relation in ("<", ">") and link.relation in ("=", "<=", ">="):
            continue  # sides that differ there differ close by as well
        if value is not None and not _HOLDS[relation](value, least):
            return Verdict("undecided", f"the values at which it fails have {name} = {value}, which the sentence excludes")
    return verdict


def _ranges(tex: str) -> Iterator[tuple[str, str, Fraction]]:
    try:
        statements = read(tex)
    except ReadError:
        return
    for whole in walk(statements) if isinstance(statements, n.Node) else (x for s in statements for x in walk(s)):
        if isinstance(whole, n.Chain) and whole.first is not None:
            sides = (whole.first, *(x.right for x in whole.links))
            for k, one in enumerate(whole.links):
                if (found := _bound(sides[k], one.relation, one.right)) is not None:
                    yield found


def _bound(left: n.Node, relation: str, right: n.Node) -> tuple[str, str, Fraction] | None:
    """A letter, how it stands to a number, and the number."""
    turned = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "!=": "!="}
    match left, right:
        case n.Name(sub=None), n.Number(value=value) if relation in _HOLDS:
            return left.base, relation, Fraction(value)
        case n.Number(value=value), n.Name(sub=None) if relation in _HOLDS:
            return right.base, turned[relation], Fraction(value)
    return None


def _number(value: object) -> Fraction | None:
    try:
        return Fraction(value) if isinstance(value, (str, int)) else None
    except ValueError:
        return None

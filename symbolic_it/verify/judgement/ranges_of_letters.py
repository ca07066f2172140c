r"""Ranges and cases of bare letters, which nothing makes false: `0 \le k \le n - 1`, `|b| < a`, "= u, x >= 0; = v, x < 0".

Nor does anything make the order false in which a text numbers outcomes: `p(x_1) \ge p(x_2)`.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

_ORDERS = frozenset(["<", ">", "<=", ">=", "le", "ge", "lt", "gt"])
_PLAIN = (n.Name, n.Number, n.Add, n.Sub, n.Neg, n.Mul, n.Div, n.Pow, n.Abs)
_RANGE = Verdict("undecided", "a range of its letters, most likely, which they need not have elsewhere")
_NUMBERED = Verdict("undecided", "an order in which the outcomes are numbered, most likely")
_CASE = Verdict("undecided", "one case of several: each row says where it holds")
_ROW = regex(r"\\\\(?:\[[^\]]*\])?")
_CONDITION = regex(
    r"[,;]?\s*(?:\\q?quad|\\[,;: ]|~|&|\\(?:text|mathrm|textrm|mbox)\s*\{[^{}]*\}|\s)*(?<![A-Za-z\\])(?P<name>\\?[A-Za-z]+)\s*"
    r"(?:=|<|>|\\(?:leq?|geq?|leqslant|geqslant|ne|neq|in|notin|lt|gt)(?![A-Za-z]))[^=&]*\Z"
)
_WITH = regex(
    r"\b(?:with|for|where|when|if|whenever|all|any|some|every|each|provided|assuming|given)\s*\Z", re.I
)  # k = 1 before, "sets with k >= 2" now
_APART = regex(r"[,;]\s*(?:\\q?quad|\\[,;: ]|~|&|\\text|\s)|\\q?quad(?![a-z])|&\s*\\text")


def as_a_range_or_case(link: LinkMeaning, k: int, text: str, before: str, verdict: Verdict, behind: bool = False) -> Verdict:
    """The verdict, undecided where it refutes a range of letters or a row that holds for some values only. ``k``: which link of its chain.

    ``behind``: the chain stands behind another one of its formula, which it may restrict: "P = [[1 - a, a], [b, 1 - b]], a + b > 0".
    """
    if verdict.word != "refuted":
        return verdict
    free = set((verdict.witness or {}).get("values", {}))
    if is_of_one_letter(link) and (verdict.witness or {}).get("lhs") == (verdict.witness or {}).get("rhs"):
        return _RANGE  # beta = 1 is one case, and beta > 1 another
    if (not link.ground or _WITH.search(before)) and link.relation in _ORDERS and _is_range(link.left.node, link.right.node, behind, free):
        return _RANGE
    if not link.ground and link.relation in _ORDERS and _are_numbered(link.left.node, link.right.node):
        return _NUMBERED
    return _CASE if k and _by_cases(text) else verdict


def is_of_one_letter(link: LinkMeaning) -> bool:
    """Whether a bare letter is compared with a number, beta > 1, which another value that the text told need not concern."""
    letters = isinstance(link.left.node, n.Name) and link.left.node.base not in _QUANTITIES
    return letters and isinstance(link.right.node, n.Number) and link.relation in ("<", ">")


def _are_numbered(left: n.Node, right: n.Node) -> bool:
    """Whether the sides are the masses of one law at two outcomes of different numbers: p(x_1) and p(x_2)."""
    match left, right:
        case n.Call(law, (n.Name(sub=n.Number() as one) as of,)), n.Call(other, (n.Name(sub=n.Number() as two) as also,)):
            return law == other and of.base == also.base and one != two
    return False


def _is_range(left: n.Node, right: n.Node, behind: bool, free: set[str]) -> bool:
    """A letter, or its absolute value, beside an expression in numbers and other letters, without a function or a quantity.

    ``free``: what the witness gave a value as a mere letter, whatever quantity its name may be elsewhere.
    """
    if not all(isinstance(x, _PLAIN) for side in (left, right) for x in walk(side) if isinstance(x, n.Node) and not isinstance(x, n.Seq)):
        return False
    names = [{x for x in walk(side) if isinstance(x, n.Name)} for side in (left, right)]
    if names[0] & names[1] or not (names[0] | names[1]) or any(x.base in _QUANTITIES - free for x in names[0] | names[1]):
        return False
    return behind or any(isinstance(side, n.Name) or (isinstance(side, n.Abs) and isinstance(side.body, n.Name)) for side in (left, right))


_QUANTITIES = frozenset(["H", "h", "I", "D", "KL", "JSD", "JS", "CE", "TV", "PPL", "MI", "L", "S", "J", "BPC", "BPB", "NLL", "ELBO"])


def _by_cases(text: str) -> bool:
    """Whether two rows or more end with a condition on one letter."""
    ends = [row.rstrip(" \n\t.,;") for row in _ROW.split(re.sub(r"\\(?:begin|end)\{[^{}]*\}", "", text)) if row.strip()]
    found = [
        m["name"]
        for row in ends
        if (part := _APART.split(row)[-1:]) and len(_APART.split(row)) > 1 and (m := _CONDITION.fullmatch(part[0]))
    ]
    return any(found.count(name) > 1 for name in found)

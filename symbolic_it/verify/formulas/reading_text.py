"""How a link was understood, printed from its terms."""

from __future__ import annotations

from ...notation.elaborate.meaning import Data, Introduction, LinkMeaning, Side, VectorClaim
from ...notation.latex import relation_latex, to_latex
from ...notation.syntax.nodes import Apply, Log, Neg
from ...notation.text import name_text, text_of, to_text

SIGNS = {"approx": "≈", "<=": "≤", ">=": "≥", "!=": "≠", "equiv": "=", "==": "=", "propto": "∝"}
CASES = {"equality-iff": "with equality iff", "iff": "iff", "only": "⇒"}


def reading_text(link: LinkMeaning) -> str:
    """The link as plain text in the tool's own notation."""
    if isinstance(link.claim, Introduction):
        turned = isinstance(link.left.node, (Apply, Log, Neg))
        return f"{_written(link.left) if turned else name_text(link.claim.name)} := {_defined_as(link)}"
    if isinstance(link.claim, Data):
        return f"{name_text(link.claim.name)} = {', '.join(to_text(v) for v in link.claim.values)}"
    if isinstance(link.claim, VectorClaim):
        left, right = (", ".join(to_text(t) for t in side) for side in (link.claim.left, link.claim.right))
        return f"({left}) {SIGNS.get(link.claim.relation, link.claim.relation)} ({right})" if right else f"({left}) is a pmf"
    unit = f" {link.unit}" if link.unit else ""
    case = link.equality_case
    when = f" {CASES[case.word]} {case.text}" if case is not None else ""
    given = f"{link.given} ⇒ " if link.given else ""
    return f"{given}{_side(link.left)} {SIGNS.get(link.relation, link.relation)} {_side(link.right)}{unit}{when}"


def reading_latex(link: LinkMeaning) -> str:
    """The link as TeX, without dollar signs; empty where it is more than two terms and a relation."""
    if link.left.term is None or link.right.term is None or link.equality_case is not None or link.given:
        return ""
    if isinstance(link.claim, (Introduction, Data, VectorClaim)):
        return ""
    sign = SIGNS.get(link.relation, link.relation)
    unit = rf"\ \text{{{link.unit}}}" if link.unit else ""
    return f"{to_latex(link.left.term)} {relation_latex(sign)} {to_latex(link.right.term)}{unit}"


def _defined_as(link: LinkMeaning) -> str:
    """What a name is said to be: the right side as it was read, on one line."""
    return _written(link.right)


def _written(side: Side) -> str:
    try:
        return text_of(side.node)
    except (TypeError, ValueError, AttributeError):  # no expression: cases, words
        return "…"


def _side(side: Side) -> str:
    if side.term is not None:
        return to_text(side.term)
    return f"({', '.join(map(to_text, side.entries))})" if side.entries is not None else _written(side)

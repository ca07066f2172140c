r"""Alphabets by their members, \mathcal{X} = \{0, 1\}, W = \{1, \dots, M\}: they introduce a set."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.text import text_of


def of_alphabets(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a set given by its members under a letter in script or a capital; None for any other formula."""
    if relation not in ("=", ":=") or not isinstance(right, n.SetLiteral) or right.condition is not None or len(right.items) < 2:
        return None
    if not isinstance(left, n.Name) or len(left.base) > 1 or not left.base.isupper() or left.base in ("H", "I", "D", "E"):
        return None
    if len(set(right.items)) < len(right.items) or not all(
        isinstance(x, (n.Number, n.Name, n.Ellipsis, n.Text, n.Sub, n.Neg)) for x in right.items
    ):
        return None
    return Verdict("definition", f"introduces the set {text_of(left)}")

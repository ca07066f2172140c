r"""Names for parts of a sequence: x_{<t} = (x_1, ..., x_{t-1}), x_{1:T} = (x_1, ..., x_T), and states made of them."""

from __future__ import annotations

from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.text import text_of
from .algebra import TooLong
from .forms import Forms

_ONE = n.Number("1", Fraction(1))
_STATES = frozenset(["s", "S", "h", "c", "o", "x", "y", "z"])


def of_histories(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a name for a part of a sequence, or for a state that has one; None for any other formula."""
    items = _listed(right)
    if relation not in ("=", ":=", "equiv") or not isinstance(left, n.Name) or items is None:
        return None
    if isinstance(left.sub, (n.Before, n.Range)):
        return _part(left, left.sub, items)
    parts = [x for x in items if isinstance(x, n.Name) and isinstance(x.sub, (n.Before, n.Range))]
    of_state = left.base in _STATES and len(items) > 1 and all(isinstance(x, n.Name) for x in items) and left not in items
    return Verdict("definition", f"introduces {text_of(left)}") if parts and of_state else None


def _listed(node: n.Node) -> tuple[n.Node, ...] | None:
    return node.items if isinstance(node, (n.Vector, n.SetLiteral, n.ListNode, n.Tuple)) else None


def _part(left: n.Name, sub: n.Before | n.Range, items: tuple[n.Node, ...]) -> Verdict | None:
    members = [x for x in items if not isinstance(x, n.Ellipsis)]
    if len(items) - len(members) != 1 or len(members) not in (2, 3) or not isinstance(items[-2], n.Ellipsis):
        return None
    names = [x for x in members if isinstance(x, n.Name) and (x.base, x.accents, x.sup) == (left.base, left.accents, left.sup)]
    if len(names) != len(members):
        return None
    first, last = names[0].sub, names[-1].sub
    if first is None or last is None:
        return None
    if len(names) == 3 and not _same(names[1].sub, n.Add(first, _ONE)):
        return None
    if isinstance(sub, n.Range):
        ends = (first, sub.lower), (last, sub.upper)
    elif sub.relation in ("<", "<="):
        ends = (first, first if _is_a_beginning(first) else _ONE), (last, sub.body if sub.relation == "<=" else n.Sub(sub.body, _ONE))
    else:
        ends = (first, sub.body if sub.relation == ">=" else n.Add(sub.body, _ONE)), (last, last)
    if any(wanted is None for _, wanted in ends):
        return None
    wrong = [wanted for found, wanted in ends if wanted is not None and not _same(found, wanted)]
    if not wrong:
        return Verdict("definition", f"names the part {text_of(left)} of a sequence")
    if isinstance(sub, n.Before) and len(wrong) == 1 and any(_same(found, sub.body) for found, _ in ends):
        return Verdict("convention-mismatch", f"{text_of(left)} does not have the member at {text_of(sub.body)} itself")
    return Verdict("undecided", f"that this is the part {text_of(left)} of the sequence is not shown")


def _is_a_beginning(node: n.Node) -> bool:
    return isinstance(node, n.Number) and node.value in (0, 1)


def _same(one: n.Node | None, other: n.Node) -> bool:
    try:
        return one is not None and Forms().of(one) == Forms().of(other)
    except (TooLong, RecursionError):
        return False

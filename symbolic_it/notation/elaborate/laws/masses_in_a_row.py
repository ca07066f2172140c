r"""Entropies of masses in a row: H(p_1, \dots, p_n) is H(p), and H(1/n, \dots, 1/n) is log n

So Shannon wrote them. Where p stands in the formula besides, or a sum of its masses ends elsewhere, nothing is changed.
Source: Shannon 1948, section 6.
"""

from __future__ import annotations

from fractions import Fraction

from ...syntax.nodes import BigOp, Call, Div, Ellipsis, Log, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAWS
from ..shorthand import rebuilt

_SIZES = frozenset("nNKkmMrqLJ")


def masses_in_a_row(statement: Statement) -> Statement:
    """The formula with such entropies as those of the law, or as logarithms."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and _is_entropy(n)]
    rows = {n.args: row for n in calls if (row := _row(n)) is not None}
    if not any(_row(n) or _repeated(n) for n in calls):
        return statement
    if not all(_is_free(statement, law, {args for args, (other, _) in rows.items() if other == law}, last) for law, last in rows.values()):
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not _is_entropy(node):
            return None
        if (row := _row(node)) is not None:
            return Call(node.head, (Name(row[0], span=node.args[0].span),), (), node.bracket, span=node.span)
        size = _repeated(node)
        return None if size is None else Log(size, span=node.span)

    return rebuilt(statement, change)


def _is_entropy(call: Call) -> bool:
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    plain = isinstance(call.head, Name) and call.head.sub is None
    return found is not None and found.name == "H" and plain and len(call.args) > 2 and set(call.separators) == {","}


def _row(call: Call) -> tuple[str, Node] | None:
    """The law and the last index of p_1, ..., p_n; None for anything else."""
    *first, dots, last = call.args
    if not isinstance(dots, Ellipsis) or not isinstance(last, Name) or last.base not in LAWS:
        return None
    end = last.sub
    if not isinstance(end, Name) or end != Name(end.base) or end.base not in _SIZES:
        return None
    numbered = [Name(last.base, last.accents, x.sub) for x in first if isinstance(x, Name) and isinstance(x.sub, Number)]
    counted = [x.sub.value for x in first if isinstance(x, Name) and isinstance(x.sub, Number)]
    if last.accents or numbered != first or counted != list(range(1, len(first) + 1)):
        return None
    return last.base, end


def _repeated(call: Call) -> Node | None:
    """The n of 1/n, ..., 1/n."""
    *first, dots, last = call.args
    if not isinstance(dots, Ellipsis) or any(x != last for x in first) or not isinstance(last, Div):
        return None
    one, size = last.left, last.right
    named = isinstance(size, Name) and size == Name(size.base) and size.base in _SIZES
    return size if named and isinstance(one, Number) and one.value == 1 else None


def _is_free(statement: Statement, law: str, rows: set[tuple[Node, ...]], last: Node) -> bool:
    """Whether the law stands nowhere else but as masses with one letter below, and sums of these run over all of them."""
    sums = [n for n in walk(statement) if isinstance(n, BigOp) and any(isinstance(x, Name) and x.base == law for x in walk(n.body))]
    if any(n.binder.upper not in (None, last) or n.binder.lower not in (None, Number("1", Fraction(1))) for n in sums):
        return False
    within = {id(x) for n in walk(statement) if isinstance(n, Call) and n.args in rows for a in n.args for x in walk(a)}
    others = [n for n in walk(statement) if isinstance(n, Name) and n.base == law and id(n) not in within]
    return all(isinstance(n.sub, Name) and n.sub != last and n.sub == Name(n.sub.base) and not n.accents for n in others)

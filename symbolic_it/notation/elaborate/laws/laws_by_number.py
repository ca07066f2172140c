r"""Laws by the numbers of their variables: the p_i(X_i) beside H(X_1, ..., X_n) is p(X_i), a margin of one law.

So it is where entropies of the variables stand beside them, and no numbered law is of another variable than its own.
"""

from __future__ import annotations

from ...syntax.nodes import Call, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..roles.letters import LAWS, is_variable
from ..shorthand import rebuilt

_OF_VARIABLES = frozenset("HI")


def laws_by_number(statement: Statement) -> Statement:
    """The statement with p for the p_i of p_i(X_i) or p_i(x_i)."""
    heads = [(n.head, n) for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name)]
    numbered = [(head, call) for head, call in heads if _is_numbered(head)]
    if not numbered or not all(_is_of_its_own(head, call) for head, call in numbered):
        return statement
    names = [n for n in walk(statement) if isinstance(n, Name) and _is_numbered(n)]
    told = any(head.base in _OF_VARIABLES and any(is_variable(a) and _number(a) is not None for a in call.args) for head, call in heads)
    called = {id(head) for head, _ in numbered}
    if not told or len({head.base for head, _ in numbered}) > 1 or any(id(n) not in called for n in names):
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or not _is_numbered(node.head):
            return None
        head = Name(node.head.base, node.head.accents, span=node.head.span)
        return Call(head, node.args, node.separators, node.bracket, node.juxtaposed, span=node.span)

    return rebuilt(statement, change)


def _is_numbered(node: Node) -> bool:
    return isinstance(node, Name) and node.base in LAWS and _number(node) is not None and node.sup is None and node.upper is None


def _number(node: Node) -> Node | None:
    """The 1 or i below a name, and nothing but it."""
    below = node.sub if isinstance(node, Name) else None
    plain = isinstance(below, Number) or (isinstance(below, Name) and len(below.base) == 1 and below.base in "ijkmn" and below.sub is None)
    return below if plain else None


def _is_of_its_own(head: Name, call: Call) -> bool:
    """p_2(X_2), p_i(x_i)."""
    of = call.args[0] if len(call.args) == 1 else None
    return isinstance(of, Name) and of.base in "XYZUVWxyzuvw" and _number(of) == _number(head)

r"""Members of a process by a shifted index, p(x_n, x_{n+1}): what holds of any random variables holds of them

Each member is read as a variable of its own, of which nothing is known. Only what is proved so is told; what is not may hold of the process.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..model import Claim

_REFUSED = "with such a subscript"
_ONE_LAW = regex(r"\bis one pmf\b|\bis an outcome of\b")  # p(x_n) and p(x_{n+1}) need not be the same
_FRESH = "XYZWUV"


def of_members(
    statement: n.Statement, error: ElaborationError, context: Context, judge: Callable[[n.Statement, Context], list[Claim]]
) -> list[Claim]:
    """The claims of a statement about members whose index was refused, if each is proved of any variables; else none."""
    renamed = _as_variables(statement, error)
    found = judge(renamed, replace(context, facts=())) if renamed is not None else []  # units and alphabets, and nothing of its variables
    return found if all(c.verdict.word == "proved" and not any(_ONE_LAW.search(a) for a in c.notes) for c in found) else []


def _as_variables(statement: n.Statement, error: ElaborationError) -> n.Statement | None:
    """The statement with a letter of its own for each member; None where an index was not what was refused, or something runs over it."""
    inside = list(walk(statement))
    names = [x for x in inside if isinstance(x, n.Name)]
    if not error.found.endswith(_REFUSED) or any(isinstance(x, (n.Ellipsis, n.BigOp, n.Derivative)) for x in inside):
        return None
    members = {x: place for x in names if (place := _place(x)) is not None}
    if not members or any(x.upper is not None for x in names):
        return None
    bases = {x.base.upper() for x in members}
    others = {x.base.upper() for x in names if x not in members and len(x.base) == 1}
    places = list(dict.fromkeys((x.base.upper(), place) for x, place in members.items()))
    free = [c for c in _FRESH if c not in others]
    if bases & others or len(places) > len(free):
        return None
    letters = dict(zip(places, free, strict=False))

    def renamed(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.Name) or node not in members:
            return None
        letter = letters[node.base.upper(), members[node]]
        return n.Name(letter if node.base.isupper() else letter.lower(), span=node.span)

    return rebuilt(statement, renamed)


def _place(name: n.Name) -> n.Node | None:
    """The index of X_{n+1}, Y_{1:n}, x_t; None of what is none of these letters, or has a number below."""
    if len(name.base) != 1 or not is_variable(n.Name(name.base.upper())) or name.sup is not None or name.accents:
        return None
    return None if name.sub is None or isinstance(name.sub, n.Number) else name.sub

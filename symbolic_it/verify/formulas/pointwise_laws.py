r"""Laws without their outcome in arithmetic, \nabla\log\pi = \nabla\pi / \pi: their masses at any one outcome.

Functions that the text has defined of one outcome (a score s(x)) are taken there, too.
"""

from __future__ import annotations

from ...notation.context import Context, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.roles.letters import LAWS, key_if_any
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex

_REFUSED = regex(r"(?:the distribution|a derivative of) (?P<law>\S+)(?: by its parameter .*)?\Z")
_LETTERS = ("x", "y", "z")


def at_an_outcome(statement: n.Statement, context: Context, error: ElaborationError) -> n.Statement | None:
    """The statement with the law that was refused, those of its letter, and functions of an outcome at one outcome; None where that is no way to read it."""
    refused = _REFUSED.match(error.found)
    inside = list(walk(statement))
    if refused is None or any(isinstance(x, n.BigOp) for x in inside):
        return None
    used = {x.base for x in inside if isinstance(x, n.Name)}
    letter = next((x for x in _LETTERS if x not in used), None)
    base = next((x.base for x in inside if isinstance(x, n.Name) and key_if_any(x) == refused["law"]), None)
    called = any(isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base == base for x in inside)
    sides = [s for c in statement.chains for s in (c.first, *(link.right for link in c.links))]
    if base is None or letter is None or called or any(isinstance(s, n.Name) and s.base == base for s in sides):
        return None

    def change(node: n.Node) -> n.Node | None:
        if isinstance(node, n.Call):
            return node if of_call(node) is not None else None
        if isinstance(node, n.Name) and (node.base in LAWS or node.base == base or _is_function(context, node)):
            return n.Call(node, (n.Name(letter, span=node.span),), span=node.span)
        return None

    out = rebuilt(statement, change)
    return out if out != statement else None


def _is_function(context: Context, name: n.Name) -> bool:
    """Whether the text has defined the name as a function of one argument."""
    fact = context.about(key_if_any(name), Meaning)
    return fact is not None and isinstance(fact.value, Meaning) and len(fact.value.parameters) == 1

"""Names of quantities alone that stand for the quantity of some arguments: D = D(q || p), H = H(X|Y)."""

from __future__ import annotations

from ...context import Context, Meaning
from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import walk
from ..functionals.functionals import functional, of_call
from ..roles.letters import key


def is_abbreviation(left: Node, right: Node) -> bool:
    """D = D(q || p): the name of a quantity alone, for the one of these arguments."""
    if not isinstance(left, Name) or not isinstance(right, Call) or any(x == left for a in right.args for x in walk(a)):
        return False
    found, named = functional(left), of_call(right)
    return found is not None and named is not None and found.name == named.name and bool(right.args)


def was_abbreviated(context: Context, left: Node) -> bool:
    """Whether the text has said of which arguments a quantity by its bare name is: I = I(X;Z)."""
    fact = context.about(key(left), Meaning) if isinstance(left, Name) and left.sub is None else None
    return fact is not None and isinstance(fact.value, Meaning) and is_abbreviation(left, fact.value.body)

r"""Two outcomes compared, P(A) = P(B), I(A) = I(B) = 2: told of these two, and claimed of no two outcomes of every law."""

from __future__ import annotations

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax.nodes import Call, Log, Name, Neg, Node

_RELATIONS = ("=", "approx", "equiv", "<", "<=", ">", ">=")


def compares_two_outcomes(link: LinkMeaning) -> bool:
    """Whether both sides are the mass or the surprise of one outcome, in the same form and at different letters."""
    one, other = (_of_an_outcome(side.node) for side in (link.left, link.right))
    if link.ground or link.relation not in _RELATIONS or one is None or other is None:
        return False
    return one[0] == other[0] and one[1] != other[1]


def _of_an_outcome(node: Node) -> tuple[tuple[object, ...], Node] | None:
    """The form of p(a), I(A) or -\\log p(a), and its outcome; H(X) is of a whole law, and so is p(\\cdot)."""
    match node:
        case Neg(body) | Log(body):
            inner = _of_an_outcome(body)
            return None if inner is None else ((type(node).__name__, *inner[0]), inner[1])
        case Call(Name() as head, (Name() as outcome,)) if not outcome.accents:
            whole = of_call(node) is not None and head.base != "I"
            return None if whole or (is_variable(outcome) and outcome.base in "XYZ") else ((head,), outcome)
    return None

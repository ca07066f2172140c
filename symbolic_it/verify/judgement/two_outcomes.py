r"""Two outcomes compared, P(A) = P(B), I(A) = I(B) = 2: told of these two, and claimed of no two outcomes of every law."""

from __future__ import annotations

from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax.nodes import Call, Log, Name, Neg, Node, Number

_RELATIONS = ("=", "approx", "equiv", "<", "<=", ">", ">=")


def compares_two_outcomes(link: LinkMeaning) -> bool:
    """Whether both sides are the mass or the surprise of one outcome, in the same form and at different letters."""
    one, other = (_of_an_outcome(side.node) for side in (link.left, link.right))
    if link.ground or link.relation not in _RELATIONS or one is None or other is None:
        return False
    return one[0] == other[0] and one[1] != other[1]


def _of_an_outcome(node: Node) -> tuple[tuple[object, ...], object] | None:
    """The form of p(a), p(x_1, y_2), I(A) or -\\log p(a), and its outcome; H(X) is of a whole law, and so is p(\\cdot)."""
    match node:
        case Neg(body) | Log(body):
            inner = _of_an_outcome(body)
            return None if inner is None else ((type(node).__name__, *inner[0]), inner[1])
        case Call(Name() as head, (Name() as outcome,)) if not outcome.accents:
            whole = of_call(node) is not None and head.base != "I"
            return None if whole or (is_variable(outcome) and outcome.base in "XYZ") else ((head,), outcome)
        case Call(Name() as head, args, separators=separators) if len(args) > 1 and of_call(node) is None and all(map(_is_numbered, args)):
            return (head, separators), args
    return None


def _is_numbered(node: Node) -> bool:
    """x_1, or 1: an outcome by its number, and no letter for any outcome."""
    return isinstance(node, Number) or (isinstance(node, Name) and isinstance(node.sub, Number))

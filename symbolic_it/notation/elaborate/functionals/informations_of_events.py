r"""Informations of events: I(E) = -\log P(E) beside the probability of the event, as that of an outcome.

An indicator I(A) has no logarithm beside it. Source: Shannon 1948, section 6; Cover and Thomas 2006, problem 2.12.
"""

from __future__ import annotations

from itertools import pairwise

from ...syntax.nodes import Call, Div, Log, Mul, Name, Neg, Node, Statement
from ...syntax.walk import walk
from ..shorthand import rebuilt

_EVENTS = frozenset("ABCEFG")
_PROBABILITIES = frozenset(["P", "p", "Pr"])
_OUTCOMES = "xyzwuv"


def informations_of_events(statement: Statement) -> Statement:
    """The statement with outcomes for such events; as it is where no information of one stands beside its probability."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and isinstance(n.head, Name) and n.head.sub is None]
    informations = [n for n in calls if n.head == Name("I") and ";" not in n.separators]
    probabilities = [n for n in calls if n.head.base in _PROBABILITIES]  # type: ignore[attr-defined]
    logs = [n for n in walk(statement) if isinstance(n, Log)]
    if not informations or not probabilities or not logs:
        return statement
    if any("," in n.separators for n in informations) and any(isinstance(n.arg, Div) and isinstance(n.arg.left, Call) for n in logs):
        return statement  # I(A, B) = log P(A, B)/(P(A) P(B)), of what two events tell of each other
    events = dict.fromkeys(x for call in (*informations, *probabilities) for a in call.args for x in _members(a))
    names = {n for n in walk(statement) if isinstance(n, Name)}
    free = [Name(x) for x in _OUTCOMES if Name(x) not in names]
    if not all(map(_is_event, events)) or len(events) > len(free):
        return statement
    outcome = dict(zip(events, free, strict=False))

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not (node.head == Name("I") or (isinstance(node.head, Name) and node.head.base in _PROBABILITIES)):
            return None
        args = [(x, k) for k, a in enumerate(node.args) for x in _members(a)]
        separators = tuple(node.separators[k - 1] if k != before else "," for (_, before), (_, k) in pairwise(args))
        mass = Call(Name("p", span=node.head.span), tuple(outcome[x] for x, _ in args), separators, span=node.span)
        return mass if node.head != Name("I") else Neg(Log(mass, span=node.span), span=node.span)

    return rebuilt(statement, change)


def _members(node: Node) -> list[Node]:
    """A and B of AB, which is both."""
    return [*_members(node.left), *_members(node.right)] if isinstance(node, Mul) else [node]


def _is_event(node: Node) -> bool:
    return isinstance(node, Name) and node.base in _EVENTS and not node.accents and node.sup is None

r"""Surprises of outcomes: I(1) = -log 1/6 of a face of a die, and I(x, y) = I(x) + I(y) of two.

I(x, y) is the surprise -log p(x, y) of both, where I(x) beside it is the surprise of one. Where one such term is taken from another,
as in I(x, y) = I(x) - I(x|y), it may be the pointwise mutual information as well.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...context import Constraint, Context
from ...syntax.nodes import Call, Chain, Log, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import walk
from ..relations.shapes import is_closed
from ..roles.letters import COUNTERS, LAWS, is_letter, is_variable
from ..shorthand import rebuilt


def surprise_of_pairs(statement: Statement, context: Context) -> tuple[Statement, Context]:
    """The statement with I(x, y), I(x) and I(x|y) of outcomes as logarithms of p; independent outcomes are of independent variables."""
    calls = [n for n in walk(statement) if isinstance(n, Call) and n.head == Name("I")]
    letters = {a for n in calls if len(n.args) > 1 and set(n.separators) == {","} for a in n.args}
    if not all(_is_of_outcomes(n) for n in calls) or not any(n.args == (a,) for n in calls for a in letters):
        return statement, context
    if any(isinstance(n, (Log, Neg, Sub)) for n in walk(statement)):
        return statement, context

    def spelled_out(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.head != Name("I"):
            return None
        return Neg(Log(replace(node, head=Name("p", span=node.span)), span=node.span), span=node.span)

    facts = tuple(replace(f, value=_of_variables(f.value, letters)) for f in context.facts)
    return rebuilt(statement, spelled_out), replace(context, facts=facts)


def is_of_an_outcome(left: Node, right: Node) -> bool:
    r"""I(1) = -log 1/6 of a face of a die, I(\text{H}) = -log 1/2 of a side of a coin: the outcome's probability is in the logarithm."""
    if not isinstance(left, Call) or left.head != Name("I") or len(left.args) != 1 or not is_closed(right):
        return False
    (of,) = left.args
    logs = [n for n in walk(right) if isinstance(n, Log)]
    if not logs or any(n.arg == of for n in logs):
        return False
    return isinstance(of, Name) and is_variable(of) if not isinstance(of, Number) else of.value.denominator == 1 and not of.decimals


def _is_of_outcomes(call: Call) -> bool:
    if not set(call.separators) <= {",", "|"} or call.separators.count("|") > 1:
        return False
    return all(isinstance(a, Name) and is_letter(a) and a.base.islower() and a.base not in LAWS | COUNTERS for a in call.args)


def _of_variables(value: Any, letters: set[Node]) -> Any:
    r"""X \perp Y for x \perp y."""
    if not isinstance(value, Constraint) or not isinstance(value.chain, Chain):
        return value
    if any(link.relation != "perp" for link in value.chain.links):
        return value
    sides = [value.chain.first, *(link.right for link in value.chain.links)]
    if not all(side in letters for side in sides):
        return value

    def capital(node: Node) -> Node | None:
        return replace(node, base=node.base.upper()) if isinstance(node, Name) else None

    return replace(value, chain=rebuilt(value.chain, capital))

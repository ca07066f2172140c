r"""What holds of every capacity C = \max_{p(x)} I(X;Y): 0 <= C <= log |X|, log |Y|, and I(X;Y) <= C.

Its maximum has no value as a term, and every channel has another one: C is a name that formulas give a value, channel by channel.
Source: Cover and Thomas 2006, section 7.3.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Declared, Fact, Meaning
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.relations.shapes import is_closed
from ...notation.elaborate.roles.letters import is_variable, key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .channel_capacities import is_maximum_over_inputs, is_shaped_as_a_capacity
from .gaussian_capacity import NOT_THE_CAPACITY

_CAPACITY = "capacity "  # before the name of one
_TURNED = {"<=": ">=", "<": ">", ">=": "<=", ">": "<"}


def as_capacities(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts of which the capacity of any channel, or of one by its numbers alone, is no meaning that could be put in later."""
    return tuple(one for fact in facts for one in _as_a_capacity(fact))


def _as_a_capacity(fact: Fact) -> Iterator[Fact]:
    body = fact.value.body if isinstance(fact.value, Meaning) and not fact.value.parameters else None
    if body is None or not (is_maximum_over_inputs(body) or (fact.symbol == "C" and is_shaped_as_a_capacity(body))):
        yield fact
        return
    yield Fact(_CAPACITY + fact.symbol, Declared("capacity"), fact.text, fact.span, fact.scope)
    if not is_maximum_over_inputs(body) and any(isinstance(x, n.Name) and x.base not in ("H", "h", "e", "pi", "b") for x in walk(body)):
        yield fact  # 1 - H(f), of the f that the text gives a value


def without_capacities(context: Context, statement: n.Statement | None = None) -> Context:
    """The context without the capacity of an earlier channel, where a section ends or a formula gives another one than in numbers."""
    if context.about(_CAPACITY + "C", Declared) is None:
        return context
    if statement is not None:
        chain = statement.chains[0]
        anew = chain.first == n.Name("C") and any(isinstance(x, (n.Log, n.Call, n.Name, n.BigOp)) for x in walk(chain.links[0].right))
        if not anew:
            return context
    return replace(context, facts=tuple(f for f in context.facts if not (f.symbol == "C" and isinstance(f.value, Meaning))))


def of_capacity_bounds(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on an inequality of a name that the text has given a capacity; None for any other formula."""
    if relation not in _TURNED:
        return None
    if _is_capacity(context, right):
        left, relation, right = right, _TURNED[relation], left
    elif not _is_capacity(context, left):
        return None
    above = _is_zero(right) or _is_information(right)
    if not above and not _is_size(right):
        return None
    if relation == (">=" if above else "<="):
        return Verdict("definition", "a bound that every capacity keeps")
    if relation == ("<=" if above else ">=") and not _is_zero(right):
        return Verdict("convention-mismatch", f"{NOT_THE_CAPACITY}: of any channel the bound is the other way round")
    return None


def is_of_another_channel(context: Context, left: n.Node, right: n.Node) -> bool:
    """C = h(0.2) - 0.4: the capacity of a channel at hand, in entropies of numbers."""
    calls = [x for x in walk(right) if isinstance(x, n.Call)]
    plain = all(x.head in (n.Name("h"), n.Name("H")) and all(map(is_closed, x.args)) for x in calls)
    rest = all(x.base in ("h", "H", "e", "pi") for x in walk(right) if isinstance(x, n.Name))
    return _is_capacity(context, left) and bool(calls) and plain and rest


def _is_capacity(context: Context, node: n.Node) -> bool:
    try:
        return isinstance(node, n.Name) and context.about(_CAPACITY + key(node), Declared) is not None
    except ElaborationError:
        return False


def _is_zero(node: n.Node) -> bool:
    return isinstance(node, n.Number) and node.value == 0


def _is_information(node: n.Node) -> bool:
    return isinstance(node, n.Call) and node.head == n.Name("I") and node.separators == (";",) and all(map(is_variable, node.args))


def _is_size(node: n.Node) -> bool:
    r"""\log |X|, \min\{\log |X|, \log |Y|\}, \log \min(|X|, |Y|): of inputs, of outputs or the smaller of both."""
    match node:
        case n.Log(n.Abs() | n.Apply("min") as of, power=None):
            return isinstance(of, n.Abs) or all(isinstance(x, n.Abs) for x in of.args)
        case n.Apply("min", args):
            return all(isinstance(x, n.Log) and _is_size(x) for x in args)
    return False

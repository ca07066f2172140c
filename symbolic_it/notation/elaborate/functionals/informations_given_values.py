r"""Informations with a value in them: I(X;Y | Z = z) of the laws given z, and I(X = k; Y) = D(p(y|k) || p(y)).

Another information of one outcome, H(Y) - H(Y | X = k), has the same mean over k: beside entropies nothing is read. Source: Gallager 1968,
section 4.4; DeWeese and Meister 1999.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Add, BigOp, Binder, Call, Chain, Div, Log, Mul, Name, Node, Statement, Sub
from ...syntax.walk import walk
from ..roles.letters import is_variable
from ..shorthand import rebuilt

_I, _H = Name("I"), Name("H")


def informations_given_values(statement: Statement) -> Statement:
    """The statement with entropies, and divergences as sums, for such informations; as it is where one of them may be another thing."""
    calls = [n for n in walk(statement) if isinstance(n, Call)]
    of_values = [n for n in calls if n.head == _I and _has_a_value(n)]
    open_ones = _beside_entropies(calls) or any(link.relation not in ("=", ":=", "equiv") for c in statement.chains for link in c.links)
    if not of_values or any(_of_an_outcome(n) and open_ones for n in of_values):
        return statement  # H(Y) - H(Y | X = k) may be negative, the divergence not
    heads = {n.head for n in calls}
    law = Name("P") if Name("P") in heads and Name("p") not in heads else Name("p")

    def spelled_out(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.head != _I or not _has_a_value(node):
            return None
        return _divergence(node, law) if _of_an_outcome(node) else _given(node)

    return rebuilt(statement, spelled_out)


def _has_a_value(call: Call) -> bool:
    return call.separators[:1] == (";",) and any(map(_is_value, call.args))


def _is_value(node: Node) -> bool:
    """X = k."""
    if not isinstance(node, Chain) or len(node.links) != 1 or node.first is None:
        return False
    return node.links[0].relation == "=" and is_variable(node.first)


def _of_an_outcome(call: Call) -> bool:
    """I(X = k; Y), I(X; Y = y): of a value of one of the two, and under no condition."""
    one, other = (call.args[0], call.args[1]) if len(call.args) == 2 and call.separators == (";",) else (None, None)
    return one is not None and other is not None and _is_value(one) != _is_value(other)


def _beside_entropies(calls: list[Call]) -> bool:
    return any(c.head in (_H, Name("h")) for c in calls)


def _divergence(call: Call, law: Name) -> Node | None:
    r"""\sum_y p(y | X = k) \log (p(y | X = k)/p(y))."""
    value, variable = call.args if _is_value(call.args[0]) else call.args[::-1]
    if not isinstance(variable, Name) or not is_variable(variable) or len(variable.base) > 1:
        return None
    letter = replace(variable, base=variable.base.lower())
    conditional = Call(law, (letter, value), ("|",), span=call.span)
    ratio = Div(conditional, Call(law, (letter,), span=call.span), span=call.span)
    return BigOp("sum", Binder((letter,), span=call.span), Mul(conditional, Log(ratio, span=call.span), span=call.span), span=call.span)


def _given(call: Call) -> Node | None:
    """H(X | Z = z) + H(Y | Z = z) - H(X, Y | Z = z)."""
    if len(call.args) != 3 or call.separators != (";", "|") or not _is_value(call.args[2]) or not all(map(is_variable, call.args[:2])):
        return None
    x, y, value = call.args
    one, other = (Call(_H, (v, value), ("|",), span=call.span) for v in (x, y))
    both = Call(_H, (x, y, value), (",", "|"), span=call.span)
    return Sub(Add(one, other, span=call.span), both, span=call.span)

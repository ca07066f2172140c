r"""Where optima over laws and functions are attained that are no law of the formula: at a tilted law, at a log-ratio

\max_q \{E_q[f] - D(q \| p)\} = \log \sum_x p(x) e^{f(x)} at the law proportional to what is summed;
\sup_f \{E_p[f] - \log E_q[e^f]\} = D(p \| q) at f = \log p/q.
Source: Donsker and Varadhan 1983, Comm. Pure Appl. Math. 36.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...context import Context
from ...syntax.nodes import BigOp, Call, Chain, Condition, Div, Link, Log, Mul, Name, Node
from ...syntax.walk import walk
from ..functionals.functionals import is_functional, of_call
from ..roles.letters import LAWS
from ..shorthand import rebuilt
from .at_one_condition import told

_FUNCTIONS = frozenset(["f", "g", "T", "phi", "psi", "h", "u", "F"])
_OUTCOMES = ("x", "y", "z", "h", "i", "k")


@dataclass(frozen=True, slots=True)
class Tilted:
    """What is optimised, with a law of its own name, and what that law is where the optimum is attained."""

    body: Node
    law: Condition


def tilted(body: Node, optimum: Node, old: Name, context: Context) -> Tilted | None:
    """ "where q(x) = p(x) e^{f(x)} / \\sum_x p(x) e^{f(x)}" for the law of an optimum with one such logarithm; None for any other."""
    logs = [n for n in walk(optimum) if isinstance(n, Log)]
    if len(logs) != 1 or (found := _summed(whole := told(logs[0].arg, context))) is None:
        return None
    letter, terms = found
    names = [n for side in (body, optimum, whole) for n in walk(side) if isinstance(n, Name)]
    beside = any(n.base == old.base and n.sub not in (None, letter) for n in names)  # pi beside pi_ref
    free = (Name(x, span=old.span) for x in ("q", "p", "Q", "P", "rho") if all(n.base != x for n in names))
    law = next(free, old) if beside else old
    chain = Chain(Call(law, (letter,), span=optimum.span), (Link("=", Div(terms, whole, span=optimum.span)),), span=optimum.span)
    return Tilted(rebuilt(body, lambda n: law if n == old else None), Condition("where", chain, span=optimum.span))


def log_ratio(body: Node, optimum: Node, function: Name) -> Tilted | None:
    """ "where f(x) = log p(x)/q(x)" for a function of an optimum D(p || q) over functions; None for any other."""
    found = of_call(optimum) if isinstance(optimum, Call) and is_functional(optimum) else None
    if found is None or found.name != "KL" or not isinstance(optimum, Call) or function.base not in _FUNCTIONS:
        return None
    if len(optimum.args) != 2 or not all(isinstance(a, Name) and a.sub is None for a in optimum.args):
        return None
    calls = {n.args for n in walk(body) if isinstance(n, Call) and n.head == function}
    if not calls:  # E_p[T]: the function without its argument
        own, at = Name("f", span=function.span), Name("x", span=function.span)
        if any(isinstance(n, Name) and n.base in "fx" and n != function for n in walk(body)):
            return None
        body, function = rebuilt(body, lambda n: Call(own, (at,), span=n.span) if n == function else None), own
    elif len(calls) == 1 and len(args := next(iter(calls))) == 1 and isinstance(args[0], Name):
        at = replace(args[0], base=args[0].base.lower())
    else:
        return None
    one, other = (Call(law, (at,), span=optimum.span) for law in optimum.args)
    ratio = Log(Div(one, other, span=optimum.span), span=optimum.span)
    told = Chain(Call(function, (at,), span=optimum.span), (Link("=", ratio),), span=optimum.span)
    return Tilted(body, Condition("where", told, span=optimum.span))


def _summed(node: Node) -> tuple[Name, Node] | None:
    r"""The letter and the terms of \sum_x G(x), of E_{x \sim p}[G(x)] and E_p[G(x)]."""
    if not isinstance(node, BigOp) or node.kind not in ("sum", "E") or len(node.binder.names) != 1:
        return None
    name, distribution = node.binder.names[0], node.binder.distribution
    if not isinstance(name, Name):
        return None
    if node.kind == "sum":
        return name, node.body
    if distribution is None and name.base in LAWS:
        letters = {a for n in walk(node.body) if isinstance(n, Call) and len(n.args) == 1 for a in n.args if isinstance(a, Name)}
        letter = next(iter(letters), None) if len(letters) == 1 else None
        return None if letter is None or letter.base not in _OUTCOMES else (letter, Mul(Call(name, (letter,)), node.body))
    return (name, Mul(Call(distribution, (name,)), node.body)) if isinstance(distribution, Name) else None


__all__ = ["log_ratio", "tilted"]

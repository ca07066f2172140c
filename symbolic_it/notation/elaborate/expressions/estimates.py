r"""Estimates: in moments of \hat\theta or \hat f(x) the estimate is what is drawn, E[\hat\theta] is E[X]."""

from __future__ import annotations

from ...context import LAW_OF, Context
from ...syntax.nodes import BigOp, Binder, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..roles.letters import LAWS, is_variable
from ..shorthand import rebuilt

KINDS = ("E", "Var", "Cov")
_NOISY = frozenset(["y", "Y", "t", "epsilon", "varepsilon"])  # what is predicted, and its noise, are drawn as well


def estimates_drawn(statement: Statement, context: Context) -> Statement:
    r"""E[\hat\theta], Var(\hat f(x)): an estimate is a random variable, what it estimates is a number."""
    moments = [x for x in walk(statement) if isinstance(x, BigOp) and x.kind in KINDS]
    estimates = {x for m in moments for x in walk(m.body) if _is_estimate(x)}
    if len(estimates) != 1 or any(is_variable(x) for x in walk(statement)) or any(m.binder != Binder() for m in moments):
        return statement
    if any(isinstance(x, Name) and x.base in _NOISY for m in moments for x in walk(m.body)):
        return statement
    (estimate,) = estimates
    of = estimate.head if isinstance(estimate, Call) else estimate
    if not isinstance(of, Name) or of.sub is not None or of.base in LAWS:
        return statement  # p_i is a law at i
    if any(context.about(n) is not None for n in (of.base, "X", f"{LAW_OF}X")):
        return statement
    within = sum(x == estimate for m in moments for x in walk(m.body))
    if within != sum(x == estimate for x in walk(statement)) or any(x is not m and x in moments for m in moments for x in walk(m.body)):
        return statement
    return rebuilt(statement, lambda x: Name("X", span=x.span) if x == estimate else None)


def _is_estimate(node: Node) -> bool:
    head = node.head if isinstance(node, Call) else node
    return isinstance(head, Name) and "hat" in head.accents and not (isinstance(node, Name) and node.base == "f")

r"""Estimates: in moments of \hat\theta or \hat f(x) the estimate is what is drawn, E[\hat\theta] is E[X]."""

from __future__ import annotations

from dataclasses import replace

from ...context import LAW_OF, Context
from ...syntax.nodes import Add, BigOp, Binder, Call, Mul, Name, Neg, Node, Number, Pow, Statement, Sub
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


def depends_on_the_estimate(statement: Statement, context: Context) -> tuple[str, ...]:
    r"""What keeps a claim about an estimate from being refuted: it may be unbiased, or have a variance that the text knows.

    () where nothing but moments of the estimate and its bias is compared, which are equal for all estimates or for few.
    """
    if estimates_drawn(statement, context) is statement:
        return ()
    moments = [x for x in walk(statement) if isinstance(x, BigOp) and x.kind in KINDS]
    (estimate,) = {x for m in moments for x in walk(m.body) if _is_estimate(x)}
    head = estimate.head if isinstance(estimate, Call) else estimate
    assert isinstance(head, Name)
    plain = replace(head, accents=tuple(a for a in head.accents if a != "hat"))
    what = replace(estimate, head=plain) if isinstance(estimate, Call) else plain
    mean = BigOp("E", Binder(), estimate, True)

    def is_bias(node: Node) -> bool:
        return isinstance(node, (Add, Sub)) and {node.left, node.right} == {mean, what}

    def is_told(node: Node) -> bool:
        """Whether it is made of moments and biases alone."""
        if is_bias(node) or (isinstance(node, BigOp) and node.kind in KINDS):
            return True
        match node:
            case Add(left, right) | Sub(left, right):
                return is_told(left) and is_told(right)
            case Mul(left, right):
                return (isinstance(left, Number) or is_told(left)) and is_told(right)
            case Neg(body) | Pow(body, Number()):
                return is_told(body)
        return False

    inside = any(x == what for m in moments for x in walk(m.body))
    sides = [side for c in statement.chains for side in (c.first, *(link.right for link in c.links)) if side is not None]
    if all(map(is_told, sides)) and (not inside or any(is_bias(x) for x in walk(statement))):
        return ()
    return ("whether the estimate is unbiased, and its variance",)


def _is_estimate(node: Node) -> bool:
    head = node.head if isinstance(node, Call) else node
    return isinstance(head, Name) and "hat" in head.accents and not (isinstance(node, Name) and node.base == "f")

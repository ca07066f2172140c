r"""Sums over a random variable: \sum_X p(x) \log p(x) runs over the outcomes of X, which its body writes x or X."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ..syntax.nodes import BigOp, Call, Name, Node, Statement
from ..syntax.walk import walk
from .errors import ElaborationError
from .functionals.functionals import of_call
from .roles.letters import LAWS, is_variable
from .shorthand import rebuilt


def sums_over_variables(statement: Statement) -> Statement:
    """Such sums and integrals by their outcomes, X in their bodies being one as well; as they are where it is an argument of H or I."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind not in ("sum", "int") or not node.binder.names or not _is_bare(node):
            return None
        if not all(isinstance(n, Name) and is_variable(n) and n.sub is None and n.base not in LAWS for n in node.binder.names):
            return None
        outcomes = {n: replace(n, base=n.base.lower()) for n in node.binder.names if isinstance(n, Name)}
        inside = {n for n in walk(node.body) if isinstance(n, Name)}
        if any((n in inside) == (x in inside) for n, x in outcomes.items()) or any(_is_of(call, outcomes) for call in walk(node.body)):
            return None
        body = rebuilt(node.body, lambda n: replace(outcomes[n], span=n.span) if isinstance(n, Name) and n in outcomes else None)
        return replace(node, binder=replace(node.binder, names=tuple(outcomes.values())), body=rebuilt(body, change))

    return rebuilt(statement, change)


def _is_of(call: Node, variables: Collection[Node]) -> bool:
    """H(X), I(X; Y)."""
    try:
        return isinstance(call, Call) and any(a in variables for a in call.args) and of_call(call) is not None
    except ElaborationError:
        return True


def _is_bare(node: BigOp) -> bool:
    """Whether nothing but names stands below the sign."""
    b = node.binder
    return not (b.domain or b.distribution or b.lower or b.upper or b.target or b.conditions)

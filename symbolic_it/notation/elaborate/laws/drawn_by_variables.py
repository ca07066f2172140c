r"""E_{x \sim p(X)}: the law of what is drawn, named by its random variable; it is E_{x \sim p(x)}."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Name, Node, Statement, Tuple
from ..roles.letters import LAWS, is_variable
from ..shorthand import rebuilt


def drawn_by_variables(statement: Statement) -> Statement:
    """The statement with the outcomes that are drawn in place of their variables, where each variable has its own."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind != "E":
            return None
        law, drawn = (
            node.binder.distribution,
            [n for name in node.binder.names for n in (name.items if isinstance(name, Tuple) else (name,))],
        )
        if not isinstance(law, Call) or not isinstance(law.head, Name) or law.head.base not in LAWS or "|" in law.separators:
            return None
        outcomes = [_outcome(a, drawn) for a in law.args]
        if len(outcomes) != len(drawn) or any(o is None for o in outcomes):
            return None
        named = replace(law, args=tuple(o for o in outcomes if o is not None))
        return replace(node, binder=replace(node.binder, distribution=named), body=rebuilt(node.body, change))

    return rebuilt(statement, change)


def _outcome(variable: Node, drawn: list[Node]) -> Node | None:
    """The x of X among what is drawn."""
    if not isinstance(variable, Name) or not is_variable(variable):
        return None
    found = (n for n in drawn if isinstance(n, Name) and (n.base, n.sub) == (variable.base.lower(), variable.sub))
    return next(found, None)

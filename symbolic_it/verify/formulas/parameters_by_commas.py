r"""Parameters behind a comma: where a gradient is by \theta, p(x, \theta) is the law p(x; \theta), no joint law."""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Call, Derivative, Name, Node, Statement
from ...notation.syntax.walk import walk

_PARAMETERS = frozenset(["theta", "Theta", "vartheta", "phi", "psi", "lambda", "omega", "w"])
_LAWS = frozenset(["p", "q", "pi", "P", "f"])


def with_parameters_apart(statement: Statement) -> Statement:
    """The statement with a semicolon before the parameters by which it takes gradients."""
    gradients = [x for x in walk(statement) if isinstance(x, Derivative) and x.kind == "gradient"]
    by = {v for x in gradients for v in x.variables if isinstance(v, Name) and v.base in _PARAMETERS}
    if not by:
        return statement

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or not isinstance(node.head, Name) or node.head.base not in _LAWS or len(node.args) < 2:
            return None
        if node.args[-1] not in by or node.separators[-1] != "," or set(node.separators) - {",", "|"}:
            return None
        return replace(node, separators=(*node.separators[:-1], ";")) if "|" not in node.separators else None

    return rebuilt(statement, change)

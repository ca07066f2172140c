r"""Letters that a formula itself says to be laws: the s of D(p \| s), the w of E_{X \sim w}; s(X) is no product."""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..functionals.functionals import of_call
from ..roles.letters import is_variable
from ..shorthand import rebuilt

_OF_TWO_LAWS = frozenset(["KL", "JSD", "TV", "CE", "J", "chi2", "Hel"])


def laws_called(statement: Statement) -> Statement:
    """The statement with masses for brackets of variables behind the letters of its laws."""
    calls = [x for x in walk(statement) if isinstance(x, Call) and x.juxtaposed and len(x.args) == 1 and is_variable(x.args[0])]
    if not calls:
        return statement
    laws = letters_of_laws(statement)
    if not any(x.head in laws for x in calls):
        return statement

    def called(node: Node) -> Node | None:
        return replace(node, juxtaposed=False) if isinstance(node, Call) and any(node is x for x in calls) and node.head in laws else None

    return rebuilt(statement, called)


def letters_of_laws(node: Node) -> set[Node]:
    """What is compared as laws in a formula, or what outcomes are drawn from."""
    compared = {
        a
        for x in walk(node)
        if isinstance(x, Call) and len(x.args) == 2 and ("||" in x.separators or ((found := of_call(x)) and found.name in _OF_TWO_LAWS))
        for a in x.args
    }
    drawn = {x.binder.domain for x in walk(node) if isinstance(x, BigOp) and x.kind == "E" and x.binder.domain is not None}
    return {x for x in compared | drawn if isinstance(x, Name) and len(x.base) == 1}

r"""D(\pi || \pi_{ref}) beside E_{x ~ D, y ~ \pi(.|x)}: between policies by name alone, it is averaged over the prompts too."""

from __future__ import annotations

from dataclasses import replace

from ..syntax.nodes import BigOp, Call, Chain, Dot, Name, Node, Statement
from ..syntax.walk import walk
from .functionals.functionals import of_call
from .shorthand import rebuilt


def averaged_divergences(statement: Statement) -> Statement:
    """The statement with the mean over the prompts around a divergence on its left side, where its right side takes that mean."""
    if len(statement.chains) != 1:
        return statement
    (chain,) = statement.chains
    if chain.first is None or not chain.links or any(isinstance(x, BigOp) for x in walk(chain.first)):
        return statement
    drawn = _prompts(chain.links[0].right)
    if drawn is None:
        return statement
    (prompt,) = drawn.binder.names
    given = {x.head for x in walk(drawn) if isinstance(x, Call) and x.separators == ("|",) and x.args[-1] == prompt}

    def change(node: Node) -> Node | None:
        if not isinstance(node, Call) or node.separators != ("||",) or of_call(node) is None or not set(node.args) <= given:
            return None
        laws = tuple(Call(a, (Dot(span=a.span), prompt), ("|",), span=a.span) for a in node.args)
        return replace(drawn, body=replace(node, args=laws), bracketed=True, span=node.span)

    return replace(statement, chains=(Chain(rebuilt(chain.first, change), chain.links, span=chain.span),))


def _prompts(right: Node) -> BigOp | None:
    """E_{x ~ D}[E_{y ~ pi(.|x)}[...]] of a right side, with data or a law of prompts that stands for itself."""
    if not isinstance(right, BigOp) or right.kind != "E" or len(right.binder.names) != 1 or not isinstance(right.binder.distribution, Name):
        return None
    inner, (prompt,) = right.body, right.binder.names
    if not isinstance(prompt, Name) or not isinstance(inner, BigOp) or inner.kind != "E":
        return None
    law = inner.binder.distribution
    return right if isinstance(law, Call) and law.separators == ("|",) and law.args[-1] == prompt else None


__all__ = ["averaged_divergences"]

"""What the body of an expectation calls an outcome drawn: x for a variable X, X for a letter x, and the variables in it."""

from __future__ import annotations

from ....terms.term import Index
from ...syntax.nodes import BigOp, Name, Node
from ...syntax.walk import walk
from ..formula import Env
from ..roles.letters import index_letters, is_variable, key


def lowered(env: Env, node: BigOp, drawn: dict[str, Index]) -> dict[str, Index]:
    """E_{X ~ p}[log p(x)]: the outcome x is the one drawn, where the body does not speak of X itself."""
    names = _plain_names(node.body)
    small = {v: v[0].lower() + v[1:] for v in drawn if v not in names}
    return {x: drawn[v] for v, x in small.items() if x in names and x not in env.bound}


def capitals(node: BigOp, outcomes: dict[str, Index]) -> dict[str, Index]:
    """E_{p(x)}[log p(X)]: the random variable X of the body is the outcome drawn, where the body does not speak of x itself."""
    names = _plain_names(node.body)
    large = {x: x[0].upper() + x[1:] for x in outcomes if x not in names and x[:1].islower()}
    return {v: outcomes[x] for x, v in large.items() if v in names}


def variables_of(body: Node) -> list[str]:
    """The random variables that an expression speaks of, with or without an index."""
    return sorted({key(n) for n in walk(body) if isinstance(n, Name) and is_variable(n)})


def _plain_names(body: Node) -> set[str]:
    return {key(n) for n in walk(body) if isinstance(n, Name) and index_letters(n.sub) is None and not n.accents}

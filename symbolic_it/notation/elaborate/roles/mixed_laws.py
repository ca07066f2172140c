"""Capitals that are no variables: the M of H(M) where the text says that M is (P + Q)/2."""

from __future__ import annotations

from ...syntax.nodes import Add, Div, Mul, Name, Node, Number, Sub
from ...syntax.walk import walk
from .letters import LAWS


def mixes_laws(body: Node | None) -> bool:
    """Whether an expression is made of weights and of two laws by their usual letters; P + Q without any is a sum of variables."""
    if not isinstance(body, (Add, Mul, Div)):
        return False
    parts = list(walk(body))
    if not any(isinstance(n, (Mul, Div)) for n in parts):
        return False
    laws = {n.base for n in parts if isinstance(n, Name) and n.base in LAWS}
    return len(laws) > 1 and all(isinstance(n, (Add, Sub, Mul, Div, Name, Number)) for n in parts)

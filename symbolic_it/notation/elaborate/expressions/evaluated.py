r"""Formulas at a value of one of their letters: \frac{d}{dt} f(t) \Big|_{t=0}, after the derivative is taken."""

from __future__ import annotations

from ....terms.derivative import NotDifferentiable
from ....terms.term import Symbol, Term, depends, substitute
from ...syntax.nodes import Chain, Indexed, Name, Node
from ..formula import Env, Formula
from ..roles.letters import refuse
from .binders import visibly_depends


def evaluated_by(node: Node) -> Name | None:
    """The letter that stands with its value below a formula; None below any other."""
    if not isinstance(node, Indexed) or not isinstance(node.index, Chain) or len(node.index.links) != 1:
        return None
    first = node.index.first
    return first if isinstance(first, Name) and node.index.links[0].relation == "=" else None


def evaluated(f: Formula, env: Env, node: Indexed) -> Term:
    """The term with the value in the place of the letter. Raises ElaborationError where something may depend on it unseen."""
    assert isinstance(node.index, Chain) and node.index.first is not None
    variable, value = f.value(env, node.index.first), f.value(env, node.index.links[0].right)
    if not isinstance(variable, Symbol):
        raise refuse(node.index, "a value of this", "that of a number")
    body = f.value(env, node.body)
    visibly_depends(body, variable, node)
    try:
        out = substitute(body, {variable: value})
    except (NotDifferentiable, ValueError) as e:
        raise refuse(node, "a value of what is not differentiable", "a function of the letter") from e
    if depends(out, variable) and not depends(value, variable):
        raise refuse(node, f"laws named after {variable.name}", "a function of it")  # p_t at t = 0
    return out


__all__ = ["evaluated", "evaluated_by"]

r"""Formulas at a value of one of their letters: \frac{d}{dt} f(t) \Big|_{t=0}, after the derivative is taken."""

from __future__ import annotations

from ....terms.derivative import NotDifferentiable
from ....terms.term import Symbol, Term, depends, substitute
from ...syntax.nodes import Call, Chain, Derivative, Indexed, Name, Node, Number, Pow
from ...syntax.parts import factors_of
from ...syntax.walk import mentions
from ..formula import Env, Formula
from ..roles.letters import refuse
from .binders import visibly_depends


def evaluated_by(node: Node) -> Name | None:
    """The letter that stands with its value below a formula; None below any other."""
    if not isinstance(node, Indexed) or not isinstance(node.index, Chain) or len(node.index.links) != 1:
        return None
    first = node.index.first
    return first if isinstance(first, Name) and node.index.links[0].relation == "=" else None


def is_between_values(node: Node) -> bool:
    r"""Whether an antiderivative is taken between two values: [x^2]_{x=0}^1, [x^2]^1_{x=0}, x^2 \Big|_{x=0}^{1}."""
    if isinstance(node, Pow):
        return evaluated_by(node.base) is not None
    above = isinstance(node, Indexed) and isinstance(node.body, Pow) and isinstance(node.body.exponent, Number)
    return above and node.body.exponent.value == 1 and evaluated_by(node) is not None  # type: ignore[attr-defined]


def _has_own_factor(body: Node, variable: Node) -> bool:
    r"""Whether the t of t f'(t) may stand outside of what is evaluated: Taylor's f(0) + t f'(t) |_{t=0}, t \left. f \right|_{t=0}."""
    *others, last = factors_of(body)
    if isinstance(last, Call) and (last.juxtaposed or last.head == variable) and mentions(last.head, (variable,)):
        return True
    slopes = [x for x in (*others, last) if any(map(_is_slope, (x, *(x.args if isinstance(x, Call) and x.juxtaposed else ()))))]
    return bool(slopes) and any(mentions(x, (variable,)) for x in others if x not in slopes)


def _is_slope(node: Node) -> bool:
    primed = isinstance(node, Call) and isinstance(node.head, Name) and (node.head.sup or "").startswith("'")
    return primed or isinstance(node, Derivative)


def evaluated(f: Formula, env: Env, node: Indexed) -> Term:
    """The term with the value in the place of the letter. Raises ElaborationError where something may depend on it unseen."""
    assert isinstance(node.index, Chain) and node.index.first is not None
    variable, value = f.value(env, node.index.first), f.value(env, node.index.links[0].right)
    if not isinstance(variable, Symbol):
        raise refuse(node.index, "a value of this", "that of a number")
    if _has_own_factor(node.body, node.index.first):
        raise refuse(node, "a factor that may not be meant to be evaluated", "brackets around what is")
    body = f.value(env, node.body)
    visibly_depends(body, variable, node)
    try:
        out = substitute(body, {variable: value})
    except (NotDifferentiable, ValueError) as e:
        raise refuse(node, "a value of what is not differentiable", "a function of the letter") from e
    if depends(out, variable) and not depends(value, variable):
        raise refuse(node, f"laws named after {variable.name}", "a function of it")  # p_t at t = 0
    return out


__all__ = ["evaluated", "evaluated_by", "is_between_values"]

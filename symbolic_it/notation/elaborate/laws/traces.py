r"""Traces as quadratic forms: tr(M u u^T) and tr(M E[u u^T]) are u^T M u and its mean, and tr(I_n) is n.

Only products in this order are such forms: tr(M u^T u) is u^T u times the trace of M, and is left as it is.
Source: Petersen and Pedersen 2012, equations 16 and 11.
"""

from __future__ import annotations

from ...syntax.nodes import Apply, BigOp, Mul, Name, Node, Statement, Transpose
from ..shorthand import rebuilt
from .matrix_products import factors_of
from .normal_shape import is_covariance, is_identity


def traces_as_forms(statement: Statement) -> Statement:
    """The statement with such traces written as quadratic forms."""
    return rebuilt(statement, lambda node: _as_a_form(node, node.args[0]) if isinstance(node, Apply) and node.function == "tr" else None)


def _as_a_form(node: Apply, body: Node) -> Node | None:
    if isinstance(body, Name) and is_identity(body):
        return body.sub
    factors = factors_of(body)
    if len(factors) == 2 and is_covariance(factors[0]) and isinstance(mean := factors[1], BigOp) and mean.kind == "E":
        inside = _form(factors[0], factors_of(mean.body), node)
        return None if inside is None else BigOp("E", mean.binder, inside, True, span=node.span)
    if len(factors) != 3:
        return None
    one, two, three = factors
    if isinstance(one, Transpose) and one.body == three and is_covariance(two):
        return body
    return _form(one, [two, three], node) or (_form(three, [one, two], node) if is_covariance(three) else None)


def _form(matrix: Node, factors: list[Node], node: Node) -> Node | None:
    """u^T M u of M and u u^T."""
    if not is_covariance(matrix) or len(factors) != 2 or not isinstance(factors[1], Transpose) or factors[1].body != factors[0]:
        return None
    return Mul(Mul(factors[1], matrix), factors[0], span=node.span)

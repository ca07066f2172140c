r"""Means of quadratic forms of a normal vector: E[(X - a)^T M (X - a)] = tr(M S) + (m - a)^T M (m - a) of a law N(m, S).

The law stands below the expectation, or the text has told it: X \sim N(m, S). So it holds of any law with these moments.
Source: Petersen and Pedersen 2012, equation 378.
"""

from __future__ import annotations

from ...context import Context, NamedLaw
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Call, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..roles.letters import LAWS, key
from ..shorthand import rebuilt
from .matrix_products import factors_of
from .normal_shape import is_covariance, is_normal, parameters_after


def quadratic_means(statement: Statement, context: Context) -> Statement:
    """The statement with the means of quadratic forms of normal vectors written out."""
    return rebuilt(statement, lambda node: _written_out(node, context) if isinstance(node, BigOp) and node.kind == "E" else None)


def _written_out(node: BigOp, context: Context) -> Node | None:
    factors = factors_of(node.body)
    if len(factors) != 3 or not isinstance(factors[0], s.Transpose) or factors[0].body != factors[2] or not is_covariance(factors[1]):
        return None
    found = law_of_vector(node, factors[2], context)
    if found is None:
        return None
    vector, law = found
    if not _has_it_once(factors[2], vector):
        return None
    mean, spread = law.args[-2:]
    at = rebuilt(factors[2], lambda x: mean if x == vector else None)
    spread_out = s.Apply("tr", (s.Mul(factors[1], spread),), span=node.span)
    if isinstance(at, s.Sub) and at.left == at.right:
        return spread_out
    return s.Add(spread_out, s.Mul(s.Mul(s.Transpose(at), factors[1]), at, span=node.span), span=node.span)


def _has_it_once(node: Node, vector: Name) -> bool:
    """Whether a vector is X, X - a or a - X, of a without X."""
    match node:
        case s.Sub(left, right) | s.Add(left, right):
            return (left == vector) != (right == vector) and sum(x == vector for x in walk(node)) == 1
    return node == vector


def law_of_vector(node: BigOp, inside: Node, context: Context) -> tuple[Name, Call] | None:
    """The random vector of an expectation and its normal law; None where it is not known."""
    binder = node.binder
    names = [x for x in walk(inside) if isinstance(x, Name)]
    if binder.distribution is not None:
        law = _normal(binder.distribution, context)
        if law is None or len(binder.names) > 1 or (binder.names and binder.names[0] not in names):
            return None
        vector = binder.names[0] if binder.names else next((x for x in names if x.base in ("x", "X", "y", "Y", "z", "Z")), None)
        return (vector, law) if isinstance(vector, Name) else None
    if len(binder.names) == 1 and isinstance(binder.names[0], Name) and binder.names[0].base in LAWS:
        law = _told(binder.names[0], context)
        vector = next((x for x in names if x.base in ("x", "X", "y", "Y", "z", "Z")), None)
        return None if law is None or vector is None else (vector, law)
    if binder.names or binder.conditions or binder.lower is not None:
        return None
    for name in names:
        law = _told(name, context)
        if law is not None:
            return name, law
    return None


def _normal(law: Node, context: Context) -> Call | None:
    if isinstance(law, Call) and is_normal(law):
        return law if parameters_after(law) is None else None
    return _told(law, context) if isinstance(law, Name) else None


def _told(name: Name, context: Context) -> Call | None:
    try:
        fact = context.about(key(name), NamedLaw)
    except ElaborationError:
        return None
    law = None if fact is None else fact.value.law
    return law if isinstance(law, Call) and is_normal(law) else None

r"""Means of quadratic forms of a normal vector: E[(X - a)^T M (X - a)] = tr(M S) + (m - a)^T M (m - a) of a law N(m, S).

The law stands below the expectation, or the text has told it: X \sim N(m, S). So it holds of any law with these moments. The mean of
a sum of such forms and of what does not depend on X is the sum of their means.
Source: Petersen and Pedersen 2012, equation 378.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import takewhile

from ...context import Context, NamedLaw
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Call, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..roles.letters import LAWS, key
from ..shorthand import rebuilt
from .matrix_products import factors_of
from .normal_shape import is_covariance, is_normal, parameters_after

_SIZES = ("n", "d", "k", "D")


def quadratic_means(statement: Statement, context: Context) -> Statement:
    """The statement with the means of quadratic forms of normal vectors written out."""
    sizes = {x.base for x in walk(statement) if isinstance(x, Name) and x.base in _SIZES and x.sub is None}
    size = Name(sizes.pop()) if len(sizes) == 1 else None
    densities = {
        id(x) for n in walk(statement) if isinstance(n, s.Log) and n.base is None for x in [n.arg] if isinstance(x, Call) and is_normal(x)
    }

    def change(node: Node) -> Node | None:
        if not isinstance(node, BigOp) or node.kind != "E" or not any(is_covariance(x) for x in walk(node.body) if isinstance(x, Name)):
            return None
        vector = _drawn(node, context) if any(id(x) in densities for x in walk(node.body)) else None
        if vector is not None and size is not None:
            node = replace(
                node,
                body=rebuilt(node.body, lambda x: _log_density(x, vector, size) if id(getattr(x, "arg", None)) in densities else None),
            )
        return _mean(node, node.body, context) if any(isinstance(x, s.Transpose) for x in walk(node.body)) else None

    return rebuilt(statement, change)


def _drawn(node: BigOp, context: Context) -> Name | None:
    """The random vector of an expectation, which its body may leave out."""
    names = node.binder.names
    if node.binder.distribution is not None and len(names) == 1 and isinstance(names[0], Name):
        return names[0] if _normal(node.binder.distribution, context) is not None else None
    found = law_of_vector(node, node.body, context)
    return None if found is None else found[0]


def _log_density(node: Node, vector: Name, size: Name) -> Node | None:
    r"""-n/2 \log 2\pi - 1/2 \log |S| - 1/2 (x - m)^T S^{-1} (x - m) \log e, for \log N(x; m, S), and for \log N(m, S) where x is drawn."""
    assert isinstance(node, s.Log) and isinstance(node.arg, Call)
    law = node.arg
    mean, spread = law.args[-2:]
    if not isinstance(spread, Name) or (parameters_after(law) is not None and law.args[0] != vector):
        return None
    apart, two = s.Sub(vector, mean), Number("2", Fraction(2))
    form = s.Mul(replace(node, arg=Name("e")), s.Mul(s.Mul(s.Transpose(apart), s.Pow(spread, s.Neg(Number("1", Fraction(1))))), apart))
    logs = s.Add(s.Mul(size, replace(node, arg=s.Mul(two, Name("pi")))), replace(node, arg=s.Abs(spread)))
    return s.Neg(s.Mul(s.Div(Number("1", Fraction(1)), two), s.Add(logs, form)), span=node.span)


def _mean(node: BigOp, body: Node, context: Context) -> Node | None:
    """The mean of sums and multiples of quadratic forms and of constants; None where it is of anything else."""
    match body:
        case s.Add(left, right) | s.Sub(left, right):
            one, other = _mean(node, left, context), _mean(node, right, context)
            return None if one is None or other is None else replace(body, left=one, right=other)
        case s.Neg(inner):
            negated = _mean(node, inner, context)
            return None if negated is None else replace(body, body=negated)
        case Call(Number() | s.Div() as head, (inner,), juxtaposed=True) | s.Mul(Number() | s.Div() as head, (s.Add() | s.Sub()) as inner):
            found = _mean(node, inner, context) if _is_constant(node, head, context) else None
            return None if found is None else s.Mul(head, found, span=body.span)
    if _is_constant(node, body, context):
        return body
    factors = factors_of(body)
    scale = [x for x in takewhile(lambda x: not isinstance(x, s.Transpose), factors) if _is_constant(node, x, context)]
    form = _form(node, factors[len(scale) :], context)
    return None if form is None else reduce(lambda inner, x: s.Mul(x, inner, span=body.span), reversed(scale), form)


def _is_constant(node: BigOp, part: Node, context: Context) -> bool:
    """Whether a part of what is averaged has no letter that is drawn: numbers, determinants, traces and dimensions alone."""
    found = law_of_vector(node, node.body, context)
    calls = any(isinstance(x, (Call, BigOp)) for x in walk(part))
    return (
        found is not None
        and not calls
        and not any(x == found[0] for x in walk(part))
        and not any(isinstance(x, s.Transpose) for x in walk(part))
    )


def _form(node: BigOp, factors: list[Node], context: Context) -> Node | None:
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

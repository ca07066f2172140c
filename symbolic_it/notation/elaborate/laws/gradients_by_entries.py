r"""Gradients of log densities of vectors: \nabla_x log N(x; m, v I) = -(x - m)/v, for one coordinate.

The log density of a normal law with the covariance v I and squared norms are sums over the coordinates, each of which depends on
one entry of every vector alone: a coordinate of the gradient is the derivative of its own summand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...context import Constraint, Context, Fact, Meaning
from ...syntax import nodes as s
from ...syntax.nodes import Call, Derivative, Name, Node, Number, Statement
from ...syntax.walk import mentions, walk
from ..roles.told_kinds import told_kind
from ..shorthand import rebuilt
from .normal_shape import is_covariance, is_normal, is_scaled_identity, parameters_after, scale_of
from .vector_entries import NoVector, vectors_in

_LETTERS = "xyzuwabc"


def in_each_entry(statement: Statement, context: Context) -> Statement:
    """The formula between gradients of log densities for one coordinate; unchanged where it is about anything else.

    A mean f(x) is no constant for the gradient by x, nor one that the text has defined: it may be a function of what it is by.
    So may a variance.
    """
    gradients = [n for n in walk(statement) if isinstance(n, Derivative) and n.kind == "gradient"]
    if not gradients:
        return statement
    written, statement = statement, _with_one_variance(statement, context)
    made = _in_each_entry(statement, context)
    return written if made is statement else made


def _with_one_variance(statement: Statement, context: Context) -> Statement:
    """N(x; m, v) and N(x; m, Sigma) as N(x; m, v I): along an axis of a covariance matrix it is a number, in a vector equation too."""
    laws = [n for n in walk(statement) if isinstance(n, Call) and is_normal(n) and parameters_after(n) is not None]
    matrices = {law.args[-1] for law in laws if is_covariance(law.args[-1])}
    taken = {n.base for n in walk(statement) if isinstance(n, Name)}
    letter = next((Name(x) for x in "vrk" if x not in taken), None)
    within = {id(n) for n in walk(statement) if isinstance(n, (s.Abs, s.Apply, s.Transpose)) for n in walk(n)}
    if len(matrices) > 1 or letter is None or any(id(n) in within for n in walk(statement) if n in matrices):
        return statement
    if any(not isinstance(m, Name) or _is_defined(m, context) for m in matrices) or (matrices and _has_another_matrix(statement)):
        return statement

    def change(node: Node) -> Node | None:
        if isinstance(node, Call) and is_normal(node) and parameters_after(node) is not None and not is_scaled_identity(node.args[-1]):
            variance = letter if node.args[-1] in matrices else node.args[-1]
            return replace(node, args=(*node.args[:-1], s.Mul(variance, Name("I"))))
        return letter if node in matrices else None

    return rebuilt(statement, change)


def _has_another_matrix(statement: Statement) -> bool:
    """Whether a capital stands for a factor: the A of N(x; A y, Sigma) has other axes than Sigma."""
    factors = (n for f in walk(statement) if isinstance(f, s.Mul) for n in (f.left, f.right) if isinstance(n, Name))
    return any(n.base.isupper() and n.base != "I" for n in factors)


def _in_each_entry(statement: Statement, context: Context) -> Statement:
    gradients = [n for n in walk(statement) if isinstance(n, Derivative) and n.kind == "gradient"]
    laws = [n for n in walk(statement) if isinstance(n, Call) and is_normal(n)]
    if not gradients or not laws or not all(is_scaled_identity(law.args[-1]) and parameters_after(law) is not None for law in laws):
        return statement
    try:
        norms = (n.body for g in gradients for n in walk(g) if isinstance(n, s.Norm))
        inside = vectors_in((*(a for law in laws for a in law.args[:-1]), *norms))
        by = {v for g in gradients for v in g.variables}
        if any(v not in by and (mentions(v, by) or _is_defined(v, context)) for v in inside):
            return statement
        if any(told_kind(context, n.base) == "function" for law in laws for n in walk(law.args[-1]) if isinstance(n, Name)):
            return statement
        letters = _letters(statement, inside, context)
        for chain in statement.chains:
            for side in (chain.first, *(link.right for link in chain.links)):
                if side is None or not set(vectors_in((_without_gradients(side, inside[0]),))) <= set(inside):
                    return statement
    except (NoVector, StopIteration):
        return statement

    def change(node: Node) -> Node | None:
        if node in letters:
            return Name(letters[node])
        match node:
            case Call() if is_normal(node):
                scale = scale_of(node.args[-1])
                return replace(node, args=(*(rebuilt(a, change) for a in node.args[:-1]), scale))
            case s.Norm(body, sub) if sub is None or (isinstance(sub, Number) and sub.value == 2):
                return s.Abs(rebuilt(body, change))
            case Derivative(kind="gradient"):
                variables = tuple(rebuilt(v, change) for v in node.variables)
                return replace(node, body=rebuilt(node.body, change), variables=variables, kind="total")
        return None

    return rebuilt(statement, change)


def _is_defined(vector: Node, context: Context) -> bool:
    head = vector.head if isinstance(vector, Call) else vector
    if not isinstance(head, Name):
        return False
    return told_kind(context, head.base) == "function" or any(_defines(f, head.base) for f in context.facts)


def _defines(fact: Fact, base: str) -> bool:
    """Whether a fact equates a letter with something, with m as with m = f(x)."""
    if isinstance(fact.value, Meaning):
        return fact.symbol.startswith(base) and re.match(r"_?(?:tilde|hat|bar)", fact.symbol[len(base) :]) is None  # x~ is none of x
    chain = fact.value.chain if isinstance(fact.value, Constraint) else None
    if not isinstance(chain, s.Chain) or not any(link.relation in ("=", ":=", "equiv") for link in chain.links):
        return False
    return any(isinstance(n, Name) and n.base == base for n in walk(chain))


def _letters(statement: Statement, vectors: list[Node], context: Context) -> dict[Node, str]:
    """A letter for one coordinate of each vector that no other name of the formula has."""
    within = {id(n) for x in walk(statement) if x in vectors for n in walk(x)}
    taken = {n.base for n in walk(statement) if isinstance(n, Name) and id(n) not in within}
    free = iter(x for x in _LETTERS if x not in taken and (Name(x) in vectors or context.about(x) is None))
    return {v: next(free) for v in vectors}


def _without_gradients(side: Node, vector: Node) -> Node:
    """The side with a vector for each gradient that is one of a separable function."""

    def change(node: Node) -> Node | None:
        if not isinstance(node, Derivative):
            return None
        if node.kind != "gradient" or len(node.variables) != 1 or node.order != 1 or not _is_separable(node.body):
            raise NoVector
        return vector

    return rebuilt(side, change)


def _is_separable(node: Node) -> bool:
    """Whether a number is a sum over the coordinates: log densities and squared norms, added up and times constants."""
    match node:
        case s.Add(left, right) | s.Sub(left, right):
            return _is_separable(left) and _is_separable(right)
        case s.Neg(body):
            return _is_separable(body)
        case s.Mul(left, right):
            return _is_constant(left) and _is_separable(right)
        case s.Div(above, below):
            return _is_separable(above) and _is_constant(below)
        case s.Log(Call() as law, None, power=None):
            return is_normal(law)
        case s.Pow(s.Norm(), Number(_, n)):
            return n == 2
    return False


def _is_constant(node: Node) -> bool:
    return not any(isinstance(n, (s.Norm, s.Log, Call, Derivative)) for n in walk(node))

r"""The largest and the least of the values at all outcomes: \max_i z_i, \min_x p(x), \max z."""

from __future__ import annotations

from dataclasses import replace

from ....terms.term import Index, Term, depends, largest_over, neg, unfold
from ...syntax.nodes import Add, Apply, BigOp, Name, Node, Sub
from ...syntax.walk import mentions, walk
from ..formula import Env, Formula
from ..roles.letters import axis_of, is_letter, key, refuse
from .sums import bounds, flat_names
from .vectors import at_outcome, is_vector

_EXPECTED = "a sum, product, integral, expectation, limit, arg min or arg max"


def extremum(f: Formula, env: Env, node: BigOp) -> Term:
    """An extremum over outcomes of finite alphabets; over parameters, laws or events it has no value here."""
    if node.binder.distribution is not None or node.binder.conditions or node.binder.target is not None:
        raise refuse(node, f'the operator "{node.kind}" with conditions', "one over all outcomes")
    least = node.kind in ("min", "inf")
    names = flat_names(node.binder)
    if not names:
        return of_vector(f, env, node, node.body, least)
    if not all(_is_outcome(f, n) for n in names) or len({key(n) for n in names}) < len(names):
        raise refuse(node, f'the operator "{node.kind}"', _EXPECTED)
    if any(_reaches_further(side, node, names) for side in f.sides):
        raise refuse(node, f'the operator "{node.kind}" before a sum that has its index', "brackets around what it is of")
    outcomes = {key(n): f.bind(f.alphabets.new()) for n in names}
    bounds(f, env, node, tuple(outcomes.values()))
    body = f.value(replace(env.with_bound(outcomes), at=()), node.body)
    if any(_is_any_number(f, n) for n in names):
        raise refuse(node, f'the operator "{node.kind}" over numbers', "one over the outcomes of a law, or the entries of a vector")
    if not all(depends(unfold(body), i) for i in outcomes.values()):
        raise refuse(node, f'the operator "{node.kind}" of what does not depend on its index', "one of values at outcomes")
    for index in reversed(outcomes.values()):
        body = _extremum(index, body, least)
    return body


def of_vector(f: Formula, env: Env, node: Node, vector: Node, least: bool) -> Term:
    r"""\max z: of all entries."""
    law = isinstance(vector, Name) and f.roles.is_law(key(vector))
    if not law and not is_vector(f, vector) and not (isinstance(vector, Apply) and vector.function in ("softmax", "logsoftmax")):
        raise refuse(node, "an extremum without an index", "the index, or a vector")
    index = f.bind()
    body = at_outcome(f, replace(env, at=()), vector, index)
    if not depends(unfold(body), index):
        raise refuse(node, "an extremum of a number", "the index, or a vector")
    return _extremum(index, body, least)


def _extremum(index: Index, body: Term, least: bool) -> Term:
    return neg(largest_over(index, neg(body))) if least else largest_over(index, body)


def _is_outcome(f: Formula, name: Name) -> bool:
    """A letter for an outcome: no law, and no parameter such as theta."""
    return is_letter(name) and not f.roles.is_law(key(name))


def _is_any_number(f: Formula, name: Name) -> bool:
    r"""The x of \max_x x e^{-x}: a number that is no outcome of any law, and ranges over all of them."""
    axis = axis_of(name)
    of_laws = {a.upper() for axes in f.roles.axes.values() for a in axes} | set(f.roles.variables)
    return axis in f.valued and axis not in of_laws


def _reaches_further(tree: Node, node: BigOp, names: list[Name]) -> bool:
    r"""Whether what is added after the operator has its index, too: \max_i a_i + b_i may be one of the sums."""
    added = [n for n in walk(tree) if isinstance(n, (Add, Sub)) and mentions(n.right, tuple(names))]
    return any(n.left.span.end == node.span.end and any(inner.span == node.span for inner in walk(n.left)) for n in added)

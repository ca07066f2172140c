r"""Derivatives by the point at which laws and functions are taken, \nabla_x \log p(x|y): of any smooth ones.

What is left open has a slope of its own at every point: a density p(x, y) its score times p(x, y), a marginal of it the integral of
that. A formula is read for one coordinate of x, whatever the slopes are; where something runs over x, they are not free.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....terms.derivative import NotDifferentiable, differentiate_at
from ....terms.term import ONE, ZERO, Entry, Index, Mass, Symbol, Term, fresh_index, mul, sum_over, unfold
from ....terms.term import walk as walk_term
from ...syntax import nodes as s
from ...syntax.nodes import Name
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..roles.letters import key, refuse

if TYPE_CHECKING:
    from ..conditions.constraints import Conditions


def outcome_slope(f: Formula, env: Env, node: s.Derivative) -> Term:
    """The derivative of the body by one coordinate of the outcome. Raises ElaborationError where it has none."""
    (variable,) = node.variables
    assert isinstance(variable, Name)
    if key(variable) in env.bound:
        raise refuse(node, f"a gradient by {key(variable)}, over which something runs", "a gradient at one point")
    before = set(f.opaque)
    body = unfold(f.value(env, node.body))
    at = next((t for t in walk_term(body) if isinstance(t, Index) and t.name == key(variable)), None)
    if any(isinstance(t, Symbol) and t.name == key(variable) for t in walk_term(body)):
        raise refuse(node, f"a derivative by {key(variable)}, which is a number and a point", "one of them")
    try:
        found = ZERO if at is None else differentiate_at(body, at, lambda leaf: _moved(f, leaf, at, node))
    except NotDifferentiable as e:
        raise ElaborationError(node.span, f"a derivative by {key(variable)}", f"something smooth: {e}") from None
    left = {t.name for t in walk_term(found) if isinstance(t, Symbol)}
    for name in set(f.opaque) - before - left:  # what does not depend on the point is gone
        del f.opaque[name]
    if at is not None:
        f.alphabets.group(at.space).kind = "continuous"
    f.choices.assume(f"{key(variable)} stands for any one coordinate of a point; densities and functions are smooth there")
    return found


def _moved(f: Formula, leaf: Term, at: Index, node: s.Derivative) -> Term:
    if isinstance(leaf, Index):
        return ONE
    if isinstance(leaf, Entry):
        return f.entry(_slope(leaf.array.name, [t == at for t in leaf.at]), tuple(t for t in leaf.at if isinstance(t, Index)), node)
    assert isinstance(leaf, Mass)
    if leaf.law.family is not None:
        raise NotDifferentiable("a law by its parameters")
    known = dict(leaf.at)
    points = {axis: known.get(axis) or fresh_index(space) for axis, space in leaf.law.axes}
    where = [points[axis] == at for axis, _ in leaf.law.axes]
    score = f.entry(_slope(leaf.law.name, where), tuple(t for t in points.values() if isinstance(t, Index)), node)
    f.sloped.add(leaf.law.name)
    out = mul(f.mass(leaf.law, points, node), score)
    for axis, index in points.items():
        if axis not in known and isinstance(index, Index):
            out = sum_over(index, out)
    return out


def open_slopes(f: Formula, conditions: Conditions) -> tuple[str, ...]:
    """What keeps a witness from refuting: a law of which something is supposed, so that its slopes are not free."""
    if not f.sloped:
        return ()
    told = any(f.context.about(name) is not None for name in f.sloped)
    bound = conditions.independences or conditions.relations or conditions.entropic
    return tuple(f"how {name} changes" for name in sorted(f.sloped)) if told or bound else ()


def _slope(name: str, where: list[bool]) -> str:
    """The name of the slope of a function by one of its arguments."""
    if sum(where) != 1:
        raise NotDifferentiable(f"{name} depends on the point in several ways")
    place = where.index(True)
    return f"g_{name}" if place == 0 else f"g{place}_{name}"

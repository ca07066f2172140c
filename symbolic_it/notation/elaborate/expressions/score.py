r"""Scores: derivatives by the parameter of a law that the formula leaves open, \nabla_\theta E_{x ~ p_theta}[f(x)].

The derivative of a smooth family of laws (of densities on one support, where it may be taken under the integral) has entries
that sum to 0: it is p(x) (s(x) - sum_y p(y) s(y)) for some s, and any s is the slope of some family, that of p(x) exp(t s(x)),
normalised. A formula is read for one entry of theta, whatever s is.
Second derivatives would need more than s (Lehmann and Casella 1998, section 2.5).
"""

from __future__ import annotations

import re

from ....terms.derivative import NotDifferentiable, differentiate_along, differentiate_entries
from ....terms.query import named_after
from ....terms.term import ZERO, Array, Entry, Index, Law, Mass, Symbol, Term, add, fresh_index, mul, neg, sum_over, unfold
from ....terms.term import walk as walk_term
from ...context import Meaning, NamedLaw
from ...syntax import nodes as s
from ...syntax.nodes import Name, Node
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..formula import Env, Formula
from ..roles.letters import key, refuse
from ..unfolding import with_meanings


def parameter_of(f: Formula, node: Node) -> str | None:
    """The theta of a derivative by the parameter of a law p_theta whose formula is not known; None for any other derivative."""
    if not isinstance(node, s.Derivative) or len(node.variables) != 1 or node.order != 1:
        return None
    (variable,) = node.variables
    if not isinstance(variable, Name) or variable.sub is not None or (variable.base.isascii() and len(variable.base) == 1):
        return None
    name = key(variable)
    if f.roles.is_law(name) or "element" in f.roles.uses.of(name):
        return None
    if any(_is_open(f, law, name) for law in f.roles.laws) or _has_open_function(f, node.body, variable):
        return name
    return name if moving_names(f, variable) else None


def moving_names(f: Formula, parameter: Name) -> frozenset[str]:
    r"""The u of \nabla_\theta \log \sigma(u) = (1 - \sigma(u)) \nabla_\theta u: names left open whose slope the formula writes beside them.

    None where a slope is a whole side, which then says what it is, or where a law may depend on the parameter: pi, short for pi_theta.
    """
    slopes = [n for side in f.sides for n in walk(side) if isinstance(n, s.Derivative) and n.variables == (parameter,)]
    alone = {key(n.body) for n in slopes if isinstance(n.body, Name) and n.body.sub is None and not f.roles.is_law(key(n.body))}
    if not alone or any(_is_open(f, law, key(parameter)) or not (law.startswith("D") or "_" in law) for law in f.roles.laws):
        return frozenset()
    whole = {side.body if isinstance(side, s.Neg) else side for side in f.sides}
    below = {id(n.body) for n in slopes if isinstance(n.body, Name)}
    plain = {key(x) for side in f.sides for x in walk(side) if isinstance(x, Name) and x.sub is None and id(x) not in below}
    parts = [x for side in f.sides for x in walk(side)]
    named = any(isinstance(x, Name) and x.sub == parameter for x in parts)
    unknown = any(isinstance(x, s.BigOp) and x.kind == "E" and x.binder.distribution is None and not x.binder.names for x in parts)
    if named or unknown or any(n in whole and isinstance(n.body, Name) for n in slopes):
        return frozenset()
    return frozenset(n for n in alone & plain if f.context.about(n) is None)


def _has_open_function(f: Formula, body: Node, parameter: Name) -> bool:
    r"""Whether what depends on the parameter is an energy E_\theta(x) by which the text has defined a law or a number."""
    heads = (n.head for n in with_meanings(f, body, called=True) if isinstance(n, s.Call))
    functions = (h for h in heads if isinstance(h, Name) and h.sub == parameter and not f.roles.is_law(key(h)))
    bodies = [fact.value.body for fact in f.context.facts if isinstance(fact.value, Meaning)]
    return any(f.context.about(key(h), Meaning) is None and any(h in walk(b) for b in bodies) for h in functions)


def _is_open(f: Formula, law: str, parameter: str) -> bool:
    return law != parameter and named_after(law, parameter) and not _is_told(f, law)


def _is_told(f: Formula, law: str) -> bool:
    """Whether the text has said what the law is; what it said of p_theta(x|z) says nothing of p_theta(x)."""
    fact = f.context.about(law)
    if fact is None:
        return False
    called: tuple[Node, ...] = ()
    if isinstance(fact.value, Meaning):
        called = fact.value.parameters
    elif isinstance(fact.value, NamedLaw):
        called = (*fact.value.outcomes, *fact.value.given)
    return not called or len(called) == len(f.roles.axes.get(law, called))


def refuse_as_vector(f: Formula, node: Node) -> None:
    """Raises ElaborationError where a gradient by a parameter stands in a norm or an inner product: its entries are not outcomes."""
    for n in walk(node):
        if parameter_of(f, n) is not None:
            raise refuse(n, "a gradient by a parameter as a vector", "an equation that holds for each of its entries")


def score_slope(f: Formula, env: Env, node: s.Derivative, parameter: str) -> Term:
    """The derivative of the body by one entry of the parameter. Raises ElaborationError where it may depend on it in other ways."""
    body = f.value(env, node.body)
    masses = [t for t in walk_term(unfold(body)) if isinstance(t, Mass)]
    moving = frozenset(m.law for m in masses if _is_open(f, m.law.name, parameter))
    if not moving:
        if (others := _that_stand_still(f, body, parameter)) is not None:
            f.choices.assume(f"{others} bears no {parameter} in its name and does not depend on it")
            return ZERO
        return _slope_of_functions(f, body, node, parameter)
    for law in moving:
        if law.family is not None:
            raise refuse(node, f"the derivative of a density by {parameter}", "a law on a finite alphabet")
    bases = {re.split(r"[_^(]", law.name)[0] for law in moving}
    for t in walk_term(unfold(body)):
        own = t.name if isinstance(t, Symbol) else t.array.name if isinstance(t, Entry) else t.law.name if isinstance(t, Mass) else ""
        below = set(re.split(r"[_^(){},]", own)[1:])
        if own in {_score(law) for law in moving}:
            raise refuse(node, "a second derivative by a parameter", "first derivatives")
        if isinstance(t, Mass) and t.law in moving:
            continue
        if own and (named_after(own, parameter) or below & bases):
            raise refuse(node, f"a derivative of {own} by {parameter}", f"{own} as a formula in {parameter}")
    try:
        found = differentiate_along(body, moving, lambda mass: _moved(f, mass, node))
    except NotDifferentiable as e:
        raise ElaborationError(node.span, f"a derivative by {parameter}", f"something smooth: {e}") from None
    dense = f.continuous or any(f.alphabets.group(space).kind == "continuous" for law in moving for _, space in law.axes)
    where = "the supports do not depend on it, and integrals may be differentiated" if dense else "the alphabet is finite"
    f.choices.assume(f"{parameter} stands for any one parameter, and what bears no {parameter} in its name does not depend on it; {where}")
    return found


def _that_stand_still(f: Formula, body: Term, parameter: str) -> str | None:
    r"""The laws of \log p(x) beside those of the parameter, p beside q_\theta: never the pi that may be short for pi_\theta."""
    leaves = [t for t in walk_term(unfold(body)) if isinstance(t, (Symbol, Entry, Mass))]
    names = {t.law.name for t in leaves if isinstance(t, Mass) and t.law.family is None}
    moving = {re.split(r"[_^(]", law)[0] for law in f.roles.laws if _is_open(f, law, parameter)}
    still = all("_" in n or n not in moving for n in names) and not any(named_after(n, parameter) for n in names)
    return " and ".join(sorted(names)) if names and moving and still and all(isinstance(t, Mass) for t in leaves) else None


def _slope_of_functions(f: Formula, body: Term, node: s.Derivative, parameter: str) -> Term:
    """The derivative of what depends on the parameter through functions that are left open, an energy E_theta(x) with any slope."""
    body = unfold(body)
    leaves = [t for t in walk_term(body) if isinstance(t, (Symbol, Entry, Mass))]
    names = {t: t.law.name if isinstance(t, Mass) else t.array.name if isinstance(t, Entry) else t.name for t in leaves}
    moving: frozenset[Array | Symbol] = frozenset(t.array for t in leaves if isinstance(t, Entry) and named_after(t.array.name, parameter))
    moving |= {t for t in leaves if isinstance(t, Symbol) and _is_value_of_a_function(f, t.name, parameter)}
    left_open = moving_names(f, node.variables[0]) if isinstance(node.variables[0], Name) else frozenset()
    moving |= {t.array if isinstance(t, Entry) else t for t, own in names.items() if own in left_open and not isinstance(t, Mass)}
    for t, own in names.items():
        if (t.array if isinstance(t, Entry) else t) not in moving and named_after(own, parameter):
            raise refuse(node, f"a derivative of {own} by {parameter}", f"{own} as a formula in {parameter}")
    if not moving or any(x.name.startswith("s_") for x in moving) or any(_is_open(f, law, parameter) for law in f.roles.laws):
        raise refuse(node, f"a derivative by {parameter} of something without {parameter}", f"an expression in {parameter}")

    def slope(leaf: Entry | Symbol) -> Term:
        if isinstance(leaf, Symbol):
            return f.symbol(f"s_{leaf.name}")
        return f.entry(f"s_{leaf.array.name}", tuple(t for t in leaf.at if isinstance(t, Index)), node)

    try:
        found = differentiate_entries(body, moving, slope)
    except NotDifferentiable as e:
        raise ElaborationError(node.span, f"a derivative by {parameter}", f"something smooth: {e}") from None
    f.choices.assume(f"{parameter} stands for any one parameter, of which {', '.join(sorted(a.name for a in moving))} is a smooth function")
    return found


def _is_value_of_a_function(f: Formula, name: str, parameter: str) -> bool:
    r"""Whether a number is E_\theta(x) at an x that is no outcome here."""
    node = f.opaque.get(name)
    return isinstance(node, s.Call) and isinstance(node.head, Name) and isinstance(node.head.sub, Name) and key(node.head.sub) == parameter


def _score(law: Law) -> str:
    return f"s_{law.name}"


def _moved(f: Formula, mass: Mass, node: Node) -> Term:
    """The derivative of p(x), or of a marginal of it: the sum over the axes left out of p(x, y) s(x, y), less p(x) sum p s."""
    at = dict(mass.at)
    rest = [(axis, fresh_index(space)) for axis, space in mass.law.axes if axis not in at]
    inside = _weighted(f, mass.law, {**at, **dict(rest)}, [i for _, i in rest], node)
    every = {axis: fresh_index(space) for axis, space in mass.law.axes}
    return add(inside, neg(mul(mass, _weighted(f, mass.law, dict(every), list(every.values()), node))))


def _weighted(f: Formula, law: Law, at: dict[str, Term], over: list[Index], node: Node) -> Term:
    points = tuple(point for axis, _ in law.axes if isinstance(point := at[axis], Index))
    out = mul(f.mass(law, at, node), f.entry(_score(law), points, node))
    for index in reversed(over):
        out = sum_over(index, out)
    return out

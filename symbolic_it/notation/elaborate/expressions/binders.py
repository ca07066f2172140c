"""Binders: sums, products, integrals, expectations, arg min, limits and derivatives."""

from __future__ import annotations

import re
from dataclasses import replace

from ....terms.term import TWO, ZERO, Argument, Derivative, Entry, Limit, Log, Mass, Pow, Rational, Symbol, Term, add, mul, neg, unfold
from ....terms.term import walk as walk_term
from ...context import Meaning
from ...syntax import nodes as s
from ...syntax.nodes import BigOp, Name, Node, Number
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..laws.gradients_by_outcomes import POINT
from ..relations.shapes import mentions_name
from ..roles.letters import COUNTERS, key, refuse, stem
from ..roles.outcomes import has_key
from ..unfolding import with_meanings
from .expectations import expectation
from .extrema import extremum
from .outcome_slope import outcome_slope
from .ranges import is_over_all
from .samples import refuse_means
from .score import parameter_of, score_slope
from .sums import flat_names, summed


def operator(f: Formula, env: Env, node: BigOp) -> Term:
    """The term of a big operator over its body."""
    match node.kind:
        case "sum" | "prod" | "int":
            return summed(f, env, node)
        case "E":
            refuse_means(node)
            return expectation(f, env, node)
        case "Var":
            square = BigOp("E", node.binder, s.Pow(node.body, Number("2", TWO.value)), span=node.span)
            mean = BigOp("E", node.binder, node.body, span=node.span)
            return add(expectation(f, env, square), neg(Pow(expectation(f, env, mean), TWO)))
        case "Cov" if isinstance(node.body, s.ListNode) and len(node.body.items) == 2:
            a, b = node.body.items
            joint, mean_a, mean_b = (
                expectation(f, env, BigOp("E", node.binder, body, True, span=node.span))
                for body in (s.Mul(a, b, True, span=node.body.span), a, b)
            )
            return add(joint, neg(mul(mean_a, mean_b)))
        case "argmin" | "argmax":
            return _argument(f, env, node)
        case "max" | "min" | "sup" | "inf":
            return extremum(f, env, node)
        case "lim":
            return _limit(f, env, node)
    raise refuse(node, f'the operator "{node.kind}"', "a sum, product, integral, expectation, limit, arg min or arg max")


# arg min, limits, derivatives -----------------------------------------------------------------------------------------
def _argument(f: Formula, env: Env, node: BigOp) -> Term:

    names = flat_names(node.binder)
    if len(names) != 1 or node.binder.distribution is not None:
        raise refuse(node, f"{node.kind} over {len(names)} parameters", "one")
    others = [n.binder for side in f.sides for n in walk(side) if isinstance(n, BigOp) and n.kind in ("argmin", "argmax")]
    if node.binder.conditions or not (is_over_all(f.context, node.binder) or all(b == node.binder for b in others)):
        raise refuse(node, f"{node.kind} over some of the parameters", "one over all, or the same below each")
    return Argument(node.kind.removeprefix("arg"), key(names[0]), f.value(env, node.body))


def _limit(f: Formula, env: Env, node: BigOp) -> Term:

    names = flat_names(node.binder)
    if len(names) != 1 or node.binder.target is None:
        raise refuse(node, "a limit", "a limit of one variable, with its target")
    target = f.value(env, node.binder.target)
    name = key(names[0])
    if f.roles.is_law(name) or name in env.bound:
        raise refuse(node, f"a limit in {name}", "a limit in a number")
    variable = f.symbol(name)
    body = f.value(env, node.body)
    side = node.binder.side
    if not side and target == ZERO and any(_positive_only(t, variable) for t in walk_term(unfold(body))):
        side = "+"
    return Limit(variable, target, side, body)


def _positive_only(term: Term, variable: Symbol) -> bool:
    """Whether it has no value for a negative variable: log x, x ** x, a root."""
    if isinstance(term, Pow):
        whole = isinstance(term.exponent, Rational) and term.exponent.value.denominator == 1
        return term.base == variable and not whole
    return isinstance(term, Log) and term.arg == variable


def derivative(f: Formula, env: Env, node: s.Derivative) -> Term:
    """Partial derivatives with respect to numbers, entries z_i and masses q_i; a gradient at the outcome in force."""

    if not any(isinstance(n, (Name, s.Call)) for n in walk(node.body)):
        return ZERO  # \nabla_\theta 1
    if node.kind == POINT:
        return outcome_slope(f, env, node)
    parameter = parameter_of(f, node)
    if parameter is not None:
        return score_slope(f, env, node, parameter)
    body: Term | None = None
    variables = node.variables
    if node.kind == "gradient":
        if len(variables) != 1 or len(env.at) != 1 or not isinstance(variables[0], Name):
            raise refuse(node, "a gradient", "a gradient in one vector, on both sides of a relation")
        name = key(variables[0])
        at: Term
        if f.roles.is_law(name):
            law = f.law(name)
            at = f.mass(law, {law.axes[0][0]: env.at[0]}, node)
        else:
            at = f.entry(name, env.at, node)
        body = f.value(replace(env, at=()), _as_defined(f, node.body, variables))
        visibly_depends(body, at, node)
        return Derivative(body, at)
    body = f.value(env, _as_defined(f, node.body, variables))
    count = node.order if len(variables) == 1 else 1
    for v in reversed(variables):
        squared = isinstance(v, s.Pow)  # by sigma^2: that by sigma over 2 sigma
        wrt = f.value(env, v.base if isinstance(v, s.Pow) else v)
        if not isinstance(wrt, (Symbol, Entry, Mass)):
            raise refuse(v, "a derivative with respect to this", "a symbol or an entry such as z_i")
        visibly_depends(body, wrt, node)
        for _ in range(count):
            body = Derivative(body, wrt) / (2 * wrt) if squared else Derivative(body, wrt)
    return body


def _as_defined(f: Formula, body: Node, variables: tuple[Node, ...]) -> Node:
    """The L of a derivative by z_k as the formula that the text has given L(z, y)."""
    if not isinstance(body, Name) or (fact := f.context.about(key(body), Meaning)) is None:
        return body
    by = {key(stem(v)) for v in variables if isinstance(v, Name)}
    within: tuple[Node, ...] = fact.value.parameters
    if within and not any(isinstance(n, Name) and n.base in COUNTERS for n in within):
        within = (*within, *with_meanings(f, fact.value.body, called=True))
    if not by & {key(stem(n)) for n in within if isinstance(n, Name) and has_key(stem(n))} or mentions_name(fact.value.body, key(body)):
        return body
    f.cites[fact] = None
    meaning: Meaning = fact.value
    return meaning.body


def visibly_depends(body: Term, variable: Term, node: Node) -> None:
    """Refuse a derivative of what may depend on the variable in a way that is not seen: q_theta by theta, L(theta) by theta."""
    name = variable.name if isinstance(variable, Symbol) else _owner(variable)
    seen = False
    for t in walk_term(body):
        if isinstance(t, (Symbol, Entry, Mass)):
            own = t.name if isinstance(t, Symbol) else _owner(t)
            seen |= own == name and type(t) is type(variable)
            if own != name and name in re.split(r"[_(),]", own)[1:]:
                raise refuse(node, f"a derivative of {own} by its parameter {name}", f"{own} as a formula in {name}")
    if not seen:
        raise refuse(node, f"a derivative by {name} of something without {name}", f"an expression in {name}")


def _owner(term: Term) -> str:
    return term.law.name if isinstance(term, Mass) else term.array.name if isinstance(term, Entry) else ""

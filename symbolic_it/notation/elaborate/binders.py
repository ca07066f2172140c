"""Binders: sums, products, integrals, expectations, arg min, limits and derivatives."""

from __future__ import annotations

from dataclasses import replace

from ...terms.term import (
    TWO,
    Argument,
    Derivative,
    Entry,
    Limit,
    Mass,
    Pow,
    Symbol,
    Term,
    add,
    neg,
)
from ..syntax import nodes as s
from ..syntax.nodes import BigOp, Name, Number
from .expectations import expectation
from .formula import Env, Formula
from .letters import key, refuse
from .sums import flat_names, summed


def operator(f: Formula, env: Env, node: BigOp) -> Term:
    """The term of a big operator over its body."""
    match node.kind:
        case "sum" | "prod" | "int":
            return summed(f, env, node)
        case "E":
            return expectation(f, env, node)
        case "Var":
            square = BigOp("E", node.binder, s.Pow(node.body, Number("2", TWO.value)), span=node.span)
            mean = BigOp("E", node.binder, node.body, span=node.span)
            return add(expectation(f, env, square), neg(Pow(expectation(f, env, mean), TWO)))
        case "argmin" | "argmax":
            return _argument(f, env, node)
        case "lim":
            return _limit(f, env, node)
    raise refuse(node, f'the operator "{node.kind}"', "a sum, product, integral, expectation, limit, arg min or arg max")


# arg min, limits, derivatives -----------------------------------------------------------------------------------------
def _argument(f: Formula, env: Env, node: BigOp) -> Term:

    names = flat_names(node.binder)
    if len(names) != 1 or node.binder.distribution is not None:
        raise refuse(node, f"{node.kind} over {len(names)} parameters", "one")
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
    return Limit(variable, target, node.binder.side, f.value(env, node.body))


def derivative(f: Formula, env: Env, node: s.Derivative) -> Term:
    """Partial derivatives with respect to numbers, entries z_i and masses q_i; a gradient at the outcome in force."""

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
        return Derivative(f.value(replace(env, at=()), node.body), at)
    body = f.value(env, node.body)
    count = node.order if len(variables) == 1 else 1
    for v in reversed(variables):
        wrt = f.value(env, v)
        if not isinstance(wrt, (Symbol, Entry, Mass)):
            raise refuse(v, "a derivative with respect to this", "a symbol or an entry such as z_i")
        for _ in range(count):
            body = Derivative(body, wrt)
    return body



"""Entropies and divergences of other orders than 1: Rényi's H_alpha(p) and D_alpha(p‖q), H_∞(p) and D_∞(p‖q)."""

from __future__ import annotations

from ....quantities import load
from ....terms.domain import OPEN_UNIT_INTERVAL, POSITIVE
from ....terms.term import Log, Symbol, Term, apply, fresh_index, function_of, largest_over, neg
from ...context import Context, Declared, Fact
from ...syntax.nodes import Call, Name, Sub
from ...syntax.walk import walk
from ..expressions.vectors import frame_of, function
from ..formula import Env, Formula
from ..roles.letters import key, refuse
from .divergences import same_spaces
from .functionals import Functional
from .variables import joint_law

_BY_ORDER = "H_2 by its order"


def by_order() -> Fact:
    """What a text tells that speaks of entropies of an order: the 2 of H_2 is one, and no base."""
    return Fact(_BY_ORDER, Declared(_BY_ORDER))


def by_base() -> Fact:
    """What a text tells that says of H_2 that it is an entropy in bits."""
    return Fact(_BY_ORDER, Declared("base"))


def is_by_base(context: Context) -> bool:
    """Whether the text says so."""
    return (fact := context.about(_BY_ORDER)) is not None and fact.value == Declared("base")


def is_by_order(context: Context) -> bool:
    """Whether the text speaks of entropies of an order."""
    return context.about(_BY_ORDER) is not None and not is_by_base(context)


def renyi(f: Formula, env: Env, node: Call, found: Functional) -> Term:
    """H_alpha(p) and D_alpha(p || q) of an order other than 1."""
    assert found.order is not None
    if found.order == Name("beta") and not any(n == Name("alpha") for side in f.sides for n in walk(side)):
        raise refuse(node, "an order beta alone, which may be that of a beta-divergence", "an order alpha")
    order, args = f.value(env, found.order), node.args
    if isinstance(order, Symbol):
        f.domains[order.name] = f.domains.get(order.name, POSITIVE).meet(POSITIVE)
        f.choices.assume(f"the order {order.name} is positive")
    elif isinstance(found.order, Sub) and isinstance(alpha := f.value(env, found.order.right), Symbol):
        f.domains[alpha.name] = f.domains.get(alpha.name, OPEN_UNIT_INTERVAL).meet(OPEN_UNIT_INTERVAL)
        f.choices.assume(f"the orders {alpha.name} and 1 - {alpha.name} are positive")
    if found.name == "renyi entropy" and len(args) == 1 and isinstance(args[0], Name) and f.roles.is_variable(key(args[0])):
        law = joint_law(f, found)
        outcome = fresh_index(law.space(key(args[0])))
        return load("renyi_entropy")(order, function_of((outcome,), f.mass(law, {key(args[0]): outcome}, node)))
    frame = frame_of(f, env, args)
    if found.name == "renyi entropy" and len(args) == 1:
        return load("renyi_entropy")(order, function(f, env, args[0], frame))
    if found.name == "renyi divergence" and len(args) == 2 and node.separators == ("||",):
        p, q = (function(f, env, a, frame) for a in args)
        same_spaces(f, p, q, node)
        return load("renyi_divergence")(order, p, q)
    raise refuse(node, f"{found.name} of {len(args)} arguments", "H_alpha(p) or D_alpha(p || q)")


def max_divergence(f: Formula, env: Env, node: Call) -> Term:
    """log max p(x)/q(x), the limit of Renyi's divergences."""
    if len(node.args) != 2 or node.separators != ("||",):
        raise refuse(node, f"the divergence of order infinity of {len(node.args)} arguments", "D_infinity(p || q)")
    frame = frame_of(f, env, node.args)
    p, q = (function(f, env, a, frame) for a in node.args)
    same_spaces(f, p, q, node)
    if len(p.spaces) != 1:
        raise refuse(node, "the divergence of order infinity of functions of several outcomes", "of two laws")
    outcome = fresh_index(p.spaces[0])
    return Log(largest_over(outcome, apply(p, outcome) / apply(q, outcome)))


def min_entropy(f: Formula, env: Env, node: Call) -> Term:
    """-log max p(x), the limit of Renyi's entropies."""
    (arg, *others) = node.args
    if others:
        raise refuse(node, "the min-entropy of several things", "of one law or random variable")
    if isinstance(arg, Name) and f.roles.is_variable(key(arg)):
        law = joint_law(f, Functional("min entropy"))
        outcome = fresh_index(law.space(key(arg)))
        return neg(Log(largest_over(outcome, f.mass(law, {key(arg): outcome}, node))))
    of = function(f, env, arg, frame_of(f, env, node.args))
    if len(of.spaces) != 1:
        raise refuse(node, "the min-entropy of a function of several outcomes", "of a law")
    outcome = fresh_index(of.spaces[0])
    return neg(Log(largest_over(outcome, apply(of, outcome))))

"""Normal laws: N(mu, sigma^2) as a density, N(x; mu, sigma^2) at a point."""

from __future__ import annotations

from ...terms.domain import POSITIVE
from ...terms.term import TWO, Index, Law, Pow, Rational, Symbol, Term
from ..syntax.nodes import Call, Dot, Name
from .formula import Env, Formula
from .letters import refuse
from .normal_shape import parameters_after


def normal_mass(f: Formula, env: Env, node: Call) -> Term:
    """The density at its point, or at the outcome in force."""
    law = normal_law(f, env, node)
    at: Index
    if parameters_after(node) is not None and not isinstance(node.args[0], Dot):
        first = node.args[0]
        if not isinstance(first, Name):
            raise refuse(first, "a density at something that is no outcome", "an outcome, such as x")
        from .calls import point

        at = point(f, env, first, law, "x")
    elif len(env.at) == 1:
        at = env.at[0]
    else:
        raise refuse(node, "a normal law", "a number")
    return f.mass(law, {"x": at}, node)


def normal_law(f: Formula, env: Env, node: Call) -> Law:
    """The law, named by how it is written; its second parameter is the variance."""
    from ..text import text_of

    mean_node, variance_node = node.args[-2:]
    mean, variance = f.value(env, mean_node), f.value(env, variance_node)
    if isinstance(variance, Symbol) and variance.name.startswith("sigma"):
        squared = f.choices.among(
            ("spread", variance.name),
            (True, f"the second parameter of N, {variance.name}, is the variance"),
            (False, f"the second parameter of N, {variance.name}, is the standard deviation"),
        )
        variance = variance if squared else Pow(variance, TWO)
    if isinstance(variance, Symbol):
        _positive(f, variance)
    elif isinstance(variance, Pow) and isinstance(variance.base, Symbol):
        _positive(f, variance.base)
    elif isinstance(variance, Rational) and variance.value <= 0:
        raise refuse(variance_node, "a variance that is not positive", "a positive one")
    name = text_of(Call(node.head, (mean_node, variance_node), (",",)))
    f.families[name] = ("normal", (mean, variance))
    f.roles.axes.setdefault(name, ("x",))
    space = f.alphabets.of_axis("x")
    f.alphabets.group(space).kind = "continuous"
    return f.law(name)


def _positive(f: Formula, symbol: Symbol) -> None:
    f.domains[symbol.name] = f.domains.get(symbol.name, POSITIVE).meet(POSITIVE)
    f.choices.assume(f"{symbol.name} is positive")

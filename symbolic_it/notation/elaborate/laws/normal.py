"""Normal laws: N(mu, sigma^2) as a density, N(x; mu, sigma^2) at a point."""

from __future__ import annotations

from ....terms.domain import POSITIVE
from ....terms.term import HALF, ONE, TWO, Constant, Entry, Exp, Index, Law, Log, Pow, Rational, Symbol, Term, mul
from ...syntax.nodes import Call, Dot, Name, Node
from ...syntax.walk import walk
from ..formula import Env, Formula
from ..roles.letters import index_letters, refuse
from .normal_shape import is_at_number, is_covariance, is_normal, parameters_after


def normal_mass(f: Formula, env: Env, node: Call) -> Term:
    """The density at its point, or at the outcome in force."""
    if is_at_number(node, frozenset(env.bound) | frozenset(env.variables), bool(env.at)):
        return _density(f, env, node)
    law = normal_law(f, env, node)
    at: Index
    if parameters_after(node) is not None and not isinstance(node.args[0], Dot):
        first = node.args[0]
        if not isinstance(first, Name):
            raise refuse(first, "a density at something that is no outcome", "an outcome, such as x")
        from ..expressions.masses import point

        at = point(f, env, first, law, "x")
    elif len(env.at) == 1:
        at = env.at[0]
    else:
        raise refuse(node, "a normal law", "a number")
    return f.mass(law, {"x": at}, node)


def _density(f: Formula, env: Env, node: Call) -> Term:
    """exp(-(x - mu)^2/(2 sigma^2))/sqrt(2 pi sigma^2), where no sum, integral or expectation runs over x."""
    x = f.value(env, node.args[0])
    mean, variance = parameters(f, env, node)
    return mul(Pow(2 * Constant("pi") * variance, -HALF), Exp(-((x - mean) ** 2) / (2 * variance)))


def normal_law(f: Formula, env: Env, node: Call) -> Law:
    """The law, named by how it is written."""
    from ...text import text_of

    mean_node, variance_node = node.args[-2:]
    mean, variance = parameters(f, env, node)
    name = text_of(Call(node.head, (mean_node, variance_node), (",",)))
    f.families[name] = ("normal", (mean, variance))
    f.roles.axes.setdefault(name, ("x",))
    space = f.alphabets.of_axis("x")
    f.alphabets.group(space).kind = "continuous"
    return f.law(name)


def parameters(f: Formula, env: Env, node: Call) -> tuple[Term, Term]:
    """Mean and variance; the second parameter is the variance."""
    mean_node, variance_node = node.args[-2:]
    if is_covariance(variance_node):
        raise refuse(variance_node, "a covariance matrix", "a variance, or laws whose matrices are diagonal")
    mean, variance = f.value(env, mean_node), f.value(env, variance_node)
    if isinstance(variance, Symbol) and variance.name.startswith("sigma"):
        squared = f.choices.among(
            ("spread", variance.name),
            (True, f"the second parameter of N, {variance.name}, is the variance"),
            (False, f"the second parameter of N, {variance.name}, is the standard deviation"),
        )
        variance = variance if squared else Pow(variance, TWO)
    spread = variance.base if isinstance(variance, Pow) else variance
    if isinstance(spread, (Symbol, Entry)):
        _positive(f, spread)
    elif isinstance(variance, Rational) and variance.value <= 0:
        raise refuse(variance_node, "a variance that is not positive", "a positive one")
    return mean, variance


def _positive(f: Formula, spread: Symbol | Entry) -> None:
    """The number, or every entry of the array, is positive."""
    if isinstance(spread, Symbol):
        f.domains[spread.name] = f.domains.get(spread.name, POSITIVE).meet(POSITIVE)
        f.choices.assume(f"{spread.name} is positive")
    else:
        f.array_domains[spread.array.name] = f.array_domains.get(spread.array.name, POSITIVE).meet(POSITIVE)
        f.choices.assume(f"the entries of {spread.array.name} are positive")


def divergence_of_entries(f: Formula, env: Env, args: tuple[Node, ...]) -> Term | None:
    """D(N(mu_j, sigma_j^2) || N(0, 1)) under a sum over j, by its closed form; None for other arguments."""
    calls = [a for a in args if isinstance(a, Call) and is_normal(a) and parameters_after(a) is None]
    if len(calls) != len(args) or not any(_is_entry(n, env) for a in calls for n in walk(a)):
        return None
    (m0, v0), (m1, v1) = (parameters(f, env, a) for a in calls)
    return HALF * (Log(v1) - Log(v0) + (v0 + (m0 - m1) ** 2) / v1 - 1)


def entropy_of_entry(f: Formula, env: Env, args: tuple[Node, ...]) -> Term | None:
    """h(N(mu_j, sigma_j^2)) under a sum over j, by its closed form; None for other arguments."""
    if len(args) != 1 or not isinstance(args[0], Call) or not is_normal(args[0]) or parameters_after(args[0]) is not None:
        return None
    if not any(_is_entry(n, env) for n in walk(args[0])):
        return None
    _, variance = parameters(f, env, args[0])
    return HALF * Log(2 * Constant("pi") * Exp(ONE) * variance)


def _is_entry(node: Node, env: Env) -> bool:
    return isinstance(node, Name) and any(isinstance(x, Name) and x.base in env.bound for x in index_letters(node.sub) or ())

"""Laws that a text says to be equal, or to differ."""

from __future__ import annotations

from ....quantities import load
from ....terms.term import Absolute, Lambda, Term, apply, depends, fresh_index, pmf, sum_over
from ...context import Fact
from ...syntax.nodes import Name, Node
from ..expressions.vectors import frame_of, functions
from ..formula import Env, Formula
from ..roles.letters import key


def distance(f: Formula, p: Node, q: Node) -> Term:
    """What is positive if two laws differ, one of which may be defined by a formula: their total variation, or sum_x |p(x)/u(x) - 1|."""
    env = Env()
    laws = functions(f, env, (p, q), frame_of(f, env, (p, q)))
    x = fresh_index(laws[0].spaces[0])
    for one, other in (laws, laws[::-1]):
        if len(one.spaces) == 1 and not depends(apply(one, x), x):  # 1/K in a difference would stand in the way
            return sum_over(x, Absolute(apply(other, x) / apply(one, x) - 1))
    return load("total_variation")(*laws)


def divergence(f: Formula, p: Node, q: Node) -> Term:
    """D(p || q), which is finite if and only if q is positive wherever p is. Raises ValueError for what are no laws of one shape."""
    if not (isinstance(p, Name) and isinstance(q, Name) and f.roles.is_law(key(p)) and f.roles.is_law(key(q))):
        raise ValueError("an absolute continuity of what are no laws")
    return load("kl_divergence")(*_pmfs(f, key(p), key(q)))


def _pmfs(f: Formula, p: str, q: str) -> tuple[Lambda, Lambda]:
    first, second = f.law(p), f.law(q)
    if len(first.axes) != len(second.axes):
        raise ValueError("laws of different shape")
    for (_, a), (_, b) in zip(first.axes, second.axes, strict=True):
        f.alphabets.unify(a, b, Name(p))
    return pmf(first), pmf(second)


def equal_laws(facts: list[Fact], is_law: object) -> dict[str, str]:
    """p = q of two laws: the second is another name of the first."""
    out: dict[str, str] = {}
    for fact in facts:
        chain = fact.value.chain
        if chain.first is None or any(link.relation not in ("=", "equiv") for link in chain.links):
            continue
        names = [chain.first, *(link.right for link in chain.links)]
        if all(isinstance(n, Name) and is_law(key(n)) for n in names):  # type: ignore[operator]
            for n in names[1:]:
                out[key(n)] = key(names[0])
    return out

"""Laws that a text says to be equal, or to differ."""

from __future__ import annotations

from ....quantities import load
from ....terms.term import Term, pmf
from ...context import Fact
from ...syntax.nodes import Name
from ..formula import Formula
from ..roles.letters import key


def distance(f: Formula, p: str, q: str) -> Term:
    """The total variation of two laws, which is positive if they differ. Raises ValueError for laws of different shape."""
    first, second = f.law(p), f.law(q)
    if len(first.axes) != len(second.axes):
        raise ValueError("laws of different shape")
    for (_, a), (_, b) in zip(first.axes, second.axes, strict=True):
        f.alphabets.unify(a, b, Name(p))
    return load("total_variation")(pmf(first), pmf(second))


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

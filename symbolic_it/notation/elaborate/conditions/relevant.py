"""Which constraints a formula is under: those that speak of its names, and of names those are tied to."""

from __future__ import annotations

from ...context import Constraint, Fact
from ...syntax.nodes import Call, Name, Node
from ...syntax.walk import walk
from ..roles.letters import OUTCOMES, key

_LAWS = frozenset(["P", "p"])
_HEADS = frozenset(["H", "I", "P", "p", "D", "f", "g"])


def names_in(node: Node) -> set[str]:
    """The keys of all names in a subtree."""
    out = set()
    for n in walk(node):
        if isinstance(n, Name):
            try:
                out.add(key(n))
            except ValueError:
                continue
    return out


def relevant(context_facts: tuple[Fact, ...], names: set[str]) -> list[Fact]:
    """The constraints that speak of names in play, and of names those are tied to."""
    pending = [f for f in context_facts if isinstance(f.value, Constraint)]
    out: list[Fact] = []
    known = set(names)
    capitals = {_capital(n) for n in names}  # p(x, y) is about X and Y
    changed = True
    while changed:
        changed = False
        for fact in list(pending):
            own = _tied_by(fact.value.chain)
            if own & (known | capitals) or {_capital(n) for n in own} & known:
                pending.remove(fact)
                out.append(fact)
                known |= own
                changed = True
    return out


def _tied_by(chain: Node) -> set[str]:
    """The names that a constraint is about: the p of 0 < p < 1, but not that of p(x, y) = p(x) p(y)."""
    heads = {key(n.head) for n in walk(chain) if isinstance(n, Call) and isinstance(n.head, Name)}
    return {n for n in names_in(chain) if n not in _HEADS or (n in _LAWS and n not in heads)}


def _capital(name: str) -> str:
    """The random variable of an outcome."""
    return name[0].upper() + name[1:] if name[0] in OUTCOMES else name

"""Sums of products with bound indices, equal when they print alike

Each product prints as one line in which bound indices are numbered canonically: equality up to order and renaming is equality of
text. Finding the numbers is factorial in the indices that nothing tells apart, and capped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import count, permutations, product
from math import factorial, prod
from typing import Any, NamedTuple

MAX_LABELLINGS = 24
fresh = count(1)  # names of bound indices, each used once
Factors = list[tuple["Atom", Fraction]]


class ReplayError(Exception):
    """A certificate that proves nothing; the message names the rule and what differed."""


def require(condition: bool, message: str, *about: object) -> None:
    """Refuse unless a side condition holds (tests/kernel/mutation.py takes these away one at a time)."""
    if not condition:
        raise ReplayError(" ".join([message, *(str(x)[:200] for x in about)]))


def side(condition: bool) -> bool:
    """Marks the condition of a rewriting (mutation.py makes these true one at a time)."""
    return condition


class Var(NamedTuple):
    """An outcome of a space (given by its JSON). Bound ones have a number for a name."""

    name: str | int
    space: str


class Printed:
    """Equal to what prints alike; prints with its free indices under other names too."""

    free: frozenset[Var]

    def show(self, names: Mapping[Var, str], depth: int) -> str:
        return self.text if self.free.isdisjoint(names) else self.write(names, depth)

    @cached_property
    def text(self) -> str:
        return self.write({}, 0)

    def write(self, names: Mapping[Var, str], depth: int) -> str:
        raise NotImplementedError

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


class Atom(Printed):
    """A factor: number symbol constant entry mass delta value log exp power minus_infinity."""

    def __init__(self, kind: str, name: Any = None, *args: Any) -> None:
        self.kind, self.name, self.args = kind, name, args
        self.free = frozenset().union(*((a,) if isinstance(a, Var) else a.free for a in args))

    def write(self, names: Mapping[Var, str], depth: int) -> str:
        shown = [names.get(a, repr(a)) if isinstance(a, Var) else a.show(names, depth) for a in self.args]
        return f"{self.kind}{self.name!r}({','.join(sorted(shown) if self.kind == 'delta' else shown)})"


class Product(Printed):
    """The sum over ``binders`` of the product of atom ** power."""

    def __init__(self, binders: Iterable[Var], factors: Iterable[tuple[Atom, Fraction]]) -> None:
        self.binders, self.factors = tuple(binders), tuple(factors)
        self.free = frozenset().union(*(a.free for a, _ in self.factors)) - frozenset(self.binders)

    def components(self) -> list[tuple[list[Var], Factors]]:
        """The parts that share no bound index."""
        parts: list[tuple[list[Var], Factors]] = [([v], []) for v in self.binders]
        for atom, power in self.factors:
            touched = [p for p in parts if not atom.free.isdisjoint(p[0])]
            parts = [p for p in parts if p not in touched]
            parts.append(([v for b, _ in touched for v in b], [*(x for _, f in touched for x in f), (atom, power)]))
        return parts

    def write(self, names: Mapping[Var, str], depth: int) -> str:
        return "·".join(sorted(_numbered(b, f, names, depth) for b, f in self.components()))


def _numbered(binders: list[Var], factors: Factors, names: Mapping[Var, str], depth: int) -> str:
    """The least text over all numberings of the binders that agree with the order of their surroundings."""

    def text(numbers: dict[Var, str]) -> str:
        return ",".join(sorted(f"{a.show({**names, **numbers}, depth + 1)}^{power}" for a, power in factors))

    if not binders:
        return text({})
    colour = {v: v.space for v in binders}
    for _ in binders if len(binders) > 1 else ():
        around = {v: f"{v.space} {colour[v]} {text({**colour, v: '*'})}" for v in binders}
        rank = {t: f"c{n}" for n, t in enumerate(sorted(set(around.values())))}
        colour = {v: rank[around[v]] for v in binders}
    alike = [[v for v in binders if colour[v] == c] for c in sorted(set(colour.values()))]
    require(prod(factorial(len(c)) for c in alike) <= MAX_LABELLINGS, "too many bound indices that look alike")
    orders = [[v for part in order for v in part] for order in product(*(permutations(c) for c in alike))]
    return min(f"Σ{depth}{[v.space for v in o]}[{text({v: f'b{depth}.{n}' for n, v in enumerate(o)})}]" for o in orders)


class Expression(Printed):
    """A rational combination of products."""

    def __init__(self, terms: Iterable[tuple[Product, Fraction]] = ()) -> None:
        parts: dict[str, tuple[Product, Fraction]] = {}
        for p, c in terms:
            parts[p.text] = (p, c + parts[p.text][1]) if p.text in parts else (p, c)
        self.parts = [(p, c) for p, c in parts.values() if c]

    @cached_property
    def free(self) -> frozenset[Var]:  # type: ignore[override]
        return frozenset().union(*(p.free for p, _ in self.parts))

    def write(self, names: Mapping[Var, str], depth: int) -> str:
        return "(" + " + ".join(sorted(f"{c}*{p.show(names, depth)}" for p, c in self.parts)) + ")"

    @property
    def leading(self) -> Fraction:
        """The coefficient of the product that prints last."""
        return max(self.parts, key=lambda part: part[0].text)[1]

    @property
    def value(self) -> Fraction | None:
        """The number that this is, if it is one."""
        if any(p.factors or p.binders for p, _ in self.parts):
            return None
        return self.parts[0][1] if self.parts else Fraction(0)

"""Alphabets: which outcomes range over the same space, found by unification while terms are built.

Terms are built over provisional spaces; `Alphabets.final` gives the space that each of them turned out to be.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ....terms.domain import NATURAL
from ....terms.term import OO, Space, Symbol, Term
from ...syntax.nodes import Node
from .letters import refuse

DEFAULT_SIZE = "K"
AMONG = ":"  # Y:w, the outcome y_w among several of Y that are drawn together

SUM_AND_INTEGRAL = "a sum and an integral over the same outcomes"


@dataclass(slots=True)
class _Group:
    """What is known of one space: the axis it belongs to, its size as written, and whether it is a continuum."""

    axis: str | None = None
    size: Term | None = None
    kind: str | None = None
    letter: str | None = None
    counted: bool = False


@dataclass(slots=True)
class Alphabets:
    """Union-find over provisional spaces."""

    parent: list[int] = field(default_factory=list)
    groups: dict[int, _Group] = field(default_factory=dict)
    by_axis: dict[str, int] = field(default_factory=dict)
    provisional: dict[Space, int] = field(default_factory=dict)
    continuous: bool = False
    #: The set whose size is that of the single alphabet "x": |A| beside |B| are two sizes.
    only_set: str | None = None

    def new(self, letter: str | None = None, kind: str | None = None) -> Space:
        """A space nothing is known of yet."""
        n = len(self.parent)
        self.parent.append(n)
        self.groups[n] = _Group(kind=kind, letter=letter)
        space = self._space(n)
        self.provisional[space] = n
        return space

    def of_axis(self, axis: str) -> Space:
        """The space of a random variable, or of the single alphabet "x"."""
        axis = axis.partition(AMONG)[0]
        if axis not in self.by_axis:
            space = self.new()
            n = self.provisional[space]
            self.groups[n].axis = axis
            self.by_axis[axis] = n
        return self._space(self.by_axis[axis])

    def _space(self, n: int) -> Space:
        return Space(f"?{n}", OO, "continuous" if self.continuous else "finite")

    def _root(self, n: int) -> int:
        while self.parent[n] != n:
            n = self.parent[n]
        return n

    def group(self, space: Space) -> _Group:
        return self.groups[self._root(self.provisional[space])]

    def unify(self, a: Space, b: Space, node: Node) -> None:
        """Two spaces are one. Raises ElaborationError if what is known of them disagrees."""
        i, j = self._root(self.provisional[a]), self._root(self.provisional[b])
        if i == j:
            return
        g, h = self.groups[i], self.groups[j]
        if g.axis and h.axis and g.axis != h.axis:
            raise refuse(node, f"one outcome used for {g.axis} and for {h.axis}", "outcomes of one alphabet")
        if g.size is not None and h.size is not None and g.size != h.size:
            raise refuse(node, "two sizes of one alphabet", "one size")
        if g.kind and h.kind and g.kind != h.kind:
            raise refuse(node, SUM_AND_INTEGRAL, "one of the two")
        self.parent[j] = i
        merged = _Group(g.axis or h.axis, g.size if g.size is not None else h.size, g.kind or h.kind, g.letter or h.letter)
        merged.counted = g.counted or h.counted
        self.groups[i] = merged
        del self.groups[j]

    def set_size(self, space: Space, size: Term, node: Node) -> None:
        """The space has this many outcomes."""
        g = self.group(space)
        if g.size is not None and g.size != size:
            raise refuse(node, "two sizes of one alphabet", "one size")
        g.size = size

    def unsized(self) -> list[int]:
        """Finite groups whose size was not written."""
        return [n for n, g in self.groups.items() if g.size is None and g.kind != "continuous"]

    def final(self, continuous: bool) -> dict[Space, Space]:
        """The space behind every provisional one. Spaces of random variables bear their names; a single alphabet is X."""
        names: dict[int, Space] = {}
        taken = {g.axis for g in self.groups.values() if g.axis and g.axis != "x"}
        for n, g in sorted(self.groups.items(), key=lambda item: (item[1].axis is None, item[1].axis or "", item[0])):
            kind = g.kind or ("continuous" if continuous else "finite")
            sequence = isinstance(g.size, Symbol) and g.size.name == "T" and not g.axis
            if g.axis and g.axis != "x":
                name = g.axis
            elif sequence:
                name = "T"
            else:
                name = next(x for x in ("X", "Y", "Z", "V", "W", *(f"X_{k}" for k in range(2, 99))) if x not in taken)
            taken.add(name)
            lone = len([h for h in self.groups.values() if not _is_sequence(h)]) == 1
            default = DEFAULT_SIZE if lone or (name == "X" and g.axis == "x") else f"|{name}|"
            size: Term = g.size if g.size is not None else Symbol(default, NATURAL)
            if kind == "continuous":
                size = OO
            letter = "t" if sequence else name[0].lower() + name[1:]
            names[n] = Space(name, size, kind, letter)
        return {space: names[self._root(n)] for space, n in self.provisional.items()}


def _is_sequence(g: _Group) -> bool:
    return isinstance(g.size, Symbol) and g.size.name == "T" and not g.axis

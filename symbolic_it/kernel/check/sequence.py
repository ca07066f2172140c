"""A block of members of a sequence, read as other members: (A, X) for A, X alone, or none

Laws stay what they are: a mass of the block's law at other members is a marginal. So nothing may tell a block from a pair of blocks:
only sums over its outcomes, and masses of laws of all members, speak of it.
"""

from __future__ import annotations

import re
from typing import Any

from .algebra import ZERO
from .expression import Expression, require
from .reading import Reader, Scope, nodes, refuse, top

NATURAL = ["domain", "1", None, False, False, True]


class Sequence(Reader):
    """Reads what is written over a block A as it is over other members: over (A, X), over X alone, over none."""

    def __init__(self, earlier: Any, member: Any, names: set[str]) -> None:
        super().__init__()
        self.earlier, self.member = earlier, member
        self.image: list[Any] = [earlier]
        self.spaces_of = [outcome[2] for outcome in (earlier, *member)]
        finite = self.spaces_of[0][3] == "finite"
        for (tag, name, _), (_, _, size, kind, _) in zip((earlier, *member), self.spaces_of, strict=True):
            require(tag == "Index" and isinstance(name, str), "a block or a member that is no outcome")
            require(kind == ("finite" if finite else "continuous"), "members of different kinds")
            require(not finite or size == ["Symbol", size[1], NATURAL], "an alphabet that is not of any size")
        sizes = [where[2][1] for where in self.spaces_of] if finite else []
        self.taken = {*names, *sizes}
        require(bool(member), "a sequence without a member")
        require(len({*map(str, self.spaces_of)}) == len(self.spaces_of), "two members of one alphabet")
        require(len(self.taken) == len(names) + len(sizes), "alphabets of one size, or a size named as the length is")

    def suits(self, part: Any, whole: bool) -> None:
        """Refuse what could change its meaning with the members: only masses and sums may speak of them."""
        top(part)
        self.named(part)
        for law in [n for n in nodes(part) if n[0] == "law"]:
            found = [sum(axis[2] == where for axis in law[2][1:]) for where in self.spaces_of]
            require(len(set(found)) == 1 and found[0] < 2, "a law of some of the members")
        self._suits(part, self.spaces_of[1:] if whole else [])

    def named(self, node: Any) -> None:
        """Refuse names that the index, the length or the size of a member has, but for those sizes themselves."""
        if node in self.spaces_of or not isinstance(node, list):
            return
        if node and node[0] in ("Symbol", "law", "array", "Index"):
            require(self.taken.isdisjoint({node[1], *re.split(r"[\W_]+", node[1])}), "what is named after the index, the length or a size")
        for n in node:
            self.named(n)

    def _suits(self, node: Any, hidden: list[Any]) -> None:
        inside: list[Any] = []
        match node:
            case None | ["Rational", _] | ["Constant", _] | ["Symbol", _, _]:
                pass
            case ["Mass", _, ["t", *at]]:
                for _, _, outcome in at:
                    require(outcome[2] not in hidden, "a whole that singles out a member")
                    one = outcome[0] == "Bound" or outcome[2] not in self.spaces_of or outcome in (self.earlier, *self.member)
                    require(one, "an outcome of a member under another name")
            case ["Sum", _, where, weight, body]:
                require(where not in hidden, "a whole that sums over a member")
                inside = [weight, body]
            case ["Quantity", _, _, meaning]:
                inside = [meaning]
            case ["Add" | "Mul" | "Maximum", ["t", *inside]]:
                pass
            case ["Pow" | "Log" | "Exp" | "Absolute", *inside]:
                pass
            case _:
                refuse(node)
        for n in inside:
            self._suits(n, hidden)

    def at(self, part: Any, image: list[Any]) -> Expression:
        """The part with the members of ``image`` for those of A; what is not there is 0."""
        self.image = image
        out = ZERO if part is None else self.closed(part)
        self.image = [self.earlier]
        return out

    def read(self, node: Any, scope: Scope) -> Expression:
        block, parts = self.earlier[2], self.image
        match node if parts != [self.earlier] else None:
            case ["Sum", level, where, weight, body] if where == block:
                bound = []
                for n, part in enumerate(parts):
                    v, scope = self.bind(self._level(level, n), part[2], scope)
                    bound.append(v)
                return self.close(bound, self.multiply(self.read(weight, scope), self.read(body, scope)))
            case ["Mass", law, ["t", *at]]:
                out = [x for x in at if x[2][2] != block]
                for outcome in [x[2] for x in at if x[2][2] == block]:
                    for n, part in enumerate(parts):
                        there = part if outcome[0] == "Index" else ["Bound", self._level(outcome[1], n), part[2]]
                        out += [["t", label, there] for _, label, where in law[2][1:] if where == part[2]]
                order = [axis[1] for axis in law[2][1:]]
                return super().read(["Mass", law, ["t", *sorted(out, key=lambda x: order.index(x[1]))]], scope)
        return super().read(node, scope)

    def _level(self, level: int, n: int) -> int:
        """Below 0: the levels of what is written are above."""
        return -1 - level * len(self.image) - n

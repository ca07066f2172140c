"""Unification of kinds and of spaces: union-find with an occurs check.

A class of spaces knows what was told of it (its size, the letter of its points, whether it is a continuum); two spaces of
which contrary things were told are not one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from itertools import count
from typing import Any, TypeVar

from ..terms.base import Term
from .kinds import Kind, Number, Place, Unknown, described

Part = TypeVar("Part")


class Clash(ValueError):
    """Two kinds that are not one: `found` and `expected`, as far as they are settled."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(f"found {found}, expected {expected}")
        self.found = found
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of a space."""

    size: Term | None = None
    letter: str = ""
    nature: str = ""  # "finite" or "continuous" where it is known

    def with_(self, other: Told) -> Told:
        """Both; raises Clash where they contradict one another."""
        if self.size is not None and other.size is not None and self.size != other.size:
            raise Clash("a space of another size", "one space")
        if self.nature and other.nature and self.nature != other.nature:
            raise Clash(f"a {other.nature} space", f"a {self.nature} one")
        return Told(self.size or other.size, self.letter or other.letter, self.nature or other.nature)


class Unifier:
    """The kinds and spaces of one formula while they are being settled."""

    def __init__(self) -> None:
        self._kinds: dict[int, Kind] = {}
        self._places: dict[int, int] = {}
        self._told: dict[int, Told] = {}
        self._count = count()

    def kind(self) -> Unknown:
        """A new kind of which nothing is known."""
        return Unknown(next(self._count))

    def place(self, told: Told | None = None) -> Place:
        """A new space."""
        number = next(self._count)
        self._places[number] = number
        self._told[number] = told or Told()
        return Place(number)

    def find(self, place: Place) -> Place:
        """The space that stands for all that are one with this one."""
        number = place.number
        while self._places[number] != number:
            self._places[number] = number = self._places[self._places[number]]
        return Place(number)

    def told(self, place: Place) -> Told:
        """What is known of a space."""
        return self._told[self.find(place).number]

    def places(self) -> Iterator[Place]:
        """All spaces, one of each class."""
        return (Place(number) for number, parent in self._places.items() if number == parent)

    def tell(self, place: Place, told: Told) -> None:
        """Adds what is known of a space; raises Clash where it contradicts what was known."""
        root = self.find(place).number
        self._told[root] = self._told[root].with_(told)

    def same(self, left: Place, right: Place) -> None:
        """The two spaces are one; raises Clash where they cannot be."""
        a, b = self.find(left).number, self.find(right).number
        if a != b:
            told = self._told[a].with_(self._told[b])
            a, b = min(a, b), max(a, b)
            self._places[b] = a
            self._told[a] = told

    def resolve(self, kind: Kind) -> Kind:
        """The kind as far as it is settled."""
        while isinstance(kind, Unknown) and kind.number in self._kinds:
            kind = self._kinds[kind.number]
        return self._over(kind)

    def unify(self, found: Kind, expected: Kind) -> None:
        """The two kinds are one; raises Clash where they are not."""
        a, b = self.resolve(found), self.resolve(expected)
        if isinstance(a, Unknown) or isinstance(b, Unknown):
            if a == b:
                return
            one, other = (a, b) if isinstance(a, Unknown) else (b, a)
            if one in set(_parts(other)):
                raise Clash("a kind that holds itself", described(expected))
            assert isinstance(one, Unknown)
            self._kinds[one.number] = other
            return
        if type(a) is not type(b):
            raise Clash(described(a), described(b))
        if isinstance(a, Number):
            return
        for field in fields(a):
            self._parts(getattr(a, field.name), getattr(b, field.name), a, b)

    def _parts(self, left: Any, right: Any, found: Kind, expected: Kind) -> None:
        if isinstance(left, Place):
            self.same(left, right)
        elif isinstance(left, Kind):
            self.unify(left, right)
        elif isinstance(left, tuple) and isinstance(right, tuple):
            if len(left) != len(right):
                raise Clash(f"{described(found)} of {len(left)}", f"{described(expected)} of {len(right)}")
            for x, y in zip(left, right, strict=True):
                self._parts(x, y, found, expected)
        elif left != right:
            raise Clash(str(left), str(right))

    def _over(self, part: Part) -> Part:
        if isinstance(part, Place):
            return self.find(part)  # type: ignore[return-value]
        if isinstance(part, Unknown):
            known = self._kinds.get(part.number)
            return part if known is None else self._over(known)  # type: ignore[return-value]
        if isinstance(part, tuple):
            return tuple(map(self._over, part))  # type: ignore[return-value]
        if isinstance(part, Kind) and not isinstance(part, Number):
            return replace(part, **{f.name: self._over(getattr(part, f.name)) for f in fields(part)})
        return part


def _parts(part: Any) -> Iterator[Kind]:
    if isinstance(part, Kind):
        yield part
        for field in fields(part):
            yield from _parts(getattr(part, field.name))
    elif isinstance(part, tuple):
        for item in part:
            yield from _parts(item)

"""The base of all nodes: structural equality with a stored hash, operators, and the decorator that makes a node."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import wraps
from operator import attrgetter
from typing import Any, ClassVar, TypeVar, cast, dataclass_transform

T = TypeVar("T")


class Structural:
    """What is equal where its fields are: immutable, with a stored hash, which dictionaries of terms ask for again and again."""

    __slots__ = ("_hash",)
    _hash: int
    _fields: ClassVar[Callable[[Any], tuple[Any, ...]]]

    def parts(self) -> tuple[Any, ...]:
        """The fields, in order."""
        return type(self)._fields(self)

    def __hash__(self) -> int:
        try:
            return self._hash
        except AttributeError:
            value = hash((type(self).__name__, self.parts()))
            object.__setattr__(self, "_hash", value)
            return value

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return False
        try:
            if self._hash != other._hash:
                return False
        except AttributeError:  # of one that has not been asked for its hash
            if hash(self) != hash(other):
                return False
        fields = type(self)._fields
        return bool(fields(self) == fields(other))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), self.parts())

    def structure(self) -> str:
        """The node as it is built, for whoever works on nodes; `repr` is what it means."""
        shown = (p.structure() if isinstance(p, Structural) else repr(p) for p in self.parts())
        return f"{type(self).__name__}({', '.join(shown)})"

    def __repr__(self) -> str:
        return str(getattr(self, "name", None) or self.structure())


class Term(Structural):
    """A mathematical object. Equal terms are structurally equal, up to the letters of bound variables."""

    __slots__ = ("_free", "_key", "_kids", "_level", "_outer", "_unfolded")
    _kids: tuple[Term, ...]
    _level: int

    def __repr__(self) -> str:
        from ..notation.text import to_text

        try:
            return to_text(self)
        except Exception:  # a part that has no notation by itself, such as a bound outcome outside its sum
            return self.structure()

    def _repr_latex_(self) -> str | None:
        from ..notation.latex import to_latex

        try:
            return f"${to_latex(self)}$"
        except Exception:
            return None

    def __add__(self, other: Term | int | Fraction) -> Term:
        return _do("add", self, other)

    def __radd__(self, other: Term | int | Fraction) -> Term:
        return _do("add", other, self)

    def __sub__(self, other: Term | int | Fraction) -> Term:
        return _do("add", self, _do("neg", other))

    def __rsub__(self, other: Term | int | Fraction) -> Term:
        return _do("add", other, -self)

    def __mul__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", self, other)

    def __rmul__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", other, self)

    def __truediv__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", self, _do("reciprocal", other))

    def __rtruediv__(self, other: Term | int | Fraction) -> Term:
        return _do("mul", other, _do("reciprocal", self))

    def __pow__(self, other: Term | int | Fraction) -> Term:
        return _do("power", self, other)

    def __neg__(self) -> Term:
        return _do("neg", self)


def _do(operation: str, *args: Term | int | Fraction) -> Term:
    """An operation of `arithmetic`, which is made of the nodes below."""
    from . import arithmetic

    result: Term = getattr(arithmetic, operation)(*map(arithmetic.as_term, args))
    return result


def stored(slot: str) -> Callable[[Callable[[Any], T]], Callable[[Any], T]]:
    """A function of a term whose value is kept in this slot of the term: asked for again, it is not looked for by comparing terms."""

    def decorate(function: Callable[[Any], T]) -> Callable[[Any], T]:
        kept = attrgetter(slot)

        @wraps(function)
        def value_of(term: Any) -> T:
            try:
                return cast(T, kept(term))
            except AttributeError:
                value = function(term)
                object.__setattr__(term, slot, value)
                return value

        return value_of

    return decorate


@dataclass_transform(frozen_default=True, eq_default=False)
def node(cls: type[T]) -> type[T]:
    made = dataclass(frozen=True, slots=True, eq=False, repr=False)(cls)
    names: tuple[str, ...] = made.__match_args__  # type: ignore[attr-defined]
    get = attrgetter(*names)
    made._fields = get if len(names) > 1 else lambda self: (get(self),)  # type: ignore[attr-defined]
    return made

"""Laws, arrays and labels in array code: open outcomes are axes, the others are gathered, marginals are sums."""

from __future__ import annotations

from ...terms.term import Index, Mass, Term
from .instructions import Code
from .scope import Value
from .shape import spaces_of


class NotCompilableError(ValueError):
    """The term has a node that no array operation stands for."""


class ArrayCode(Code):
    """Code that reads arrays at outcomes; what an outcome is computed from is the emitter's to say."""

    def __call__(self, term: Term, mask: Value | None = None) -> Value:
        raise NotImplementedError

    def mass(self, term: Mass) -> Value:
        given = dict(term.at)
        value = Value(self.names[term.law])
        if len(given) < len(term.law.axes):
            axes = tuple(n - len(term.law.axes) for n, (a, _) in enumerate(term.law.axes) if a not in given)
            value = self.once((term.law, axes), 0, "marginal", value, axis=axes)
        return self.taken(value, tuple(given.values()))

    def taken(self, value: Value, at: tuple[Term, ...]) -> Value:
        """An array at outcomes: open ones are axes, the others are gathered, last axis first."""
        for n in reversed(range(len(at))):
            if len(at) == 1 and self.largest(value, at[0]):
                value = self.once((value.text, at[n], n), -1, "largest_entry", value)
            elif at[n] not in self.open:
                later = sum(1 for a in at[n + 1 :] if a in self.open)
                value = self.once((value.text, at[n], n), -1, "gather", value, self(at[n]), axis=-1 - later, rank=n + later + 1)
        letters = [a for a in at if a in self.open]
        ordered = tuple(a for a in self.open if a in letters)
        if list(ordered) != letters:
            order = tuple(letters.index(a) - len(letters) for a in ordered)
            value = self.once((value.text, order), -1, "transpose", value, axis=order, to=tuple(range(-len(order), 0)))
        return Value(value.text, ordered)

    def largest(self, array: Value, outcome: Term) -> bool:
        """Whether an outcome is that of the array's largest entry, which the backend finds without looking for its place."""
        of = self.by_zeros.get(outcome)
        return of is not None and self.names.get(of) == array.text

    def same(self, left: Term, right: Term) -> Value:
        """Where two outcomes are the same."""
        if right in self.open:
            left, right = right, left
        if left not in self.open:
            return self.do("equal", self(left), self(right), axes=())
        if right in self.open or left != self.open[-1]:
            raise NotCompilableError("two open outcomes are compared")
        assert isinstance(left, Index)
        name = next(n for thing, n in self.names.items() if spaces_of(thing) == (left.space,))
        return self.do("at", Value(name), self(right), axes=(left,), start=self.start)

    @property
    def start(self) -> str:
        """The first outcome of the block at hand."""
        return "start" if len(self.scopes) > 1 else "0"

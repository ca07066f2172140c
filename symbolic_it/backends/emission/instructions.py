"""Instructions of a function under emission: counted names, scopes, and what has been computed already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fractions import Fraction
from itertools import count

from ...terms.term import Array, Index, Law, Space, Term, fresh_index
from ..backend import Backend
from .scope import Axes, Instruction, Scope, Value
from .shape import Thing, spaces_of


class Code:
    """The code of one function. ``names`` are its arguments; ``chosen`` are outcomes and symbols picked at run time."""

    def __init__(self, backend: Backend, names: Mapping[Thing, str], chosen: Mapping[Term, tuple[str, Array | Law]] | None = None) -> None:
        self.backend = backend
        self.names = dict(names)
        self.chosen = dict(chosen or {})
        self.by_zeros: dict[Term, Array] = {}  # places of largest entries that need not be looked for, and of which array
        self.scopes = [Scope()]
        self.memo: list[dict[tuple[object, str], Value]] = [{}]
        self.counter = count()
        self.open: Axes = ()
        self.letters: dict[tuple[Space, int], Index] = {}  # by how many are open: what one sum computes another finds
        self.kept: set[str] = set()  # used by a nested function: never overwritten
        self.zeros: dict[str, Term] = {}  # mask -> the factor whose zeros it marks
        self.lengths = {
            space: f"{names[thing]}.shape[{n - len(spaces_of(thing))}]" for thing in names for n, space in enumerate(spaces_of(thing))
        }

    # instructions -----------------------------------------------------------------------------------------------
    def do(self, operation: str, *operands: Value, axes: Axes | None = None, scope: int = -1, **fill: object) -> Value:
        """One operation; operands are brought to common axes unless the axes of the result are given."""
        if axes is None:
            wanted = {a for o in operands for a in o.axes}
            axes = tuple(a for a in self.open if a in wanted)
            operands = tuple(aligned(o, axes) for o in operands)
        template = _filled(self.backend.operations[operation], fill)
        in_place = self.backend.in_place.get(operation)
        target = f"s{next(self.counter)}"
        self.scopes[scope].instructions.append(
            Instruction(target, template, operands, None if in_place is None else _filled(in_place, fill), axes)
        )
        return Value(target, axes, temporary=True)

    def once(self, key: object, level: int, operation: str, *operands: Value, **fill: object) -> Value:
        """A plain operation without open outcomes, done once."""
        known = self.memo[level].get((key, operation))
        if known is None:
            value = self.do(operation, *operands, axes=(), scope=0 if level == 0 else -1, **fill)
            known = self.memo[level][key, operation] = Value(value.text)
        return known

    def number(self, value: Fraction) -> Value:
        if value.denominator == 1:
            return Value(f"({value})" if value < 0 else str(value))
        return Value(self.backend.operations["ratio"].format(value.numerator, value.denominator))

    def letter(self, space: Space) -> Index:
        """The outcome that the next sum over an alphabet opens."""
        key = space, len(self.open)
        if key not in self.letters:
            self.letters[key] = fresh_index(space)
        return self.letters[key]

    @contextmanager
    def opened(self, index: Index) -> Iterator[None]:
        self.open = (*self.open, index)
        self.memo.append(self.scopes[-1].known.setdefault(self.open, {}))
        try:
            yield
        finally:
            self.memo.pop()
            self.open = self.open[:-1]


def aligned(value: Value, axes: Axes) -> Value:
    """The value with an axis of length 1 for each outcome that it lacks."""
    if value.axes == axes or not value.text.isidentifier():
        return value
    return Value(f"{value.text}[..., {', '.join(':' if a in value.axes else 'None' for a in axes)}]", axes)


def _filled(template: str, fill: Mapping[str, object]) -> str:
    for key, text in fill.items():
        template = template.replace("{" + key + "}", str(text))
    return template

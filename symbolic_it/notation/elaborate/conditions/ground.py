"""Data of the context at which a claim is made: exact tables for its laws and arrays, values for its symbols."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import product

from ....enclosure.point import Point
from ....terms.term import Array, Bound, Entry, Index, Law, Mass, Rational, Space, Symbol, Term, spaces, walk
from ...context import LAW_OF, Context, Fact, JointTable, Labels, Masses, Outcome, SampleSpace, Scalar

#: Names whose vectors are pmfs: never the entries of a sequence of the same name.
LAWS = frozenset(["p", "q", "P", "Q", "pi", "rho", "m", "u"])
Vector = tuple[tuple[Fraction, ...], tuple[str, ...], Fact]


class Data:
    """The data of a context that a set of terms can use."""

    def __init__(self, context: Context, terms: Iterable[Term], aliases: dict[str, str]) -> None:
        self.context = context
        self.aliases = aliases
        parts = [t for term in terms for t in walk(term)]
        self.laws = sorted({t.law for t in parts if isinstance(t, Mass)}, key=lambda x: x.name)
        self.arrays = sorted({t.array for t in parts if isinstance(t, Entry)}, key=lambda a: a.name)
        self.symbols = sorted({t for t in parts if isinstance(t, Symbol)}, key=lambda x: x.name)
        self.indices = sorted({t for t in parts if isinstance(t, Index)}, key=lambda i: i.name)
        self.spaces = {s for term in terms for s in spaces(term)} | {t.space for t in parts if isinstance(t, (Index, Bound))}
        self.cites: dict[Fact, None] = {}
        self.labels: dict[Space, tuple[str, ...]] = {}
        self.assumed: list[str] = []
        self.labelled: set[Space] = set()  # the values of variables in tables: 1 is one of them, and no first place

    def point(self) -> tuple[Point | None, bool]:
        """The point, if there are any data, and whether it covers everything that occurs."""
        out = Point()
        for law in self.laws:
            table = self._law(law)
            if table is not None and self._fits(out, law.axes, table):
                out.laws[law] = dict(table)
        for array in self.arrays:
            entries = self._array(array)
            if entries is not None and self._fits(out, tuple(("", s) for s in array.spaces), entries):
                out.arrays[array] = dict(entries)
        self._sizes(out)
        for symbol in self.symbols:
            fact = self.context.about(symbol.name, Scalar)
            if fact is not None and symbol not in out.symbols and fact.value.value in symbol.domain:
                out.symbols[symbol] = fact.value.value
                self.cites[fact] = None
        for index in self.indices:
            place = self._place(index, out)
            if place is not None:
                out.indices[index] = place
        some = bool(out.laws or out.arrays or out.symbols or out.indices)
        covered = (
            all(x in out.laws for x in self.laws)
            and all(a in out.arrays for a in self.arrays)
            and all(x in out.symbols or self._is_size(x, out) for x in self.symbols)
            and all(i in out.indices for i in self.indices)
            and all(s in out.sizes or isinstance(s.size, Rational) for s in self.spaces)
            and not any(s.kind == "continuous" for s in self.spaces)
        )
        return (out if some else None), some and covered

    @staticmethod
    def _is_size(symbol: Symbol, point: Point) -> bool:
        return any(s.size == symbol for s in point.sizes)

    def _law(self, law: Law) -> dict[tuple[int, ...], Fraction] | None:
        names = [law.name, *(a for a, b in self.aliases.items() if b == law.name)]
        joint = self._joint(names, law)
        if joint is not None or len(law.axes) != 1:
            return joint
        axis = law.axes[0][0]
        own = [LAW_OF + axis] if law.name in ("p", "P", "Pr") and axis[:1].isupper() else []
        for name in (*names, *own):
            found = self._vector(name) or self._outcomes(name) or (self._outcomes_of(axis) if own else None)
            if found is not None and sum(found[0]) == 1 and min(found[0]) >= 0:
                space = law.axes[0][1]
                values = _in_order(found, self.labels.get(space, ()))
                if values is None:
                    return None
                self.cites[found[2]] = None
                self.labels.setdefault(space, found[1])
                return {(k,): v for k, v in enumerate(values)}
        return None

    def _joint(self, names: list[str], law: Law) -> dict[tuple[int, ...], Fraction] | None:
        """The law's table from a joint table of its random variables, others summed out."""
        for name in names:
            fact = self.context.about(name, JointTable, SampleSpace)
            if fact is None:
                continue
            table = fact.value
            if isinstance(table, SampleSpace):
                return self._of_a_space(fact, law)
            if not {a for a, _ in law.axes} <= set(table.axes) or sum(map(sum, table.rows)) != 1 or min(map(min, table.rows)) < 0:
                return None
            self.cites[fact] = None
            places = [table.axes.index(a) for a, _ in law.axes]
            for place, (_, space) in zip(places, law.axes, strict=True):
                self.labels[space] = table.labels[place]
                self.labelled.add(space)
            out: dict[tuple[int, ...], Fraction] = {}
            for i, row in enumerate(table.rows):
                for j, v in enumerate(row):
                    at = tuple((i, j)[place] for place in places)
                    out[at] = out.get(at, Fraction(0)) + v
            return out
        return None

    def _of_a_space(self, fact: Fact, law: Law) -> dict[tuple[int, ...], Fraction] | None:
        """The law's table from a sample space: the values of each variable in their order."""
        space: SampleSpace = fact.value
        if not {a for a, _ in law.axes} <= set(space.axes):
            return None
        self.cites[fact] = None
        places = [space.axes.index(a) for a, _ in law.axes]
        values = [sorted({at[place] for at, _ in space.rows}) for place in places]
        for among, (_, axis) in zip(values, law.axes, strict=True):
            self.labels[axis] = tuple(map(str, among))
            self.labelled.add(axis)
        out = dict.fromkeys(product(*(range(len(among)) for among in values)), Fraction(0))
        for at, mass in space.rows:
            out[tuple(among.index(at[place]) for among, place in zip(values, places, strict=True))] += mass
        return out

    def _vector(self, name: str) -> Vector | None:
        fact = self.context.about(name, Masses)
        return None if fact is None else (fact.value.values, fact.value.labels, fact)

    def _outcomes(self, name: str) -> Vector | None:
        """P(H) = 0.9, P(T) = 0.1 together, where they are all there is."""
        return self._together(self.context.outcomes(name))

    def _outcomes_of(self, variable: str) -> Vector | None:
        """Pr(X = 1) = 1/2, Pr(X = 2) = 1/2, whatever the probability is called."""
        return self._together(f for f in self.context.facts if isinstance(f.value, Outcome) and f.value.variable == variable)

    def _together(self, facts: Iterable[Fact]) -> Vector | None:
        latest: dict[str, Fact] = {}
        for fact in facts:
            latest[fact.value.label] = fact
        values = tuple(f.value.value for f in latest.values())
        if len(values) < 2 or sum(values) != 1:
            return None
        for f in latest.values():
            self.cites[f] = None
        return values, tuple(latest), next(iter(latest.values()))

    def _array(self, array: Array) -> dict[tuple[int, ...], Fraction] | None:
        if len(array.spaces) != 1:
            return None
        found = self._vector(array.name) if array.name.split("_")[0] not in LAWS else None
        if found is not None and all(v in array.domain for v in found[0]):
            self.cites[found[2]] = None
            return {(k,): v for k, v in enumerate(found[0])}
        numbered: list[Fraction] = []
        while (one := self.context.about(f"{array.name}_{len(numbered) + 1}", Scalar)) is not None:
            numbered.append(one.value.value)
            self.cites[one] = None
        if len(numbered) < 2 or any(v not in array.domain for v in numbered):
            return None
        return {(k,): v for k, v in enumerate(numbered)}

    @staticmethod
    def _fits(point: Point, axes: tuple[tuple[str, Space], ...], table: dict[tuple[int, ...], Fraction]) -> bool:
        shape = tuple(1 + max(k[n] for k in table) for n in range(len(axes)))
        for (_, space), size in zip(axes, shape, strict=True):
            known = int(space.size.value) if isinstance(space.size, Rational) else point.sizes.get(space)
            if known is not None and known != size:
                return False
        for (_, space), size in zip(axes, shape, strict=True):
            point.sizes[space] = size
        return True

    def _sizes(self, point: Point) -> None:
        """A space whose size is a symbol of known value; a symbol that is the size of a space of known size."""
        for space in self.spaces:
            if space not in point.sizes and isinstance(space.size, Symbol):
                fact = self.context.about(space.size.name, Scalar)
                if fact is not None and fact.value.value.denominator == 1 and 1 <= fact.value.value <= 10**4:
                    point.sizes[space] = int(fact.value.value)
                    self.cites[fact] = None
        for space, size in point.sizes.items():
            if isinstance(space.size, Symbol):
                point.symbols[space.size] = Fraction(size)

    def _place(self, index: Index, point: Point) -> int | None:
        labels = self.labels.get(index.space, ())
        if index.name in labels:
            return labels.index(index.name)
        if index.space in self.labelled and index.name.isdigit():
            return None
        size = point.sizes.get(index.space)
        for fact in reversed(self.context.facts):
            if isinstance(fact.value, Labels) and len(fact.value.labels) == size and index.name in fact.value.labels:
                self.cites[fact] = None
                return fact.value.labels.index(index.name)
        if size is not None and index.name.isdigit() and 1 <= int(index.name) <= size:
            return int(index.name) - 1
        told = self.context.about(index.name, Scalar)
        if told is not None and size is not None and told.value.value.denominator == 1 and 1 <= told.value.value <= size:
            self.cites[told] = None
            return int(told.value.value) - 1
        return self._certain(index, point)

    def _certain(self, index: Index, point: Point) -> int | None:
        """The outcome of probability 1, for the one outcome named by a word: the cat of -log q(cat) beside a one-hot p."""
        if len(index.name) < 2 or sum(len(i.name) > 1 for i in self.indices) != 1:
            return None
        places = {k[0] for law, t in point.laws.items() for k, v in t.items() if law.axes[0][1] == index.space and len(k) == 1 and v == 1}
        if len(places) != 1:
            return None
        self.assumed.append(f"{index.name} is the outcome of probability 1")
        return places.pop()


def _in_order(found: Vector, labels: tuple[str, ...]) -> tuple[Fraction, ...] | None:
    """The masses in the order of the labels that another law of the alphabet has; None where it has other labels."""
    values, own, _ = found
    if not labels or not own or own == labels:
        return values
    return tuple(values[own.index(label)] for label in labels) if sorted(own) == sorted(labels) else None

"""Quantities at exact data: the library's own definitions, evaluated at drawn distributions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

from ..enclosure.evaluate import Evaluation, table
from ..enclosure.point import Entries, Point
from ..enclosure.value import Value
from ..quantities import load
from ..quantities.standard import SPACE, joint
from ..terms.term import Array, Index, Law, Quantity, Symbol

Pmf = Sequence[Fraction]
Table = Sequence[Sequence[Fraction]]


@cache
def _standard(name: str) -> tuple[Quantity, tuple[object, ...]]:
    definition = load(name)
    return definition.term, definition.arguments


def of_data(name: str, *data: Sequence[Entries]) -> Value:
    """A quantity of pmfs or logits on one alphabet (the k-th vector is its k-th argument), in nats."""
    term, arguments = _standard(name)
    laws, arrays, sizes = {}, {}, {}
    for argument, vector in zip(arguments, data, strict=True):
        if isinstance(argument, Law):
            ((_, space),) = argument.axes
            laws[argument] = table((len(vector),), vector)
        else:
            assert isinstance(argument, Array)
            (space,) = argument.spaces
            arrays[argument] = table((len(vector),), vector)
        sizes[space] = len(vector)
    return Evaluation(Point(sizes=sizes, laws=laws, arrays=arrays)).value(term)


def of_numbers(name: str, *numbers: Entries) -> Value:
    """A quantity of scalars: bits per byte, h(t), k_3(r)."""
    term, arguments = _standard(name)
    symbols = {a: x for a, x in zip(arguments, numbers, strict=True) if isinstance(a, Symbol)}
    return Evaluation(Point(symbols=symbols)).value(term)


def of_logits(name: str, logits: Sequence[Entries], target: int) -> Value:
    """A quantity of logits and a label (softmax, softmax_cross_entropy)."""
    term, (array, label) = _standard(name)
    assert isinstance(array, Array) and isinstance(label, Index)
    point = Point(sizes={SPACE: len(logits)}, arrays={array: table((len(logits),), logits)}, indices={label: target})
    return Evaluation(point).value(term)


@cache
def _of_pair(name: str, groups: tuple[tuple[str, ...], ...]) -> tuple[Quantity, Law]:
    law = joint(2)
    return load(name).of(law, *groups), law


def of_table(name: str, masses: Table, *groups: str) -> Value:
    """A quantity of X (rows) and Y (columns) of a joint table: of_table("mutual_information", t, "X", "Y")."""
    term, law = _of_pair(name, tuple(tuple(g) for g in groups))
    size = (len(masses), len(masses[0]))
    sizes = {space: n for (_, space), n in zip(law.axes, size, strict=True)}
    return Evaluation(Point(sizes=sizes, laws={law: table(size, [x for row in masses for x in row])})).value(term)


def entropy(p: Pmf) -> Value:
    """H(p) in nats."""
    return of_data("entropy", p)


def cross_entropy(p: Pmf, q: Pmf) -> Value:
    """H(p, q) in nats."""
    return of_data("cross_entropy", p, q)


def kl(p: Pmf, q: Pmf) -> Value:
    """D(p||q) in nats."""
    return of_data("kl_divergence", p, q)


def jensen_shannon(p: Pmf, q: Pmf) -> Value:
    """JSD(p, q) in nats."""
    return of_data("jensen_shannon_divergence", p, q)

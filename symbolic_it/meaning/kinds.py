"""Kinds: what an expression is - a number, an outcome, a law, an array, a random variable, a function.

A kind may hold variables (`Unknown`, and the places of a `Place`), which `unify` settles. Two kinds are equal when they
are the same up to what has been settled; see `Unifier.resolve`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..terms.domain import REAL, Domain


@dataclass(frozen=True, slots=True)
class Kind:
    """What an expression is."""


@dataclass(frozen=True, slots=True)
class Unknown(Kind):
    """A kind that is not settled yet."""

    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """A space that is not settled yet: unified with others by the outcomes that are put into it."""

    number: int


@dataclass(frozen=True, slots=True)
class Number(Kind):
    """A real number: its domain, and its unit where it is an amount of information ("nat", "bit", "ban"; None for a plain number)."""

    domain: Domain = REAL
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Kind):
    """A point of a space: the x of p(x), the i of z_i."""

    space: Place


@dataclass(frozen=True, slots=True)
class Array(Kind):
    """A real function of outcomes: logits z_i, a reward r(x, y), a vector, a matrix."""

    spaces: tuple[Place, ...]
    entry: Number = Number()


@dataclass(frozen=True, slots=True)
class Law(Kind):
    """A pmf or density with named axes; a conditional of it is a `Kernel`."""

    axes: tuple[tuple[str, Place], ...]


@dataclass(frozen=True, slots=True)
class Kernel(Kind):
    """A law on ``spaces`` for every point of ``given``: q(. | x)."""

    spaces: tuple[Place, ...]
    given: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Variable(Kind):
    """A random variable with values in a space."""

    space: Place


@dataclass(frozen=True, slots=True)
class Event(Kind):
    """Something that has a probability: X = Y."""


@dataclass(frozen=True, slots=True)
class Function(Kind):
    """A function whose inverse is f^{-1}: of numbers (a loss, a convex f) or outcomes."""

    arguments: tuple[Kind, ...]
    result: Kind


@dataclass(frozen=True, slots=True)
class Functional(Kind):
    """A named functional: H, D, I, softmax; its signature is data."""

    name: str


@dataclass(frozen=True, slots=True)
class Set(Kind):
    """A set of outcomes."""

    space: Place


@dataclass(frozen=True, slots=True)
class Relation(Kind):
    """Something that holds or not."""


WORDS: dict[type[Kind], str] = {
    Number: "a number",
    Outcome: "an outcome",
    Array: "an array",
    Law: "a law",
    Kernel: "a conditional law",
    Variable: "a random variable",
    Event: "an event",
    Function: "a function",
    Functional: "a functional",
    Set: "a set",
    Relation: "a relation",
    Unknown: "something of no known kind",
}


def described(kind: Kind) -> str:
    """The kind in words, for messages."""
    return WORDS[type(kind)]

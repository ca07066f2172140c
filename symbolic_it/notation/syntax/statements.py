"""Collections, case distinctions, chains of relations and statements of the syntax tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from .node import NOWHERE, Node, Span


@dataclass(frozen=True, slots=True)
class Vector(Node):
    """`[a, b, c]`, `(a, b)`, `<a, b>`: bracketed items; bracket is the opening sign."""

    items: tuple[Node, ...]
    bracket: str = "["


@dataclass(frozen=True, slots=True)
class Interval(Node):
    """`[a, b)` or `(a, b]`: brackets that differ; `[a, b]` and `(a, b)` stay Vectors."""

    lower: Node
    upper: Node
    closed_left: bool
    closed_right: bool


@dataclass(frozen=True, slots=True)
class SetLiteral(Node):
    r"""`\{a, b\}` or `\{x : condition\}`."""

    items: tuple[Node, ...]
    condition: Node | None = None


@dataclass(frozen=True, slots=True)
class Matrix(Node):
    """Rows of an array or matrix environment."""

    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class Case(Node):
    """One row of a case distinction; condition is None for a row without one, Text for `otherwise`."""

    value: Node
    condition: Node | None


@dataclass(frozen=True, slots=True)
class Cases(Node):
    """A case distinction."""

    rows: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Given(Node):
    r"""`body | given` outside a call: `X \perp Y | Z`."""

    body: Node
    given: Node


@dataclass(frozen=True, slots=True)
class Link(Node):
    r"""One relation of a chain with its right side; relation is one of RELATIONS.

    annotation: what is written above the sign, `?` for `\stackrel{?}{=}`.
    """

    relation: str
    right: Node
    relation_span: Span = field(default=NOWHERE, compare=False)
    annotation: str = ""


@dataclass(frozen=True, slots=True)
class Chain(Node):
    """`first rel right rel right ...`; first is None when the formula begins with a relation; links may be empty."""

    first: Node | None
    links: tuple[Link, ...] = ()


COMPARISONS = frozenset(["=", "!=", "<", "<=", ">", ">=", "approx", "equiv", ":="])
ARROWS = frozenset(["to", "mapsto", "implies", "impliedby", "iff", "leftrightarrow"])
SET_RELATIONS = frozenset(["in", "notin", "subset", "subseteq", "supset", "supseteq"])
OTHER_RELATIONS = frozenset(["sim", "propto", "perp", "notperp", "ll", "gg", "cong", "simeq", "doteq", "lesssim", "gtrsim", "not"])
RELATIONS = COMPARISONS | ARROWS | SET_RELATIONS | OTHER_RELATIONS


@dataclass(frozen=True, slots=True)
class Condition(Node):
    r"""A trailing clause.

    word is where, if, iff, equality-iff, forall, for, such-that, given, since, unless, or, otherwise or text;
    body is None for a bare word, a Chain for a formula, Text for prose that was not read further.
    """

    word: str
    body: Node | None


@dataclass(frozen=True, slots=True)
class Caution(Node):
    """Something read that deserves a second look; code is a short slug such as `mixed-script` or `ambiguous-comma`."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Statement(Node):
    """Everything in one formula: its chains in order, the clauses that go with them, and the reader's warnings."""

    chains: tuple[Chain, ...]
    conditions: tuple[Condition, ...] = ()
    warnings: tuple[Caution, ...] = ()

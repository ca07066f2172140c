"""Leaves of the syntax tree, and what stands in subscripts."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from .node import Node


@dataclass(frozen=True, slots=True)
class Number(Node):
    r"""A literal: `0.50`, `1{,}000`, `1e-3`, `15.7\%` (value 157/1000).

    `decimals` is the number of digits printed after the point, None for an integer; with an exponent or a percent sign
    it is counted on the value, so that the last printed place is always 10**-decimals (see `last_place`).
    truncated: dots follow the digits, `0.693\ldots`, which then are cut off rather than rounded.
    `ambiguous` marks a comma that may be a decimal comma, a thousands or a list separator (`1,5`, `U(1,100)`).
    """

    text: str
    value: Fraction
    decimals: int | None = None
    percent: bool = False
    ambiguous: bool = False
    truncated: bool = False

    @property
    def last_place(self) -> Fraction:
        """The worth of one unit in the last printed digit."""
        if self.decimals is None:
            return Fraction(1, 100) if self.percent else Fraction(1)
        return Fraction(10) ** -self.decimals


@dataclass(frozen=True, slots=True)
class Name(Node):
    r"""A symbol: one letter, a Greek letter (`theta`, never `\theta`), or a word (`KL`, `softmax`, `ref`).

    accents: outermost first, from hat bar tilde vec dot ... and the fonts bold cal bb frak scr sf tt.
    sub: what stands below (a Name, Number, Seq, Tuple, Before, ...); sup: a mark such as `*` or `'`;
    upper: a parenthesised upper index, `x^{(i)}`.
    """

    base: str
    accents: tuple[str, ...] = ()
    sub: Node | None = None
    sup: str | None = None
    upper: Node | None = None


@dataclass(frozen=True, slots=True)
class Seq(Node):
    """Juxtaposed items of a subscript, not yet known to be a product, a word or several indices: `ij`, `ky`."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tuple(Node):
    """Comma list without brackets inside a subscript or a binder: `p_{X,Y}`."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class ListNode(Node):
    r"""Comma list without brackets on one side of a relation: `H(X), H(Y) \le H(X,Y)`, `X,W -> Y -> Z`."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Before(Node):
    r"""History subscript `w_{<t}`, `w_{\le t}`; relation is one of `<`, `<=`, `>`, `>=`, `-` (`\setminus`)."""

    body: Node
    relation: str = "<"


@dataclass(frozen=True, slots=True)
class Range(Node):
    """`1:T` in a subscript."""

    lower: Node
    upper: Node


@dataclass(frozen=True, slots=True)
class Dot(Node):
    r"""The placeholder `\cdot` or `.` standing alone as an argument."""


@dataclass(frozen=True, slots=True)
class Ellipsis(Node):
    r"""`\ldots`, `\cdots`, `...`: an omission."""


@dataclass(frozen=True, slots=True)
class Infinity(Node):
    r"""`\infty`."""


@dataclass(frozen=True, slots=True)
class Text(Node):
    r"""Words in `\text{...}` that are neither a name nor a unit."""

    words: str


@dataclass(frozen=True, slots=True)
class Unit(Node):
    """A unit; word is one of nat bit ban shannon dit hartley byte token ...; per: `token` in `nats/token`."""

    word: str
    per: str | None = None


@dataclass(frozen=True, slots=True)
class WithUnit(Node):
    r"""A value followed by its unit: `0.0204 \text{ nats}`."""

    value: Node
    unit: Unit

"""Boxes: how a formula is laid out, before it becomes text, LaTeX or MathML.

`layout` makes boxes of a syntax tree and decides there, once for all formats, on brackets and signs; what remains for a
format is to spell each box.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Spacing = Literal["infix", "prefix", "postfix", "punctuation", "tight"]


@dataclass(frozen=True, slots=True)
class Box:
    """Any part of a laid-out formula."""


@dataclass(frozen=True, slots=True)
class Letter(Box):
    """A name without its marks: `x`, `theta`, `KL`; font is "" or one of bold cal bb frak scr sf tt."""

    base: str
    font: str = ""


@dataclass(frozen=True, slots=True)
class Digits(Box):
    """An unsigned number as printed."""

    text: str


@dataclass(frozen=True, slots=True)
class Sign(Box):
    """A sign by its Unicode character, such as `−`, `≤`, `‖`, `·`; "times" and "apply" are invisible."""

    character: str
    spacing: Spacing = "infix"


@dataclass(frozen=True, slots=True)
class Function(Box):
    """The upright name of a function or operator, such as log, exp, max, arg min."""

    name: str


@dataclass(frozen=True, slots=True)
class Words(Box):
    """Prose inside a formula."""

    text: str


@dataclass(frozen=True, slots=True)
class Row(Box):
    """Boxes side by side."""

    items: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Fraction(Box):
    """One box above another; only layouts that stack have it."""

    top: Box
    bottom: Box


@dataclass(frozen=True, slots=True)
class Scripts(Box):
    """A box with something below and above on its right."""

    base: Box
    sub: Box | None = None
    sup: Box | None = None


@dataclass(frozen=True, slots=True)
class Limits(Box):
    """A large operator with something below and above it."""

    operator: Box
    under: Box | None = None
    over: Box | None = None


@dataclass(frozen=True, slots=True)
class Accent(Box):
    """A mark over a box: hat, bar, tilde, vec, dot, check, breve ..."""

    mark: str
    body: Box


@dataclass(frozen=True, slots=True)
class Root(Box):
    """A square root, or the root of the given degree."""

    body: Box
    degree: Box | None = None


@dataclass(frozen=True, slots=True)
class Fence(Box):
    """A box between brackets, given by their characters; an empty bracket is not printed.

    group: the brackets only group, as in (a + b) c; else they hold arguments, as in p(x).
    """

    left: str
    body: Box
    right: str
    group: bool = True


@dataclass(frozen=True, slots=True)
class Table(Box):
    """Rows of cells; brace: a case distinction, else a matrix."""

    rows: tuple[tuple[Box, ...], ...]
    brace: bool = False


@dataclass(frozen=True, slots=True)
class Changed(Box):
    """The part that a derivation step changed."""

    body: Box


def row(*items: Box) -> Box:
    """Boxes side by side, rows within rows flattened."""
    flat = tuple(b for i in items for b in (i.items if isinstance(i, Row) else (i,)))
    return flat[0] if len(flat) == 1 else Row(flat)


def first(box: Box) -> Box:
    """The leftmost leaf, a Fence and a Fraction being leaves."""
    match box:
        case Row(items) if items:
            return first(items[0])
        case Scripts(base):
            return first(base)
        case Limits(operator):
            return first(operator)
        case Changed(body):
            return first(body)
    return box


def last(box: Box) -> Box:
    """The rightmost leaf; what stands in scripts is not looked at."""
    match box:
        case Row(items) if items:
            return last(items[-1])
        case Scripts(base):
            return last(base)
        case Limits(operator):
            return last(operator)
        case Changed(body):
            return last(body)
    return box


def tall(box: Box) -> bool:
    """Whether brackets around the box must grow."""
    match box:
        case Fraction() | Limits() | Table():
            return True
        case Row(items):
            return any(tall(i) for i in items)
        case Scripts(base, _, sup):
            return tall(base) or (sup is not None and tall(sup))
        case Fence(_, body, _) | Changed(body) | Root(body, _):
            return tall(body)
    return False

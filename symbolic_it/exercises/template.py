"""What a template is: it draws parameters and states question, solution, answer and the mistakes that students make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..enclosure.value import Value
from ..terms.term import Term
from .draw import Draw
from .precision import Precision

THREE_DECIMALS = Precision("decimals", 3)
EXACT = Precision("exact", 0)

#: One side of a line: LaTeX for what is symbolic, a closed term for what is substituted, an exact value for its closed form.
Side = str | Term | Value


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a solution, side = side = side, with its justification. Terms and values of a line are equal."""

    because: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong answer: the exact value that a named mistake leads to (infinite, or undefined, where it leads there)."""

    code: str
    words: str
    value: Value


@dataclass(frozen=True, slots=True)
class Draft:
    """A question with numbers in it. Prose holds LaTeX between dollar signs.

    ``answer`` is in ``unit`` ("bits", "nats", or "" for plain numbers); ``last`` is what the final line starts with, such
    as H(p); ``wanted`` is how the answer is asked for where the set says nothing.
    """

    question: str
    lines: tuple[Line, ...]
    answer: Value
    mistakes: tuple[Mistake, ...]
    unit: str = ""
    wanted: Precision = THREE_DECIMALS


@dataclass(frozen=True, slots=True)
class Template:
    """A family of questions: `draw` gives exact parameters from a stream of draws, `write` the question with them.

    ``code`` is its number in the catalogue of templates (T01), ``version`` changes whenever a seed gives another question.
    `write` may raise `Reject`: the parameters are then drawn again.
    """

    code: str
    title: str
    draw: Callable[[Draw], dict[str, Any]]
    write: Callable[..., Draft]
    version: int = 1


def line(because: str, *sides: Side) -> Line:
    """A line of a solution."""
    return Line(because, sides)

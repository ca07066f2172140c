"""What may take a verdict back: a doubt of verify/doubts, told of a judged link by the words around it.

A verdict is given for the formula as it was read. Where the words may mean another thing than the reading, it stays open; a doubt only
ever leaves a claim undecided.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from ..chapters import Document
from ..decide.verdict import Verdict
from ..notation.elaborate.meaning import LinkMeaning
from ..notation.syntax.nodes import Node
from ..notation.syntax.walk import walk
from ..patterns import regex
from .formulas.formula import Formula
from .sentences.differences import section_before

_RATIONAL = regex(r"-?\d+(?:\.\d+)?|-?\d+/[1-9]\d*")


@dataclass(frozen=True, slots=True)
class JudgedLink:
    """A link with its verdict, in its chapter; offsets are code points into the chapter's text.

    ``first``: the link opens its chain. ``named``: the formula names the laws of its claim by itself. ``narrowed``: something was
    supposed of them in words that were not understood.
    """

    document: Document
    formula: Formula
    link: LinkMeaning
    verdict: Verdict
    start: int
    end: int
    first: bool = True
    named: bool = False
    narrowed: bool = False

    @property
    def refuted_in_general(self) -> bool:
        """A refutation by laws or values that the search for a witness chose, not by those that the text gives."""
        return self.verdict.word == "refuted" and not self.link.ground

    @property
    def nodes(self) -> list[Node]:
        """All parts of its two sides, as they are written."""
        return [x for side in (self.link.left.node, self.link.right.node) for x in walk(side)]

    @property
    def values(self) -> dict[str, object]:
        """What a refutation takes for each letter: a number, or the masses of a law."""
        return (self.verdict.witness or {}).get("values") or {}

    @property
    def numbers(self) -> dict[str, Fraction]:
        """Those of its values that are rational numbers."""
        return {name: Fraction(value) for name, value in self.values.items() if isinstance(value, str) and _RATIONAL.fullmatch(value)}

    @property
    def section(self) -> str:
        """What stands in its section before it."""
        return section_before(self.document, self.formula)

    @property
    def around(self) -> str:
        """The text of its section before it, and of its sentence."""
        behind = self.document.said[self.formula.end : self.formula.end + 200]
        return self.section + " \ufffc " + re.split(r"[.。](?=\s|\Z)", behind, maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Doubt:
    """One reason to leave a claim open: ``applies`` to a judged link or does not; ``message`` says what the words may mean.

    ``of_forms``: also to what introduces a name and is known by its form alone; ``of_names``: also to what introduces any.
    """

    message: str
    applies: Callable[[JudgedLink], bool]
    of_forms: bool = False
    of_names: bool = False

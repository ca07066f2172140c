"""Where a formula stands: its chapter, what the text has said before it, and what is known there."""

from __future__ import annotations

from dataclasses import dataclass

from ...chapters import Document
from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import Introduction, LinkMeaning, Side
from ...notation.syntax import nodes
from ...notation.syntax.nodes import Node
from ...notation.text import text_of
from ..doubt import JudgedLink
from ..doubts import doubted
from ..judgement.across_readings import judged
from ..judgement.doubtful_readings import Outcome
from ..naming.by_form import of_statement, of_the_head
from ..naming.f_divergences import of_f_divergences
from ..state import State
from .formula import Formula


@dataclass(frozen=True, slots=True)
class Place:
    """``used``: the names that formulas before it use. ``follows``: whether it is a conclusion of something in its own line."""

    document: Document
    formula: Formula
    state: State
    here: Context
    used: frozenset[str]
    seconds: float
    follows: bool

    def before(self, width: int) -> str:
        """The text of so many characters before it."""
        return self.document.said[max(0, self.formula.start - width) : self.formula.start]

    def said(self, before: int, after: int) -> str:
        """What the text around it says in words."""
        return self.document.said[max(0, self.formula.start - before) : self.formula.end + after]

    def said_before(self, width: int) -> str:
        """What the text before it says in words."""
        return self.document.said[max(0, self.formula.start - width) : self.formula.start]

    @property
    def around(self) -> str:
        """The words of its sentence and of those beside it."""
        return self.said(240, 160)

    @property
    def nearby(self) -> str:
        """The words of its paragraphs."""
        return self.said(1200, 400)

    def judged(self, tree: nodes.Statement, told: Context | None = None, subject: Node | None = None) -> Outcome | ElaborationError:
        """The verdicts on a statement in its place; ``subject``: the left side that the sentence gives it."""
        return judged(tree, self.here if told is None else told, self.state, subject, self.seconds, self.formula, self.nearby)

    def by_form(self, link: nodes.Statement, head: Node | None = None) -> Verdict | None:
        """What an equation that was not understood is, by its form alone; ``head``: what the chain begins with that the link is of."""
        formula = self.formula
        found = of_statement(self.here, link, formula.before, formula.after, (formula.maths_before, formula.maths_after))
        if found is None and head is not None:
            return self.of_head(link, head)
        return found and (self._doubted(link, found) or found)

    def _doubted(self, link: nodes.Statement, found: Verdict) -> Verdict | None:
        """The verdict of a doubt on what has a known form."""
        match link.chains:
            case (nodes.Chain(first=Node() as left, links=(only,)),):
                name = Introduction(text_of(left), None)
                meaning = LinkMeaning(only.right.span, "definition", only.relation, Side(left), Side(only.right), name)
                return doubted(JudgedLink(self.document, self.formula, meaning, found, self.formula.start, self.formula.end))
        return None

    def of_head(self, link: nodes.Statement, head: Node) -> Verdict | None:
        """What a later side of a chain says of the name at its head."""
        (only,) = link.chains[0].links
        generated = of_f_divergences(head, only.relation, only.right)
        return generated or of_the_head(self.here, head, link, self.formula.before, self.formula.after)

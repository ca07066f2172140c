"""The sides of formulas that later ones go on from: "= ..." in the next display, "it is at most ..." in the next sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..notation.syntax import nodes
from .names_used import evaluates_numbers

_REMEMBERED = 8


@dataclass(slots=True)
class Sides:
    """``previous`` holds left sides, the latest first."""

    previous: list[nodes.Node] = field(default_factory=list)
    last: nodes.Node | None = None  # the last right side
    last_display: nodes.Node | None = None  # that of the display before, which "= ..." in the next one goes on from
    before_aside: nodes.Node | None = None  # that of the display before those that only evaluate numbers in between

    def remember(self, statement: nodes.Statement) -> None:
        """What later sentences may refer to."""
        for chain in statement.chains:
            if chain.first is not None:
                self.previous.insert(0, chain.first)
                del self.previous[_REMEMBERED:]
            if chain.links:
                self.last = chain.links[-1].right

    def show(self, statement: nodes.Statement) -> None:
        """A display: what "= ..." in the next one goes on from; one that evaluates numbers in between may be passed over."""
        self.last_display = statement.chains[-1].links[-1].right
        self.before_aside = self.before_aside if evaluates_numbers(statement) else self.last_display

    def sums(self) -> list[nodes.Node]:
        """ "Sum", "Total": the left sides of the last two, three or four formulas added up."""
        out: list[nodes.Node] = []
        for n in (2, 3, 4):
            terms = self.previous[:n][::-1]
            if len(terms) == n:
                total = terms[0]
                for t in terms[1:]:
                    total = nodes.Add(total, t)
                out.append(total)
        return out

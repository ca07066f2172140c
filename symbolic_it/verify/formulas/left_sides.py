"""Left sides: what a formula that begins with a relation goes on from: the display before, a named quantity, or "it"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...notation.syntax import nodes, read_expression
from ...notation.syntax.nodes import Span
from ...patterns import regex
from ..sentences.subjects import subjects
from ..state import State
from .formula import Formula

#: "By the chain rule for the entropy, = ...": the reason for a step, not what it is of.
_REASON = regex(r"(?:\A|[.;:]\s)\W*(?:(?:by|from|using|applying|via|due to|according to|nach|par|por)\b|由|根据|根據|利用)[^.;:]*\Z", re.I)
_GOES_ON = ("=", ":=", "equiv", "<=", ">=", "<", ">", "approx")


@dataclass(frozen=True, slots=True)
class LeftSides:
    """Candidates for a left side; ``firm``: what the first one says counts, else any that fits may be meant."""

    nodes: tuple[nodes.Node | None, ...]
    firm: bool = True


def left_sides(statement: nodes.Statement, formula: Formula, state: State) -> LeftSides:
    """Candidates for the left side of a chain that begins with a relation; [None] for a chain that has its own."""
    found, start = _left_sides(statement, formula, state), statement.span.start
    here = Span(start, start)  # they stand elsewhere, and no claim reaches to there
    return replace(found, nodes=tuple(None if node is None else replace(node, span=here) for node in found.nodes))


def _left_sides(statement: nodes.Statement, formula: Formula, state: State) -> LeftSides:
    if statement.chains[0].first is not None:
        return LeftSides((None,))
    found = subjects(formula.before)
    reason = _REASON.search(formula.before.rstrip()) is not None and not found.symmetric
    if (formula.display or reason) and not found.summary:
        named = [read_expression(tex) for tex in found.named]
        sides = dict.fromkeys(n for n in (state.sides.before_aside, state.sides.last_display, state.sides.last, *named) if n is not None)
        return LeftSides(tuple(sides), firm=len(sides) == 1)
    if found.named:
        return LeftSides(tuple(read_expression(tex) for tex in found.named))
    if found.pronoun and not formula.before.strip() and state.sides.last is not None and state.sides.previous:  # "- $$= a$$", "- $$= c$$"
        sides = dict.fromkeys((state.sides.last, *state.sides.previous[:1]))
        return LeftSides(tuple(sides), firm=len(sides) == 1)
    if found.summary:
        return LeftSides((*state.sides.sums(), *state.sides.previous[:4]), firm=False)
    if found.pronoun and state.section.topic is not None:
        return LeftSides((read_expression(state.section.topic),))
    if found.symmetric and statement.chains[0].links[0].relation == "=":
        return LeftSides(tuple(state.sides.previous[:2]), firm=False)
    return LeftSides(tuple(state.sides.previous[:1]) if found.pronoun else ())


def from_its_first_side(statement: nodes.Statement, lefts: LeftSides) -> tuple[nodes.Statement, LeftSides]:
    r""" "The gap $= D(q || p) = 0.1$", "the right side $\le \log 1 = 0$": where nothing is known that "= a = b" goes on from, it says that a = b."""
    first, *others = statement.chains
    if lefts.nodes or first.first is not None or len(first.links) < 2 or first.links[0].relation not in _GOES_ON:
        return statement, lefts
    span = first.links[0].right.span.cover(first.links[-1].span)
    return replace(statement, chains=(replace(first, first=first.links[0].right, links=first.links[1:], span=span), *others)), LeftSides(
        (None,)
    )


def started(statement: nodes.Statement, lefts: LeftSides) -> nodes.Statement:
    """The statement with the one left side that it goes on from; as it is where it has its own, or may have several."""
    first, *others = statement.chains
    if first.first is not None or len(lefts.nodes) != 1 or not lefts.firm or lefts.nodes[0] is None:
        return statement
    return replace(statement, chains=(replace(first, first=lefts.nodes[0]), *others))

"""A statement that could not be understood as a whole: its links apart, what its form alone says, or why it is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.context import Context, Fact
from ...notation.elaborate import ElaborationError
from ...notation.syntax import nodes
from ..model import Claim
from ..naming.by_form import heads_of
from ..section import MOST_SPOKEN
from ..sentences.source_coding import is_of_source_coding, tells_of_a_code
from .blocks_as_variables import of_blocks
from .claim import not_read, where
from .in_another_form import in_another_form
from .introduced_by_proportion import introduced_by_proportion
from .left_sides import LeftSides, started
from .letters_as_numbers import with_letters_as_numbers
from .links_apart import links_apart
from .members_as_variables import of_members
from .place import Place
from .pointwise_laws import at_an_outcome
from .supposed_forms import SUPPOSED, equation_of_variables

Found = tuple[list[Claim], tuple[Fact, ...]]
#: The claims of a statement in a place; the last argument is what the chain begins with that the statement is a link of.
OfOne = Callable[[Place, nodes.Statement, nodes.Node | None], Found]


def each_apart(place: Place, kept: nodes.Statement, links: list[nodes.Statement], of_one: OfOne) -> Found:
    """The claims of the links of a chain, each judged as a statement of its own."""
    found = [of_one(place, link, head) for link, head in zip(links, heads_of(kept), strict=True)]
    return [c for claims, _ in found for c in claims], tuple(f for _, facts in found for f in facts)


def not_understood(
    place: Place, kept: nodes.Statement, lefts: LeftSides, head: nodes.Node | None, error: ElaborationError, of_one: OfOne
) -> Found:
    """What can be said of a statement all the same."""
    document, formula, state = place.document, place.formula, place.state
    links = links_apart(kept)
    if len(links) > 1:
        return each_apart(place, kept, links, of_one)
    if formula.is_mentioned:
        if (
            tells_of_a_code(formula.before, formula.after)
            and (told := place.by_form(started(links[0], lefts)))
            and is_of_source_coding(told)
        ):
            return [not_read(document, formula, told, kept.span.start, kept.span.end)], ()
        return [replace(not_read(document, formula, where(document, formula, error), kept.span.start, kept.span.end), kind="mention")], ()
    by_form = place.by_form(started(links[0], lefts))
    if by_form is None and head is not None:
        by_form = place.of_head(links[0], head)
    by_form = by_form or introduced_by_proportion(kept, place.here, state)
    if by_form is None and (pointwise := at_an_outcome(kept, place.here, error)) is not None:
        return of_one(place, pointwise, head)

    def aside(one: nodes.Statement, told: Context) -> list[Claim]:
        return of_one(replace(place, state=state.apart(), here=told), one, head)[0]

    if by_form is None and (
        judged := of_members(kept, error, place.here, aside)
        or of_blocks(kept, place.here, aside)
        or in_another_form(kept, place.here, aside)
        or with_letters_as_numbers(kept, place.here, aside)
    ):
        return judged, ()
    if by_form is None and (equation := equation_of_variables(kept)):
        state.section.spoken = [*(c for c in state.section.spoken if c != equation), equation][-MOST_SPOKEN:]
        return [replace(not_read(document, formula, Verdict("data", SUPPOSED), kept.span.start, kept.span.end), kind="data")], ()
    state.doubt(kept)
    return [not_read(document, formula, by_form or where(document, formula, error), kept.span.start, kept.span.end)], ()

r"""Readings put together: the directions of an equivalence; the instances of a formula for every n, and its step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice, product
from math import prod
from typing import TYPE_CHECKING

from ...terms.induction import Inductive
from ..context import Context, Fact
from ..syntax.nodes import Name, Node, Statement
from ..text import text_of
from .choices import MAX_READINGS
from .conditions.givens import facts_of_chain
from .errors import ElaborationError
from .left_side import joined
from .meaning import LinkMeaning, NotUnderstood, Reading
from .relations.implications import Direction
from .sequences.conditioning_blocks import blocks_as_one
from .sequences.independent_members import independence_of, with_parts
from .sequences.induction import Read, inductive
from .sequences.induction_of_members import inductions_of_members
from .sequences.intervals import in_intervals
from .sequences.lengths import Lengths, lengths_of
from .sequences.parts import in_parts, length_beyond, members_in_parts
from .sequences.sequences import NoSequence, at_length, counts, length_of, with_bounds
from .sequences.steps import letter_of, stems_of, step
from .sequences.sums_over_members import sums_over_members
from .sequences.term_by_term import term_by_term

if TYPE_CHECKING:
    from ...entropic.induction import Induction

#: Elaborates one formula in a context, with a left side for a chain that has none.
Elaborate = Callable[[Statement, Context, Node | None], tuple[Reading, ...]]


def of_directions(parts: tuple[Direction, ...], context: Context, subject: Node | None, read: Elaborate) -> tuple[Reading, ...]:
    """The readings of several claims together, each under its premises."""
    found: list[tuple[Reading, ...]] = []
    for part in parts:
        here = context
        for premise in part.premises:
            here = here.extend(*facts_of_chain(premise, here, text_of(premise)))
        given = ", ".join(text_of(p) for p in part.premises)
        readings = read(part.statement, here, subject)
        found.append(tuple(_under(r, given, part.missing) for r in readings))
    cut = prod(len(readings) for readings in found) > MAX_READINGS
    return tuple(_together(some, cut) for some in islice(product(*found), MAX_READINGS))


def of_any_length(statement: Statement, context: Context, subject: Node | None, read: Elaborate) -> tuple[Reading, ...] | None:
    """A formula about sequences of any length n: at n = 1, 2, 3, and the step from n - 1 to n, which proves but cannot refute.

    None where it is no such formula.
    """
    statement, subject = sums_over_members(joined(statement, subject)), None
    length = length_of(statement)
    if length is None:
        if (of_terms := _of_terms(statement, context, subject, read)) is not None:
            return of_terms
        earlier = length_beyond(statement)
        try:
            if earlier is not None:
                return _in_parts(statement, earlier, lengths_of(statement, earlier, context), context, subject, read)
        except (NoSequence, ElaborationError):
            pass
        try:
            written = at_length(statement, None, 0)
            return _in_intervals(statement, context, subject, read) if written == statement else read(written, context, subject)
        except (NoSequence, ElaborationError):
            return _in_intervals(statement, context, subject, read)
    if subject is None and (wholes := blocks_as_one(statement, length)) is not None:
        known = of_any_length(wholes[0], context, subject, read)
        if known is not None:
            return tuple(_under(r, wholes[1], "" if context.universal else "what the text says of the members") for r in known)
    n, statement = text_of(length), with_bounds(statement, length)
    lengths = lengths_of(statement, length, context)
    if not lengths.tried:
        return None
    doubt = "" if lengths.clear else f"what is said of {n}"
    try:
        if lengths.fixed:
            at = lengths.tried[0]
            found = read(at_length(statement, length, at), context, subject)
            return tuple(_under(r, f"{n} = {at}", doubt, lengths.told) for r in found)
        return _in_parts(statement, length, lengths, context, subject, read)
    except (NoSequence, ElaborationError):
        pass
    if (by_pieces := _in_intervals(statement, context, subject, read)) is not None:
        return by_pieces
    alike = "identical distributions" if counts(statement, length) and not context.universal else doubt
    try:
        told, apart = (*lengths.told, *independence_of(context, statement)), _between_members(statement, context)
        parts = [_only(read(at_length(statement, length, k), context, subject), f"{n} = {k}", alike, told) for k in lengths.tried]
    except (NoSequence, ElaborationError):
        return None
    try:
        parts.append(_only(read(step(statement, length), apart, subject), f"from {n} - 1 to {n}", "the step to the next length", told))
    except (NoSequence, ElaborationError):
        claim = NotUnderstood(statement.span, f"a formula for every {n} that does not grow by one member", f"a number for {n}")
        chains = tuple(replace(c, links=tuple(replace(k, claim=claim) for k in c.links)) for c in parts[-1].chains)
        parts.append(replace(parts[-1], chains=chains))
    whole = _inductive(statement, length, context, subject, read)
    members = _of_members(statement, length, context, lambda part: read(part, apart, subject))
    return (replace(_together(tuple(parts)), of_every_length=True, inductive=whole, of_members=members),)


def _of_terms(statement: Statement, context: Context, subject: Node | None, read: Elaborate) -> tuple[Reading, ...] | None:
    """The readings of what sums over members say term by term, which proves but cannot refute; None where there are no such sums."""
    terms = term_by_term(statement)
    if terms is None:
        return None
    found = of_any_length(terms[0], context, subject, read)
    return None if found is None else tuple(_under(r, f"for each {text_of(terms[1])}", "the sums, whose terms may differ") for r in found)


def _in_parts(
    statement: Statement, length: Name, lengths: Lengths, context: Context, subject: Node | None, read: Elaborate
) -> tuple[Reading, ...]:  # fmt: skip
    """The readings with one variable for each run of members. Raises NoSequence or ElaborationError."""
    if lengths.most is not None:
        raise NoSequence
    written, meaning, adjacent = in_parts(statement, length)
    context = with_parts(context, members_in_parts(statement, written))
    equation = any(link.relation in ("=", "equiv", ":=") for c in statement.chains for link in c.links)
    depends = "" if context.universal or not (equation or adjacent) else "what the text says of the members"
    doubt = depends if lengths.clear else f"what is said of {text_of(length)}"
    return tuple(_under(r, meaning, doubt, lengths.told) for r in read(written, context, subject))


def _between_members(statement: Statement, context: Context) -> Context:
    """The context of the step: the block of the earlier members and the last one, of sequences with independent members."""
    letter = letter_of(statement)
    parts = {Name(stem): [Name(letter), Name(stem)] for stem in stems_of(statement)}
    return with_parts(context, parts) if len(parts) == 1 else context  # type: ignore[arg-type]


def _in_intervals(statement: Statement, context: Context, subject: Node | None, read: Elaborate) -> tuple[Reading, ...] | None:
    """The readings with one variable for each piece between the places that the formula names; None where it names none."""
    try:
        written, meaning = in_intervals(statement)
        doubt = "" if context.universal else "what the text says of the members"
        return tuple(_under(r, meaning, doubt) for r in read(written, context, subject))
    except (NoSequence, ElaborationError):
        return None


def _inductive(statement: Statement, length: Name, context: Context, subject: Node | None, read: Elaborate) -> Inductive | None:
    try:
        return inductive(statement, length, lambda parts: read(parts, context, subject))
    except (NoSequence, ElaborationError):
        return None


def _of_members(statement: Statement, length: Name, context: Context, read: Read) -> tuple[Induction, ...]:
    try:
        return inductions_of_members(statement, length, context, read)
    except (NoSequence, ElaborationError):
        return ()


def _only(readings: tuple[Reading, ...], given: str, missing: str = "", cites: tuple[Fact, ...] = ()) -> Reading:
    """The first reading; where there are others, it may prove but not refute."""
    return _under(readings[0], given, missing or ("the other readings" if len(readings) > 1 or readings[0].more else ""), cites)


def _under(reading: Reading, given: str, missing: str = "", cites: tuple[Fact, ...] = ()) -> Reading:
    """A reading whose links say under what they are claimed."""
    more = (missing,) if missing else ()

    def under(link: LinkMeaning) -> LinkMeaning:
        return replace(link, given=given, missing=(*link.missing, *more), cites=(*link.cites, *cites))

    return replace(reading, chains=tuple(replace(c, links=tuple(map(under, c.links))) for c in reading.chains))


def _together(readings: tuple[Reading, ...], cut: bool = False) -> Reading:
    if len(readings) == 1:
        return readings[0]
    chains = tuple(c for r in readings for c in r.chains)
    assumptions = tuple(dict.fromkeys(a for r in readings for a in r.assumptions))
    return Reading(chains, assumptions, more=cut or any(r.more for r in readings), whole=True)

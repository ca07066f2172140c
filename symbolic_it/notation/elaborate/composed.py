r"""Readings put together: the directions of an equivalence; the instances of a formula for every n, and its step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import islice, product
from math import prod

from ...terms.induction import Inductive
from ..context import Context
from ..syntax.nodes import Name, Node, Statement
from ..text import text_of
from .choices import MAX_READINGS
from .conditions.givens import facts_of_chain
from .errors import ElaborationError
from .meaning import NotUnderstood, Reading
from .relations.implications import Direction
from .sequences.induction import inductive
from .sequences.sequences import LENGTHS, NoSequence, at_length, counts, length_of, step

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
    length = length_of(statement)
    if length is None:
        try:
            written = at_length(statement, None, 0)
            return None if written == statement else read(written, context, subject)
        except (NoSequence, ElaborationError):
            return None
    n = text_of(length)
    alike = "identical distributions" if counts(statement, length) and not context.universal else ""
    try:
        parts = [_only(read(at_length(statement, length, k), context, subject), f"{n} = {k}", alike) for k in LENGTHS]
    except (NoSequence, ElaborationError):
        return None
    try:
        parts.append(_only(read(step(statement, length), context, subject), f"from {n} - 1 to {n}", "the step to the next length"))
    except (NoSequence, ElaborationError):
        claim = NotUnderstood(statement.span, f"a formula for every {n} that does not grow by one member", f"a number for {n}")
        chains = tuple(replace(c, links=tuple(replace(k, claim=claim) for k in c.links)) for c in parts[-1].chains)
        parts.append(replace(parts[-1], chains=chains))
    return (replace(_together(tuple(parts)), of_every_length=True, inductive=_inductive(statement, length, context, subject, read)),)


def _inductive(statement: Statement, length: Name, context: Context, subject: Node | None, read: Elaborate) -> Inductive | None:
    try:
        return inductive(statement, length, lambda parts: read(parts, context, subject))
    except (NoSequence, ElaborationError):
        return None


def _only(readings: tuple[Reading, ...], given: str, missing: str = "") -> Reading:
    """The first reading; where there are others, it may prove but not refute."""
    return _under(readings[0], given, missing or ("the other readings" if len(readings) > 1 or readings[0].more else ""))


def _under(reading: Reading, given: str, missing: str = "") -> Reading:
    """A reading whose links say under what they are claimed."""
    more = (missing,) if missing else ()
    chains = tuple(replace(c, links=tuple(replace(k, given=given, missing=(*k.missing, *more)) for k in c.links)) for c in reading.chains)
    return replace(reading, chains=chains)


def _together(readings: tuple[Reading, ...], cut: bool = False) -> Reading:
    if len(readings) == 1:
        return readings[0]
    chains = tuple(c for r in readings for c in r.chains)
    assumptions = tuple(dict.fromkeys(a for r in readings for a in r.assumptions))
    return Reading(chains, assumptions, more=cut or any(r.more for r in readings), whole=True)

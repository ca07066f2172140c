"""What an induction over independent members needs, read from the formula: both sides as combinations of joint entropies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...context import Context
from ...syntax.nodes import Chain, Given, Name, Node, Number, Statement
from ..functionals.entropies import Combination, variables_of
from .independent_members import sequence_of
from .induction import Draft, Read, drafts, read_as_one
from .steps import letter_of, stems_of

if TYPE_CHECKING:
    from ....entropic.induction import Induction


def inductions_of_members(statement: Statement, length: Name, context: Context, read: Read) -> tuple[Induction, ...]:
    """A formula for every n under each constraint X_1 \\perp \\cdots \\perp X_n [| Y] of the context that is about its sequence.

    Raises NoSequence.
    """
    stems, letter = stems_of(statement), letter_of(statement)
    chains = [f.value.chain for f in context.facts if (stem := sequence_of(f)) is not None and {stem.base} == stems]
    told = {given for chain in chains if (given := _given(chain)) is not None}
    found = drafts(statement, length)
    if len(stems) != 1 or not told or any(d.product for d in found):
        return ()
    (member,) = stems
    parts = [n for d in found for side in d.sides for n in (side[0], side[3]) if n is not None]
    of = _in_entropies(list(dict.fromkeys(parts)), statement, read)
    if of is None:
        return ()
    from ....entropic.induction import Induction, Side

    def link(d: Draft) -> tuple[Side, str, Side]:
        left, right = (Side(of.get(whole, {}), of.get(terms, {})) for whole, _, _, terms, _ in d.sides)
        return left, d.relation, right

    return tuple(Induction(letter, member, tuple(map(link, found)), given) for given in sorted(told))


def _given(chain: Chain) -> tuple[str, ...] | None:
    """The Y of X_1 \\perp \\cdots \\perp X_n | Y; nothing where there is none, None where it is no variable."""
    last = chain.links[-1].right
    return variables_of(None, last.given) if isinstance(last, Given) else ()


def _in_entropies(parts: list[Node], statement: Statement, read: Read) -> dict[Node | None, Combination] | None:
    """Each part as a combination of joint entropies, read together; None where one is none."""
    zero: dict[Node | None, Combination] = {n: {} for n in parts if isinstance(n, Number) and n.value == 0}
    written = [n for n in parts if n not in zero]
    links = read_as_one(written * 2 if len(written) == 1 else written, statement, read)
    if links is None:
        return None
    known = [x.entropic for x in links if x.entropic is not None]
    if len(known) < len(links):
        return None
    return zero | dict(zip(written, (dict(known[0].lhs), *(dict(x.rhs) for x in known)), strict=False))

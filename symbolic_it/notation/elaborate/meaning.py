"""Meanings: what a formula says, link by link, with how ambiguous notation was read.

The syntax nodes stay beside the terms, since digits, signs and units are judged on what was printed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ...terms.statement import Relation, Statement
from ...terms.term import Lambda, Term
from ..syntax.nodes import Node, Number, Span

if TYPE_CHECKING:
    from ...enclosure.point import Point
    from ...entropic.induction import Induction
    from ...entropic.statement import Statement as EntropicStatement
    from ...terms.induction import Inductive
    from ..context import Fact

Kind = Literal["identity", "definition", "inequality", "numeric", "argmin", "limit", "distribution", "data"]


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed on one side: its literal (digits, decimals) and its sign; its unit is that of the side."""

    number: Number
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a relation, as written and as meant.

    ``term`` is a plain number in ``unit`` ("nats", "bits", "bans", ...; None where no unit of information is involved):
    both sides of a link are in the same unit, so they may be compared as they are. ``entries`` stands instead of ``term``
    for a literal vector. ``printed`` is set when the side is one number, perhaps signed and with a unit. ``rounded`` lists
    the decimals printed anywhere inside.
    """

    node: Node
    term: Term | None = None
    unit: str | None = None
    entries: tuple[Term, ...] | None = None
    printed: Printed | None = None
    rounded: tuple[Number, ...] = ()


@dataclass(frozen=True, slots=True)
class VectorClaim:
    """Two vectors are equal (or approximately so) entry by entry; also: a vector is a pmf (``right`` empty)."""

    left: tuple[Term, ...]
    relation: str
    right: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name gets a meaning: `m = (p+q)/2`, `\\ell_t = -\\log q_t`. ``facts`` extend the context of what follows."""

    name: str
    term: Term | None
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Data:
    """A name gets a value: `p = [0.5, 0.5]`, `K = 4`, `P(H) = 0.9`."""

    name: str
    values: tuple[Term, ...]
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """This link of a chain could not be given a meaning; the others may have one."""

    span: Span
    found: str
    expected: str

    @property
    def message(self) -> str:
        return f"column {self.span.start + 1}: found {self.found}, expected {self.expected}"


@dataclass(frozen=True, slots=True)
class EqualityCase:
    """When the two sides are equal: if and only if two laws are.

    ``word``: equality-iff after an inequality; iff where the equality itself is not claimed; only for one direction, from the
    equality of the sides to that of the laws. ``laws`` is None where the clause was not understood.
    """

    word: str
    text: str
    laws: tuple[Lambda, Lambda] | None = None


@dataclass(frozen=True, slots=True)
class LinkMeaning:
    """One relation `left relation right` of a chain.

    ``relation`` is as written (`=`, `approx`, `:=`, `<=` ...). ``claim`` is what is to be judged: a `Statement` for
    identities, inequalities, numeric claims, limits and arg min; a `VectorClaim`; an `Introduction` or `Data` when nothing is
    claimed. ``restates``: the name that a `Statement` of kind "definition" defines once more.
    ``entropic`` is the same claim as a combination of joint entropies, where it is one. ``point`` holds the context's data for
    the laws and symbols that occur; ``ground`` tells that it covers them all: then the claim is about that point, and only
    the point may refute it (a general proof still proves it). ``cites`` are the facts of the context that were used.
    ``missing``: conditions in words that ``claim`` leaves out: a proof without them stands, a refutation does not.
    ``specific``: the formula itself names numbers or outcomes, so that with ``ground`` it is about the point alone. A ground
    claim that is not specific reads like a general one: being true at the point does not prove it.
    ``given``: the premise of an implication, as written. ``fixed``: numbers that the sentence gives to symbols of the claim.
    """

    span: Span
    kind: Kind
    relation: str
    left: Side
    right: Side
    claim: Statement | VectorClaim | Introduction | Data | NotUnderstood
    restates: str | None = None
    entropic: EntropicStatement | None = None
    equality_case: EqualityCase | None = None
    point: Point | None = None
    ground: bool = False
    cites: tuple[Fact, ...] = ()
    missing: tuple[str, ...] = ()
    specific: bool = False
    given: str = ""
    fixed: tuple[Relation, ...] = ()

    @property
    def unit(self) -> str | None:
        """The unit in which both sides are numbers."""
        return self.right.unit or self.left.unit


@dataclass(frozen=True, slots=True)
class ChainMeaning:
    """One chain `a = b = c`: its links in order, and ``whole``: first against last under the relations composed.

    ``whole`` is None for a chain of one link (that link is the whole) and where the relations do not compose.
    ``continued``: the formula began with a relation, and its first side came from the context.
    """

    span: Span
    links: tuple[LinkMeaning, ...]
    whole: LinkMeaning | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a formula. ``assumptions``: how ambiguous notation was read, one sentence each.

    ``more``: there are ways beyond those that were tried.
    ``whole``: the chains make one claim together (the directions of an equivalence, the instances of an induction).
    ``inductive``: of an induction, its parts, from which one proof of the whole is made; ``of_every_length``: it is one.
    ``of_members``: the same for independent members, in entropies, under each condition that says so of them.
    ``named``: laws that the text has named were put in for their names.
    """

    chains: tuple[ChainMeaning, ...]
    assumptions: tuple[str, ...] = ()
    more: bool = False
    whole: bool = False
    of_every_length: bool = False
    inductive: Inductive | None = None
    of_members: tuple[Induction, ...] = ()
    named: bool = False

    @property
    def links(self) -> tuple[LinkMeaning, ...]:
        """All links of all chains, in order."""
        return tuple(link for chain in self.chains for link in chain.links)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What the formula tells about names that come later."""
        return tuple(f for k in self.links if isinstance(k.claim, (Introduction, Data)) for f in k.claim.facts)

"""What an induction on the length needs, read from the formula: both sides at n - 1, n and 1, and what they gain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction

from ....terms.induction import Inductive, InductiveLink, InductiveSide
from ....terms.term import Index, Mass, Rational, Term, walk
from ...syntax.nodes import Add, BigOp, Chain, Div, Link, Mul, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import walk as nodes_of
from ...text import text_of
from ..meaning import LinkMeaning, Reading
from .blocks import summed_over
from .sequences import NoSequence
from .steps import Step, letter_of, pairs, stems_of, without_mean

Read = Callable[[Statement], tuple[Reading, ...]]
Parts = tuple[Node | None, ...]  # in the order of InductiveSide: whole, grown, first, terms, start


@dataclass(frozen=True, slots=True)
class Draft:
    """A link with the parts of its two sides, as written."""

    product: bool
    mean: bool
    relation: str
    sides: tuple[Parts, Parts]


def inductive(statement: Statement, length: Name, read: Read) -> Inductive | None:
    """The parts of a formula for every n, read together, so that their laws are one. None where they have no one reading.

    Raises NoSequence.
    """
    letter, stems = letter_of(statement), stems_of(statement)
    index, _ = _members(statement)
    found = drafts(statement, length)
    parts = [n for d in found for side in d.sides for n in side if n is not None]
    term_of = _read_together([n for n in dict.fromkeys(parts) if _value(n) is None], statement, read)
    if term_of is None:
        return None
    outcomes = [_outcome(list(term_of.values()), name) for name in (letter, *sorted(stems))]
    known = [o for o in outcomes if o is not None]
    if len(known) < len(outcomes):
        return None

    def term(node: Node | None) -> Term | None:
        return None if node is None else term_of[node] if node in term_of else Rational(_value(node) or Fraction(0))

    def side(parts: Parts) -> InductiveSide:
        return InductiveSide(*(term(n) for n in parts))

    links = [InductiveLink("product" if d.product else "sum", d.mean, side(d.sides[0]), d.relation, side(d.sides[1])) for d in found]
    return Inductive(known[0], tuple(known[1:]), index, text_of(length), tuple(links))


def drafts(statement: Statement, length: Name) -> list[Draft]:
    """The links of a formula for every n, part by part. Raises NoSequence."""
    letter = letter_of(statement)
    if not _members(statement)[1] <= stems_of(statement):
        raise NoSequence  # Y_i beside X_1, ..., X_n; a law p_i
    return [_draft(left, link, length, letter) for chain in statement.chains for left, link in pairs(chain)]


def read_as_one(written: list[Node], statement: Statement, read: Read) -> tuple[LinkMeaning, ...] | None:
    """Several expressions as the sides of one chain, in its one reading; None where there is no such reading."""
    if len(written) < 2:
        return None
    links = tuple(Link("=", n, span=n.span) for n in written[1:])
    readings = read(replace(statement, chains=(Chain(written[0], links, span=statement.span),)))
    return readings[0].links if len(readings) == 1 and not readings[0].more and len(readings[0].links) == len(links) else None


def _read_together(written: list[Node], statement: Statement, read: Read) -> dict[Node, Term] | None:
    """What each of several expressions means in one reading of them all."""
    links = read_as_one(written, statement, read)
    if links is None:
        return None
    found = [links[0].left.term, *(link.right.term for link in links)]
    return {n: t for n, t in zip(written, found, strict=True) if t is not None} if None not in found else None


def _members(statement: Statement) -> tuple[str, set[str]]:
    """The index of the sums, and what carries it."""
    index, found = "i", set()
    for n in (n for c in statement.chains for n in nodes_of(c)):
        if isinstance(n, BigOp) and len(n.binder.names) == 1 and not summed_over(n):
            name = n.binder.names[0]
            index = text_of(name)
            found |= {m.base.upper() for m in nodes_of(n.body) if isinstance(m, Name) and m.sub == name}
    return index, found


def _draft(left: Node | None, link: Link, length: Name, letter: str) -> Draft:
    if left is None or link.relation not in ("=", "<=", ">=", ":=", "equiv"):
        raise NoSequence
    later, alone = Step(length, letter), Step(length, None)
    relation = link.relation if link.relation in ("<=", ">=") else "="
    right = link.right
    if isinstance(left, BigOp) and left.kind == "prod":
        left, right = right, left
    if isinstance(right, BigOp) and right.kind == "prod":
        whole = (later.at(left, False), later.at(left, True), alone.at(left, True), None, None)
        return Draft(True, False, relation, (whole, (None, None, None, later.last_term(right), alone.last_term(right))))
    bare = without_mean(left, right, length)
    mean = bare != (left, right)
    if mean and not (isinstance(left, Mul) and isinstance(left.left, Div) and _value(left.left.left) == 1):
        raise NoSequence

    def parts(node: Node) -> Parts:
        def whole(step: Step, last: bool) -> Node | None:
            return _linear(node, lambda n: None if _is_sum(n) else step.at(n, last))

        def terms(step: Step) -> Node | None:
            return _linear(node, lambda n: step.last_term(n) if isinstance(n, BigOp) and _is_sum(n) else None)

        return (whole(later, False), whole(later, True), whole(alone, True), terms(later), terms(alone))

    return Draft(False, mean, relation, (parts(bare[0]), parts(bare[1])))


def _is_sum(node: Node) -> bool:
    return isinstance(node, BigOp) and node.kind == "sum" and not summed_over(node)


def _linear(node: Node, part: Callable[[Node], Node | None]) -> Node | None:
    """The same sums, differences and multiples of a part of each summand; None is 0."""
    match node:
        case Add(left, right) | Sub(left, right):
            a, b = _linear(left, part), _linear(right, part)
            if a is None or b is None:
                return a if b is None else b if isinstance(node, Add) else Neg(b, span=node.span)
            return replace(node, left=a, right=b)
        case Neg(body):
            inner = _linear(body, part)
            return None if inner is None else replace(node, body=inner)
        case Mul(Number(), body):
            inner = _linear(body, part)
            return None if inner is None else replace(node, right=inner)
        case Div(body, Number()):
            inner = _linear(body, part)
            return None if inner is None else replace(node, left=inner)
    return part(node)


def _value(node: Node) -> Fraction | None:
    """The number that a part is, if it is one."""
    return node.value if isinstance(node, Number) else None


def _outcome(terms: list[Term], name: str) -> Index | None:
    """The one outcome by which terms speak of a variable."""
    masses = [m for t in terms for m in walk(t) if isinstance(m, Mass)]
    spaces = {space for m in masses for label, space in m.law.axes if label == name}
    written = {i for m in masses for _, i in m.at if isinstance(i, Index) and i.space in spaces}
    if len(spaces) != 1 or len(written) > 1:
        return None
    (space,) = spaces
    return written.pop() if written else Index(space.letter, space)

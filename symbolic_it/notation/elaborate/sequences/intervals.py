r"""Runs of members between any two places: H(X_{n+1} | X_1, \dots, X_n) <= H(X_{n+1} | X_n, \dots, X_2) is of X_1, A and B.

The places that a formula names cut the sequence into pieces. Each piece is one variable, whatever n is: where n is so small that
two places are one, two of the variables are one, and a run that then has no members is a constant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from ...syntax.nodes import Add, BigOp, Call, Ellipsis, Name, Node, Number, Pow, Range, Statement, Sub
from ...syntax.walk import walk
from ...text import text_of
from ..roles.letters import is_variable
from .blocks import rebuilt
from .sequences import NoSequence, counts, plain_names

_LETTERS = "ABCDEFG"
_COUNTING = frozenset("nmkitjNTL")

#: (0, k) is the k-th member, (1, k) the one at n + k.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Run:
    stem: Name
    first: Place
    last: Place

    @property
    def end(self) -> Place:
        return (self.last[0], self.last[1] + 1)

    def within(self, other: _Run) -> bool:
        return self.stem == other.stem and other.first <= self.first and self.end <= other.end


def in_intervals(statement: Statement) -> tuple[Statement, str]:
    """The formula with a letter for each piece of its sequences, and what the letters stand for. Raises NoSequence."""
    nodes = [n for c in statement.chains for n in walk(c)]
    if any(isinstance(n, BigOp) for n in nodes):
        raise NoSequence
    runs = [r for n in nodes if isinstance(n, Call) for r in _parts(n) if isinstance(r, _Run)]
    counted = {n for r in runs for n in _lengths(r, nodes)}
    if not runs or len(counted) != 1 or not all(is_variable(r.stem) for r in runs):
        raise NoSequence
    (length,) = counted
    if counts(statement, length) or plain_names(statement) & {r.stem.base for r in runs}:
        raise NoSequence  # n H(X) is of members that are alike; X may be all of them
    used = {n.base.upper() for n in nodes if isinstance(n, Name)}
    letters = iter(x for x in _LETTERS if x not in used)
    pieces: dict[_Run, Name] = {}
    for stem in dict.fromkeys(r.stem for r in runs):
        own = [r for r in runs if r.stem == stem]
        cuts = sorted({p for r in own for p in (r.first, r.end)})
        for low, high in pairwise(cuts):
            piece = _Run(stem, low, (high[0], high[1] - 1))
            if any(piece.within(r) for r in own):
                pieces[piece] = _name_of(piece, length, letters)

    def written(node: Node) -> Node:
        if not isinstance(node, Call):
            return rebuilt(node, written)
        args: list[Node] = []
        separators: list[str] = []
        for part in _parts(node):
            if isinstance(part, str):
                separators.append(part)
                continue
            own = [written(part)] if isinstance(part, Node) else [m for p, m in pieces.items() if p.within(part)]
            separators += [","] * (len(own) - 1)
            args += own
        return replace(node, args=tuple(args), separators=tuple(separators))

    chains = []
    for c in statement.chains:
        if c.first is None:
            raise NoSequence
        chains.append(replace(c, first=written(c.first), links=tuple(replace(k, right=written(k.right)) for k in c.links)))
    meaning = [f"{m.base} = {_told(p, length)}" for p, m in pieces.items() if m.sub is None]
    cuts_of = {r.stem: {c for p in pieces if p.stem == r.stem for c in (p.first, p.end)} for r in runs}
    least = max((a[1] - b[1] for own in cuts_of.values() for a in own for b in own if a[0] < b[0]), default=1)
    meaning += [f"{text_of(length)} >= {least}"] if least > 1 else []
    return replace(statement, chains=tuple(chains)), ", ".join(meaning)


def _lengths(run: _Run, nodes: list[Node]) -> set[Name]:
    """The letters that the places of the sequence count by."""
    own = (n.sub for n in nodes if isinstance(n, Name) and n.sub is not None and replace(n, sub=None) == run.stem)
    raised = (n.exponent for n in nodes if isinstance(n, Pow) and isinstance(n.base, Name) and replace(n.base, sub=None) == run.stem)
    return {x for sub in (*own, *raised) for x in walk(sub) if isinstance(x, Name) and x.sub is None}


def _name_of(piece: _Run, length: Name, letters: Iterator[str]) -> Name:
    if piece.first == piece.last and piece.first[0] == 0:
        k = piece.first[1]
        return replace(piece.stem, sub=Number(str(k), Fraction(k), span=piece.stem.span))
    if piece.first == piece.last == (1, 0):
        return replace(piece.stem, sub=length)
    letter = next(letters, None)
    if letter is None:
        raise NoSequence
    return Name(letter, span=piece.stem.span)


def _told(piece: _Run, length: Name) -> str:
    stem, n = text_of(piece.stem), text_of(length)

    def at(place: Place) -> str:
        if place[0] == 0:
            return f"{stem}_{place[1]}"
        return f"{stem}_{n}" if not place[1] else f"{stem}_{{{n}{place[1]:+d}}}"

    return at(piece.first) if piece.first == piece.last else f"({at(piece.first)}, ..., {at(piece.last)})"


def _parts(call: Call) -> Iterator[Node | _Run | str]:
    """The arguments of a call with the separators between them; what is of sequences as runs. Raises NoSequence."""
    k = 0
    while k < len(call.args):
        if k:
            yield call.separators[k - 1]
        end = k
        while end + 1 < len(call.args) and call.separators[end] == "," and any(isinstance(a, Ellipsis) for a in call.args[end : end + 2]):
            end += 1
        group = call.args[k : end + 1]
        if len(group) > 1:
            # X_1, X_2, ..., X_n: what stands before the dots may be several members
            members = [_member(a) for a in group if not isinstance(a, Ellipsis)]
            if len(members) != 2 or len({m[0] for m in members}) != 1:
                raise NoSequence
            low, high = sorted(m[1] for m in members)
            yield _Run(members[0][0], low, high)
        else:
            run = _run_of(group[0])
            yield run if run is not None else group[0]
        k = end + 1


def _run_of(node: Node) -> _Run | None:
    match node:
        case Name(sub=Range(low, high)):
            return _Run(replace(node, sub=None), _place(low), _place(high))
        case Pow(Name(sub=Node() as low) as first, high) if is_variable(replace(first, sub=None)):
            return _Run(replace(first, sub=None), _place(low), _place(high))
        case Pow(Name(sub=None) as stem, high) if is_variable(stem) and not isinstance(high, Number):
            return _Run(stem, (0, 1), _place(high))
        case Name(sub=Node()) if is_variable(replace(node, sub=None)):
            stem, place = _member(node)
            return _Run(stem, place, place)
    return None


def _member(node: Node) -> tuple[Name, Place]:
    if not isinstance(node, Name) or node.sub is None:
        raise NoSequence
    return replace(node, sub=None), _place(node.sub)


def _place(sub: Node) -> Place:
    match sub:
        case Number(_, value) if value.denominator == 1 and value > 0:
            return 0, int(value)
        case Name(base=base, sub=None) if base in _COUNTING:
            return 1, 0
        case Add(Name(base=base, sub=None), Number(_, value)) if base in _COUNTING and value.denominator == 1:
            return 1, int(value)
        case Sub(Name(base=base, sub=None), Number(_, value)) if base in _COUNTING and value.denominator == 1:
            return 1, -int(value)
    raise NoSequence

r"""A sequence in parts: H(X_1, \dots, X_n) >= H(X_1) is H(X_1, A) >= H(X_1) with A = (X_2, \dots, X_n), of any alphabet

Where a formula of any length has no sum from member to member, each run of members that it never tells apart is one variable, and its
outcomes are one: \sum_{x_1, ..., x_n} p(x_1, ..., x_n) is \sum_a p(a).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from ...syntax.nodes import BigOp, Call, Name, Node, Number, Statement, Sub
from ...syntax.walk import mentions, walk
from ...text import text_of
from ..roles.letters import is_variable
from .blocks import Block, block_of, over_members, rebuilt, runs, summed_over, with_members
from .sequences import NoSequence, counts

_LETTERS = "ABCDEFG"


@dataclass(slots=True)
class _Ends:
    """How many members of a sequence are told apart at its beginning (``first``) and at its end (``last``)."""

    first: int = 0
    last: int = 0


def length_beyond(statement: Statement) -> Name | None:
    """The n of a formula that names the members up to n - 1, or to n - 2, in full, and X_n; None where there is none."""
    found = {b.last.left for b in _blocks(statement) if isinstance(b.last, Sub) and isinstance(b.last.left, Name)}
    return found.pop() if len(found) == 1 else None


def in_parts(statement: Statement, length: Name) -> tuple[Statement, str, bool]:
    """The formula with a letter for each run of members, what the letters stand for, and whether X_{n-1} is told from others.

    Raises NoSequence where it is no such formula.
    """
    if counts(statement, length) or any(isinstance(n, BigOp) and not _keeps_runs(n) for c in statement.chains for n in walk(c)):
        raise NoSequence
    ends = _told_apart(statement, length)
    used = {n.base.upper() for c in statement.chains for n in walk(c) if isinstance(n, Name)}
    letters = [letter for letter in _LETTERS if letter not in used]
    if len(letters) < sum(1 + end.last for end in ends.values()):
        raise NoSequence
    names = iter(letters)
    by_outcomes = any(not is_variable(b.stem) for b in _blocks(statement))
    parts = {stem: _Part(stem, end, length, names, by_outcomes) for stem, end in ends.items()}

    def block(b: Block) -> tuple[Node, ...]:
        own = tuple(parts[_of_variable(b.stem)].block(b))
        return own if is_variable(b.stem) else tuple(map(_outcome, own))

    def written(node: Node) -> Node:
        if isinstance(node, Name) and node.sub is not None and (stem := _of_variable(replace(node, sub=None))) in parts:
            one = parts[stem].single(replace(node, base=stem.base))
            return one if node.base == stem.base else _outcome(one)
        found: Node | None = with_members(node, block, written) if isinstance(node, Call) else None
        if isinstance(node, BigOp) and summed_over(node):
            found = over_members(node, block, written(node.body))
        elif not isinstance(node, Call):
            return rebuilt(node, written)
        if found is None:
            raise NoSequence
        return found

    def side(node: Node | None) -> Node:
        if node is None:
            raise NoSequence
        return written(node)

    chains = tuple(
        replace(c, first=side(c.first), links=tuple(replace(k, right=written(k.right)) for k in c.links)) for c in statement.chains
    )
    meaning = ", ".join(p.meaning() for p in parts.values())
    return replace(statement, chains=chains), meaning, any(end.last > 1 for end in ends.values())


def members_in_parts(statement: Statement, written: Statement) -> dict[Name, list[Node]]:
    """For the only sequence of a formula, the letters of its runs and the single members that it was written with."""
    stems = {b.stem for b in _blocks(statement)}
    if len(stems) != 1 or not all(map(is_variable, stems)):
        return {}
    (stem,) = stems
    before = {n for c in statement.chains for n in walk(c) if isinstance(n, Name)}
    names = dict.fromkeys(n for c in written.chains for n in walk(c) if isinstance(n, Name) and is_variable(n) and n != stem)
    return {stem: [n for n in names if n not in before or replace(n, sub=None) == stem]}


def _keeps_runs(node: BigOp) -> bool:
    """A sum over runs, and a mean that names no outcome: E[log p(X_1, ..., X_n)]."""
    return bool(summed_over(node)) or (node.kind == "E" and not node.binder.names)


def _blocks(statement: Statement) -> list[Block]:
    nodes = [n for c in statement.chains for n in walk(c)]
    calls = [n for n in nodes if isinstance(n, Call)]
    summed = [b for n in nodes for b in summed_over(n)]
    return summed + [b for call in calls for b in (*(b for _, b in runs(call).values()), *(b for b in map(block_of, call.args) if b))]


def _of_variable(stem: Name) -> Name:
    """X for x, whose outcome it is."""
    return stem if is_variable(stem) else Name(stem.base.upper(), span=stem.span)


def _outcome(node: Node) -> Node:
    return replace(node, base=node.base.lower()) if isinstance(node, Name) else node


def _told_apart(statement: Statement, length: Name) -> dict[Name, _Ends]:
    """For each sequence its ends. Raises NoSequence where both are named: what overlaps in a short one is no two members."""
    ends: dict[Name, _Ends] = {}
    calls = [n for c in statement.chains for n in walk(c) if isinstance(n, Call)]
    for b in _blocks(statement):
        end = ends.setdefault(_of_variable(b.stem), _Ends())
        end.last = max(end.last, _before_last(b.last, length))
    for n in (n for c in statement.chains for n in walk(c)):
        if not isinstance(n, Name) or n.sub is None or (stem := _of_variable(replace(n, sub=None))) not in ends or block_of(n) is not None:
            continue
        if isinstance(n.sub, Number):
            if n.sub.value.denominator != 1 or n.sub.value < 1:
                raise NoSequence
            ends[stem].first = max(ends[stem].first, int(n.sub.value) if _alone(n, calls) else 0)
        elif mentions(n.sub, (length,)) or n.sub == length:
            if _alone(n, calls):
                ends[stem].last = max(ends[stem].last, _before_last(n.sub, length) + 1)
        else:
            raise NoSequence
    if any(end.first and end.last for end in ends.values()):
        raise NoSequence
    if not all(is_variable(stem) for stem in ends):
        raise NoSequence
    return ends


def _alone(name: Name, calls: list[Call]) -> bool:
    """Whether a member stands somewhere outside a dotted run."""
    for call in calls:
        inside = {k for start, (end, _) in runs(call).items() for k in range(start, end + 1)}
        if any(a == name and k not in inside for k, a in enumerate(call.args)):
            return True
    return False


def _before_last(node: Node, length: Name) -> int:
    """k of n - k. Raises NoSequence."""
    match node:
        case Name() if node == length:
            return 0
        case Sub(left, Number(_, value)) if left == length and value.denominator == 1 and value > 0:
            return int(value)
    raise NoSequence


class _Part:
    """One sequence: its first members by number, or its last ones by letters, and a letter for the run of the others."""

    def __init__(self, stem: Name, ends: _Ends, length: Name, letters: Iterator[str], bare: bool) -> None:
        self.stem, self.ends, self.length = stem, ends, length
        self.end = stem if bare else replace(stem, sub=length)
        self.run = Name(next(letters), span=stem.span)
        self.before = [Name(next(letters), span=stem.span) for _ in range(ends.last - 1)]  # X_{n-1}, X_{n-2}, ...

    def single(self, node: Name) -> Node:
        if isinstance(node.sub, Number):
            return node
        assert node.sub is not None
        back = _before_last(node.sub, self.length)
        return replace(self.end, span=node.span) if not back else self.before[back - 1]

    def block(self, block: Block) -> Iterator[Node]:
        yield from (replace(self.stem, sub=Number(str(k), Fraction(k), span=self.stem.span)) for k in range(1, self.ends.first + 1))
        yield self.run
        back = _before_last(block.last, self.length)
        for k in range(self.ends.last - 1, back - 1, -1):
            yield self.before[k - 1] if k else self.end

    def meaning(self) -> str:
        """A = (X_2, ..., X_n), B = X_{n-1}."""
        stem, n = text_of(self.stem), text_of(self.length)
        low, high = self.ends.first + 1, f"{{{n}-{self.ends.last}}}" if self.ends.last else n
        run = f"{self.run.base} = ({stem}_{low}, ..., {stem}_{high})"
        bare = [f"{stem} = {stem}_{n}"] if self.end == self.stem and self.ends.last else []
        return ", ".join([run, *bare, *(f"{m.base} = {stem}_{{{n}-{k}}}" for k, m in enumerate(self.before, 1))])

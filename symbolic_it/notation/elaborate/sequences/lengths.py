r"""The lengths at which a claim about a sequence is made: those that the text gives it, and at which its members exist"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor

from ...context import Constraint, Context, Fact, Meaning, Scalar
from ...syntax.nodes import Call, Chain, Name, Node, Number, Statement
from ...syntax.walk import mentions, walk
from ..roles.letters import key
from .blocks import block_of, runs

TRIED = 3
_FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


@dataclass(frozen=True, slots=True)
class Lengths:
    """Lengths to try, from the least one, and the greatest if there is one; ``told`` are the facts that say so.

    Unless ``clear``, more is said of n than was understood.
    """

    tried: tuple[int, ...]
    most: int | None = None
    told: tuple[Fact, ...] = ()
    clear: bool = True

    @property
    def fixed(self) -> bool:
        """There is one length only."""
        return self.most is not None and self.tried == (self.most,)


def lengths_of(statement: Statement, length: Name, context: Context) -> Lengths:
    """The lengths at which the formula is claimed."""
    least, most = max([1, *_members(statement)]), None
    clear = context.about(key(length), Meaning) is None
    fact = context.about(key(length), Scalar)
    if fact is not None:
        value: Fraction = fact.value.value
        whole = value.denominator == 1 and value > 0
        return Lengths((int(value),), int(value), (fact,)) if whole else Lengths((), 0, (fact,), clear=False)
    told: list[Fact] = []
    for c in context.facts:
        if not isinstance(c.value, Constraint) or not isinstance(c.value.chain, Chain) or not mentions(c.value.chain, (length,)):
            continue
        bounds = _bounds(c.value.chain, length)
        if bounds is None:
            clear = clear and any(isinstance(n, (Call, Name)) and _is_member(n, length) for n in walk(c.value.chain))
            continue
        told.append(c)
        least = max([least, *(low for low, _ in bounds if low is not None)])
        most = min([m for m in (most, *(high for _, high in bounds)) if m is not None], default=None)
    last = least + TRIED - 1 if most is None else min(most, least + TRIED - 1)
    return Lengths(tuple(range(least, last + 1)), most, tuple(told), clear)


def _is_member(node: Node, length: Name) -> bool:
    """X_n, (X_1, ..., X_n): what is said of the members, which the formula is read under, and not of their number."""
    return isinstance(node, Name) and node.sub is not None and mentions(node.sub, (length,))


def _members(statement: Statement) -> list[int]:
    """The numbers of the members of sequences that stand outside a dotted run."""
    calls = [n for c in statement.chains for n in walk(c) if isinstance(n, Call)]
    blocks = [b for call in calls for b in (*(b for _, b in runs(call).values()), *(b for b in map(block_of, call.args) if b))]
    stems = {b.stem for b in blocks}
    out = []
    for call in calls:
        inside = {k for start, (end, _) in runs(call).items() for k in range(start, end + 1)}
        for k, a in enumerate(call.args):
            if k not in inside and isinstance(a, Name) and isinstance(a.sub, Number) and replace(a, sub=None) in stems:
                out.append(int(a.sub.value))
    return out


def _bounds(chain: Chain, length: Name) -> list[tuple[int | None, int | None]] | None:
    """(least, greatest) that n >= 2, 1 < n <= 4, n \\in N tell; None for anything else."""
    out: list[tuple[int | None, int | None]] = []
    left = chain.first
    for link in chain.links:
        right, relation = link.right, link.relation
        if left == length and relation == "in" and isinstance(right, Name) and right.base == "N":
            out.append((1, None))
        elif left == length and isinstance(right, Number) and relation in _FLIPPED:
            out.append(_bound(relation, right.value))
        elif right == length and isinstance(left, Number) and relation in _FLIPPED:
            out.append(_bound(_FLIPPED[relation], left.value))
        else:
            return None
        left = right
    return out


def _bound(relation: str, value: Fraction) -> tuple[int | None, int | None]:
    up = -floor(-value)
    match relation:
        case ">=":
            return up, None
        case ">":
            return floor(value) + 1, None
        case "<=":
            return None, floor(value)
        case "<":
            return None, up - 1
    return up, floor(value)


__all__ = ["Lengths", "lengths_of"]

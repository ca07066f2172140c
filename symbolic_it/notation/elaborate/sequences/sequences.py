r"""Sequences of any length: `H(X_1, \dots, X_n) = \sum_{i=1}^n H(X_i | X_{<i})` at n = 1, 2, 3."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import Add, BigOp, Call, Chain, Mul, Name, Node, Number, Statement, Sub
from ...syntax.walk import children, walk
from ..roles.letters import is_letter
from .blocks import Block, block_of, over_members, rebuilt, runs, summed_over, with_members

MAX_TERMS = 12


class NoSequence(Exception):
    """The formula cannot be written out."""


def length_of(statement: Statement) -> Name | None:
    """The length n of the sequences that a formula names in full, outside its sums; None where there is no such length,
    or where the sequence also goes by its stem, as z = (z_1, ..., z_n) does."""
    found: set[Name] = set()
    stems: set[str] = set()
    for chain in statement.chains:
        stack: list[Node] = [n for n in (chain.first, *(link.right for link in chain.links)) if n is not None]
        while stack:
            node = stack.pop()
            if isinstance(node, BigOp) and not summed_over(node):
                continue
            if isinstance(node, Call):
                blocks = _reaching(node)
                found |= {b.last for b in blocks if isinstance(b.last, Name) and _is_length(b.last)}
                stems |= {b.stem.base for b in blocks}
            stack += children(node)
    return found.pop() if len(found) == 1 and not stems & plain_names(statement) else None


def with_bounds(statement: Statement, length: Name) -> Statement:
    """Sums over the members of the sequence that name no bounds, with those that they mean: sum_i H(X_i | X_{<i}) is from 1 to n."""
    reaching = {b.stem for c in statement.chains for call in walk(c) if isinstance(call, Call) for b in _reaching(call) if b.last == length}

    def bounded(node: Node) -> Node:
        node = rebuilt(node, bounded)
        if not isinstance(node, BigOp) or node.kind not in ("sum", "prod") or len(node.binder.names) != 1:
            return node
        b, (name,) = node.binder, node.binder.names
        open_ones = b.lower is None and b.upper is None and not b.conditions and b.distribution is None
        over = {replace(m, sub=None) for m in walk(node.body) if isinstance(m, Name) and m.sub == name}
        if not open_ones or not isinstance(name, Name) or not over or not over <= reaching:
            return node
        return replace(node, binder=replace(b, lower=Number("1", Fraction(1), span=node.span), upper=length))

    return replace(statement, chains=tuple(_chain(c, bounded) for c in statement.chains))


def _reaching(call: Call) -> list[Block]:
    return [b for _, b in runs(call).values()] + [b for b in map(block_of, call.args) if b is not None]


def plain_names(statement: Statement) -> set[str]:
    """The names without a subscript, but for the X of X^n."""
    found: set[str] = set()
    stack: list[Node] = [*statement.chains]
    while stack:
        node = stack.pop()
        if isinstance(node, Name) and node.sub is None:
            found.add(node.base)
        if block_of(node) is None:
            stack += children(node)
    return found


def counts(statement: Statement, length: Name) -> bool:
    """Whether the length is used as a number, as in n H(X), which speaks of members that are alike."""
    stack: list[Node] = [*statement.chains]
    while stack:
        node = stack.pop()
        if node == length or (isinstance(node, Call) and node.head == length):  # n(H(X) + \epsilon)
            return True
        if isinstance(node, BigOp):
            stack.append(node.body)
        elif not isinstance(node, (Call, Name)):
            stack += children(node)
    return False


def _is_length(node: Name) -> bool:
    return len(node.base) == 1 and node.sub is None and (is_letter(node) or node.base in "NTKLMD")


# at a given length ----------------------------------------------------------------------------------------------------
def at_length(statement: Statement, length: Name | None, k: int) -> Statement:
    """The formula with k for its length, sums and blocks written out. Raises NoSequence."""
    values = {} if length is None else {length: k}
    chains = tuple(_chain(c, lambda n: _written_out(n, values)) for c in statement.chains)
    return replace(statement, chains=chains)


def written_at(term: Node, length: Name, k: int) -> Node:
    """A term with k for the length. Raises NoSequence."""
    return _written_out(term, {length: k})


def _chain(chain: Chain, change: Callable[[Node], Node]) -> Chain:
    first = change(chain.first) if chain.first is not None else None
    return replace(chain, first=first, links=tuple(replace(k, right=change(k.right)) for k in chain.links))


def _integer(node: Node, values: dict[Name, int]) -> int | None:
    match node:
        case Number(_, value) if value.denominator == 1:
            return int(value)
        case Name():
            return values.get(node)
        case Add(left, right) | Sub(left, right):
            a, b = _integer(left, values), _integer(right, values)
            if a is None or b is None:
                return None
            return a + b if isinstance(node, Add) else a - b
    return None


def _number(value: int, node: Node) -> Number:
    return Number(str(value), Fraction(value), span=node.span)


def _written_out(node: Node, values: dict[Name, int]) -> Node:
    match node:
        case BigOp("sum" | "prod", binder, body) if len(binder.names) == 1 and binder.lower is not None and binder.upper is not None:
            first, last = _integer(binder.lower, values), _integer(binder.upper, values)
            (name,) = binder.names
            if first is None or last is None or last - first >= MAX_TERMS or not isinstance(name, Name) or binder.conditions:
                raise NoSequence
            terms = [_written_out(body, {**values, name: k}) for k in range(first, last + 1)]
            if not terms:
                return _number(0 if node.kind == "sum" else 1, node)
            out = terms[0]
            for term in terms[1:]:
                out = Add(out, term, span=node.span) if node.kind == "sum" else Mul(out, term, True, span=node.span)
            return out
        case BigOp() if summed_over(node):
            summed = over_members(node, lambda b: _members(b, values), _written_out(node.body, values))
            if summed is None:
                raise NoSequence
            return summed
        case Name(sub=sub) if sub is not None and sub not in (Number("1", Fraction(1)),):
            k = _integer(sub, values)
            if k is not None and k < 1:
                raise NoSequence  # X_0, before the first
            return node if k is None else replace(node, sub=_number(k, sub))
        case Name() if node in values:
            return _number(values[node], node)
        case Call():
            written = with_members(node, lambda b: _members(b, values), lambda a: _written_out(a, values))
            if written is None:
                raise NoSequence
            if isinstance(head := written.head, Name) and isinstance(head.sub, Name) and head.sub in values:  # the p_i(x) of a sum over i
                return replace(written, head=replace(head, sub=_number(values[head.sub], head.sub)))
            return written
    return rebuilt(node, lambda child: _written_out(child, values))


def _members(block: Block, values: dict[Name, int]) -> tuple[Node, ...] | None:
    last = _integer(block.last, values)
    if last is None or last > MAX_TERMS:
        return None
    return tuple(replace(block.stem, sub=_number(k, block.stem)) for k in range(1, last + 1))

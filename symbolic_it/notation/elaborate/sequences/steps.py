r"""From n - 1 members of a sequence to n: what both sides gain, with one letter for the block of the earlier members."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...syntax.nodes import Add, BigOp, Call, Chain, Div, Link, Mul, Name, Neg, Node, Number, Statement, Sub
from ...syntax.walk import mentions, walk
from .blocks import Block, block_of, minus_one, over_members, rebuilt, runs, summed_over, with_members
from .sequences import NoSequence

_BLOCK_LETTERS = "ABWUVG"


def step(statement: Statement, length: Name) -> Statement:
    """What has to hold for the formula to pass from n - 1 to n: the first n - 1 members are one. Raises NoSequence."""
    stems_of(statement)
    maker = Step(length, letter_of(statement))
    return replace(statement, chains=tuple(maker.link(left, link) for chain in statement.chains for left, link in pairs(chain)))


def letter_of(statement: Statement) -> str:
    """A letter for the block of the earlier members. Raises NoSequence."""
    used = {n.base for c in statement.chains for n in walk(c) if isinstance(n, Name)}
    letter = next((x for x in _BLOCK_LETTERS if x not in used and x.lower() not in used), None)
    if letter is None:
        raise NoSequence
    return letter


def stems_of(statement: Statement) -> set[str]:
    """The sequences, which stand together in every block. Raises NoSequence."""
    calls = [n for c in statement.chains for n in walk(c) if isinstance(n, Call)]
    stems = {stem for call in calls for group in _blocks(call) for found in group.values() for stem in found}
    if any(found != stems for call in calls for group in _blocks(call) for found in group.values()):
        raise NoSequence  # I(X^n; Y^n), H(X^n | Y^n): the earlier members of several sequences are one only where they stand together
    return stems


def _blocks(call: Call) -> list[dict[Node, set[str]]]:
    """For each group of arguments, which sequences reach how far: last member -> stems."""
    groups: list[dict[Node, set[str]]] = [{}]
    found = runs(call)
    for k, a in enumerate(call.args):
        if k and call.separators[k - 1] != ",":
            groups.append({})
        block = found[k][1] if k in found else block_of(a)
        if block is not None:
            groups[-1].setdefault(block.last, set()).add(block.stem.base.upper())
    return groups


def pairs(chain: Chain) -> list[tuple[Node | None, Link]]:
    lefts = (chain.first, *(link.right for link in chain.links))
    return list(zip(lefts, chain.links, strict=False))


class Step:
    """The difference that the last member makes, side by side; without a letter there are no earlier members."""

    def __init__(self, length: Name, letter: str | None) -> None:
        self.length = length
        self.letter = letter

    def link(self, left: Node | None, link: Link) -> Chain:
        if left is None or link.relation not in ("=", "<=", ">=", ":=", "equiv"):
            raise NoSequence
        right = link.right
        if isinstance(left, BigOp) and left.kind == "prod":
            left, right = right, left
        if isinstance(right, BigOp) and right.kind == "prod":
            if link.relation not in ("=", ":=", "equiv"):
                raise NoSequence
            grown = Mul(self.at(left, False), self.last_term(right), True, span=right.span)
            return Chain(self.at(left, True), (replace(link, right=grown, relation="="),), span=link.span)
        left, right = without_mean(left, right, self.length)
        relation = "=" if link.relation in (":=", "equiv") else link.relation
        return Chain(self.difference(left), (replace(link, right=self.difference(right), relation=relation),), span=link.span)

    def difference(self, node: Node) -> Node:
        """What a side gains."""
        match node:
            case Add(left, right):
                return Add(self.difference(left), self.difference(right), span=node.span)
            case Sub(left, right):
                return Sub(self.difference(left), self.difference(right), span=node.span)
            case Neg(body):
                return Neg(self.difference(body), span=node.span)
            case Mul(Number() as factor, body):
                return replace(node, left=factor, right=self.difference(body))
            case Div(body, Number()):
                return replace(node, left=self.difference(body))
            case BigOp("sum") if not summed_over(node):
                return self.last_term(node)
        return Sub(self.at(node, True), self.at(node, False), span=node.span)

    def last_term(self, node: BigOp) -> Node:
        """The term of a sum or product from 1 to n at n; the terms before it must not depend on n."""
        b = node.binder
        whole = len(b.names) == 1 and b.lower == Number("1", Fraction(1)) and b.upper == self.length and not b.conditions
        if not whole or mentions(node.body, (self.length,)):
            raise NoSequence
        name = b.names[0]
        return self.at(_put(node.body, name, self.length), True)

    def at(self, node: Node, last: bool) -> Node:
        """A term at n (the block of the first n - 1 members, and the last) or at n - 1 (the block alone)."""
        match node:
            case BigOp():
                summed = over_members(node, lambda b: self.members(b, last), self.at(node.body, last)) if summed_over(node) else None
                if summed is None:
                    raise NoSequence
                return summed
            case Name() if node == self.length:
                return node if last else minus_one(node)
            case Name(sub=sub) if sub is not None:
                if sub == self.length:
                    if not last:
                        raise NoSequence
                    return replace(node, sub=None)
                if mentions(sub, (self.length,)):
                    raise NoSequence
                return node
            case Call():
                written = with_members(node, lambda b: self.members(b, last), lambda a: self.at(a, last))
                if written is None:
                    raise NoSequence
                return written
        return rebuilt(node, lambda child: self.at(child, last))

    def members(self, block: Block, last: bool) -> tuple[Node, ...] | None:
        letter = self.letter or ""
        before = (Name(letter if block.stem.base.isupper() else letter.lower(), span=block.stem.span),) if letter else ()
        if block.last == self.length:
            return (*before, block.stem) if last else before
        return before if block.last == minus_one(self.length) and last else None


def without_mean(left: Node, right: Node, length: Name) -> tuple[Node, Node]:
    """Both sides times n, where both begin with 1/n."""
    if isinstance(left, Mul) and isinstance(right, Mul) and left.left == right.left:
        factor = left.left
        if isinstance(factor, Div) and isinstance(factor.left, Number) and factor.left.value > 0 and factor.right == length:
            return left.right, right.right
    return left, right


def _put(node: Node, name: Node, value: Node) -> Node:
    return value if node == name else rebuilt(node, lambda child: _put(child, name, value))

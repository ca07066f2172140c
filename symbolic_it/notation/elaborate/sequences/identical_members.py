r"""Members of one law: of an i.i.d. source, n H(X) and n H(X_1) are the sum of the entropies H(X_i) of its n members.

That they have one law is told by a constraint X_1 \sim \cdots \sim X_n, beside X_1 \perp \cdots \perp X_n.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...context import Constraint, Context, Fact
from ...syntax.nodes import BigOp, Binder, Call, Chain, Div, Ellipsis, Link, Mul, Name, Node, Number, Statement
from ...syntax.walk import walk
from ..shorthand import rebuilt
from .blocks import Block, block_of, runs
from .independent_members import sequence_of

_INDEX = "i"


def with_sums_over_members(statement: Statement, context: Context) -> Statement:
    """The formula with the entropies of single members of such a source as sums, or means, over all of its block."""
    stems = {stem for fact in context.facts if (stem := _identical(fact)) is not None}
    stems &= {stem for fact in context.facts if (stem := sequence_of(fact)) is not None}
    if not stems:
        return statement
    calls = [n for n in walk(statement) if isinstance(n, Call)]
    blocks = [b for call in calls for b in (*(b for _, b in runs(call).values()), *(b for b in map(block_of, call.args) if b))]
    found = {(b.stem, b.last) for b in blocks if b.stem in stems}
    if len(found) != 1 or any(isinstance(n, BigOp) for n in walk(statement)):
        return statement
    ((stem, length),) = found
    return _summed(statement, Block(stem, length))


def _summed(statement: Statement, block: Block) -> Statement:
    def change(node: Node) -> Node | None:
        match node:
            case Mul(factor, Call() as call) if factor == block.last and _is_of_a_member(call, block):
                return _sum(call, block)
            case Call() if _is_of_a_member(node, block):
                return Mul(Div(Number("1", Fraction(1)), block.last, span=node.span), _sum(node, block), span=node.span)
        return None

    return rebuilt(statement, change)


def _sum(call: Call, block: Block) -> Node:
    index = Name(_INDEX, span=call.span)
    binder = Binder((index,), lower=Number("1", Fraction(1)), upper=block.last, span=call.span)
    return BigOp("sum", binder, replace(call, args=(replace(block.stem, sub=index),)), span=call.span)


def _is_of_a_member(call: Call, block: Block) -> bool:
    """H(X), H(X_1)."""
    (argument,) = call.args if len(call.args) == 1 else (None,)
    if call.head != Name("H") or not isinstance(argument, Name):
        return False
    return argument == block.stem or (isinstance(argument.sub, Number) and replace(argument, sub=None) == block.stem)


def with_equal_entropies(context: Context) -> Context:
    """The context with H(X_n) = H(X_1) for what such a constraint says of the entropies of two members."""
    facts = tuple(f if _identical(f) is None else replace(f, value=_equal_entropies(f.value.chain)) for f in context.facts)
    return context if facts == context.facts else replace(context, facts=facts)


def _equal_entropies(members: Chain) -> Constraint:
    first, last = members.first, members.links[-1].right
    assert first is not None
    return Constraint(Chain(Call(Name("H"), (last,)), (Link("=", Call(Name("H"), (first,))),), span=members.span))


def _identical(fact: Fact) -> Name | None:
    r"""The stem X of X_1 \sim \cdots \sim X_n."""
    match fact.value:
        case Constraint(Chain(Name(sub=Number()) as first, (Link("sim", Ellipsis()), Link("sim", Name(sub=Name()) as last)))):
            stem = replace(last, sub=None)
            return stem if stem == replace(first, sub=None) else None
    return None

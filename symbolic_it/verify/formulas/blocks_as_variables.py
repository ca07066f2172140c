r"""Blocks of n symbols, X^n and Y_{1:n}, as variables of their own: what holds of any random variables holds of them

I(W; Y^n) <= I(X^n; Y^n) of a Markov chain W -> X^n -> Y^n, and H(W|Y^n) in a fraction. What a block is made of is forgotten, in the
formula and in what the text supposes; only what is proved so is told, as what is not may still hold of blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from ...notation.context import Constraint, Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.elaborate.shorthand import Tree, rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim
from .links_apart import links_apart

_FRESH = "XYZWUVST"
_OPEN = ("undecided", "not-understood")
Judge = Callable[[n.Statement, Context], list[Claim]]


def with_blocks_as_variables(claims: list[Claim], statement: n.Statement, context: Context, judge: Judge) -> list[Claim]:
    """The claims of a statement, with those of its links that are proved of any variables in the place of those left open."""
    links = links_apart(statement) if any(c.verdict.word in _OPEN for c in claims) and _has_blocks(statement) else []
    if len(links) != len(claims):
        return claims
    out = []
    for claim, link in zip(claims, links, strict=True):
        found = of_blocks(link, context, judge) if claim.verdict.word in _OPEN else []
        out.append(replace(found[0], start=claim.start, end=claim.end, text=claim.text) if len(found) == 1 else claim)
    return out


def of_blocks(statement: n.Statement, context: Context, judge: Judge) -> list[Claim]:
    """The claims of a statement about blocks, if each is proved of any variables; else none."""
    if not _has_blocks(statement) or any(isinstance(x, (n.Ellipsis, n.BigOp, n.Derivative)) for x in walk(statement)):
        return []
    supposed = [f.value.chain for f in context.facts if isinstance(f.value, Constraint)]
    letters = _letters([statement, *supposed])
    if letters is None:
        return []
    kept = tuple(replace(f, value=Constraint(_renamed(f.value.chain, letters))) for f in context.facts if isinstance(f.value, Constraint))
    found = judge(_renamed(statement, letters), replace(context, facts=kept))
    return found if found and all(c.verdict.word == "proved" for c in found) else []


def _has_blocks(statement: n.Statement) -> bool:
    calls = (x for x in walk(statement) if isinstance(x, n.Call) and x.head in (n.Name("H"), n.Name("I"), n.Name("h")))
    return any(_letter(a) is not None for x in calls for a in x.args)


def _letters(trees: Sequence[n.Node]) -> dict[n.Node, n.Name] | None:
    """A letter for each block: its own, where nothing else is called so."""
    blocks = dict.fromkeys(x for tree in trees for x in walk(tree) if _letter(x) is not None)
    inside = [y for x in blocks for y in walk(x) if isinstance(y, n.Name)]
    names = [x for tree in trees for x in walk(tree) if isinstance(x, n.Name)]
    taken = {x.base for x in set(names) if names.count(x) > _count(trees, blocks, x)} | {x.base for x in inside if not is_variable(x)}
    out: dict[n.Node, n.Name] = {}
    for block in blocks:
        own = _letter(block) or ""
        free = [c for c in (own, *_FRESH) if c not in taken]
        if not free:
            return None
        taken.add(free[0])
        out[block] = n.Name(free[0], span=block.span)
    return out


def _count(trees: Iterable[n.Node], blocks: Iterable[n.Node], name: n.Name) -> int:
    """How often a name stands within blocks."""
    whole = [x for tree in trees for x in walk(tree)]
    return sum(whole.count(b) * [y for y in walk(b) if isinstance(y, n.Name)].count(name) for b in blocks)


def _letter(node: n.Node) -> str | None:
    """The letter of X^n, X_1^n and X_{1:n}; None of any other node, and of a square."""
    match node:
        case n.Pow(base=n.Name(sub=sub) as base, exponent=n.Name(base="n" | "N" | "k" | "m")) if _is_first(sub):
            return base.base if is_variable(n.Name(base.base)) and not base.accents else None
        case n.Name(sub=n.Range(lower, n.Name()), accents=()) if _is_first(lower):
            return node.base if is_variable(n.Name(node.base)) else None
    return None


def _is_first(node: n.Node | None) -> bool:
    return node is None or (isinstance(node, n.Number) and node.value == 1)


def _renamed(tree: Tree, letters: dict[n.Node, n.Name]) -> Tree:
    return rebuilt(tree, letters.get)


__all__ = ["of_blocks", "with_blocks_as_variables"]

r"""Equations solved for a letter: \log(f/n) = c \Rightarrow f = n e^c is the first equation with n e^c for f.

A letter that a premise speaks of is not introduced by what follows from it.
"""

from __future__ import annotations

from dataclasses import replace

from ...syntax.nodes import Add, Apply, Chain, Div, Log, Mul, Name, Neg, Node, Sub, Vector
from ...syntax.parts import placed
from ...syntax.walk import walk
from ..shorthand import rebuilt


def solved_for(premise: Chain, conclusion: Chain) -> Chain | None:
    """The premise with what the letter is said to be, where it stands in it once and below one-to-one functions; None for anything else."""
    if premise.first is None or len(premise.links) != 1 or premise.links[0].relation != "=" or len(conclusion.links) != 1:
        return None
    letter, (link,), right = conclusion.first, conclusion.links, premise.links[0].right
    names = {x for x in walk(link.right) if isinstance(x, Name)}
    if not isinstance(letter, Name) or link.relation != "=" or letter in names or not names:
        return None  # a number is what the text gives the letter from there on
    sides = [x for x in (premise.first, right) if any(y == letter for y in walk(x))]
    if len(sides) != 1 or sum(x == letter for x in walk(sides[0])) != 1 or not _is_one_to_one(sides[0], letter) or sides[0] == letter:
        return None
    put = placed(link.right, link.right.span)
    one, other = (rebuilt(placed(x, letter.span), lambda y: put if y == letter else None) for x in (premise.first, right))
    return Chain(one, (replace(link, right=replace(other, span=link.right.span)),), span=conclusion.span)


def _is_one_to_one(node: Node, letter: Name) -> bool:
    """Whether a value of the node leaves one value of the letter in it."""
    match node:
        case Add(a, b) | Sub(a, b) | Mul(a, b) | Div(a, b):
            return _is_one_to_one(a if any(x == letter for x in walk(a)) else b, letter)
        case Neg(a) | Vector((a,)) | Log(a, _, _, None) | Apply("exp", (a,), _, None, None):
            return _is_one_to_one(a, letter)
    return node == letter

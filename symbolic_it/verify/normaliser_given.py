r"""The Z of a law that is given as f(y)/Z, where no condition says what it is: the sum of f, since a law sums to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..notation.elaborate.roles.letters import CALLED_LAWS
from ..notation.syntax import ReadError, nodes, read
from ..notation.syntax.walk import walk
from ..notation.text import text_of
from .naming.told_normaliser import is_divided, normaliser_of

_LAWS = CALLED_LAWS | {"pi", "rho", "mu"}


def with_normalisers(given: Sequence[str]) -> tuple[str, ...]:
    """The conditions, with Z = sum_y f(y) behind pi(y) = f(y)/Z; as they are where something else speaks of Z."""
    out = list(given)
    for k, text in enumerate(given):
        if (found := _law_over(text)) is None:
            continue
        law, masses, below = found
        others = [n for j, t in enumerate(given) if j != k for n in _names(t)]
        outcome = law.args[0]
        if below not in others and outcome in set(walk(_numerator(masses, below))):  # of 1/Z the alphabet is not told
            out.append(f"{text_of(below)} = sum_{text_of(outcome)} ({text_of(_numerator(masses, below))})")
    return tuple(out)


def _law_over(text: str) -> tuple[nodes.Call, nodes.Node, nodes.Name] | None:
    try:
        (chain,) = read(text).chains
    except (ReadError, ValueError, RecursionError):
        return None
    law = chain.first
    if len(chain.links) != 1 or chain.links[0].relation not in ("=", ":=") or not isinstance(law, nodes.Call):
        return None
    head, masses = law.head, chain.links[0].right
    one = len(law.args) == 1 and isinstance(law.args[0], nodes.Name) and isinstance(head, nodes.Name) and head.base in _LAWS
    below = normaliser_of(masses) if one else None
    if not isinstance(below, nodes.Name) or not is_divided(masses, below) or sum(n == below for n in walk(masses)) != 1:
        return None
    return law, masses, below


def _names(text: str) -> list[nodes.Node]:
    try:
        return [n for chain in read(text).chains for n in walk(chain)]
    except (ReadError, ValueError, RecursionError):
        return []


def _numerator(masses: nodes.Node, below: nodes.Node) -> nodes.Node:
    """The masses without their division by Z."""
    match masses:
        case nodes.Div(left, right):
            return left if right == below else replace(masses, left=_numerator(left, below))
        case nodes.Mul(nodes.Div(nodes.Number(text="1"), over), right) if over == below:
            return right
        case nodes.Mul(left, right):
            return (
                replace(masses, left=_numerator(left, below))
                if is_divided(left, below)
                else replace(masses, right=_numerator(right, below))
            )
    return masses

"""Whether p(a > b | x) favours a: a formula in which the reward of the other answer counts for it is turned over.

Bradley and Terry: p(a > b | x) = sigma(r(x, a) - r(x, b)) = e^{r(x, a)} / (e^{r(x, a)} + e^{r(x, b)}). Source: Bradley and Terry 1952;
Rafailov et al. 2023, equation 1.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.elaborate.relations.shapes import is_preference
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import exponent_of
from ...notation.syntax.walk import mentions, walk
from ...patterns import regex
from .near_miss import turns_over

_REWARDS = frozenset(["r", "R", "s", "u", "U", "pi", "reward", "p", "w", "lambda", "gamma", "theta"])
_COSTS = regex(r"\b(?:costs?|loss(?:es)?|energ\w+|distances?|ranks?|penalt\w+|regrets?|errors?|negative|reversed?)\b", re.I)


def favours_the_other(left: n.Node, right: n.Node, sentence: str) -> bool:
    """Whether a preference is defined by a formula that grows with the reward of the answer that is not preferred."""
    if not is_preference(left) or _COSTS.search(sentence) or turns_over(sentence):
        return False
    assert isinstance(left, n.Call) and isinstance(left.args[0], n.Chain)
    chain = left.args[0]
    if len(chain.links) != 1 or chain.first is None:
        return False
    parts = _for_and_against(right)
    if parts is None or not all(_is_reward(part) for part in parts):
        return False
    first, second = chain.first, chain.links[0].right
    for_it, against = (tuple(mentions(part, [answer]) for answer in (first, second)) for part in parts)
    return for_it == (False, True) and against == (True, False)


def adds_the_rewards(left: n.Node, right: n.Node, sentence: str) -> bool:
    """Whether a preference is sigma(r(x, a) + r(x, b)): the same whichever answer is preferred, so that the two do not sum to one."""
    if not is_preference(left) or _COSTS.search(sentence):
        return False
    assert isinstance(left, n.Call) and isinstance(left.args[0], n.Chain)
    chain = left.args[0]
    match right:
        case n.Apply("sigmoid", (n.Add(n.Call() as one, n.Call() as other),)) | n.Call(
            n.Name("sigma"), (n.Add(n.Call() as one, n.Call() as other),)
        ) if len(chain.links) == 1 and chain.first is not None and chain.first != chain.links[0].right and _is_reward(one):
            turned = {chain.first: chain.links[0].right, chain.links[0].right: chain.first}
            return one != other and replace(one, args=tuple(turned.get(a, a) for a in one.args)) == other
    return False


def _for_and_against(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """What a probability grows with and what it falls with, in the forms of a logistic function of two rewards."""
    match node:
        case n.Apply("sigmoid", (n.Sub(above, below),)) | n.Call(n.Name("sigma"), (n.Sub(above, below),)):
            return above, below
        case n.Div(n.Number() as one, n.Add(n.Number() as other, power)) if one.value == other.value == 1:
            exponent = exponent_of(power)
            return (exponent.right, exponent.left) if isinstance(exponent, n.Sub) else None
        case n.Div(above, n.Add(left, right)) if above in (left, right):
            mine, others = exponent_of(above), exponent_of(right if above == left else left)
            if mine is None and others is None and isinstance(left, (n.Name, n.Call)) and isinstance(right, (n.Name, n.Call)):
                return above, right if above == left else left  # strengths: p_i/(p_i + p_j)
            return None if mine is None or others is None else (mine, others)
    return None


def _is_reward(node: n.Node) -> bool:
    heads = [x.head for x in walk(node) if isinstance(x, n.Call)] or list(walk(node))
    return any(isinstance(x, n.Name) and x.base in _REWARDS for x in heads)

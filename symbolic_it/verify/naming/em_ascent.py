r"""Why expectation maximisation climbs: \log p(X|\theta^{(t+1)}) >= \log p(X|\theta^{(t)}), and at least as far as Q does.

So does its bound: L(q, \theta^{(t+1)}) >= L(q, \theta^{(t)}), which is \log p(X|\theta^{(t)}) for the q of the expectation step.

Source: Dempster, Laird and Rubin 1977, theorem 1.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from ..sentences.chapter_subjects import EXPECTATION_MAXIMISATION, is_about
from .evidence_letters import is_bound
from .iterates import is_of_the_next_step, is_parameter, is_plain, steps_between
from .own_meaning import is_doubted, own_meaning

_OF_STEPS = regex(
    r"\bE-?M\b|E-step|M-step|expectation|iterat|monoton|guarant|increas|improv|converg|单调|收敛|迭代|단조|수렴|単調|収束", re.I
)
_FALLS = regex(r"\bnegative\b|\bloss\b|\bcost\b|free energy|minimi[sz]|descent|损失|负对数|自由能|最小化|손실|음의|최소화|損失|負の", re.I)
_LIKELIHOODS = frozenset(["ell", "l", "L", "LL"])
ASCENT = "agrees with the ascent of expectation maximisation"
_TURNED = Verdict("convention-mismatch", "a step of expectation maximisation never lowers the likelihood: the inequality is turned around")


def of_the_ascent(context: Context, left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on the growth of a likelihood from one step to the next, or above that of Q; None for any other formula."""
    if relation in ("=", ":=", "equiv") and (_OF_STEPS.search(words) is not None or is_about(context, EXPECTATION_MAXIMISATION)):
        return _tight(left, right) or _tight(right, left)
    if relation not in (">=", "<="):
        return None
    above = _gain(left, right)
    if above or _gain(right, left):
        return Verdict("definition", f"{ASCENT}, which is at least that of Q") if above == (relation == ">=") else _TURNED
    one, other = _likelihood(left), _likelihood(right)
    if any(_may_fall(context, side, words) for side in (left, right)):
        return None
    if (
        one is None
        or other is None
        or one[0] != other[0]
        or (_OF_STEPS.search(words) is None and not is_about(context, EXPECTATION_MAXIMISATION))
    ):
        return None
    step = steps_between(other[1], one[1])
    if step not in (1, -1):
        return None
    return Verdict("definition", ASCENT) if (step > 0) == (relation == ">=") else _TURNED


def _may_fall(context: Context, node: n.Node, words: str) -> bool:
    r"""Whether L(\theta) may be a loss, or F(q, \theta) a free energy, which falls: by the words or its meaning, or as no word speaks of steps."""
    if isinstance(node, n.Log) or not isinstance(node, n.Call) or not isinstance(node.head, n.Name):
        return False
    told = own_meaning(context, node)
    told_otherwise = is_doubted(context, node) or (told is not None and isinstance(told.body, n.Neg))
    return told_otherwise or _FALLS.search(words) is not None or (node.head.base in ("L", "l", "F") and _OF_STEPS.search(words) is None)


def _tight(bound: n.Node, likelihood: n.Node) -> Verdict | None:
    r"""L(q, \theta^{(t)}) = \log p(X|\theta^{(t)}): the expectation step closes the gap at the parameter of this step."""
    sign = isinstance(likelihood, n.Neg)
    one, other = _bounded(bound), _likelihood(likelihood.body if isinstance(likelihood, n.Neg) else likelihood)
    if (
        one is None
        or other is None
        or not isinstance(other[0], tuple)
        or one[1] != other[1]
        or is_plain(one[1])
        or steps_between(one[1], one[1]) is None
    ):
        return None
    if is_of_the_next_step(one[1]) or any(isinstance(x, n.Name) and isinstance(x.upper, (n.Add, n.Sub)) for x in walk(bound)):
        return None  # the q of one step at the parameter of the next
    return (
        Verdict("convention-mismatch", "the bound is tight with the other sign")
        if sign
        else Verdict("definition", "agrees with the expectation step, which makes the bound tight")
    )


def _bounded(node: n.Node) -> tuple[object, n.Node] | None:
    r"""Of L(q, \theta): the bound without its parameter, and that."""
    if not isinstance(node, n.Call) or not is_bound(node):
        return None
    parameters = [a for a in node.args if is_parameter(a)]
    return ((node.head, tuple(a for a in node.args if not is_parameter(a))), parameters[0]) if len(parameters) == 1 else None


def _gain(left: n.Node, right: n.Node) -> bool:
    """Whether log p(X|a) - log p(X|b) stands beside Q(a|b) - Q(b|b)."""
    if not isinstance(left, n.Sub) or not isinstance(right, n.Sub):
        return False
    one, other = _likelihood(left.left), _likelihood(left.right)
    if one is None or other is None or one[0] != other[0]:
        return False
    new, old = one[1], other[1]
    return new != old and _expected(right.left) == (new, old) and _expected(right.right) == (old, old)


def _likelihood(node: n.Node) -> tuple[object, n.Node] | None:
    r"""Of \log p(X|\theta), \ell(\theta): what it is of, and its parameter."""
    if isinstance(node, n.Log):
        call = node.arg
        if not isinstance(call, n.Call) or not isinstance(call.head, n.Name) or call.head.base not in ("p", "P", "f"):
            return None
        parameters = [a for a in call.args if is_parameter(a)]
        others = tuple(a for a in call.args if not is_parameter(a))
        below = [call.head.sub] if call.head.sub is not None and is_parameter(call.head.sub) else []
        found = [*parameters, *below]
        return (others, found[0]) if len(found) == 1 and others else None
    if (found_bound := _bounded(node)) is not None:
        return found_bound
    if (
        isinstance(node, n.Call)
        and isinstance(node.head, n.Name)
        and node.head.base in _LIKELIHOODS
        and len(node.args) == 1
        and is_parameter(node.args[0])
    ):
        return node.head, node.args[0]
    return None


def _expected(node: n.Node) -> tuple[n.Node, n.Node] | None:
    if isinstance(node, n.Call) and node.head == n.Name("Q") and len(node.args) == 2 and all(map(is_parameter, node.args)):
        return node.args[0], node.args[1]
    return None

r"""Why expectation maximisation climbs: \log p(X|\theta^{(t+1)}) >= \log p(X|\theta^{(t)}), and at least as far as Q does.

Source: Dempster, Laird and Rubin 1977, theorem 1.
"""

from __future__ import annotations

import re
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from .latent_variables import is_parameter

_OF_STEPS = re.compile(r"\bE-?M\b|E-step|M-step|expectation|iterat|monoton|guarant|increas|improv|converg|单调|收敛|迭代|단조|수렴|単調|収束", re.I)
_LIKELIHOODS = frozenset(["ell", "l", "L", "LL"])
ASCENT = "agrees with the ascent of expectation maximisation"
_TURNED = Verdict("convention-mismatch", "a step of expectation maximisation never lowers the likelihood: the inequality is turned around")


def of_the_ascent(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on the growth of a likelihood from one step to the next, or above that of Q; None for any other formula."""
    if relation not in (">=", "<="):
        return None
    above = _gain(left, right)
    if above or _gain(right, left):
        return Verdict("definition", f"{ASCENT}, which is at least that of Q") if above == (relation == ">=") else _TURNED
    one, other = _likelihood(left), _likelihood(right)
    if one is None or other is None or one[0] != other[0] or _OF_STEPS.search(words) is None:
        return None
    step = _step(one[1], other[1])
    if step == 0:
        return None
    return Verdict("definition", ASCENT) if (step > 0) == (relation == ">=") else _TURNED


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
    if isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in _LIKELIHOODS and len(node.args) == 1 and is_parameter(node.args[0]):
        return node.head, node.args[0]
    return None


def _expected(node: n.Node) -> tuple[n.Node, n.Node] | None:
    if isinstance(node, n.Call) and node.head == n.Name("Q") and len(node.args) == 2 and all(map(is_parameter, node.args)):
        return node.args[0], node.args[1]
    return None


def _step(new: n.Node, old: n.Node) -> int:
    """1 where the first parameter is that of the next step, -1 where the second is, 0 where that is not told."""
    marks = [_mark(new), _mark(old)]
    if None in marks:
        return 0
    return 1 if marks == ["next", "now"] else -1 if marks == ["now", "next"] else 0


def _mark(node: n.Node) -> str | None:
    upper = node.upper if isinstance(node, n.Name) and node.upper is not None else node.sub if isinstance(node, n.Name) else node.exponent if isinstance(node, n.Pow) else None
    one = n.Number("1", Fraction(1))
    match upper:
        case n.Add(n.Name("t" | "k" | "n" | "s"), right) if right == one:
            return "next"
        case n.Name("t" | "k" | "n" | "s"):
            return "now"
    words = getattr(upper, "words", getattr(upper, "base", ""))
    return {"new": "next", "old": "now"}.get(words)

r"""Names whose marks say what they are: \bar r is the mean of the r_j, \sigma_r their deviation, M of two their half sum.

Another formula defines such a name as well, but that it is what the mark says is then not shown.
"""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .monte_carlo import mean_over_draws
from .typed_letters import marks

_BARS = frozenset(["bar", "overline"])
UNSHOWN = "is what its mark or its parts say is not shown"
_OPTIMAL = frozenset(["*", "star", "opt"])
_TRAINED = frozenset(["theta", "phi"])
_DEVIATIONS = frozenset(["sigma", "s", "std"])


def is_marked_otherwise(left: n.Node, right: n.Node) -> bool:
    """Whether a formula that introduces such a name is made of what the mark names, but in another way; or compares a law with itself."""
    if any(map(_compares_with_itself, walk(right))):
        return True
    head = left.head if isinstance(left, n.Call) else left
    if isinstance(head, n.Name) and head.base == "pi" and marks(head) & _OPTIMAL and _tilts_the_trained(right):
        return True
    if not isinstance(left, n.Name):
        return False
    if _BARS & set(left.accents) and left.sub is None:
        return _sums(right, left.base) and not _is_mean(right, left.base)
    if left.base in _DEVIATIONS and isinstance(left.sub, n.Name):
        return any(isinstance(x, n.Pow) and _is_gap(x.base, left.sub.base) is not None for x in walk(right)) and not _is_deviation(
            right, left.sub.base
        )
    if left in (n.Name("M"), n.Name("m")):
        return _is_of_two(right) and not _is_half_sum(right)
    return False


def _compares_with_itself(node: n.Node) -> bool:
    r"""D(p || p), Pr(X \ne X)."""
    if isinstance(node, n.Chain):
        return len(node.links) == 1 and node.first == node.links[0].right
    return isinstance(node, n.Call) and "||" in node.separators and len(node.args) == 2 and node.args[0] == node.args[1]


def _tilts_the_trained(right: n.Node) -> bool:
    r"""\pi_\theta(y|x) exp(r/\beta)/Z: what is tilted into the optimum is the reference."""
    laws = [x.head for x in walk(right) if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base == "pi"]
    return any(isinstance(x, n.Apply) and x.function == "exp" for x in walk(right)) and any(marks(x) & _TRAINED for x in laws)


def _sums(right: n.Node, base: str) -> bool:
    """Whether a formula is a sum of r_j, up to factors."""
    sums = [x for x in walk(right) if isinstance(x, n.BigOp)]
    return (
        len(sums) == 1
        and sums[0].kind == "sum"
        and isinstance(sums[0].body, n.Name)
        and sums[0].body.base == base
        and sums[0].body.sub is not None
    )


def _is_mean(right: n.Node, base: str) -> bool:
    found = mean_over_draws(right)
    if found is None:
        return False
    sign, counted, index, body = found
    return sign == 1 and counted is not False and isinstance(body, n.Name) and body.base == base and body.sub == index


def _is_gap(node: n.Node, base: str) -> bool | None:
    r"""Whether it is r_j - \bar r; None where it is of other things, False where they are added."""
    while isinstance(node, n.Vector) and len(node.items) == 1:
        node = node.items[0]
    if not isinstance(node, (n.Add, n.Sub)) or not all(isinstance(x, n.Name) and x.base in (base, "mu") for x in (node.left, node.right)):
        return None
    return isinstance(node, n.Sub)


def _is_deviation(right: n.Node, base: str) -> bool:
    if not isinstance(right, n.Apply) or right.function != "sqrt" or len(right.args) != 1:
        return False
    inner = right.args[0]
    found = mean_over_draws(inner)
    if found is None or found[0] != 1 or not isinstance(found[3], n.Pow) or not _is_gap(found[3].base, base):
        return False
    return found[1] is True or any(isinstance(x, n.Sub) and isinstance(x.right, n.Number) and x.right.value == 1 for x in walk(inner))


def _is_of_two(right: n.Node) -> bool:
    """Two names of one kind, and a 2."""
    names = {x for x in walk(right) if isinstance(x, n.Name)} - {x.sub for x in walk(right) if isinstance(x, n.Name)}
    plain = all(isinstance(x, (n.Name, n.Number, n.Add, n.Sub, n.Neg, n.Mul, n.Div, n.Vector)) for x in walk(right))
    bases = sorted(x.base for x in names if isinstance(x, n.Name))
    alike = len(bases) == 2 and (bases[0] == bases[1] or bases in (["P", "Q"], ["p", "q"]))
    return plain and alike and any(isinstance(x, n.Number) and x.value in (2, 1) for x in walk(right))


def _is_half_sum(right: n.Node) -> bool:
    while isinstance(right, n.Vector) and len(right.items) == 1:
        right = right.items[0]
    match right:
        case n.Div(total, n.Number(value=two)) if two == 2:
            return _is_sum(total)
        case n.Mul(n.Div(n.Number(value=one), n.Number(value=two)), total) if one == 1 and two == 2:
            return _is_sum(total)
        case n.Mul(n.Number(value=half), total) if half * 2 == 1:
            return _is_sum(total)
        case n.Add(one_half, other):
            return all(isinstance(x, (n.Mul, n.Div)) and not any(isinstance(y, (n.Sub, n.Neg)) for y in walk(x)) for x in (one_half, other))
    return False


def _is_sum(node: n.Node) -> bool:
    while isinstance(node, n.Vector) and len(node.items) == 1:
        node = node.items[0]
    return isinstance(node, n.Add) and isinstance(node.left, n.Name) and isinstance(node.right, n.Name)


_GENERALISED = regex(r"\bGAE\b|generali[sz]ed advantage|广义优势|일반화된 ?(?:어드밴티지|이점)|一般化アドバンテージ", re.I)
_SPECIAL = regex(r"reduc|special|recover|become|set(?:ting|s)?\b|limit|when|\bif\b|\bfor\b|等于|退化|경우|とき|場合", re.I)


def leaves_out_lambda(left: n.Node, right: n.Node, words: str = "") -> bool:
    r"""A^{GAE} as a sum of \gamma^l \delta_{t+l}: generalised advantages weigh by (\gamma \lambda)^l."""
    names = [x for side in (left, right) for x in walk(side) if isinstance(x, n.Name)]
    marked = any("GAE" in marks(x) for x in walk(left) if isinstance(x, n.Name))
    if (
        any(isinstance(x, n.Name) and x.base == "A" for x in walk(left))
        and _GENERALISED.search(words) is not None
        and _SPECIAL.search(words) is None
    ):
        marked = any(isinstance(x, n.BigOp) or (isinstance(x, n.Name) and x.base == "A") for x in walk(right))
        return marked and any(x.base == "delta" for x in names) and not any(x.base == "lambda" for x in names)
    return (
        marked
        and any(x.base == "delta" for x in names)
        and any(isinstance(x, n.BigOp) for x in walk(right))
        and not any(x.base == "lambda" for x in names)
    )

r"""Sums that leave out an index or count one too many: -\sum_{i=2}^N y_i \log \hat y_i is no cross-entropy of N classes."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...notation.context import Context
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import is_exponential
from ...notation.syntax.walk import children, walk
from ..sentences.negatives_told import is_told_of_negatives
from .parts_of_alphabets import weighs

_NONE, _ONE = n.Number("0", Fraction(0)), n.Number("1", Fraction(1))


def counts_otherwise(context: Context, node: n.Node) -> bool:
    r"""Whether such a sum or product stands in the formula; one that goes on from other summands, a + \sum_{i=2}^N b_i, is none."""
    beside = [x for x in _beside_one(node) if is_told_of_negatives(context, x.binder.upper)]
    if any(
        isinstance(x.binder.upper, n.Add) and is_told_of_negatives(context, n.Sub(x.binder.upper.left, x.binder.upper.right))
        for x in _beside_one(node)
    ):
        return True
    return any(
        _begins_late(x, goes_on) or (_ends_early(x) and x not in beside) or _skips_masses(x) or _divides_by_too_few(x, node)
        for x, goes_on in _operators(node)
    ) or any(_divides_by_another(x) or _begins_twice(x) for x in walk(node))


def index_of_all(node: n.BigOp) -> n.Node | None:
    """The index of a sum or product over all that there are: from 1, up to a letter or a number, where bounds are written."""
    b = node.binder
    whole = b.lower in (None, _ONE) and (b.upper is None or isinstance(b.upper, (n.Name, n.Number, n.Abs)))
    return b.names[0] if whole and len(b.names) == 1 and not b.conditions else None


def _beside_one(node: n.Node) -> Iterator[n.BigOp]:
    r"""\sum_{i=1}^{N-1} e^{s_i^-} of e^{s^+} + \sum_{i=1}^{N-1} e^{s_i^-}."""
    for x in walk(node):
        match x:
            case n.Add(one, n.BigOp("sum", _, body) as total) | n.Add(n.BigOp("sum", _, body) as total, one) if is_exponential(
                one
            ) and is_exponential(body):
                yield total


def _operators(node: n.Node, goes_on: bool = False) -> Iterator[tuple[n.BigOp, bool]]:
    """The sums and products, and whether something is added to each."""
    if isinstance(node, n.BigOp) and node.kind in ("sum", "prod"):
        yield node, goes_on
    added = isinstance(node, (n.Add, n.Sub))
    for child in children(node):
        yield from _operators(child, added or (goes_on and isinstance(node, (n.Mul, n.Div, n.Neg, n.Vector))))


def _begins_late(node: n.BigOp, goes_on: bool) -> bool:
    lower = node.binder.lower
    return isinstance(lower, n.Neg) or (isinstance(lower, n.Number) and lower.value not in (0, 1) and not goes_on)


def _begins_twice(node: n.Node) -> bool:
    r"""\sum_{j=2}^m a_j - \sum_{j=1}^m b_j: two sums to one end that begin at different numbers."""
    match node:
        case n.Add(one, other) | n.Sub(one, other):
            sums = [x.body if isinstance(x, n.Neg) else x for x in (one, other)]
        case _:
            return False
    ends = [(x.binder.upper, x.binder.lower.value) for x in sums if isinstance(x, n.BigOp) and isinstance(x.binder.lower, n.Number)]
    return len(ends) == 2 and ends[0][0] is not None and ends[0][0] == ends[1][0] and ends[0][1] != ends[1][1]


def _ends_early(node: n.BigOp) -> bool:
    r"""\sum_{i=1}^{N-1} of what is not at i + 1, \sum_{i=1}^{N/2}."""
    lower, upper, names = node.binder.lower, node.binder.upper, node.binder.names
    if not (isinstance(lower, n.Number) and lower.value == 1 and isinstance(upper, (n.Sub, n.Div)) and isinstance(upper.right, n.Number)):
        return False
    return not any(isinstance(x, n.Add) and x.left in names for x in walk(node.body))


def _skips_masses(node: n.BigOp) -> bool:
    r"""-\sum_{i \ne k} y_i \log \hat y_i: with conditions on what weighs logarithms."""
    of_index = [c for c in node.binder.conditions if isinstance(c, n.Chain) and c.first in node.binder.names]
    skips = any(x.relation in ("!=", "<", ">") and x.right != _NONE for c in of_index for x in c.links)  # i > 0 are all
    return skips and any(isinstance(x, n.Log) for x in walk(node.body)) and weighs(node.body, node.binder.names)


def _divides_by_another(node: n.Node) -> bool:
    r"""\frac{1}{N} \sum_{i=1}^M, \frac{1}{N-1} \sum_{i=1}^N."""
    match node:
        case n.Mul(n.Div(n.Number(), below) | n.Neg(n.Div(n.Number(), below)), n.BigOp("sum", binder) as total):
            upper = binder.upper
        case _:
            return False
    if not isinstance(upper, n.Name) or binder.lower is None:
        return False
    if isinstance(below, n.Name):
        return below != upper and below.base.isupper() and below.sub is None and upper.sub is None
    if not (isinstance(below, (n.Sub, n.Add)) and below.left == upper and isinstance(below.right, n.Number)):
        return False
    return not _is_deviation(total.body)


def _is_deviation(node: n.Node) -> bool:
    r"""(x_i - \bar x)^2, (x_i - \bar x)(y_i - \bar y): n - 1 is the right number for these."""
    match node:
        case n.Pow(n.Sub(), n.Number(_, two)):
            return two == 2
        case n.Mul(n.Sub(), n.Sub() | n.Transpose(n.Sub()) | n.Pow(n.Sub())):
            return True
    return False


def _divides_by_too_few(node: n.BigOp, whole: n.Node) -> bool:
    r"""\frac1N \sum_{i=0}^N."""
    lower, upper = node.binder.lower, node.binder.upper
    if not (isinstance(lower, n.Number) and lower.value == 0 and isinstance(upper, n.Name)):
        return False
    return any(isinstance(x, n.Div) and x.right == upper for x in walk(whole))

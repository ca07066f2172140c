"""Mixtures that are none: the smoothed target (1 + eps) y + eps/K and the midpoint (p - q)/2 do not sum to one.

A mixture of laws over K outcomes is uniform where they all are. A formula for which that fails, and which one changed sign or a
factor 1/2 repairs, is a mistake where the text speaks of smoothing or of a mixture.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain

from ...decide.verdict import Verdict
from ...notation.elaborate.expressions.events import event_of
from ...notation.elaborate.meaning import Introduction, LinkMeaning
from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...patterns import regex
from .marked_names import UNSHOWN
from .near_miss import negated, single_changes

_SPEAKS = regex(r"smooth|mixture|midpoint|jensen|\bJSD?\b|" + said("mixture"), re.I)
_OTHERWISE = regex(r"normali[sz]|add[- ](?:one|\$|k\b|α|alpha)|additive|laplace|difference|perturb|pseudo-?count|归一|정규화|正規化", re.I)
_LAWS = frozenset(["p", "q", "P", "Q", "y", "u", "U", "t", "pi", "r", "delta", "e"])
_MIXED = frozenset(["p", "q", "P", "Q", "y", "t", "pi", "m", "M", "r", "e"])
_WEIGHTS = frozenset(["epsilon", "alpha", "lambda", "beta", "gamma", "eta", "a", "w"])
_SIZES = frozenset(["K", "V", "C", "N", "n"])
_POINTS = ((2, Fraction(1, 10)), (3, Fraction(1, 7)))


def not_a_mixture(link: LinkMeaning, verdict: Verdict, sentence: str, nearby: str) -> Verdict:
    """Refuted where a law that is introduced as a mixture does not sum to one, and one small change would make it do so."""
    name, right = link.left.node, link.right.node
    while isinstance(name, n.Call):
        name = name.head
    is_open = not verdict.positive and not verdict.message.endswith(UNSHOWN)
    if is_open or not isinstance(link.claim, Introduction) or not isinstance(name, n.Name) or name.base not in _MIXED:
        return verdict
    if (
        not (_is_marked(name) or any(_indicated(x, 2) is not None for x in _parts(right)))
        or _SPEAKS.search(nearby) is None
        or _OTHERWISE.search(sentence) is not None
    ):
        return verdict
    sums = _sums(right)
    if sums is None or _is_one(sums):
        turned = verdict.positive and "smooth" in nearby.lower() and _smooths_what_is_left(right)
        return Verdict("undecided", "the weight of smoothing stands before the label here") if turned else verdict
    whole = [negated(right)]
    if name.base in ("m", "M") and isinstance(right, n.Add):
        whole.append(n.Mul(n.Div(_number(1), _number(2)), right))
    if (
        isinstance(right, n.Add)
        and isinstance(right.left, n.Mul)
        and isinstance(right.right, n.Mul)
        and right.left.left == right.right.left
    ):
        return Verdict("undecided", "one weight stands before both laws, which make a mixture where it is one half")
    if not any(_is_one(_sums(changed)) for changed in chain(whole, (c for _, c in single_changes(right)))):
        return Verdict("undecided", "its entries do not sum to one, as those of a mixture do")
    size, weight = _POINTS[0]
    return Verdict(
        "refuted",
        f"no mixture: where the laws are uniform on {size} outcomes and the weight is {weight}, its entries sum to {sums[0]}, not to 1",
        witness={"values": {"K": str(size), "weight": str(weight)}, "lhs": str(sums[0]), "rhs": "1"},
        expected="1",
    )


def _smooths_what_is_left(right: n.Node) -> bool:
    r"""\epsilon y_k + (1 - \epsilon)/K: the label and the uniform law exchanged."""
    match right:
        case n.Add(n.Mul(n.Name("epsilon"), law), n.Div(n.Sub(n.Number(), n.Name("epsilon")), n.Name())) | n.Add(
            n.Div(n.Sub(n.Number(), n.Name("epsilon")), n.Name()), n.Mul(n.Name("epsilon"), law)
        ):
            return _is_law(law)
        case n.Add(n.Mul(n.Name("epsilon"), law), n.Mul(n.Div(n.Sub(n.Number(), n.Name("epsilon")), n.Name()), _)):
            return _is_law(law)
    return False


def _is_one(sums: tuple[Fraction, ...] | None) -> bool:
    return sums is not None and all(total == 1 for total in sums)


def _is_marked(name: n.Name) -> bool:
    return name.base in ("m", "M") or name.sup is not None or any(a in ("tilde", "hat", "bar") for a in name.accents)


def _number(value: int) -> n.Number:
    return n.Number(str(value), Fraction(value))


def _sums(node: n.Node) -> tuple[Fraction, ...] | None:
    """What the entries sum to where every law is uniform, for each size and weight; None if something else stands in the formula."""
    if not any(_is_law(x) or _indicated(x, 2) is not None for x in _parts(node)):
        return None
    values = [_value(node, size, weight) for size, weight in _POINTS]
    known = [v * size for v, (size, _) in zip(values, _POINTS, strict=True) if v is not None]
    return tuple(known) if len(known) == len(values) else None


def _parts(node: n.Node) -> list[n.Node]:
    match node:
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right) | n.Div(left, right):
            return _parts(left) + _parts(right)
        case n.Neg(body):
            return _parts(body)
    return [node]


def _is_law(node: n.Node) -> bool:
    """p, p(x), y_k: a law or its entry."""
    if isinstance(node, n.Call) and not node.juxtaposed and all(isinstance(a, n.Name) for a in node.args):
        node = node.head
    return isinstance(node, n.Name) and node.base in _LAWS and not (node.base == "e" and node.sub is None)


def _indicated(node: n.Node, size: int) -> Fraction | None:
    r"""The mean over all classes of \mathbf{1}[k = y], \delta_{k,y} and \mathbf{1}[k \ne y]; None for anything else."""
    if isinstance(node, n.Name) and node.base == "delta" and isinstance(node.sub, (n.Tuple, n.Seq)) and len(node.sub.items) == 2:
        return Fraction(1, size)
    event = event_of(node)
    if event is None or len(event.links) != 1 or event.links[0].relation not in ("=", "!="):
        return None
    return Fraction(1, size) if event.links[0].relation == "=" else Fraction(size - 1, size)


def _value(node: n.Node, size: int, weight: Fraction) -> Fraction | None:
    """The value where every law is uniform."""
    if _is_law(node):
        return Fraction(1, size)
    if (indicated := _indicated(node, size)) is not None:
        return indicated
    match node:
        case n.Number(value=value):
            return value
        case n.Name(base=base) if base in _WEIGHTS:
            return weight
        case n.Name(base=base, sub=None) if base in _SIZES:
            return Fraction(size)
        case n.Neg(body):
            inner = _value(body, size, weight)
            return None if inner is None else -inner
        case n.Add(left, right) | n.Sub(left, right) | n.Mul(left, right) | n.Div(left, right):
            a, b = _value(left, size, weight), _value(right, size, weight)
            if a is None or b is None or (isinstance(node, n.Div) and not b):
                return None
            return a + b if isinstance(node, n.Add) else a - b if isinstance(node, n.Sub) else a * b if isinstance(node, n.Mul) else a / b
    return None

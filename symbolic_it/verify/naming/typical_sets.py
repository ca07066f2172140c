r"""Typical sequences by form: 2^{-n(H+\epsilon)} <= p(x^n) <= 2^{-n(H-\epsilon)}, and how many there are.

Each bound is judged by itself; the other epsilon, or the other relation, is a slip. Source: Cover and Thomas 2006, theorem 3.1.2.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n
from .jointly_typical import of_a_typical_sequence, of_typical_pairs
from .sums_over_sets import SMALL, is_typical, of_sums_over_sets

_FLIPPED = {"<=": ">=", ">=": "<="}
_TURNED_OVER = {"<=": ">=", ">=": "<=", "<": ">", ">": "<"}
_HOLDS = Verdict("definition", "a bound on typical sequences")
_TURNED = Verdict("convention-mismatch", "no bound on typical sequences: it would be with the relation or a sign changed")


def of_typical_sets(context: Context, left: n.Node, relation: str, right: n.Node, words: str, in_bits: bool = True) -> Verdict | None:
    """The verdict on a bound on the mass of a typical sequence or on how many there are, in bits, or on a step towards it; None for any other formula."""

    def of_each(one: n.Node, order: str, other: n.Node) -> Verdict | None:
        return _of_a_bound(one, order, other, in_bits)

    found = (
        _of_their_mass(left, relation, right)
        or _of_a_bound(left, relation, right, in_bits)
        or of_a_typical_sequence(left, relation, right, words)
    )
    return (
        found
        or of_sums_over_sets(left, relation, right, of_each)
        or (of_typical_pairs(context, left, relation, right, of_each, words) if in_bits else None)
    )


def _of_their_mass(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    r"""The verdict on \Pr\{A_\epsilon^{(n)}\} > 1 - \epsilon, which holds of long sequences."""
    one, order, other = (left, relation, right) if isinstance(left, n.Call) else (right, _TURNED_OVER.get(relation, ""), left)
    if (
        not isinstance(one, n.Call)
        or not isinstance(one.head, n.Name)
        or one.head.base not in ("Pr", "P")
        or len(one.args) != 1
        or not is_typical(_set_of(one.args[0]))
    ):
        return None
    if not isinstance(other, n.Sub) or not isinstance(other.left, n.Number) or other.left.value != 1 or not _is_small(other.right):
        return None
    return _HOLDS if order in (">", ">=") else _TURNED if order in ("<", "<=") else None


def _set_of(event: n.Node) -> n.Node:
    r"""The A of X^n \in A, of which the probability is that of the set."""
    inside = isinstance(event, n.Chain) and len(event.links) == 1 and event.links[0].relation == "in" and isinstance(event.first, n.Pow)
    return event.links[0].right if inside and isinstance(event, n.Chain) else event


def _of_a_bound(left: n.Node, relation: str, right: n.Node, in_bits: bool) -> Verdict | None:
    if relation not in _FLIPPED or not in_bits:
        return None
    for one, other, order in ((left, right, relation), (right, left, _FLIPPED[relation])):
        share, power = _split(other)
        exponent = _exponent(power)
        if exponent is None:
            continue
        sign, plus = exponent
        if _is_mass(one) and sign < 0 and share is None:
            return _HOLDS if plus == (order == ">=") else _TURNED
        if _is_count(one) and sign > 0:
            above = share is None and plus and order == "<="
            below = share is not None and not plus and order == ">="
            return _HOLDS if above or below else _TURNED if share is not None or plus or order == "<=" else None
    return None


def _split(node: n.Node) -> tuple[n.Node | None, n.Node]:
    r"""(1 - \epsilon) 2^{...} in its share and its power."""
    match node:
        case n.Mul(share, n.Pow() as power):
            inner = share.items[0] if isinstance(share, n.Vector) and len(share.items) == 1 else share
            known = isinstance(inner, n.Sub) and isinstance(inner.left, n.Number) and inner.left.value == 1 and _is_small(inner.right)
            return (inner, power) if known else (None, node)
    return None, node


def _exponent(node: n.Node) -> tuple[int, bool] | None:
    r"""The sign before n (H \pm \epsilon) above a 2, and whether epsilon is added there; None for any other power."""
    match node:
        case n.Pow(n.Number(value=two), exponent) if two == 2:
            pass
        case _:
            return None
    sign, body = (-1, exponent.body) if isinstance(exponent, n.Neg) else (1, exponent)
    if isinstance(body, n.Mul) and isinstance(body.left, n.Neg):
        sign, body = -sign, n.Mul(body.left.body, body.right)
    match body:
        case n.Call(n.Name(), (inner,), juxtaposed=True) | n.Mul(n.Name(), inner):
            inner = inner.items[0] if isinstance(inner, n.Vector) and len(inner.items) == 1 else inner
        case _:
            return None
    match inner:
        case n.Add(entropy, small) | n.Sub(entropy, small) if _is_entropy(entropy) and _is_small(small):
            return sign, isinstance(inner, n.Add)
    return None


def _is_entropy(node: n.Node) -> bool:
    return node == n.Name("H") or (isinstance(node, n.Call) and node.head == n.Name("H") and set(node.separators) <= {","})


def _is_small(node: n.Node) -> bool:
    return isinstance(node, n.Name) and node.base in SMALL


def _is_mass(node: n.Node) -> bool:
    """p(x^n), p(x_1, ..., x_n), P(X^n = x^n) written as p."""
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in ("p", "P") or "|" in node.separators:
        return False
    first = node.args[0]
    power = isinstance(first, n.Pow) and isinstance(first.base, n.Name) and len(node.args) == 1
    return power or any(isinstance(a, n.Ellipsis) for a in node.args) or (isinstance(first, n.Name) and "bold" in first.accents)


def _is_count(node: n.Node) -> bool:
    r"""|A_\epsilon^{(n)}|, |T|: the size of a set with a letter of its own."""
    body = node.body if isinstance(node, n.Abs) else None
    body = body.base if isinstance(body, n.Pow) else body
    return isinstance(body, n.Name) and body.base in ("A", "T", "W") and (body.sub is not None or not is_variable(body))

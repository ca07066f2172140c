"""Entropies of splits written out: that of the parts of a set themselves, and the mean of those of the labels within them."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n

_SPLIT = Verdict("definition", "the entropy of a split: of the shares of its parts")
_WITHIN = Verdict("definition", "the mean entropy of the labels within the parts of a split")
_SIGN = Verdict("convention-mismatch", "no entropy of parts: it would be with its sign changed")


def of_split_entropies(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    r"""The verdict on H_A(D) = -\sum_i |D_i|/|D| \log |D_i|/|D| and on H(D|A) written out; None for any other formula.

    H_A(D) is the entropy of the parts themselves, by which a gain ratio divides; H(D|A) the mean entropy of the labels within them.
    Sources: Quinlan 1993; Li Hang 2012, chapter 5.
    """
    if relation not in ("=", ":="):
        return None
    body, minus = (right.body, True) if isinstance(right, n.Neg) else (right, False)
    found = _WITHIN if _is_within(left, body) else _SPLIT if _is_split(left, body) else None
    return _SIGN if found is not None and not minus else found


def _is_split(left: n.Node, body: n.Node) -> bool:
    """H_A(D) and the sum of s_i log s_i, with s_i = |D_i|/|D|."""
    named = isinstance(left, n.Call) and isinstance(left.head, n.Name) and left.head.base == "H" and isinstance(left.head.sub, n.Name)
    if (
        not named
        or not isinstance(left, n.Call)
        or not isinstance(left.head, n.Name)
        or not isinstance(left.head.sub, n.Name)
        or len(left.args) != 1
    ):
        return False
    parts = _share_logarithms(body)
    attribute = left.head.sub.base
    return (
        attribute.isupper()
        and attribute not in ("D", "H")
        and parts is not None
        and parts[1] == left.args[0]
        and _is_part(parts[0], left.args[0], parts[2])
    )


def _is_within(left: n.Node, body: n.Node) -> bool:
    """H(D|A), or the sum of w_i H(D_i), and the sum of w_i times the sum of s_k log s_k, with w_i = |D_i|/|D| and s_k = |D_ik|/|D_i|."""
    outer = _weighed(body)
    if outer is None:
        return False
    part, whole, index, inner = outer
    within = _share_logarithms(inner)
    if within is None or within[1] != part or not _is_part(part, whole, index) or within[2] == index:
        return False
    of_both = (
        isinstance(within[0], n.Name)
        and within[0].base == _base(part)
        and isinstance(within[0].sub, n.Seq)
        and set(within[0].sub.items) == {index, within[2]}
    )
    return of_both and (_is_conditional(left, whole) or _is_mean(left, whole))


def _is_conditional(left: n.Node, whole: n.Node) -> bool:
    return (
        isinstance(left, n.Call)
        and left.head == n.Name("H")
        and left.separators == ("|",)
        and left.args[0] == whole
        and left.args[1] != whole
    )


def _is_mean(left: n.Node, whole: n.Node) -> bool:
    outer = _weighed(left)
    if outer is None:
        return False
    part, of, index, entropy = outer
    return (
        of == whole
        and _is_part(part, whole, index)
        and isinstance(entropy, n.Call)
        and entropy.head == n.Name("H")
        and entropy.args == (part,)
    )


def _weighed(node: n.Node) -> tuple[n.Node, n.Node, n.Node, n.Node] | None:
    """The part, the whole, the index and the rest of a sum of |D_i|/|D| times something."""
    if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or not isinstance(node.body, n.Mul):
        return None
    share = _share(node.body.left)
    rest = node.body.right
    rest = rest.items[0] if isinstance(rest, n.Vector) and len(rest.items) == 1 else rest
    return None if share is None else (*share, node.binder.names[0], rest)


def _share_logarithms(node: n.Node) -> tuple[n.Node, n.Node, n.Node] | None:
    """The part, the whole and the index of a sum of |D_i|/|D| times its own logarithm."""
    outer = _weighed(node)
    if outer is None or not isinstance(outer[3], n.Log) or outer[3].power is not None:
        return None
    base = outer[3].base
    plain = base is None or (isinstance(base, n.Number) and base.value == 2)
    return outer[:3] if plain and _share(outer[3].arg) == outer[:2] else None


def _share(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """The part and the whole of |D_i|/|D|."""
    return (
        (node.left.body, node.right.body)
        if isinstance(node, n.Div) and isinstance(node.left, n.Abs) and isinstance(node.right, n.Abs)
        else None
    )


def _is_part(part: n.Node, whole: n.Node, index: n.Node) -> bool:
    """D_i and D^i of D."""
    at = part.sub if isinstance(part, n.Name) else part.exponent if isinstance(part, n.Pow) else None
    return at == index and whole == n.Name(_base(part))


def _base(node: n.Node) -> str:
    name = node.base if isinstance(node, n.Pow) else node
    return name.base if isinstance(name, n.Name) else ""

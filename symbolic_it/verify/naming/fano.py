r"""Fano's inequality by form: H(X|Y) <= H(P_e) + P_e log(|X| - 1), with 1 for H(P_e) and log |X|, and solved for P_e.

All of them hold in bits and in nats: the entropy of an error is at most 1 bit, which is less than 1 nat. Source: Cover and Thomas 2006,
theorem 2.10.1.
"""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.elaborate.roles.letters import is_variable
from ...notation.syntax import nodes as n

_FLIPPED = {"<=": ">=", ">=": "<="}
_HOLDS = Verdict("definition", "Fano's inequality")
_TURNED = Verdict("convention-mismatch", "not Fano's inequality: it would be with the relation or a sign changed")


def of_fano(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on such an inequality of a probability of error P_e; None for any other formula."""
    if relation not in _FLIPPED:
        return None
    for one, other, order in ((left, right, relation), (right, left, _FLIPPED[relation])):
        if _is_equivocation(one) and (plus := _bound(other, _letter(one))) is not None:
            return _HOLDS if order == "<=" and plus else _TURNED
        if _is_error(one) and (minus := _solved(other)) is not None:
            return _HOLDS if order == ">=" and minus else _TURNED
    return None


def _is_equivocation(node: n.Node) -> bool:
    r"""H(X|Y), H(X|\hat X)."""
    return isinstance(node, n.Call) and node.head == n.Name("H") and node.separators == ("|",) and all(map(is_variable, node.args))


def _is_error(node: n.Node) -> bool:
    if not isinstance(node, n.Name) or node.base not in ("P", "p") or node.sup is not None or node.accents:
        return False
    return (isinstance(node.sub, n.Name) and node.sub.base in ("e", "E", "err", "error")) or (isinstance(node.sub, n.Text) and node.sub.words.strip() in ("e", "err", "error"))


def _letter(equivocation: n.Node) -> str:
    """The letter of what is estimated, X of H(X|Y)."""
    of = equivocation.args[0] if isinstance(equivocation, n.Call) else None
    return of.base if isinstance(of, n.Name) else ""


def _bound(node: n.Node, letter: str) -> bool | None:
    """Whether H(P_e) + P_e log(|X| - 1) has its plus; None where it is nothing like that."""
    if not isinstance(node, n.Add | n.Sub):
        return None
    for first, second in ((node.left, node.right), (node.right, node.left)):
        match second:
            case n.Mul(error, n.Log(size, power=None)) if _is_error(error) and _is_size(size, letter) and _of_error(first, error):
                return isinstance(node, n.Add)
    return None


def _of_error(node: n.Node, error: n.Node) -> bool:
    """H(P_e), or 1, which it does not exceed."""
    if isinstance(node, n.Number):
        return node.value == 1
    return isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in ("H", "h") and node.args == (error,)


def _is_size(node: n.Node, letter: str) -> bool:
    """|X|, K, and one less."""
    if isinstance(node, n.Sub):
        return isinstance(node.right, n.Number) and node.right.value == 1 and _is_size(node.left, letter)
    if isinstance(node, n.Abs):
        return isinstance(node.body, n.Name) and node.body.base == letter
    return isinstance(node, n.Name) and node.base in ("K", "M", "N") and node.sub is None


def _solved(node: n.Node) -> bool | None:
    """Whether (H(X|Y) - 1)/log |X| has its minus; None where it is nothing like that."""
    match node:
        case n.Div(n.Sub(entropy, n.Number(value=one)), n.Log(size, power=None)) if one == 1 and _is_equivocation(entropy) and _is_size(size, _letter(entropy)):
            return True if isinstance(size, n.Abs | n.Name) else None
        case n.Div(n.Add(entropy, n.Number(value=one)), n.Log(size, power=None)) if one == 1 and _is_equivocation(entropy) and _is_size(size, _letter(entropy)):
            return False
    return None

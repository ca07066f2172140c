r"""Densities under a change of variables: p_X(x) = p_Z(g(x)) |det dg(x)/dx|, p_X(x) = p_Z(z) |det df(z)/dz|^{-1}.

The volume is that of the map from x where the derivative is by x, and turned over where it is by z. With it the other way no density is meant.
Source: Billingsley 1995, section 16; Rezende and Mohamed 2015, equation 5.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Abs, Add, Apply, Call, Derivative, Div, Log, Mul, Name, Neg, Node, Number, Pow, Sub

_TITLE = "agrees with the change of variables of a density"
_TURNED = "a density under a change of variables, but with its volume turned over"
_CHAIN = "agrees with the chain rule for the volumes of a composition"
_UNCHAINED = "the volume of a composition, but not by the volumes of its maps: it would be with a sign or a product changed"
_LAWS = frozenset(["p", "q", "P"])
_ONE = Number("1", Fraction(1))


def of_change_of_variables(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a density, or its logarithm, by another one and a volume; None for any other formula."""
    if relation not in ("=", ":=", "equiv"):
        return None
    if (chained := _of_composition(left, right)) is not None:
        return Verdict("definition", _CHAIN) if chained else Verdict("convention-mismatch", _UNCHAINED)
    in_logs = isinstance(left, Log) and left.base is None and left.power is None
    if in_logs and isinstance(left, Log) and (layers := _of_layers(left, right)) is not None:
        return Verdict("definition", _TITLE) if layers else Verdict("convention-mismatch", _TURNED)
    law = _law(left.arg if isinstance(left, Log) and in_logs else left)
    found = _of_sum(right) if in_logs else _of_product(right)
    if law is None or found is None or not isinstance(law, Name):
        return None
    inner, volume, power = found
    expected = _power(law, inner, volume)
    if expected is None:
        return None
    if power == expected:
        return Verdict("definition", _TITLE)
    return Verdict("convention-mismatch", _TURNED)


def _of_composition(left: Node, right: Node) -> bool | None:
    r"""Whether \log |\det J_f| is \sum_k \log |\det J_{f_k}|, and \det J_f a product of them; None for any other formula."""
    in_logs = isinstance(left, Log) and left.base is None and left.power is None
    minus = isinstance(right, Neg)
    inner = right.body if isinstance(right, Neg) else right
    whole = _jacobian(left.arg if isinstance(left, Log) and in_logs else left)
    if whole is None or not isinstance(inner, n.BigOp) or inner.kind not in ("sum", "prod") or len(inner.binder.names) != 1:
        return None
    body = inner.body
    logs = isinstance(body, Log) and body.base is None and body.power is None
    part = _jacobian(body.arg if isinstance(body, Log) and logs else body)
    if part is None or logs != in_logs or not isinstance(part, Name) or part != replace(whole, sub=inner.binder.names[0]):
        return None
    return not minus and inner.kind == ("sum" if in_logs else "prod")


def _jacobian(node: Node) -> Name | None:
    """The f of |det J_f|."""
    match node:
        case Abs(body):
            return _jacobian(body)
        case Apply("det", (Name("J", sub=Name() as mapped),)) | Apply("det", (Call(Name("J", sub=Name() as mapped), (_,)),)):
            return mapped
    return None


def _of_layers(left: Log, right: Node) -> bool | None:
    r"""Whether \log p(z_K) = \log p(z_0) - \sum_k \log |\det df_k/dz_{k-1}| has its sign; None for any other formula."""
    match right:
        case Add(Log(law, None, power=None), n.BigOp("sum", binder, Log(volume, None, power=None))):
            sign = 1
        case Sub(Log(law, None, power=None), n.BigOp("sum", binder, Log(volume, None, power=None))):
            sign = -1
        case _:
            return None
    outer, inner, found = _law(left.arg), _law(law), _volume(volume)
    if outer is None or inner is None or found is None or not isinstance(found[0], Derivative) or len(binder.names) != 1:
        return None
    by, before = found[0].variables[0], Sub(binder.names[0], _ONE)
    if not isinstance(by, Name) or by.sub not in (binder.names[0], before) or (by.sub != before) == (_power_of(found[0].body) == 1):
        return None  # z_{k-1} goes on to z_k, and z_k comes from z_{k-1} by an inverse
    forward = by.sub == before
    ends = tuple(x.sub if isinstance(x, Name) and x.base == by.base else x for x in (outer, inner))
    zero = Number("0", Fraction(0))
    if ends[1] == zero and (ends[0] == binder.upper or ends[0] == Name("x")):
        expected = -1 if forward else 1
    elif ends[0] == zero and ends[1] == binder.upper:
        expected = 1 if forward else -1
    else:
        return None
    return sign * found[1] == expected


def _power_of(node: Node) -> int:
    """-1 of an inverse map, 1 of any other."""
    head = node.head if isinstance(node, Call) else node
    if isinstance(head, Name) and str(head.sup or "").strip("{} ") == "-1":
        return -1
    return -1 if isinstance(head, Pow) and isinstance(head.exponent, Neg) else 1


def _law(node: Node) -> Node | None:
    """The x of p_X(x)."""
    if isinstance(node, Call) and isinstance(node.head, Name) and node.head.base in _LAWS and len(node.args) == 1 and not node.separators:
        return node.args[0]
    return None


def _of_product(node: Node) -> tuple[Node, Node, int] | None:
    """Of p_Z(u) V^k: u, V and k."""
    match node:
        case Mul(one, other):
            pairs = ((one, other), (other, one))
        case Div(one, other):
            pairs = ((one, Div(_ONE, other)), (one, Div(_ONE, other)))
        case _:
            return None
    for law, factor in pairs:
        inner, volume = _law(law), _volume(factor)
        if inner is not None and volume is not None:
            return inner, *volume
    return None


def _of_sum(node: Node) -> tuple[Node, Node, int] | None:
    r"""Of \log p_Z(u) + k \log V: u, V and k."""
    match node:
        case Add(Log(law, None, power=None), Log(volume, None, power=None)):
            sign = 1
        case Sub(Log(law, None, power=None), Log(volume, None, power=None)):
            sign = -1
        case _:
            return None
    inner, found = _law(law), _volume(volume)
    return None if inner is None or found is None else (inner, found[0], sign * found[1])


def _volume(node: Node) -> tuple[Node, int] | None:
    """The derivative whose determinant is taken, or the f'(u) of one variable, and the power of it."""
    match node:
        case n.Vector((body,)):
            return _volume(body)
        case Pow(base, Neg(Number(_, one))) if one == 1:
            found = _volume(base)
            return None if found is None else (found[0], -found[1])
        case Div(Number(_, one), below) if one == 1:
            found = _volume(below)
            return None if found is None else (found[0], -found[1])
        case Abs(body) | Apply("det", (body,)):
            return _volume(body)
        case Call(Name("J", sub=Node() as mapped), (point,)):  # the Jacobian of a map at a point
            return Derivative(Call(mapped, (point,), juxtaposed=isinstance(mapped, Pow)), (point,), 1, "partial"), 1
        case Mul(Apply("det", (Derivative() as slope,)), point) if slope.variables == (point,):  # df/dx (x)
            return _volume(slope)
        case Derivative(body, (_,)) if node.order == 1 and node.kind != "gradient":
            return node, 1
        case Call(Name(sup="'"), (_,)):
            return node, 1
    return None


def _power(outer: Name, inner: Node, volume: Node) -> int | None:
    """The power that the volume has to have: 1 of the map from x, -1 of the map to x; None where it is of another map."""
    if isinstance(volume, Call):  # p_Z(f^{-1}(x)) / |f'(f^{-1}(x))|
        assert isinstance(volume.head, Name)
        forward = replace(volume.head, sup=None)
        return -1 if volume.args == (inner,) and _head(inner) == Pow(forward, Neg(_ONE)) and _argument(inner) == outer else None
    assert isinstance(volume, Derivative)
    by, body = _untransposed(volume.variables[0]), volume.body
    head = _head(inner)
    if by == outer:
        return 1 if body == inner or (head is not None and body == head and _argument(inner) == outer) else None
    mapped = _head(body) if _argument(body) == by else body if isinstance(body, Name) else None
    if by == inner:
        return -1 if mapped is not None and mapped != inner else None
    if head is not None and _argument(inner) == outer and isinstance(by, Name) and mapped is not None:
        return -1 if Pow(mapped, Neg(_ONE)) == head or Pow(head, Neg(_ONE)) == mapped else None
    return None


def _head(node: Node) -> Node | None:
    return node.head if isinstance(node, Call) and len(node.args) == 1 else None


def _argument(node: Node) -> Node | None:
    return node.args[0] if isinstance(node, Call) and len(node.args) == 1 else None


def _untransposed(node: Node) -> Node:
    if isinstance(node, n.Transpose):
        return node.body
    return node.base if isinstance(node, Pow) and node.exponent in (Name("T"), Name("top")) else node

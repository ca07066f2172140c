r"""The loss of a critic, (V_\phi(s_t) - \hat R_t)^2: the square of a difference, of a sum it is none."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..naming.typed_letters import marks
from .letters import ACTION_VALUE, RETURN, REWARD, VALUE, quantity_of

_LOSSES = frozenset(["L", "l", "ell", "loss", "J"])
_CRITICS = frozenset(["v", "vf", "value", "critic", "q", "td", "mse"])
_TARGETS = frozenset(["y", "target"])


def of_squared_errors(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on a loss that is the mean square of a value less what it estimates; None for any other formula."""
    head = left.head if isinstance(left, n.Call) else left
    while isinstance(head, n.Pow):
        head = head.base
    if relation not in ("=", ":=", "equiv") or not isinstance(head, n.Name) or head.base not in _LOSSES:
        return None
    if (
        isinstance(right, n.Neg)
        and head.base != "J"
        and (inner := of_squared_errors(left, relation, right.body)) is not None
        and inner.positive
    ):
        if head.base == "loss" or {x.lower() for x in marks(left)} & _CRITICS:
            return Verdict("convention-mismatch", "a squared error that is never positive: it would be with a sign changed")
        return Verdict("undecided", "minus a squared error: a log-likelihood, or a loss that lacks its sign")
    body = _squared(right)
    if (rebuilds := _of_a_reconstruction(right, body)) is not None:
        return rebuilds
    body = body.body if isinstance(body, n.Norm) else body
    if not isinstance(body, (n.Add, n.Sub)) or not (_is_value(body.left) or _is_value(body.right)):
        return None
    other = body.right if _is_value(body.left) else body.left
    if not _is_target(other):
        return None
    if isinstance(body, n.Sub):
        return Verdict("definition", "agrees with the definition of the squared error of a value")
    return Verdict("convention-mismatch", "not the squared error of a value: it would be with a sign changed")


def _of_a_reconstruction(right: n.Node, body: n.Node | None) -> Verdict | None:
    r"""\| x - g(f(x)) \|^2, \| x - \hat x \|^2: of an x and what is made of it; None for any other formula."""
    body = body.body if isinstance(body, n.Norm) else body
    if not isinstance(body, (n.Add, n.Sub)) or not any(isinstance(x, n.Norm) for x in walk(right)):
        return None
    pairs = ((body.left, body.right), (body.right, body.left))
    if not any(_is_made_of(other, data) for data, other in pairs):
        return None
    squared = any(
        isinstance(x, n.Pow) and isinstance(x.base, n.Norm) and isinstance(x.exponent, n.Number) and x.exponent.value == 2
        for x in walk(right)
    )
    if isinstance(body, n.Add):
        return Verdict("convention-mismatch", "not the error of a reconstruction: it would be with a sign changed")
    return (
        Verdict("definition", "agrees with the squared error of a reconstruction")
        if squared
        else Verdict("undecided", "the error of a reconstruction, not squared")
    )


def _is_made_of(node: n.Node, data: n.Node) -> bool:
    """g(f(x)) of x, and x with a hat."""
    if not isinstance(data, n.Name) or data.accents not in ((), ("bold",)):
        return False
    if isinstance(node, n.Call):
        return not node.juxtaposed and any(x == data for a in node.args for x in walk(a))
    return (
        isinstance(node, n.Name)
        and bool({"hat", "tilde"} & set(node.accents))
        and (node.base, node.sub, node.upper) == (data.base, data.sub, data.upper)
    )


def _squared(node: n.Node) -> n.Node | None:
    """What is squared, below means and factors."""
    match node:
        case n.BigOp(("E" | "sum"), _, body):
            return _squared(body)
        case n.Vector((item,)):
            return _squared(item)
        case n.Mul(n.Div(n.Number(), _) | n.Name(), body):
            return _squared(body)
        case n.Div(body, n.Number()):
            return _squared(body)
        case n.Call(n.Name("E"), (body,)):
            return _squared(body)
        case n.Pow(base, n.Number(value=value)) if value == 2:
            return base.items[0] if isinstance(base, n.Vector) and len(base.items) == 1 else base
        case n.Norm(body):
            return body
    return None


def _is_value(node: n.Node) -> bool:
    found = quantity_of(node)
    return found is not None and found.kind in (VALUE, ACTION_VALUE)


def _is_target(node: n.Node) -> bool:
    """A return, an estimated value, or what is one step ahead."""
    found = quantity_of(node)
    if found is not None:
        return found.kind in (RETURN, REWARD, VALUE, ACTION_VALUE)
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in _TARGETS

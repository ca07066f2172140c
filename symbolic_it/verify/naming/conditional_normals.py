r"""Conditional laws of jointly normal vectors, in blocks: mean \mu_a + \Sigma_{ab} \Sigma_{bb}^{-1} (x_b - \mu_b).

The covariance is \Sigma_{aa} - \Sigma_{ab} \Sigma_{bb}^{-1} \Sigma_{ba}.

Which part is given the blocks tell: they fit together in one way only. Source: Bishop 2006, equations 2.81 and 2.82.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, BigOp, Call, Given, Mul, Name, Neg, Node, Number, Pow, Sub, Transpose

_TITLE = "agrees with the conditional law of a normal vector"
_WRONG = "not the conditional law of a normal vector: a sign or the order of its blocks differs"
_MEANS, _BLOCKS = frozenset(["mu", "m"]), frozenset(["Sigma", "K", "C", "S", "V"])
_Found = tuple[tuple[str, str], bool]  # which part, given which; whether the formula is right


def of_conditional_normals(left: Node, relation: str, right: Node) -> Verdict | None:
    """The verdict on a conditional mean, covariance or law written in blocks; None for any other formula."""
    if relation not in ("=", ":=", "sim", "equiv"):
        return None
    if isinstance(right, Call) and is_normal(right):
        found = [f for f in (_mean(right.args[-2]), _covariance(right.args[-1])) if f is not None]
    elif relation == "sim":
        return None
    else:
        one = _mean(right) or _covariance(right)
        found = [] if one is None else [one]
    if not found:
        return None
    told = _condition(left)
    same = len({labels for labels, _ in found}) == 1 and (told is None or told == found[0][0])
    if same and all(ok for _, ok in found):
        return Verdict("definition", _TITLE) if len(found) == (2 if isinstance(right, Call) and is_normal(right) else 1) else None
    return Verdict("convention-mismatch", _WRONG) if told is not None or len(found) == 2 else None


def _condition(left: Node) -> tuple[str, str] | None:
    r"""The a and b of \mu_{a|b}, E[Y | X = x], p(x_a | x_b), where both have letters."""
    match left:
        case (
            Name(sub=Given(one, other))
            | Given(one, other)
            | BigOp("E" | "Var", body=Given(one, other))
            | Call(Name(), (one, other), ("|",))
        ):
            if isinstance(other, n.Chain):
                other = other.first if other.first is not None else other
            labels = _letter(one), _letter(other)
            return labels if all(labels) else None
    return None


def _letter(node: Node) -> str:
    """a of a and of x_a; x of X."""
    if isinstance(node, Number):
        return node.text
    if not isinstance(node, Name):
        return ""
    return _letter(node.sub) if node.sub is not None else node.base.lower()


def _pair(node: Node) -> tuple[str, str] | None:
    """The rows and columns of a block."""
    if not isinstance(node, Name) or node.base not in _BLOCKS:
        return None
    match node.sub:
        case n.Seq((one, other)) | n.Tuple((one, other)):
            return _letter(one), _letter(other)
        case Number(text=text) if len(text) == 2:
            return text[0], text[1]
        case Name(base=base, sub=None) if len(base) == 2:
            return base[0].lower(), base[1].lower()
    return None


def _mean(node: Node) -> _Found | None:
    match node:
        case Add(Name() as first, product) | Sub(Name() as first, product) if first.base in _MEANS and first.sub is not None:
            factors = list(_factors(product))
        case _:
            return None
    match factors:
        case [block, Pow(inner, Neg(Number(value=one))), Sub(value, Name() as mean)] if one == 1 and mean.base == first.base:
            pass
        case _:
            return None
    across, given = _pair(block), _pair(inner)
    a, b = _letter(first), _letter(mean)
    if across is None or given is None or a == b or not isinstance(value, Name) or not {*across, *given} <= {a, b}:
        return None
    return (a, b), isinstance(node, Add) and across == (a, b) and given == (b, b) and _letter(value) == b


def _covariance(node: Node) -> _Found | None:
    match node:
        case Add(whole, product) | Sub(whole, product):
            factors = list(_factors(product))
        case _:
            return None
    match factors:
        case [block, Pow(inner, Neg(Number(value=one))), last] if one == 1:
            pass
        case _:
            return None
    own, across, given, back = _pair(whole), _pair(block), _pair(inner), _turned(last)
    if own is None or across is None or given is None or back is None or own[0] != own[1] or given[0] != given[1] or own == given:
        return None
    a, b = own[0], given[0]
    if not {*across, *back} <= {a, b}:
        return None
    return (a, b), isinstance(node, Sub) and across == (a, b) and back == (b, a)


def _turned(node: Node) -> tuple[str, str] | None:
    match node:
        case Transpose(body) | Pow(body, Name("T" | "top")):
            found = _pair(body)
            return None if found is None else (found[1], found[0])
    return _pair(node)


def _factors(node: Node) -> Iterator[Node]:
    match node:
        case Mul(left, right):
            yield from _factors(left)
            yield from _factors(right)
        case Call(head, (arg,), juxtaposed=True):
            yield from _factors(head)
            yield arg
        case n.Vector((body,)):
            yield from _factors(body)
        case _:
            yield node

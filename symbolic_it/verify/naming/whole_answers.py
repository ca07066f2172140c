r"""Masses of answers by those of their tokens: \pi(y_i|x) = \prod_t \pi(y_{i,t} | x, y_{i,<t}), and ratios of two.

(\pi(y_i|x) / \pi_{old}(y_i|x))^{1/|y_i|} = \exp(\frac{1}{|y_i|} \sum_t \log \pi(y_{i,t}|x, y_{i,<t}) / \pi_{old}(y_{i,t}|x, y_{i,<t})).
Sources: Bengio et al. 2003, section 2; Zheng et al. 2025, equation 7.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .algebra import TooLong
from .forms import Forms
from .near_miss import SIGN

_ONE = n.Number("1", Fraction(1))


def of_whole_answers(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on masses of answers in terms of those of their tokens, be it under a power or a logarithm; None for any other formula."""
    if relation not in ("=", ":="):
        return None
    left, right = _without_a_factor(left, right)
    if any(_is_of_tokens(x) for x in walk(left)) and not any(_is_of_tokens(x) for x in walk(right)):
        left, right = right, left
    whole = rebuilt(right, _whole)
    if (
        whole == right
        or any(_is_of_tokens(x) for x in walk(whole))
        or not any(isinstance(x, n.Call) and "|" in x.separators for x in walk(left))
    ):
        return None
    one, other = _logarithm(left), _logarithm(whole)
    if one is None or other is None or isinstance(left, n.Log) is not _is_a_logarithm(right):
        return None
    try:
        said, meant = Forms().of(other), Forms().of(one)
        turned = said == Forms().of(n.Neg(one))
    except (TooLong, RecursionError):
        return None
    if said == meant:
        return Verdict("definition", "agrees with the mass of an answer by those of its tokens")
    what = SIGN if isinstance(right, n.Neg) else "a ratio"
    return (
        Verdict("convention-mismatch", f"not the mass of an answer by those of its tokens: it would be with {what} changed")
        if turned
        else None
    )


def _without_a_factor(left: n.Node, right: n.Node) -> tuple[n.Node, n.Node]:
    r"""Both sides without the \beta that stands before each: \beta \log c = \beta \sum_t \log c_t."""
    while isinstance(left, n.Mul) and isinstance(right, n.Mul) and left.left == right.left:
        left, right = left.right, right.right
    return left, right


def _whole(node: n.Node) -> n.Node | None:
    r"""\sum_t \log c_t as \log c of the whole answer, \prod_t c_t as c."""
    if (
        not isinstance(node, n.BigOp)
        or node.kind not in ("sum", "prod")
        or len(node.binder.names) != 1
        or node.binder.lower != _ONE
        or node.binder.conditions
    ):
        return None
    (index,) = node.binder.names
    body = node.body
    if isinstance(body, n.Sub) and node.kind == "sum":
        return rebuilt(n.Sub(replace(node, body=body.left), replace(node, body=body.right)), _whole)
    if node.kind == "sum":
        if not isinstance(body, n.Log) or body.power is not None:
            return None
        body = body.arg
    parts = [body.left, body.right] if isinstance(body, n.Div) else [body]
    laws = [law for x in parts if (law := _of_the_answer(x, index, node.binder.upper)) is not None]
    if len(laws) < len(parts):
        return None
    mass = n.Div(laws[0], laws[1]) if len(laws) == 2 else laws[0]
    return replace(node.body, arg=mass) if isinstance(node.body, n.Log) else mass


def _of_the_answer(law: n.Node, index: n.Node, upper: n.Node | None) -> n.Call | None:
    r"""\pi(y_i | x) of \pi(y_{i,t} | x, y_{i,<t}), where t counts as far as the answer is long."""
    if not isinstance(law, n.Call) or not law.args or law.separators[:1] != ("|",):
        return None
    token, given = law.args[0], law.args[1:]
    marks = dict(zip(given, law.separators, strict=True))
    if not isinstance(token, n.Name) or (answer := _without(token, index)) is None:
        return None
    before = [x for x in given if isinstance(x, n.Name) and _without(x, n.Before(index, "<")) == answer]
    rest = tuple(x for x in given if x not in before)
    long = upper == n.Abs(answer) or (isinstance(upper, n.Name) and upper.base in ("T", "n", "N", "L", "m"))
    if len(before) != 1 or not long or any(y == index for x in rest for y in walk(x)):
        return None
    return replace(law, args=(answer, *rest), separators=("|", *(marks[x] for x in rest[1:])) if rest else ())


def _without(name: n.Name, index: n.Node) -> n.Name | None:
    """y_i of y_{i,t}, y of y_t."""
    items = name.sub.items if isinstance(name.sub, n.Tuple) else () if name.sub is None else (name.sub,)
    if not items or items[-1] != index:
        return None
    return replace(name, sub=None if len(items) == 1 else items[0] if len(items) == 2 else n.Tuple(items[:-1]))


def _is_of_tokens(node: n.Node) -> bool:
    return isinstance(node, n.Before)


def _is_a_logarithm(node: n.Node) -> bool:
    return (
        _is_a_logarithm(node.body)
        if isinstance(node, n.Neg)
        else isinstance(node, n.Log) or (isinstance(node, n.BigOp) and node.kind == "sum")
    )


def _logarithm(node: n.Node) -> n.Node | None:
    r"""\frac{1}{k} (\log a - \log b) of (a/b)^{1/k} and of \exp(\frac{1}{k} \log(a/b)); the logarithm of a mass or of a ratio."""
    match node:
        case n.Apply(function="exp", args=(exponent,)) | n.Pow(base=n.Name("e"), exponent=exponent):
            return rebuilt(exponent, _apart)
        case n.Pow(base=base, exponent=exponent):
            inner = _logarithm(base)
            return None if inner is None else n.Mul(exponent, inner)
        case n.Neg(body=n.Log(power=None, base=None) as body):
            return n.Neg(_apart(body) or body)
        case n.Log(power=None, base=None):
            return _apart(node) or node
        case n.Sub(left=n.Log(power=None, base=None), right=n.Log(power=None, base=None)):
            return rebuilt(node, _apart)
        case n.Div(left=n.Call(), right=n.Call()) | n.Call():
            return rebuilt(n.Log(node), _apart)
    return None


def _apart(node: n.Node) -> n.Node | None:
    if isinstance(node, n.Log) and isinstance(node.arg, n.Div):
        return n.Sub(replace(node, arg=node.arg.left), replace(node, arg=node.arg.right))
    return None

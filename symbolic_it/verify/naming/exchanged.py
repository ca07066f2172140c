r"""One thing exchanged for another in a formula about answers: y_l for y_w, a policy for its reference, min for max.

Also turned over: a ratio outside a logarithm, the bounds of a clip, the lengths of two answers; and a weight that is left out of a sigmoid.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .changed_parts import changed_below
from .typed_letters import KINDS, is_reference

_OTHER = {
    "w": "l",
    "l": "w",
    "+": "-",
    "-": "+",
    "chosen": "rejected",
    "rejected": "chosen",
    "win": "lose",
    "lose": "win",
    "pos": "neg",
    "neg": "pos",
}
_ANSWERS = frozenset(["y", "r", "s", "a", "o", "R"])


def exchanges(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    """The formula with one thing exchanged, outer things first."""
    heads = list(dict.fromkeys(x.head for x in walk(node) if isinstance(x, n.Call) and KINDS["W"](x)))
    references = list(dict.fromkeys(x.head for x in walk(node) if isinstance(x, n.Call) and is_reference(x)))
    policies = (heads[0], references[0]) if len(heads) == len(references) == 1 else None
    weights = list(dict.fromkeys(x for x in walk(node) if KINDS["T"](x)))
    if not weights:
        yield from _everywhere(node, _weighted)
    if len(weights) == 1:
        yield from _everywhere(node, partial(_weighted_too, weights[0]))
    lengths = list(dict.fromkeys(x for x in walk(node) if isinstance(x, n.Abs)))
    if len(lengths) == 2:
        table = {lengths[0]: lengths[1], lengths[1]: lengths[0]}
        yield "the lengths of the two answers", rebuilt(node, lambda x: table.get(x) if isinstance(x, n.Abs) else None)
    yield from _everywhere(node, partial(_exchanged, policies))


def _everywhere(node: n.Node, change: Callable[[n.Node], Iterator[tuple[str, n.Node]]]) -> Iterator[tuple[str, n.Node]]:
    yield from change(node)
    if not isinstance(node, (n.Name, n.Number, n.Text)):
        yield from changed_below(node, lambda part: _everywhere(part, change))


def _weighted(node: n.Node) -> Iterator[tuple[str, n.Node]]:
    match node:
        case n.Call(n.Name("sigma"), (arg,)):
            yield "a weight", replace(node, args=(n.Mul(n.Name("beta"), arg),))
        case n.Apply("sigmoid", (arg,)):
            yield "a weight", replace(node, args=(n.Mul(n.Name("beta"), arg),))


def _weighted_too(weight: n.Node, node: n.Node) -> Iterator[tuple[str, n.Node]]:
    r"""\log a - \beta \log b, where one of two logarithms has the weight."""
    match node:
        case n.Sub(n.Log() as one, n.Mul(found, n.Log()) as other) if found == weight:
            yield "a weight", n.Sub(n.Mul(weight, one), other)
        case n.Sub(n.Mul(found, n.Log()) as one, n.Log() as other) if found == weight:
            yield "a weight", n.Sub(one, n.Mul(weight, other))


def _exchanged(policies: tuple[n.Node, n.Node] | None, node: n.Node) -> Iterator[tuple[str, n.Node]]:
    match node:
        case n.Apply("min" | "max", (_, _)):
            yield "min or max", replace(node, function="max" if node.function == "min" else "min")
        case n.Call(n.Name("clip"), (value, lower, upper)):
            yield "the bounds of the clip", replace(node, args=(value, upper, lower))
        case n.Div(n.Number(value=value), below) if value == 1 and KINDS["T"](below):
            yield "the reciprocal of a weight", below
        case n.Div(above, below) if not isinstance(above, n.Number):
            yield "a ratio", n.Div(below, above)
        case n.Call(head) if policies is not None and head in policies:
            yield "a policy", replace(node, head=policies[1 - policies.index(head)])
        case n.Name(base, sub=n.Name(base=mark) as below) if base in _ANSWERS and mark in _OTHER and below.sub is None:
            yield "an answer", replace(node, sub=replace(below, base=_OTHER[mark]))
        case n.Name(base, sub=n.Tuple(items)) if base in _ANSWERS and any(isinstance(x, n.Name) and x.base in _OTHER for x in items):
            yield (
                "an answer",
                replace(node, sub=n.Tuple(tuple(n.Name(_OTHER.get(x.base, x.base)) if isinstance(x, n.Name) else x for x in items))),
            )
        case n.Name(base, sup=str() as mark) if base in _ANSWERS and mark in _OTHER:
            yield "an answer", replace(node, sup=_OTHER[mark])

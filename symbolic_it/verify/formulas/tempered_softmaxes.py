r"""Softmaxes with a temperature that the text defines: \sigma_T(z)_i = e^{z_i/T}/\sum_j e^{z_j/T}.

From there on \sigma_T(v) is the softmax of v/T, and \sigma_1(v) that of v. Only a formula that is the softmax of z/T to the letter
defines one: by any other, \sigma_T stays what the text left open.
"""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk

_HEADS = frozenset(["sigma", "softmax", "S", "s", "phi", "sm"])
_TEMPERATURES = frozenset(["T", "tau", "t", "lambda"])


def with_tempered_softmaxes(statement: nodes.Statement, named: dict[str, bool]) -> nodes.Statement:
    """The statement with those that the text has named as the softmax of what is divided; one that it names here is learnt.

    ``named``: the heads of those that are defined, and whether their temperature stands below them.
    """
    for chain in statement.chains:
        if chain.first is not None and chain.links and chain.links[0].relation in ("=", ":="):
            _learn(chain.first, chain.links[0].right, named)
    if not named or not any(_taken_apart(n) is not None for n in walk(statement)):
        return statement

    def change(node: nodes.Node) -> nodes.Node | None:
        found = _taken_apart(node)
        if found is None or named.get(found[0]) is not found[3]:
            return None
        _, scores, temperature, _ = found
        is_one = isinstance(temperature, nodes.Number) and temperature.value == 1
        return nodes.Apply("softmax", (scores if is_one else nodes.Div(scores, temperature, span=node.span),), span=node.span)

    return rebuilt(statement, change)


def _learn(left: nodes.Node, right: nodes.Node, named: dict[str, bool]) -> None:
    index: nodes.Node | None = None
    if isinstance(left, nodes.Indexed):
        index, left = left.index, left.body
    found = _taken_apart(left)
    if found is None:
        return
    head, scores, temperature, below = found
    if not isinstance(scores, nodes.Name) or scores.sub is not None or not isinstance(temperature, nodes.Name):
        return
    if _is_softmax(right, scores, temperature, index):
        named[head] = below
    elif named.get(head) is below:
        del named[head]  # given anew by another formula


def _taken_apart(node: nodes.Node) -> tuple[str, nodes.Node, nodes.Node, bool] | None:
    r"""The head, the scores and the temperature of \sigma_T(z), \sigma(z; T) and \mathrm{softmax}_T(z), and whether it stands below."""
    match node:
        case nodes.Call(nodes.Name(base, _, below, _, _), (scores,)) if base in _HEADS and _is_temperature(below):
            return base, scores, below, True  # type: ignore[return-value]
        case nodes.Call(nodes.Name(base, _, None, _, _), (scores, beside), (sign,)) if (
            base in _HEADS and sign in (",", ";") and _is_temperature(beside)
        ):
            return base, scores, beside, False
        case nodes.Apply("softmax", (scores,), _, below, None) if _is_temperature(below):
            return "softmax", scores, below, True  # type: ignore[return-value]
        case nodes.Apply("softmax", (scores, beside), (sign,), None, None) if sign in (",", ";") and _is_temperature(beside):
            return "softmax", scores, beside, False
    return None


def _is_temperature(node: nodes.Node | None) -> bool:
    return isinstance(node, nodes.Number) or (isinstance(node, nodes.Name) and node.base in _TEMPERATURES and not node.accents)


def _is_softmax(right: nodes.Node, scores: nodes.Name, temperature: nodes.Name, index: nodes.Node | None) -> bool:
    """Whether a formula is e^{z_i/T}/sum_j e^{z_j/T}, or the softmax of z/T by its name."""
    if isinstance(right, nodes.Indexed) and index is not None and right.index == index:
        right, index = right.body, None
    if isinstance(right, nodes.Apply) and right.function == "softmax" and right.sub is None and right.power is None and index is None:
        return len(right.args) == 1 and _is_over(right.args[0], scores, temperature)
    if index is None or not isinstance(right, nodes.Div) or not isinstance(right.right, nodes.BigOp):
        return False
    total, binder = right.right, right.right.binder
    if total.kind != "sum" or len(binder.names) != 1 or binder.conditions or binder.names[0] == index:
        return False
    above, below = _exponent(right.left), _exponent(total.body)
    if above is None or below is None:
        return False
    return _is_over(above, replace(scores, sub=index), temperature) and _is_over(below, replace(scores, sub=binder.names[0]), temperature)


def _exponent(node: nodes.Node) -> nodes.Node | None:
    match node:
        case nodes.Apply("exp", (power,), _, None, None) | nodes.Pow(nodes.Name("e"), power):
            return power
    return None


def _is_over(node: nodes.Node, above: nodes.Node, below: nodes.Node) -> bool:
    return isinstance(node, nodes.Div) and node.left == above and node.right == below

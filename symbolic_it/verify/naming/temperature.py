"""A temperature divides the logits, softmax(z/T); what multiplies them is an inverse temperature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...notation.syntax import nodes as n
from ...notation.syntax.languages import words as said
from ...notation.syntax.walk import walk
from ...patterns import regex

_SAID = regex(r"(?P<inverse>inverse[- ])?(?:temperature|" + said("temperature") + r")\W{0,6}(?P<name>[A-Za-z]+|τ|β)?", re.I)
_USUAL = frozenset({"T", "tau", "τ"})


def multiplies_temperature(softmax: n.Node, sentence: str) -> bool:
    """Whether an exponent of the formula has what the sentence calls the temperature as a factor: exp(T z)."""
    said = list(_SAID.finditer(sentence))
    if not said or any(m["inverse"] for m in said):
        return False
    names = {m["name"] for m in said if m["name"]} & {x.base for x in walk(softmax) if isinstance(x, n.Name)} or _USUAL
    exponents = [
        x.exponent if isinstance(x, n.Pow) else x.args[0]
        for x in walk(softmax)
        if (isinstance(x, n.Pow) and x.base == n.Name("e")) or (isinstance(x, n.Apply) and x.function in ("exp", "softmax") and x.args)
    ]
    return any(isinstance(f, n.Name) and f.base in names for e in exponents for f in _factors(e))


def _factors(node: n.Node) -> Iterator[n.Node]:
    if isinstance(node, n.Mul):
        yield from _factors(node.left)
        yield from _factors(node.right)
    elif isinstance(node, n.Neg):
        yield from _factors(node.body)
    elif isinstance(node, n.Div):
        yield from _factors(node.left)
    else:
        yield node

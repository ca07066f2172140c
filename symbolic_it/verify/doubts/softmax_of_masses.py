r"""A softmax of what are probabilities already: $\mathrm{softmax}(p)$, $\sigma_T(p_T)$ of a teacher's law."""

from __future__ import annotations

import re

from ...notation.syntax import nodes as n
from ...notation.syntax.parts import exponent_of
from ...patterns import regex
from ..doubt import Doubt, JudgedLink

_LAWS = frozenset(["p", "P", "pi"])
_LETTER = r"\$\s*\\?(?P<{name}>[A-Za-z]+)(?:_\{{?\\?\w+\}}?)?\s*\$"
_MASSES = r"(?:(?<!log-)(?<!log )probabilit(?:y|ies)|(?:probability )?distributions?|masses|laws?)"
_CALLED = regex(
    rf"{_LETTER.format(name='first')}(?:\s*(?:,|and)\s*{_LETTER.format(name='second')})?\s+(?:be|are|is|denotes?)\s+(?:the\s+|a\s+|an\s+)?(?:[\w'’-]+\s+(?:and\s+the\s+|and\s+)?){{0,4}}?{_MASSES}\b"
    rf"|\b{_MASSES}\s*{_LETTER.format(name='third')}(?:\s*(?:,|and)\s*{_LETTER.format(name='fourth')})?",
    re.I,
)


def _is_of_masses(judged: JudgedLink) -> bool:
    """Whether a softmax of a law is in what is called right: of a letter that is one by custom, or that the text calls so."""
    if not judged.verdict.positive:
        return False
    inside = [x for node in judged.nodes for part in _softened(node) for x in _bare(part)]
    if not inside:
        return False
    called = {x for m in _CALLED.finditer(judged.section) for x in m.groups() if x is not None}
    return any(x.base in called or x.base in _LAWS for x in inside)


def _softened(node: n.Node) -> tuple[n.Node, ...]:
    """What is in a softmax, or in a power of one over its sum."""
    match node:
        case n.Apply(function="softmax", args=args):
            return args
        case n.Call(n.Name(base="softmax"), args):
            return args
        case n.Call(n.Name(base="sigma", sub=n.Name(base="T" | "tau")), args):
            return args
        case n.Div(above, n.BigOp(kind="sum", body=below)) if (power := exponent_of(above)) is not None and exponent_of(below) is not None:
            return (power,)
    return ()


def _bare(part: n.Node) -> list[n.Name]:
    """The one letter that is softened, p, p_i, p/T or p(x)/T: not what stands in a logarithm or a sum."""
    while isinstance(part, (n.Div, n.Vector)):
        if isinstance(part, n.Vector) and len(part.items) != 1:
            return []
        part = part.left if isinstance(part, n.Div) else part.items[0]
    head = part.head if isinstance(part, n.Call) else part.body if isinstance(part, n.Indexed) else part
    return [head] if isinstance(head, n.Name) else []


DOUBT = Doubt("a softmax of what are probabilities already", _is_of_masses, of_names=True)

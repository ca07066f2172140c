"""Shapes: expressions with their indices and outcomes left out, by which a summand is known among all: z_i/T and z_j/T."""

from __future__ import annotations

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from . import algebra
from .forms import Forms

_MARKS = frozenset(["+", "-", "pos", "neg", "positive", "negative"])  # of one among all: k_+


def shape(node: n.Node) -> algebra.Form:
    """An expression with its indices and outcomes left out: z_i/T and z_j/T have one shape."""
    return Forms().of(rebuilt(node, _bare))


def _bare(node: n.Node) -> n.Node | None:
    match node:
        case n.Name() if not isinstance(node.sub, n.Text) or node.sub.words.strip() in _MARKS:
            return n.Name(node.base, node.accents)
        case n.Indexed(body):
            return _bare(body) or body
        case n.Call(head, args, separators):
            return n.Call(_bare(head) or head, tuple(n.Name("#") if isinstance(a, n.Name) else rebuilt(a, _bare) for a in args), separators)
    return None

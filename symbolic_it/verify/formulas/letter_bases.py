r"""Entropies in a base that is a letter: H_b(X) beside log_b is H(X) / ln b, and log_b y is ln y / ln b.

So that H_b(X) = -sum_x p(x) log_b p(x) and H_b(X) = (log_b a) H_a(X) are equations of one unit. Source: Cover and Thomas 2006, lemma 2.1.2.
"""

from __future__ import annotations

from dataclasses import replace

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk

_MEASURES = frozenset(["H", "I", "D"])


def with_letters_as_bases(statement: n.Statement) -> n.Statement:
    """The statement in nats, where it is of equations, all of its logarithms have letters as bases, and its entropies bear those letters."""
    if any(link.relation not in ("=", ":=") for chain in statement.chains for link in chain.links):
        return statement
    parts = [x for chain in statement.chains for x in walk(chain)]
    logs = [x for x in parts if isinstance(x, n.Log)]
    marks = {x.head.sub for x in parts if _bears_a_mark(x)}  # type: ignore[attr-defined]
    bases = {x.base for x in logs}
    changed = {arg for x in logs if isinstance(arg := unbracketed(x.arg), n.Name)}
    if n.Name("D") in bases and n.Name("b") in bases | changed:
        return statement
    if not marks & bases or not marks <= bases | changed or not all(isinstance(x, n.Name) and _is_plain(x) for x in bases):
        return statement

    def in_nats(node: n.Node) -> n.Node | None:
        if isinstance(node, n.Log) and isinstance(node.base, n.Name):
            return n.Div(replace(node, arg=rebuilt(node.arg, in_nats), base=None, spelling="ln"), _ln(node.base), span=node.span)
        if _bears_a_mark(node):
            assert isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.sub is not None
            return n.Div(replace(node, head=replace(node.head, sub=None)), _ln(node.head.sub), span=node.span)
        return None

    return rebuilt(statement, in_nats)


def _ln(base: n.Node) -> n.Log:
    number = replace(base, base="b") if base == n.Name("D") else base  # D is a divergence
    return n.Log(number, spelling="ln", span=base.span)


def _bears_a_mark(node: n.Node) -> bool:
    """H_b(X), I_b(X; Y): with one letter below."""
    return (
        isinstance(node, n.Call)
        and isinstance(node.head, n.Name)
        and node.head.base in _MEASURES
        and node.head.sup is None
        and isinstance(node.head.sub, n.Name)
        and _is_plain(node.head.sub)
    )


def _is_plain(name: n.Name) -> bool:
    return name.sub is None and name.sup is None and not name.accents

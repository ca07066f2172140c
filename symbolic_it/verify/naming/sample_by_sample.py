r"""Sums over samples, by terms: \sum_i \log p(x_i; \theta) >= \sum_i \sum_z Q_i(z) \log \frac{p(x_i, z; \theta)}{Q_i(z)}

Each term is one of an x, a z and any law q, which the parameter does not change. Source: Dempster, Laird and Rubin 1977.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .exactly import equals
from .iterates import is_parameter

_LAWS = frozenset(["p", "P", "q", "Q", "f"])
_LIKELIHOODS = frozenset(["ell", "l", "L", "LL"])
_TURNED = {"<=": ">=", ">=": "<="}


def of_samples(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on two sums over the same samples, or a log likelihood and a sum; None for any other formula."""
    if relation not in ("=", "<=", ">=") or not isinstance(right, n.BigOp):
        return None
    index = _index(right)
    is_likelihood = (
        isinstance(left, n.Call)
        and isinstance(left.head, n.Name)
        and left.head.base in _LIKELIHOODS
        and len(left.args) == 1
        and is_parameter(left.args[0])
    )
    if index is None or not any(isinstance(x, n.BigOp) for x in walk(right.body)):
        return None
    if is_likelihood:
        parameter = left.args[0]  # type: ignore[attr-defined]
        one: n.Node = n.Log(n.Call(n.Name("p"), (n.Name("x"),)))
        if any(is_parameter(x) and x != parameter for x in walk(right.body) if isinstance(x, n.Name)):
            return None
    elif isinstance(left, n.BigOp) and left.binder == right.binder:
        terms = _term(left.body, index)
        if terms is None:
            return None
        one = terms
    else:
        return None
    other = _term(right.body, index)
    if other is None or len({x for side in (left, right) for x in walk(side) if isinstance(x, n.Name) and is_parameter(x)}) > 1:
        return None
    found = equals(Context(), one, other, relation)
    if found is not None and found.positive:
        return Verdict("definition", f"holds for each of the samples: {found.message}")
    turned = equals(Context(), one, other, _TURNED[relation]) if relation in _TURNED else None
    if turned is not None and turned.positive:
        return Verdict("convention-mismatch", "it holds for each of the samples with the inequality turned around")
    return Verdict("undecided", "a sum over samples; that it holds for each is not shown")


def _index(node: n.BigOp) -> n.Name | None:
    if node.kind != "sum" or len(node.binder.names) != 1 or node.binder.domain is not None or node.binder.conditions:
        return None
    (name,) = node.binder.names
    return name if isinstance(name, n.Name) and name.base in ("i", "n", "j", "m") else None


def _term(body: n.Node, index: n.Name) -> n.Node | None:
    """A term with x for x_i and x^{(i)}, q for Q_i, and without its parameter; None where the index stands elsewhere."""

    def change(x: n.Node) -> n.Node | None:
        if isinstance(x, n.Call) and isinstance(x.head, n.Name) and x.head.base in _LAWS:
            kept = [k for k, a in enumerate(x.args) if not is_parameter(a)]
            if not kept:
                return None
            bar = x.separators.index("|") + 1 if "|" in x.separators else len(x.args)
            separators = tuple("|" if j < bar <= k else "," for j, k in pairwise(kept))
            sub = None if x.head.sub == index or (x.head.sub is not None and is_parameter(x.head.sub)) else x.head.sub
            head = replace(x.head, base=x.head.base.lower(), sub=sub, upper=None if x.head.upper == index else x.head.upper)
            return n.Call(head, tuple(_letter(x.args[k], index) for k in kept), separators)
        if isinstance(x, n.Name) and index in (x.sub, x.upper):
            return _letter(x, index)
        return None

    term = rebuilt(body, change)
    return None if any(x == index for x in walk(term)) else term


def _letter(node: n.Node, index: n.Name) -> n.Node:
    if isinstance(node, n.Name) and index in (node.sub, node.upper):
        return replace(node, sub=None if node.sub == index else node.sub, upper=None if node.upper == index else node.upper)
    return node

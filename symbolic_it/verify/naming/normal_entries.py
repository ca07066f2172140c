r"""Divergences of normal laws by the entries of their vectors: 1/2 \sum_j [\log \sigma_{2,j}^2/\sigma_{1,j}^2 - 1 + ...]

Which laws are meant the first subscripts tell; one law alone stands against N(0, I).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import functional
from ...notation.elaborate.laws.normal_shape import is_normal
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from .exactly import equals
from .repairs import repairs

CHANGES = 24
_BASES = ("mu", "sigma")
_OTHERS = frozenset(["d", "D", "k", "K", "J", "n"])
_ZERO, _TWO = n.Number("0", Fraction(0)), n.Number("2", Fraction(2))
TITLE = "the KL divergence of normal laws"


def of_normal_entries(context: Context, left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """Definition where a sum over entries is the divergence of the laws of its letters, refuted where one change makes it that; else None."""
    if isinstance(left, n.Neg):
        left, right = left.body, n.Neg(right)
    try:
        head = functional(left.head if isinstance(left, n.Call) else left)
    except ElaborationError:
        return None
    index = _index(right) if relation in ("=", ":=") and head is not None and head.name == "KL" else None
    labels = None if index is None else _labels(right, index)
    if labels is None or index is None:
        return None
    plain = _relabelled(right, labels, index)
    apart = Context(log_base=context.log_base)
    meant = list(_divergences(labels, left))
    for one in meant:
        if _is_shown(apart, one, plain):
            return Verdict("definition", f"agrees with {TITLE}")
    if len(meant) == 1 and (len(labels) == 2 or _begins_with_the_prior(left)) and _is_shown(apart, _of(*reversed(meant[0].args)), plain):
        firm = len(labels) == 2 or (isinstance(left, n.Call) and all(isinstance(a, n.Call) for a in left.args))
        return Verdict("convention-mismatch" if firm else "undecided", f"{TITLE} in the other order")
    for changed, repaired in islice(repairs(plain), CHANGES):
        for one in meant:
            if _is_shown(apart, one, repaired):
                return Verdict("convention-mismatch", f"not {TITLE}: it would be with {changed} changed")
    return None


def _is_shown(context: Context, left: n.Node, right: n.Node) -> bool:
    found = equals(context, left, right)
    return found is not None and found.positive


def _index(right: n.Node) -> n.Name | None:
    """What every sum of the formula runs over."""
    found = {x.binder.names for x in walk(right) if isinstance(x, n.BigOp)}
    if len(found) != 1 or any(isinstance(x, n.BigOp) and x.kind != "sum" for x in walk(right)):
        return None
    (names,) = found
    return names[0] if len(names) == 1 and isinstance(names[0], n.Name) else None


def _labels(right: n.Node, index: n.Name) -> list[n.Node] | None:
    """The first subscripts of the means and deviations, of which all are entries; the index itself where they have no other."""
    labels: dict[n.Node, None] = {}
    for x in walk(right):
        if isinstance(x, n.Name) and x.base in _BASES:
            label = _label(x, index)
            if label is None or x.accents not in ((), ("bold",)) or x.sup:
                return None
            labels[label] = None
    names = {x.base for x in walk(_without_subscripts(right)) if isinstance(x, n.Name)} - set(_BASES)
    bases = {x.base for x in walk(right) if isinstance(x, n.Name)}
    return sorted(labels, key=_spelled) if 1 <= len(labels) <= 2 and set(_BASES) <= bases and names <= _OTHERS | {index.base} else None


def _label(name: n.Name, index: n.Name) -> n.Node | None:
    match name.sub:
        case n.Tuple((label, last)) | n.Seq((label, last)) if last == index and isinstance(label, (n.Name, n.Number)):
            return label
    if name.sub != index:
        return None
    return index if name.upper is None else name.upper if isinstance(name.upper, (n.Name, n.Number)) else None


def _spelled(label: n.Node) -> str:
    return getattr(label, "text", "") or getattr(label, "base", "")


def _without_subscripts(node: n.Node) -> n.Node:
    return rebuilt(
        node, lambda x: replace(x, sub=None, upper=None) if isinstance(x, n.Name) and (x.sub is not None or x.upper is not None) else None
    )


def _relabelled(right: n.Node, labels: list[n.Node], index: n.Name) -> n.Node:
    """The formula with 1 and 2 for the labels; without one where there is one law alone."""

    def change(x: n.Node) -> n.Node | None:
        if not isinstance(x, n.Name) or x.base not in _BASES or (label := _label(x, index)) is None:
            return None
        sub: n.Node = (
            index if len(labels) == 1 else n.Tuple((n.Number(str(labels.index(label) + 1), Fraction(labels.index(label) + 1)), index))
        )
        return n.Name(x.base, sub=sub)

    return rebuilt(right, change)


def _divergences(labels: list[n.Node], left: n.Node) -> Iterator[n.Call]:
    if len(labels) == 1:
        own, standard = _law(None), n.Call(n.Name("N", ("cal",)), (_ZERO, n.Name("I")), (",",))
        yield _of(standard, own) if _begins_with_the_prior(left) else _of(own, standard)
        return
    laws = [_law(n.Number("1", Fraction(1))), _law(n.Number("2", Fraction(2)))]
    named = [a for a in left.args if isinstance(a, n.Name)] if isinstance(left, n.Call) else []
    order = [_spelled(x.sub) if x.sub is not None else x.base for x in named]
    if order == [_spelled(x) for x in reversed(labels)]:
        yield _of(laws[1], laws[0])
        return
    yield _of(*laws)
    if order != [_spelled(x) for x in labels]:
        yield _of(laws[1], laws[0])


def _begins_with_the_prior(left: n.Node) -> bool:
    """D(p(z) || q(z|x)), D(p || q), D(N(0, I) || q): the standard normal law stands first."""
    if not isinstance(left, n.Call) or len(left.args) != 2:
        return False
    one, other = left.args
    first, second = ((x.head if isinstance(x, n.Call) else x) for x in (one, other))
    if isinstance(one, n.Call) and is_normal(one):
        return isinstance(one.args[-2], n.Number)
    return isinstance(first, n.Name) and isinstance(second, n.Name) and first.base in ("p", "P", "pi") and second.base in ("q", "Q", "N")


def _law(label: n.Node | None) -> n.Call:
    return n.Call(n.Name("N", ("cal",)), (n.Name("mu", sub=label), n.Apply("diag", (n.Pow(n.Name("sigma", sub=label), _TWO),))), (",",))


def _of(one: n.Node, other: n.Node) -> n.Call:
    return n.Call(n.Name("D", sub=n.Name("KL")), (one, other), ("||",))

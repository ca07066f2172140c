r"""Bayes' rule and the product rule of events and of words: P(A|B) = P(B|A) P(A)/P(B), P(\text{rain} | \text{wet}).

The events are taken for outcomes of as many variables, of which the same then is an identity or false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import children
from .exactly import equals

_LAWS = frozenset(["P", "p", "Pr"])
_LETTERS = "xyzwva"
_OF_TWO = 2  # of more events independence, too, is claimed by such formulas: nothing is refuted of them


def of_events(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on an equation in products and ratios of probabilities of the same events, one of them conditional; None for any other."""
    if relation not in ("=", ":=", "equiv"):
        return None
    parts = [list(_factors(side)) for side in (left, right)]
    calls = [x for found in parts for x in found if isinstance(x, n.Call)]
    if any(x is None for found in parts for x in found) or not any("|" in x.separators for x in calls):
        return None
    events = [dict.fromkeys(a for x in found if isinstance(x, n.Call) for a in _listed(x)) for found in parts]
    if set(events[0]) != set(events[1]) or not 1 < len(events[0]) <= len(_LETTERS) or not all(map(_is_event, events[0])):
        return None
    named = {event: n.Name(letter) for event, letter in zip(events[0], _LETTERS, strict=False)}

    def lettered(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.Call):
            return None
        args, separators = _spelled(node)
        return n.Call(n.Name("p"), tuple(named[a] for a in args), separators, span=node.span)

    def independent(node: n.Node) -> n.Node | None:
        if not isinstance(node, n.Call):
            return None
        args, separators = _spelled(node)
        kept = args[: separators.index("|") + 1] if "|" in separators else args
        factors: list[n.Node] = [n.Call(n.Name("p"), (named[a],)) for a in kept]
        return reduce(n.Mul, factors)

    found = equals(Context(), rebuilt(left, lettered), rebuilt(right, lettered))
    if found is not None and found.positive:
        return replace(found, message="the rule of conditional probabilities")
    if found is None or len(named) != _OF_TWO or all("|" in x.separators for x in calls):
        return None  # of equal priors P(A|B) = P(B|A)
    supposed = equals(Context(), rebuilt(left, independent), rebuilt(right, independent))
    return found if supposed is not None and supposed.word == "refuted" else None


def _factors(node: n.Node) -> Iterator[n.Node | None]:
    """The probabilities that a product or ratio is made of; None for whatever else stands in it."""
    if isinstance(node, (n.Mul, n.Div)):
        for child in children(node):
            yield from _factors(child)
    elif isinstance(node, n.Call) and isinstance(node.head, n.Name) and node.head.base in _LAWS and node.head.sub is None and of_call(node) is None:
        yield node if set(node.separators) <= {",", "|"} and node.separators.count("|") <= 1 else None
    else:
        yield None


def _spelled(call: n.Call) -> tuple[tuple[n.Node, ...], tuple[str, ...]]:
    """The arguments and what separates them, with AB spelled out as A, B."""
    args: list[n.Node] = []
    separators: list[str] = []
    for k, argument in enumerate(call.args):
        inner = list(_product(argument))
        separators += [call.separators[k - 1]] if k else []
        separators += [","] * (len(inner) - 1)
        args += inner
    while (dots := next((k for k, a in enumerate(args) if isinstance(a, n.Ellipsis)), None)) is not None:
        if not 0 < dots < len(args) - 1 or "|" in separators[dots - 1 : dots + 1]:
            break
        args[dots - 1 : dots + 2] = [n.Tuple((args[dots - 1], args[dots + 1]))]  # w_1, ..., w_{i-1} is one event
        del separators[dots - 1 : dots + 1]
    return tuple(args), tuple(separators)


def _product(node: n.Node) -> Iterator[n.Node]:
    if isinstance(node, n.Mul):
        yield from _product(node.left)
        yield from _product(node.right)
    else:
        yield node


def _listed(call: n.Call) -> tuple[n.Node, ...]:
    return _spelled(call)[0]


def _is_event(node: n.Node) -> bool:
    """A letter or a word, which may be numbered: no chain, no complement."""
    if isinstance(node, n.Tuple):
        return all(map(_is_event, node.items))
    if isinstance(node, n.Text):
        return True
    return isinstance(node, n.Name) and not node.accents and node.sup is None and node.upper is None

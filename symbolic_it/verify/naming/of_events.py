r"""Bayes' rule and the product rule of events and of words: P(A|B) = P(B|A) P(A)/P(B), P(\text{rain} | \text{wet}).

The events are taken for outcomes of as many variables, of which the same then is an identity or false.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from ...decide.verdict import Verdict
from ...enclosure.number import Number
from ...enclosure.value import compare
from ...notation.context import Context
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.letters import FONTS_OF_A_LETTER
from ...notation.syntax.walk import children
from ..numbers.arithmetic import value
from .exactly import equals

_LAWS = frozenset(["P", "p", "Pr"])
_LETTERS = "xyzwva"
_PARAMETERS = frozenset(["w", "W", "theta", "Theta", "beta", "phi"])
_GIVEN = "Bayes' rule, where inputs say nothing of what they are not given with"
_OF_TWO = 2  # of more events independence, too, is claimed by such formulas: nothing is refuted of them


def of_events(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    """The verdict on an equation in products and ratios of probabilities of the same events, one of them conditional; None for any other."""
    if relation == "propto":
        return _in_proportion(left, right)
    if relation not in ("=", ":=", "equiv", "approx"):
        return None
    if (told := _told(left, right)) is not None or relation == "approx":
        return told
    if (whole := _of_total_probability(left, right)) is not None:
        return whole
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
    given = _given_throughout(calls)
    if given and all(_is_prior(x) or not set(given) - set(_listed(x)) for x in calls):
        one, other = (rebuilt(rebuilt(side, lambda x: _with_given(x, given)), lettered) for side in (left, right))
        found = equals(Context(), one, other)
        return Verdict("definition", _GIVEN) if found is not None and found.positive else None
    if found is None or len(named) != _OF_TWO or all("|" in x.separators for x in calls):
        return None  # of equal priors P(A|B) = P(B|A)
    supposed = equals(Context(), rebuilt(left, independent), rebuilt(right, independent))
    return found if supposed is not None and supposed.word == "refuted" else None


def _in_proportion(left: n.Node, right: n.Node) -> Verdict | None:
    r"""p(w|y) \propto p(y|w) p(w): equal where the right side is divided by the probability of what is given and not given throughout."""
    factors = [x for side in (left, right) for x in _factors(side)]
    if not isinstance(left, n.Call) or any(x is None for x in factors) or "|" not in left.separators:
        return None
    calls = [x for x in factors if isinstance(x, n.Call)]
    throughout = _given_throughout(calls) + [a for a in left.args if all(a in _behind(x) for x in calls)]
    bar = left.separators.index("|") + 1
    data = [a for a in left.args[bar:] if a not in throughout]
    if not data:
        return None
    evidence: tuple[n.Node, ...] = (*data, *throughout)
    separators = (*[","] * (len(data) - 1), *(["|", *[","] * (len(throughout) - 1)] if throughout else []))
    found = of_events(left, "=", n.Div(right, n.Call(left.head, evidence, tuple(separators))))
    return (
        replace(found, message=_GIVEN if throughout else "Bayes' rule up to the probability of the data")
        if found is not None and found.positive
        else None
    )


def _given_throughout(calls: list[n.Call]) -> list[n.Node]:
    """What stands behind the bar wherever it stands, and is not in every law: inputs, which tell nothing of what is not given them."""
    behind = [_behind(x) for x in calls]
    before = {a for x, own in zip(calls, behind, strict=True) for a in x.args if a not in own}
    return list(dict.fromkeys(a for x in calls for a in x.args if a not in before and any(a not in own for own in behind)))


def _behind(call: n.Call) -> set[n.Node]:
    return set(call.args[call.separators.index("|") + 1 :]) if "|" in call.separators else set()


def _is_prior(call: n.Call) -> bool:
    """p(w) of parameters, which inputs tell nothing of."""
    return not call.separators and isinstance(call.args[0], n.Name) and call.args[0].base in _PARAMETERS


def _with_given(node: n.Node, given: list[n.Node]) -> n.Node | None:
    if not isinstance(node, n.Call) or not isinstance(node.head, n.Name) or node.head.base not in _LAWS:
        return None
    more = [a for a in given if a not in node.args]
    if not more:
        return node
    bar = "," if "|" in node.separators else "|"
    return replace(node, args=(*node.args, *more), separators=(*node.separators, bar, *[","] * (len(more) - 1)))


def _of_total_probability(left: n.Node, right: n.Node) -> Verdict | None:
    r"""p(y|x, D) = \int p(y|x, w) p(w|D) dw: the law of total probability, where w says all that D does of y, and x nothing of w."""
    if (
        not isinstance(left, n.Call)
        or not isinstance(right, n.BigOp)
        or right.kind not in ("int", "sum")
        or len(right.binder.names) != 1
        or "|" not in left.separators
    ):
        return None
    (hidden,), parts = right.binder.names, list(_factors(right.body))
    if len(parts) != 2 or any(not isinstance(x, n.Call) or "|" not in x.separators for x in (left, *parts)):
        return None

    def split(call: n.Node | None) -> tuple[list[n.Node], set[n.Node]]:
        assert isinstance(call, n.Call)
        bar = call.separators.index("|") + 1
        return list(call.args[:bar]), set(call.args[bar:])

    (outcome, given), heads = split(left), {x.head for x in (left, *parts) if isinstance(x, n.Call)}
    for one, other in (parts, parts[::-1]):
        (seen, by), (drawn, told) = split(one), split(other)
        if (
            isinstance(hidden, n.Name)
            and hidden.base in _PARAMETERS
            and len(heads) == 1
            and seen == outcome
            and drawn == [hidden]
            and hidden in by
            and hidden not in given
            and by - {hidden} <= given
            and told <= given
            and (by | told) - {hidden} == given
        ):
            return Verdict("definition", "the law of total probability, where what is summed over says all that the rest does")
    return None


def _told(left: n.Node, right: n.Node) -> Verdict | None:
    """P(cat | the) = 0.3, P(C|B) = 5/10: the text tells the probability of an event given another one; none is above 1."""
    calls = list(_factors(left))
    call = calls[0] if len(calls) == 1 else None
    number = value(right) if isinstance(call, n.Call) and "|" in call.separators and all(map(_is_event, _listed(call))) else None
    if not isinstance(number, Number) or not isinstance(call, n.Call) or not isinstance(call.head, n.Name):
        return None
    if compare(number, Number.of(0)) != "less" and compare(number, Number.of(1)) != "greater":
        return Verdict("data", "a probability that the text tells")
    return Verdict("refuted", "a probability lies between 0 and 1", expected="at most 1") if call.head.base in ("P", "Pr") else None


def _factors(node: n.Node) -> Iterator[n.Node | None]:
    """The probabilities that a product or ratio is made of; None for whatever else stands in it."""
    if isinstance(node, (n.Mul, n.Div)):
        for child in children(node):
            yield from _factors(child)
    elif (
        isinstance(node, n.Call)
        and isinstance(node.head, n.Name)
        and node.head.base in _LAWS
        and node.head.sub is None
        and of_call(node) is None
    ):
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
    if isinstance(node, n.Pow):  # sigma^2
        return isinstance(node.exponent, n.Number) and isinstance(node.base, n.Name) and _is_event(node.base)
    return isinstance(node, n.Name) and not set(node.accents) - FONTS_OF_A_LETTER and node.sup in (None, "*") and node.upper is None

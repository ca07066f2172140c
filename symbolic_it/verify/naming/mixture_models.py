r"""Mixtures by their components N(x | \mu_k, \Sigma_k) and shares \pi_k: density, likelihoods, responsibilities.

Source: Bishop 2006, equations 9.7 to 9.14, 9.36 and 9.40.
"""

from __future__ import annotations

import re

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import BigOp, Call, Chain, Log, Mul, Name, Node
from ...notation.syntax.parts import unbracketed
from ...notation.syntax.walk import walk
from ...patterns import regex
from .mixture_components import (
    HARD,
    LIKELIHOODS,
    MODELS,
    ONE,
    SOFT,
    agrees,
    component_at,
    is_at,
    is_of_components,
    is_share,
    mixture_at,
    outcomes_of,
    summed,
    unlike,
    weighted_at,
    without_shares,
)
from .responsibilities import of_an_indicator, of_one_hot_products, of_responsibilities

_EQUAL = ("=", ":=", "equiv")
_OTHERWISE = regex(r"unnormali|proportional|up to a|kernel|importance|not (?:sum|a density|normali)|constant", re.I)


def of_mixture_models(left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an equation about a mixture by its components; None for any other formula."""
    if relation not in _EQUAL:
        return None
    found = _of_the_density(left, right) or _of_the_log_likelihood(left, right) or _of_the_complete_data(left, right)
    found = found or of_responsibilities(left, right) or of_an_indicator(left, right) or of_one_hot_products(left, right)
    return None if found is not None and found.negative and _OTHERWISE.search(words) is not None else found


def _of_the_density(left: Node, right: Node) -> Verdict | None:
    if isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in MODELS and isinstance(left.args[0], Chain):
        event = left.args[0]
        told = event.links[0].right if len(left.args) == len(event.links) == 1 and event.links[0].relation == "=" else None
        index = event.first.sub if told == ONE and isinstance(event.first, Name) else told
        return Verdict("definition", "it is the share of a component") if index is not None and is_share(right, index) else None
    outcomes = outcomes_of(left)
    if outcomes is None or len(outcomes) != 1:
        return None
    if mixture_at(right) == outcomes[0]:
        return agrees("the density of a mixture")
    return unlike("the share of each component before its density") if without_shares(right) == outcomes[0] else None


def _of_the_log_likelihood(left: Node, right: Node) -> Verdict | None:
    r"""\log p(X) = \sum_n \log \sum_k \pi_k N(x_n | \mu_k, \Sigma_k)."""
    data = summed(right)
    outcomes = outcomes_of(left.arg) if isinstance(left, Log) else None
    named = (
        isinstance(left, Call) and isinstance(left.head, Name) and left.head.base in LIKELIHOODS and all(map(is_of_components, left.args))
    )
    if data is None or not (named or (outcomes is not None and len(outcomes) == 1)):
        return None
    index, body = data
    body = unbracketed(body)
    if isinstance(body, Log) and is_at(mixture_at(body.arg), index):
        return agrees("the log likelihood of a mixture")
    if isinstance(body, Log) and is_at(without_shares(body.arg), index):
        return unlike("the share of each component before its density")
    components = summed(body)
    if named or components is None:
        return None
    inner = unbracketed(components[1])
    outside = isinstance(inner, Log) and is_at(weighted_at(inner.arg, components[0]), index)
    return unlike("the sum over the components inside the logarithm") if outside else None


def _of_the_complete_data(left: Node, right: Node) -> Verdict | None:
    r"""\log p(X, Z) = \sum_n \sum_k z_{nk} (\log \pi_k + \log N(x_n | \mu_k, \Sigma_k)), and Q with \gamma_{nk} for z_{nk}."""
    expected = (isinstance(left, Call) and left.head == Name("Q")) or (
        isinstance(left, BigOp) and left.kind == "E" and _is_complete(unbracketed(left.body))
    )
    complete = _is_complete(left)
    if not complete and not expected:
        return None
    if expected and isinstance(right, BigOp) and right.kind == "E":
        return _of_the_complete_data(Log(Call(Name("p"), (Name("x"), Name("z")), (",",))), unbracketed(right.body))
    body = right
    indices: list[Node] = []
    while (found := summed(body)) is not None:
        indices.append(found[0])
        body = found[1]
    body = unbracketed(body)
    factors = _factors(body)
    if len(indices) != 2 or len(factors) != 2:
        return None
    weight, logs = factors
    point, component = indices if _is_two_logs(logs, indices[1], indices[0]) is not None else indices[::-1]
    sign = _is_two_logs(logs, component, point)
    if sign is None or not _is_weight(weight, point, component, HARD if complete else SOFT, expected):
        return None
    if sign < 0:
        return unlike("the logarithms of the share and the density added up")
    return agrees(
        "the log likelihood of complete data of a mixture" if complete else "the expected log likelihood of complete data of a mixture"
    )


def _is_complete(node: Node) -> bool:
    r"""\log p(X, Z)."""
    outcomes = outcomes_of(node.arg) if isinstance(node, Log) else None
    return outcomes is not None and len(outcomes) == 2


def _factors(node: Node) -> list[Node]:
    match node:
        case Mul(one, other):
            return [one, unbracketed(other)]
        case Call(Name() as head, (arg,), juxtaposed=True):
            return [head, arg]
        case Call(Call() as head, (arg,), juxtaposed=True):
            return [head, arg]
    return [node]


def _is_two_logs(node: Node, component: Node, point: Node) -> int | None:
    r"""1 for \log \pi_k + \log N(x_n | \mu_k, \Sigma_k) and for \log(\pi_k N), -1 for the difference."""
    node = unbracketed(node)
    if isinstance(node, Log):
        return 1 if is_at(weighted_at(node.arg, component), point) else None
    if not isinstance(node, (n.Add, n.Sub)) or not isinstance(node.left, Log) or not isinstance(node.right, Log):
        return None
    fits = (is_share(node.left.arg, component) and is_at(component_at(node.right.arg, component), point)) or (
        is_share(node.right.arg, component) and is_at(component_at(node.left.arg, component), point)
    )
    return None if not fits else 1 if isinstance(node, n.Add) else -1


def _is_weight(node: Node, point: Node, component: Node, letters: frozenset[str], expected: bool) -> bool:
    r"""z_{nk}, \gamma_{nk}, E[z_{nk}] and \gamma(z_{nk})."""
    if isinstance(node, BigOp) and node.kind == "E":
        return expected and _is_weight(unbracketed(node.body), point, component, HARD, False)
    if isinstance(node, Call):
        return (
            isinstance(node.head, Name)
            and node.head.base in SOFT & letters
            and {point, component} <= {x for a in node.args for x in walk(a)}
        )
    return isinstance(node, Name) and node.base in letters and {point, component} <= set(walk(node))

r"""The M step of a mixture, by its form: N_k, \mu_k = \sum_n \gamma_{nk} x_n / N_k, \pi_k = N_k / N, and its spreads.

Source: Bishop 2006, equations 9.17 to 9.22.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from ...decide.verdict import Verdict
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ...patterns import regex
from .iterates import skips_a_step, steps_between

_WEIGHTS = frozenset(["gamma", "r", "w", "tau", "h"])
_MEANS, _SPREADS, _SHARES = frozenset(["mu", "m"]), frozenset(["Sigma", "sigma", "S"]), frozenset(["pi", "phi", "alpha", "w"])
_SIZES = frozenset(["N", "n", "m", "M"])
_OF_MIXTURES = regex(r"mixture|\bE-?M\b|M-step|responsib|cluster|component|混合|혼합", re.I)
_TWO = n.Number("2", Fraction(2))


def of_mixture_steps(left: n.Node, relation: str, right: n.Node, words: str) -> Verdict | None:
    """The verdict on an update of a mixture by responsibilities; None for any other formula. Other weights may have another mean."""
    right = rebuilt(right, _mean_of_an_indicator)
    found = _step(left, relation, right)
    firm = (
        any(isinstance(x, n.Name) and (x.base == "gamma" or (x.base in ("r", "N") and x.sub is not None)) for x in walk(right))
        or _OF_MIXTURES.search(words) is not None
    )
    return found if found is None or found.positive or firm else None


def _mean_of_an_indicator(node: n.Node) -> n.Node | None:
    r"""E[z_{nk}] as \gamma_{nk}."""
    match node:
        case n.BigOp("E", body=n.Name("z", sub=n.Seq()) as indicator) if indicator.upper is None:
            return n.Name("gamma", sub=indicator.sub)
    return None


def _step(left: n.Node, relation: str, right: n.Node) -> Verdict | None:
    name = left.base if isinstance(left, n.Pow) and left.exponent == _TWO else left
    if relation not in ("=", ":=", "leftarrow") or not isinstance(name, n.Name) or not isinstance(name.sub, n.Name):
        return None
    if skips_a_step(name):
        return _of_another_step(name, right)
    component = name.sub
    squared = name is not left
    if name.base in _SIZES and not squared:
        return _of_the_count(component, right)
    if name.base in _SHARES and not squared and (found := _of_the_share(component, right)) is not None:
        return found
    if name.base in _MEANS and not squared:
        return _of_an_average(component, right, "mean")
    if name.base in _SPREADS and squared == (name.base == "sigma"):
        return _of_an_average(component, right, "spread")
    return None


def _of_another_step(name: n.Name, right: n.Node) -> Verdict | None:
    r"""\Sigma_k^{(t-1)} by \mu_k^{(t+1)}."""
    inside = {
        steps_between(replace(name, base="theta"), replace(x, base="theta"))
        for x in walk(right)
        if isinstance(x, n.Name) and x.base in _MEANS and x.upper is not None
    }
    return _unlike("the means of its own step") if inside and inside <= {1, 2} else None


def _of_the_count(component: n.Name, right: n.Node) -> Verdict | None:
    sum_ = _sum_of_weights(right, component)
    if sum_ is None:
        return None
    return _agrees("the effective number of points of a component") if sum_ else _unlike("the index of the points summed over")


def _of_the_share(component: n.Name, right: n.Node) -> Verdict | None:
    """N_k / N, or the mean of the weights."""
    match right:
        case n.Div(n.Name() as above, n.Name() as below) if above.base in _SIZES and below.base in _SIZES:
            if above.sub == component and below.sub is None:
                return _agrees("the share of a component")
            return _unlike("the ratio turned over") if below.sub == component and above.sub is None else None
        case n.Mul(n.Div(n.Name() as points, n.Number(value=one)), body) if (
            one == 1 and points.base in _SIZES and _sum_of_weights(body, component)
        ):
            return _unlike("the number of all points below")
    found = _mean_of(right)
    if found is None:
        return None
    size, body = found
    counted = _sum_of_weights(body, component)
    if counted is None:
        return None
    is_size = isinstance(size, n.Name) and size.base in _SIZES and size.sub is None
    if not is_size and _sum_of_weights(size, component) is None and not _is_count(size, component):
        return None
    return (
        _agrees("the share of a component")
        if counted and is_size and _runs_to(body, size)
        else _unlike("the number of the points below, and their weights above")
    )


def _of_an_average(component: n.Name, right: n.Node, of: str) -> Verdict | None:
    """A weighted mean of x_n, or of the squares of x_n - mu_k."""
    match right:
        case n.Mul(n.Div(size, n.Number(value=one)), n.BigOp()) if one == 1 and _is_count(size, component):
            return _unlike("the number of points of a component below")
    found = _mean_of(right)
    if found is None:
        return None
    size, body = found
    if not isinstance(body, n.BigOp) or body.kind != "sum" or len(body.binder.names) != 1:
        return None
    index = body.binder.names[0]
    weight, rest = _without_weight(body.body, component)
    if weight is None or not isinstance(index, n.Name) or index not in set(walk(weight)):
        return None
    fits = _is_point(rest, index) if of == "mean" else _is_square(rest, index, component)
    if not fits:
        return (
            _unlike("the difference of a point and its mean squared")
            if of == "spread" and _is_square(_with_minus(rest), index, component)
            else None
        )
    whole = _is_count(size, component) or (
        isinstance(size, n.BigOp) and _sum_of_weights(size, component) is True and size.binder == body.binder
    )
    if whole:
        return _agrees(f"the {of} of a component")
    if isinstance(size, n.Name) and size.base in _SIZES and size.sub is None:
        return _unlike("the sum of the weights for the number of all points")
    return None


def _mean_of(node: n.Node) -> tuple[n.Node, n.Node] | None:
    """What is divided by, and what is divided: 1/N S, S/N."""
    match node:
        case n.Mul(n.Div(n.Number(value=one), size), body) if one == 1:
            return size, body
        case n.Div(body, size):
            return size, body
    return None


def _sum_of_weights(node: n.Node, component: n.Name) -> bool | None:
    """Whether it is the sum over the points of the weights of one component; False for that over components, None for anything else."""
    if not isinstance(node, n.BigOp) or node.kind != "sum" or len(node.binder.names) != 1 or not _is_weight(node.body):
        return None
    index = node.binder.names[0]
    if index == component:
        return False
    inside = set(walk(node.body))
    return True if index in inside and component in inside else None


def _runs_to(body: n.Node, size: n.Node) -> bool:
    return isinstance(body, n.BigOp) and body.binder.upper in (None, size)


def _is_weight(node: n.Node) -> bool:
    head = node.head if isinstance(node, n.Call) else node
    return isinstance(head, n.Name) and head.base in _WEIGHTS


def _is_count(node: n.Node, component: n.Name) -> bool:
    return isinstance(node, n.Name) and node.base in _SIZES and node.sub == component


def _without_weight(node: n.Node, component: n.Name) -> tuple[n.Node | None, n.Node]:
    """The weight of a product and the rest of it; gamma_{nk}(x_n - mu_k) is such a product."""
    match node:
        case n.Mul(left, right) if _is_weight(left) and not isinstance(left, n.Call) and component in set(walk(left)):
            return left, right
        case n.Mul(left, right):
            weight, rest = _without_weight(left, component)
            return weight, right if weight is not None and rest == left else replace(node, left=rest)
        case n.Call(n.Name() as head, (arg,), juxtaposed=True) if head.base in _WEIGHTS and component in set(walk(head)):
            return head, arg
        case n.Call(n.Name() as head, args) if head.base in _WEIGHTS and component in {x for a in args for x in walk(a)}:
            return node, n.Number("1", Fraction(1))
    return None, node


def _is_point(node: n.Node, index: n.Name) -> bool:
    match node:
        case n.Mul(n.Number(value=one), rest) if one == 1:
            return _is_point(rest, index)
        case n.Name(base="x" | "y"):
            return index in (node.sub, node.upper)
    return False


def _is_square(node: n.Node, index: n.Name, component: n.Name) -> bool:
    """(x_n - mu_k)(x_n - mu_k)^T, (x_n - mu_k)^2."""
    match node:
        case n.Mul(n.Number(value=one), rest) if one == 1:
            return _is_square(rest, index, component)
        case n.Mul(n.Mul(n.Number(value=one), left), right) if one == 1:
            return _is_square(n.Mul(left, right), index, component)
        case n.Mul(left, n.Pow(right, n.Name("T" | "top" | "intercal")) | n.Transpose(right)) if left == right:
            return _is_difference(left, index, component)
        case n.Pow(base, two) if two == _TWO:
            return _is_difference(base, index, component)
    return False


def _is_difference(node: n.Node, index: n.Name, component: n.Name) -> bool:
    match node:
        case n.Sub(point, n.Name(base) as mean):
            return _is_point(point, index) and base in _MEANS and mean.sub == component
    return False


def _with_minus(node: n.Node) -> n.Node:
    return rebuilt(node, lambda x: n.Sub(x.left, x.right) if isinstance(x, n.Add) else None)


def _agrees(what: str) -> Verdict:
    return Verdict("definition", f"agrees with {what} in the maximisation step of a mixture")


def _unlike(what: str) -> Verdict:
    return Verdict("convention-mismatch", f"not the maximisation step of a mixture: it would be with {what}")

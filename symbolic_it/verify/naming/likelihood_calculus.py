r"""Derivatives of a density by its parameter, and their means: E[\nabla \log p] = 0, \int \nabla p = 0.

The sides are written out as sums of products; \log p_{\theta + \delta} and its means to second order in \delta. Derivatives are taken
under the integral, as they may be for regular families. Source: Wasserman 2004, section 9.7; Kullback 1959, section 2.6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...notation.context import Context
from ...notation.syntax.languages import words as said
from ...notation.syntax.nodes import Add, Call, Derivative, Name, Node, Norm, Number, Pow, Sub
from ...patterns import regex
from .algebra import TooLong
from .likelihood_forms import Forms, Value
from .likelihood_letters import Density, Outside, unfolded
from .likelihood_terms import degree
from .near_miss import speaks_loosely

_TITLE = "agrees with the calculus of likelihoods"
_INFORMATION = "agrees with the Fisher information"
_EXPANDED = "agrees with the second-order expansion in the step"
_WRONG = "not so of any density: a sign or a factor of it differs"
_REGULAR = ("derivatives by the parameter may be taken under the integral",)
_FISHER = regex(rf"fisher|cram[eé]r|{said('fisher')}", re.I)
_ORDER = 2


def of_likelihoods(context: Context, left: Node, relation: str, right: Node, words: str) -> Verdict | None:
    """The verdict on an equation between derivatives of a density and their means; None for any other formula."""
    if relation not in ("=", ":=", "equiv", "approx"):
        return None
    try:
        if not any(_is_of_derivatives(x) for side in (left, right) for x in unfolded(context, side)):
            return None
        density = Density.of(context, left, right)
        parts = [list(_terms(side, 1)) for side in (left, right)]
        rests = [r for side in parts for _, t in side if (r := _rest(density, t)) is not None]
        parts = [[(sign, t) for sign, t in side if _rest(density, t) is None] for side in parts]
        order = min(rests) if rests else _ORDER if relation == "approx" else None
        if (order is not None and (density.step is None or not 0 < order <= _ORDER)) or not all(parts):
            return None
        forms = Forms(context, density, _FISHER.search(words) is not None, order)
        one, other = map(forms.sum, parts)
    except (Outside, TooLong):
        return None
    if order is not None and forms.informed and (context.log_base not in (None, "e") or context.unit == "bits"):
        return None  # a divergence in bits is another multiple of it
    return _compared(one, other, order, forms.informed, words)


def _compared(one: Value, other: Value, order: int | None, informed: bool, words: str) -> Verdict | None:
    if one.form and other.form and one.shape != other.shape:
        return None
    sides = [frozenset((m, c) for m, c in x.form if order is None or degree(m) <= order) for x in (one, other)]
    title = _EXPANDED if order is not None else _INFORMATION if informed else _TITLE
    if sides[0] == sides[1]:
        return Verdict("definition", title, hypotheses=_REGULAR)
    if {m for m, _ in sides[0]} != {m for m, _ in sides[1]} or speaks_loosely(words[-80:]):
        return None
    return Verdict("convention-mismatch", _WRONG)


def _is_of_derivatives(node: Node) -> bool:
    return isinstance(node, Derivative) or (isinstance(node, Add) and isinstance(node.left, Name) and isinstance(node.right, Name))


def _terms(node: Node, sign: int) -> Iterator[tuple[int, Node]]:
    match node:
        case Add(left, right) | Sub(left, right):
            yield from _terms(left, sign)
            yield from _terms(right, -sign if isinstance(node, Sub) else sign)
        case _:
            yield sign, node


def _rest(density: Density, node: Node) -> int | None:
    r"""To which order a formula with O(|\delta|^3) or o(|\delta|^2) is told; None for any other term."""
    match node:
        case Call(Name("O" | "o") as head, (Pow(base, Number(value=power)),)) if power.denominator == 1:
            inner = base.body if isinstance(base, Norm) else base
            if density.is_step(inner):
                return int(power) - (head.base == "O")
    return None

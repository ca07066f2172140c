r"""Formulas of a process with one step put right: \prod_t q(x_t|x_{t+1}) where x_{t-1} is meant."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax import nodes as n
from ...notation.syntax.nodes import Add, Call, Div, Name, Node, Number, Statement, Sub
from ...notation.syntax.walk import walk
from .letters import STEPS

_ONE = Number("1", Fraction(1))


def one_step_off(statement: Statement) -> Iterator[Statement]:
    """The statement with one t + 1 as t - 1, for each in turn; none where it is of the next step at more than one place."""
    later = [x for x in walk(statement) if isinstance(x, Name) and _is_next(x.sub)]
    if len(later) == 1:
        yield rebuilt(statement, lambda x: _before(x) if x is later[0] and isinstance(x, Name) else None)


def ratio_turned_over(statement: Statement) -> Iterator[Statement]:
    """The statement with one ratio turned over, for each ratio of laws in turn."""
    for ratio in [x for x in walk(statement) if isinstance(x, Div) and any(isinstance(y, Call) for y in walk(x.right))]:
        yield rebuilt(statement, lambda x, ratio=ratio: Div(x.right, x.left, span=x.span) if x is ratio and isinstance(x, Div) else None)  # type: ignore[misc]


def next_steps(text: str) -> int:
    """How often a text writes the next step below a letter."""
    return sum(text.count(f"{k}+1}}") + text.count(f"{k} + 1}}") for k in STEPS)


def _is_next(sub: Node | None) -> bool:
    return isinstance(sub, Add) and isinstance(sub.left, Name) and sub.left.base in STEPS and sub.left.sub is None and sub.right == _ONE


def _before(name: Name) -> Node:
    assert isinstance(name.sub, n.Add)
    return Name(name.base, name.accents, Sub(name.sub.left, name.sub.right, span=name.sub.span), name.sup, name.upper, span=name.span)

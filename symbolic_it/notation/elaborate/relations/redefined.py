"""Conditions that may define a quantity in another way: H(p) = \\sum_x p(x) \\log p(x); a value or another call does not."""

from __future__ import annotations

from collections.abc import Sequence

from ...syntax import ReadError, read
from ...syntax.nodes import BigOp, Call, Log, Name, Node, Number
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import is_variable
from .shapes import is_closed


def may_define(text: str) -> bool:
    """Whether an equation has a known functional of names alone for one side and a formula for the other."""
    try:
        chains = read(text).chains
        sides = [(c.first, c.links[0].right) for c in chains if len(c.links) == 1 and c.links[0].relation in ("=", ":=", "equiv")]
        return len(chains) == len(sides) == 1 and any(_defines(*pair) for pair in (sides[0], sides[0][::-1]))
    except (ReadError, ElaborationError, RecursionError):
        return False


def defined_in_bits(texts: Sequence[str]) -> tuple[str, ...]:
    """The conditions that define a quantity, all with logarithms to base 2: h(p) = -p log_2 p - (1-p) log_2 (1-p)."""
    defining = [t for t in texts if may_define(t)]
    bases = {_base(log) for t in defining for log in _logs(t)}
    return tuple(defining) if bases == {2} else ()


def has_bare_log(text: str) -> bool:
    """Whether it has a logarithm without a base that is no ln."""
    return any(_base(log) is None for log in _logs(text))


def has_natural_log(text: str) -> bool:
    """Whether it has a natural logarithm by its sign: ln."""
    return any(log.spelling == "ln" or isinstance(log.base, Name) for log in _logs(text))


def _logs(text: str) -> list[Log]:
    try:
        return [n for n in walk(read(text)) if isinstance(n, Log)]
    except (ReadError, RecursionError):
        return []


def _base(log: Log) -> object:
    return log.base.value if isinstance(log.base, Number) else None if log.base is None and log.spelling == "log" else log.spelling


def _defines(left: Node | None, right: Node | None) -> bool:
    if not isinstance(left, Call) or not all(isinstance(a, Name) for a in left.args) or of_call(left) is None:
        return False
    if right is None or is_closed(right):
        return False
    if isinstance(right, Call) and isinstance(right.head, Name) and right.head == left.head:
        return False  # H(p) = H(q)
    of_variables = any(map(is_variable, left.args))
    return not of_variables or any(isinstance(n, BigOp) for n in walk(right))  # H(X) = 2 H(Y) is a condition on X and Y

"""Conditions that may define a quantity in another way: H(p) = \\sum_x p(x) \\log p(x); a value or another call does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...syntax import ReadError, read
from ...syntax.nodes import BigOp, Call, Log, Name, Node, Number
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import functional, of_call
from ..roles.letters import LAWS, is_variable
from .shapes import is_closed


def may_define(text: str) -> bool:
    """Whether an equation has a known functional of names alone for one side and a formula for the other."""
    try:
        chains = read(text).chains
        sides = [(c.first, c.links[0].right) for c in chains if len(c.links) == 1 and c.links[0].relation in ("=", ":=", "equiv")]
        return len(chains) == len(sides) == 1 and any(_defines(*pair) for pair in (sides[0], sides[0][::-1]))
    except (ReadError, ElaborationError, RecursionError):
        return False


def in_usual_letter(text: str, statement: str) -> str:
    """h(p) = ... for h(x) = ..., the entropy of a coin by the letter of an outcome, of which the statement takes h(0.1), and no h(x)."""
    try:
        (chain,) = read(text).chains
        left, right = chain.first, chain.links[0].right
        head = functional(left.head) if isinstance(left, Call) and len(left.args) == 1 else None
    except (ReadError, ElaborationError, RecursionError, ValueError, IndexError):
        return text
    assert isinstance(left, Call) or head is None
    if head is None or not isinstance(left, Call) or not isinstance(left.args[0], Name) or not any(isinstance(n, Log) for n in walk(right)):
        return text
    letter, names = left.args[0].base, {n.base for n in walk(right) if isinstance(n, Name)}
    if len(letter) > 1 or letter in LAWS or is_variable(left.args[0]) or left.args[0].sub is not None or names != {letter}:
        return text
    if re.search(rf"\(\s*{letter}\s*\)", statement):
        return text
    return re.sub(rf"(?<![A-Za-z\\]){letter}(?![A-Za-z])", "p", text)


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

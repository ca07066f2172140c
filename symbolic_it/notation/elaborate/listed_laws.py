"""Laws listed mass by mass: H(p_1, p_2, p_3) beside H(p_1 + p_2, p_3) is of three numbers

The last of them is what the others leave.
"""

from __future__ import annotations

from fractions import Fraction

from ..syntax.nodes import Add, Call, Div, Name, Node, Number, Statement, Sub
from ..syntax.walk import walk
from .functionals.functionals import of_call
from .roles.letters import is_letter
from .shorthand import rebuilt

_LETTERS = "abcdfghuvw"
_OF_MASSES = frozenset("abcdpqr")
_ONE = Number("1", Fraction(1))


def masses_by_letters(statement: Statement) -> Statement | None:
    """The statement with the masses of the one list as numbers that sum to one; None where no entropy is of sums of them."""
    entropies = [n for n in walk(statement) if isinstance(n, Call) and "|" not in n.separators and _is_entropy(n)]
    lists = {n.args for n in entropies if len(n.args) > 2 and all(_is_mass(a) for a in n.args) and len(set(n.args)) == len(n.args)}
    if len(lists) != 1:
        return None
    (masses,) = lists
    merged = [a for n in entropies for a in n.args if isinstance(a, (Add, Div)) and any(m in walk(a) for m in masses)]
    used = {n.base for n in walk(statement) if isinstance(n, Name) and n not in masses}
    free = [x for x in _LETTERS if x not in used]
    if not merged or len(free) < len(masses):
        return None
    letters = [Name(x, span=m.span) for x, m in zip(free, masses, strict=False)]
    last: Node = _ONE
    for letter in letters[:-1]:
        last = Sub(last, letter, span=masses[-1].span)
    meant = dict(zip(masses, [*letters[:-1], last], strict=True))
    return rebuilt(statement, lambda n: meant.get(n) if isinstance(n, Name) else None)


def _is_mass(node: Node) -> bool:
    """p_1, or a letter for a number; x and x_1 may be random variables."""
    if not isinstance(node, Name) or node.base not in _OF_MASSES:
        return False
    return isinstance(node.sub, Number) if node.sub is not None else is_letter(node)


def _is_entropy(call: Call) -> bool:
    found = of_call(call)
    return found is not None and found.name == "H"

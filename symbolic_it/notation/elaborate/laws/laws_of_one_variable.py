r"""Laws of one variable: the p_X of D(p \| q) = \sum_x p_X(x) log p_X(x)/q_X(x) is p, whose variable its subscript names

So it is where p stands bare in a divergence or an entropy, and everywhere else with that one subscript.
"""

from __future__ import annotations

from ...syntax.nodes import Call, Name, Node, Statement
from ...syntax.walk import walk
from ..errors import ElaborationError
from ..functionals.functionals import of_call
from ..roles.letters import LAWS
from ..shorthand import rebuilt

_VARIABLES = frozenset("XYZUVW")
_OF_LAWS = frozenset(["KL", "JSD", "CE", "H", "h", "TV"])


def laws_of_one_variable(statement: Statement) -> Statement:
    """The formula with p for p_X where p itself is what the divergence or entropy is of."""
    calls = [n for n in walk(statement) if isinstance(n, Call)]
    bare = {a for n in calls if _is_of_laws(n) for a in n.args if isinstance(a, Name) and _is_plain(a) and a.sub is None}
    if not bare:
        return statement
    names = [n for n in walk(statement) if isinstance(n, Name) and n.base in {b.base for b in bare}]
    below = {n.sub for n in names if n.sub is not None}
    heads = [n.head for n in calls]
    if len(below) != 1 or not all(map(_is_variable, below)) or not all(map(_is_plain, names)) or bare & set(heads):
        return statement
    at_outcomes = sum(isinstance(h, Name) and h.sub in below and h in names for h in heads)
    equations = all(link.relation in ("=", ":=", "equiv") for chain in statement.chains for link in chain.links)
    if not equations or at_outcomes != sum(n.sub in below for n in names):
        return statement  # D(p || q) >= D(p_X || q_X): of a joint law and its margin
    return rebuilt(statement, lambda n: Name(n.base, span=n.span) if isinstance(n, Name) and n.sub in below and n in names else None)


def _is_of_laws(call: Call) -> bool:
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    return found is not None and found.name in _OF_LAWS


def _is_plain(name: Name) -> bool:
    return name.base in LAWS and not name.accents and name.sup is None and name.upper is None


def _is_variable(node: Node | None) -> bool:
    return isinstance(node, Name) and node == Name(node.base) and node.base in _VARIABLES

r"""Case distinctions on two outcomes: 1 where i = j, 0 otherwise."""

from __future__ import annotations

from ....terms.term import Term, add, kronecker, mul, neg
from ...syntax.nodes import Cases, Chain, Node, Text
from ..formula import Env, Formula
from ..roles.letters import refuse

_EXPECTED = "two cases, i = j and otherwise"


def is_readable(node: Cases) -> bool:
    """Whether the cases are two, told apart by an equality."""
    return len(node.rows) == 2 and _relation(node.rows[0].condition) is not None


def by_cases(f: Formula, env: Env, node: Cases) -> Term:
    """a where i = j, else b: b + (a - b) delta_ij. Raises ElaborationError for other distinctions."""
    from .masses import point

    if len(node.rows) != 2:
        raise refuse(node, f"{len(node.rows)} cases", _EXPECTED)
    first, second = node.rows
    one, two = _relation(first.condition), _relation(second.condition)
    if one is None or not (_is_rest(second.condition) if two is None else _complementary(one, two)):
        raise refuse(node, "a case distinction", _EXPECTED)
    equal, other = (first, second) if one[0] == "=" else (second, first)
    left, right = (point(f, env, side, None, None) for side in one[1:])
    f.alphabets.unify(left.space, right.space, node)
    here, there = f.value(env, equal.value), f.value(env, other.value)
    return add(there, mul(kronecker(left, right), add(here, neg(there))))


def _relation(condition: Node | None) -> tuple[str, Node, Node] | None:
    if isinstance(condition, Chain) and condition.first is not None and len(condition.links) == 1:
        link = condition.links[0]
        if link.relation in ("=", "!="):
            return link.relation, condition.first, link.right
    return None


def _complementary(one: tuple[str, Node, Node], other: tuple[str, Node, Node]) -> bool:
    return {one[0], other[0]} == {"=", "!="} and {one[1], one[2]} == {other[1], other[2]}


def _is_rest(condition: Node | None) -> bool:
    return condition is None or (isinstance(condition, Text) and condition.words.strip(" .,").lower() in ("otherwise", "else"))

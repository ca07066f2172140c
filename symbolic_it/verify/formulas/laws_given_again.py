r"""Laws that are given by a second formula in the same letters: "for stability, $p_i = e^{z_i - m}/\sum_k e^{z_k - m}$".

That the masses of the second formula sum to one makes it a law, and not the law that the text has: the two are compared.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import over_children, walk
from ..model import Claim
from ..names_used import name_of
from ..naming.ratio_to_its_sum import is_ratio_to_its_sum
from .laws_by_formula import GIVEN_ANEW

_OTHER = Verdict("undecided", "it was given by another formula of the same letters before; that it is this is not shown")


def given_again(
    claims: list[Claim],
    statement: n.Statement,
    before: str,
    given: dict[str, tuple[n.Node, n.Node]],
    judged: Callable[[n.Statement], list[Claim]],
) -> list[Claim]:
    """The claims; a law introduced as a ratio to its sum is compared with the one of the same name in ``given``, to which it is added."""
    chain = statement.chains[0] if len(statement.chains) == 1 else None
    if chain is None or chain.first is None or len(chain.links) != 1 or len(claims) != 1 or not claims[0].verdict.positive:
        return claims
    left, right = chain.first, chain.links[0].right
    head = left.head if isinstance(left, n.Call) else left
    if not isinstance(head, n.Name) or not is_ratio_to_its_sum(left, right):
        return claims
    name = f"{name_of(head)} of {type(left).__name__}"
    old = given.get(name)
    if old is None or not claims[0].verdict.message.startswith("introduces"):
        given.setdefault(name, (left, right))
        return claims
    if _letters(*old) != _letters(left, right) or GIVEN_ANEW.search(before) is not None:
        given[name] = (left, right)
        return claims
    then = _renamed(old[1], dict(zip(_at(old[0]), _at(left), strict=False)))
    found = judged(replace(statement, chains=(replace(chain, first=then),)))
    if found and all(c.verdict.positive for c in found):
        same = replace(found[0].verdict, message=f"the law given before: {found[0].verdict.message}")
        return [replace(claims[0], kind="identity", verdict=same)]
    return [replace(claims[0], verdict=_OTHER)]


def _letters(left: n.Node, right: n.Node) -> set[str]:
    """What a law is made of: the names of its formula but those that are summed over and that of its outcome."""
    bound = {x for b in walk(right) if isinstance(b, n.BigOp) for x in b.binder.names} | set(_at(left))
    return {x.base for x in walk(right) if isinstance(x, n.Name) and x not in bound}


def _at(left: n.Node) -> list[n.Node]:
    """The letters of the outcome at which a law stands: i of p_i, y and x of p(y|x)."""
    inside = [*left.args, left.head] if isinstance(left, n.Call) else [left]
    subs = [x.sub if x is inside[-1] and isinstance(x, n.Name) else x for x in inside]
    return [x for sub in subs if sub is not None for x in walk(sub) if isinstance(x, n.Name)]


def _renamed(node: n.Node, names: dict[n.Node, n.Node]) -> n.Node:
    return names[node] if node in names else over_children(node, lambda x: _renamed(x, names))

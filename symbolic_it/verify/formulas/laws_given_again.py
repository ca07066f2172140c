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

_OTHER = Verdict("undecided", "it was given by another formula before; that it is this is not shown")


def given_again(
    claims: list[Claim],
    statement: n.Statement,
    before: str,
    given: dict[str, tuple[n.Node, n.Node]],
    judged: Callable[[n.Statement], list[Claim]],
) -> list[Claim]:
    """The claims; a law introduced as a ratio to its sum is compared with the one of the same name in ``given``, to which it is added."""
    if len(claims) != sum(len(chain.links) for chain in statement.chains):
        return claims
    out: list[Claim] = []
    said: dict[n.Node, n.Node] = {}
    for chain in statement.chains:
        (first, *others), claims = claims[: len(chain.links)], claims[len(chain.links) :]
        one = replace(statement, chains=(replace(chain, links=chain.links[:1]),))
        if chain.first in said and first.verdict.message.startswith("introduces"):  # p = ... and p = ... in one formula
            first = _compared(first, said[chain.first], one, judged)
        elif chain.first is not None:
            said[chain.first] = chain.links[0].right
            first = _as_given(first, one, before, given, judged)
        out += [first, *others]
    return out


def _as_given(
    claim: Claim, statement: n.Statement, before: str, given: dict[str, tuple[n.Node, n.Node]], judged: Callable[[n.Statement], list[Claim]]
) -> Claim:
    """The first claim of a chain, compared with the law of its name that the text has given."""
    (chain,) = statement.chains
    left, right = chain.first, chain.links[0].right
    head = left.head if isinstance(left, n.Call) else left
    if not claim.verdict.positive or left is None or not isinstance(head, n.Name) or not is_ratio_to_its_sum(left, right):
        return claim
    name = f"{name_of(head)} of {type(left).__name__}"
    old = given.get(name)
    if old is None or not claim.verdict.message.startswith("introduces"):
        given.setdefault(name, (left, right))
        return claim
    if _letters(*old) != _letters(left, right) or GIVEN_ANEW.search(before) is not None:
        given[name] = (left, right)
        return claim
    return _compared(claim, _renamed(old[1], dict(zip(_at(old[0]), _at(left), strict=False))), statement, judged)


def _compared(claim: Claim, old: n.Node, statement: n.Statement, judged: Callable[[n.Statement], list[Claim]]) -> Claim:
    """The claim of a second formula for what is ``old``: proved where the two are equal, else open."""
    found = judged(replace(statement, chains=(replace(statement.chains[0], first=old),)))
    if found and all(c.verdict.positive for c in found):
        same = replace(found[0].verdict, message=f"the law given before: {found[0].verdict.message}")
        return replace(claim, kind="identity", verdict=same)
    return replace(claim, verdict=_OTHER)


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

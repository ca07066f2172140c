r"""Divergences of measures that need not sum to one: $\sum_i a_i \log(a_i/b_i) - \sum_i a_i + \sum_i b_i$.

Of laws the two sums cancel whatever their signs are. Who writes them means measures of any mass, of which only these signs are right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk
from ..model import Claim

_SIGNS = Verdict("undecided", "the masses are added with other signs than in the divergence of measures that do not sum to one")


def with_signs_of_masses(claims: list[Claim], statement: n.Statement) -> list[Claim]:
    """The claims; the definition of D(a || b) is left open where the masses of a and b stand beside it, and not as - a and + b."""
    chain = statement.chains[0] if statement.chains else None
    if chain is None or not chain.links or not claims or not claims[0].verdict.message.startswith("agrees with"):
        return claims
    return claims if _has_its_signs(chain.first, chain.links[0].right) else [replace(claims[0], verdict=_SIGNS), *claims[1:]]


def _has_its_signs(left: n.Node | None, right: n.Node) -> bool:
    if not isinstance(left, n.Call) or len(left.args) != 2 or "||" not in left.separators:
        return True
    first, second = (_name(a) for a in left.args)
    masses = [(sign, name) for sign, name in _masses(right, 1, summed=False) if name in (first, second)]
    return first is None or second is None or not masses or sorted(masses) == sorted([(-1, first), (1, second)])


def _masses(node: n.Node, sign: int, *, summed: bool) -> Iterator[tuple[int, str]]:
    """The sums of a law alone, by their signs: of one that is summed for itself, or beside others below one sum."""
    match node:
        case n.Add(left, right) | n.Sub(left, right):
            yield from _masses(left, sign, summed=summed)
            yield from _masses(right, sign if isinstance(node, n.Add) else -sign, summed=summed)
        case n.Neg(body):
            yield from _masses(body, -sign, summed=summed)
        case n.BigOp(kind="sum" | "int", body=body):
            yield from _masses(body, sign, summed=True)
        case _ if summed and (name := _name(node)) is not None:
            yield sign, name


def _name(node: n.Node) -> str | None:
    """The law of p, p_i and p(x); None for any other formula."""
    head = node.head if isinstance(node, n.Call) and all(isinstance(x, n.Name) for a in node.args for x in walk(a)) else node
    return f"{head.accents}{head.base}" if isinstance(head, n.Name) else None


__all__ = ["with_signs_of_masses"]

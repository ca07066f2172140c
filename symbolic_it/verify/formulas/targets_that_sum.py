r"""Targets that formulas show to sum to one: \sum_k y_k = 1, and the y of the cross-entropy -\sum_k y_k \log p_k."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...notation.context import Fact
from ...notation.elaborate.meaning import Reading
from ...notation.elaborate.relations.shapes import array_summed
from ...notation.syntax.nodes import BigOp, Log, Name, Node, Number
from ...notation.syntax.walk import walk
from ..model import Claim
from ..sentences.one_hot_said import fact_of_sum

_DEFINED = "the definition of cross-entropy"


def targets_that_sum(reading: Reading, claims: Iterable[Claim]) -> tuple[Fact, ...]:
    """What the links of a reading, in the order of their claims, tell of targets; nothing where one was called false."""
    links = [link for chain in reading.chains for link in chain.links]
    found: list[str] = []
    for link, claim in zip(links, claims, strict=False):
        sides = (link.left.node, link.right.node)
        if link.relation == "=" and not claim.verdict.negative:
            found += [
                y.base for side, other in (sides, sides[::-1]) if _is_one(other) and (y := array_summed(side)) is not None and not y.accents
            ]
        if claim.verdict.positive and claim.verdict.message.endswith(_DEFINED):
            found += _targets(link.right.node)
    return tuple(fact_of_sum(y) for y in dict.fromkeys(found))


def _is_one(node: Node) -> bool:
    return isinstance(node, Number) and node.value == 1


def _targets(node: Node) -> Iterator[str]:
    """The y of -\\sum_k y_k \\log p_k."""
    for total in walk(node):
        if isinstance(total, BigOp) and total.kind == "sum":
            logged = {x for log in walk(total.body) if isinstance(log, Log) for x in walk(log)}
            plain = {
                x.base
                for x in walk(total.body)
                if isinstance(x, Name) and x not in logged and not x.accents and x.sub in total.binder.names
            }
            yield from plain if len(plain) == 1 else ()

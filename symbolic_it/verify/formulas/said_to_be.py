r"""Numbers that an open formula ends in: the Z of \int g(x) dx = Z(\theta) is not any number, and none is chosen for it."""

from __future__ import annotations

from collections.abc import Sequence

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import Introduction, LinkMeaning, Reading
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ..state import name_of


def said_to_be(reading: Reading, verdicts: Sequence[Verdict]) -> set[str]:
    """The names, alone on a right side, of links that are open or only introduce them."""
    links = (link for chain in reading.chains for link in chain.links)
    sides = (link.right.node for link, v in zip(links, verdicts, strict=True) if link.relation == "=" and _is_open(link, v))
    heads = (x.head if isinstance(x, nodes.Call) else x for x in sides if not isinstance(x, nodes.Call) or all(isinstance(a, nodes.Name) for a in x.args))
    return {name_of(head) for head in heads if isinstance(head, nodes.Name)} - LAWS


def _is_open(link: LinkMeaning, verdict: Verdict) -> bool:
    return verdict.word in ("undecided", "not-understood") or (isinstance(link.claim, Introduction) and not link.claim.facts)

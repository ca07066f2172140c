r"""Numbers that an open formula ends in: the Z of \int g(x) dx = Z(\theta) is not any number, and none is chosen for it."""

from __future__ import annotations

from collections.abc import Sequence

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.elaborate.meaning import Introduction, LinkMeaning, Reading
from ...notation.elaborate.roles.letters import LAWS, is_variable
from ...notation.syntax import nodes
from ..names_used import name_of


def said_to_be(reading: Reading, verdicts: Sequence[Verdict]) -> set[str]:
    """The names, alone on a right side, of links that are open or only introduce them."""
    links = (link for chain in reading.chains for link in chain.links)
    sides = (link.right.node for link, v in zip(links, verdicts, strict=True) if link.relation == "=" and _is_open(link, v))
    sides = (x for x in sides if not (isinstance(x, nodes.Call) and _is_information(x)))
    heads = (
        x.head if isinstance(x, nodes.Call) else x
        for x in sides
        if not isinstance(x, nodes.Call) or all(isinstance(a, nodes.Name) for a in x.args)
    )
    return {name_of(head) for head in heads if isinstance(head, nodes.Name)} - LAWS


def _is_information(call: nodes.Call) -> bool:
    """H(X), I(X;Y), H(p): a quantity of what it is of, which no equation makes another one."""
    try:
        found = of_call(call)
    except ElaborationError:
        return False
    own = found is not None and found.name in ("H", "I", "MI", "KL") and found.law is None
    return own and all(isinstance(a, nodes.Name) and (is_variable(a) or a.base in LAWS) for a in call.args)


def _is_open(link: LinkMeaning, verdict: Verdict) -> bool:
    return verdict.word in ("undecided", "not-understood") or (isinstance(link.claim, Introduction) and not link.claim.facts)

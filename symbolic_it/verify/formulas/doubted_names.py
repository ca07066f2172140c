"""Names in doubt: what a definition says that was not shown to be right, and letters that name another function."""

from __future__ import annotations

from ...decide.verdict import Verdict
from ...notation.context import Fact
from ...notation.elaborate.meaning import Introduction, LinkMeaning, Reading
from ...notation.elaborate.roles.letters import LAWS
from ...notation.syntax import nodes
from ...notation.syntax.walk import walk as walk_syntax
from ...terms.term import Entry, Symbol, unfold, walk
from ..names_used import name_of


def numbers_in(link: LinkMeaning) -> set[str]:
    """The scalars and arrays of a claim, which are no laws."""
    terms = [t for side in (link.left, link.right) if side.term is not None for t in walk(unfold(side.term))]
    names = {name_of(n).split("_")[0] for side in (link.left, link.right) for n in walk_syntax(side.node) if isinstance(n, nodes.Name)}
    return (names - LAWS) | {t.name for t in terms if isinstance(t, Symbol)} | {t.array.name for t in terms if isinstance(t, Entry)}


def facts_in_doubt(reading: Reading, rows: list[tuple[Verdict, ...]]) -> list[Fact]:
    """What definitions say that were found wrong or not shown to be right: later formulas are not measured by it."""
    links = ((link.claim, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links, row, strict=True))
    return [f for claim, v in links if isinstance(claim, Introduction) and (v.negative or v.word == "undecided") for f in claim.facts]


def functions_given_anew(reading: Reading, rows: list[tuple[Verdict, ...]]) -> set[str]:
    """The h of "Let h(t) = -t log t": a letter of a known quantity that names another function from here on."""
    links = ((link, v) for chain, row in zip(reading.chains, rows, strict=True) for link, v in zip(chain.links[:1], row[:1], strict=True))
    heads = (
        link.left.node.head
        for link, v in links
        if v.word == "undecided" and "is another function" in v.message and isinstance(link.left.node, nodes.Call)
    )
    return {name_of(head) for head in heads if isinstance(head, nodes.Name)}

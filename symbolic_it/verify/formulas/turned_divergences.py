r"""D_f(P \| Q) in the other convention, E_P[f(Q/P)]: what is true of it is not refuted by the usual one, E_Q[f(P/Q)]."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning, Reading
from ...notation.elaborate.roles.letters import LAWS
from ...notation.elaborate.shorthand import rebuilt
from ...notation.syntax.nodes import Call, Name, Node, Statement
from .place import Place

TURNED = Verdict("undecided", "true in the other convention of f-divergences, which weighs by the first law")


def is_true_turned(statement: Statement, reading: Reading, link: LinkMeaning, place: Place) -> bool:
    """Whether a link of the statement is not refuted once the laws of each D_f in it change places."""
    turned = rebuilt(statement, _turned)
    if turned == statement:
        return False
    found = place.judged(turned)
    links = [x for chain in reading.chains for x in chain.links]
    verdicts = [] if isinstance(found, ElaborationError) else [v for row in found[1] for v in row]
    return len(verdicts) != len(links) or not verdicts[links.index(link)].negative


def _turned(node: Node) -> Node | None:
    if not isinstance(node, Call) or len(node.args) != 2 or not isinstance(node.head, Name) or node.head.base != "D":
        return None
    generated = isinstance(node.head.sub, Name) and len(node.head.sub.base) == 1
    laws = all(isinstance(a, Name) and a.base in LAWS for a in node.args)
    return replace(node, args=node.args[::-1]) if generated and laws else None

"""A derivation of a chain of statements, with the lines of each link, and one certificate of links of any kinds"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from ..decide.verdict import Verdict
from ..kernel.derivation import Derivation, Line, NotDerived, compose, derive
from ..kernel.replay import ReplayError, replay
from ..terms.statement import Relation, Statement
from .derive_composed import KINDS, Shown, line_by_line, whole


def of_links(links: list[Verdict], whole: Verdict) -> Verdict:
    """The verdict on a chain with one certificate of its links; as it is where the links do not meet."""
    documents = [v.certificate for v in links]
    if any(d is None or d.get("kind") not in KINDS or "statement" not in d for d in documents):
        return whole
    stated = [d["statement"] for d in documents if d is not None]
    relation = compose([s["relation"] for s in stated])
    statement = {"lhs": stated[0]["lhs"], "relation": relation, "rhs": stated[-1]["rhs"]}
    hypotheses = [h for d in documents if d is not None for h in d["hypotheses"]]
    hypotheses = [h for k, h in enumerate(hypotheses) if h not in hypotheses[:k]]
    certificate = {"kind": "links", "version": 1, "statement": statement, "hypotheses": hypotheses, "links": documents}
    try:
        replay(certificate)
    except ReplayError:
        return whole
    return replace(whole, certificate=certificate)


def derive_chain(links: list[Statement], hypotheses: tuple[str, ...], title: str) -> Derivation:
    """A chain of statements, with the lines of each. Raises NotDerived where the links do not meet, or one has no lines."""
    claims = [link.claim for link in links]
    relation = compose([c.relation for c in claims])
    if relation is None or any(a.rhs != b.lhs for a, b in pairwise(claims)):
        raise NotDerived("no chain")
    lines: list[Line] = []
    remarks: list[str] = []
    for link in links:
        found = line_by_line(link.claim, tuple(c for c in link.conditions if isinstance(c, Relation)))
        own, below = found or ([Shown(link.claim.relation, link.claim.rhs, "as stated")], [])
        lines += [Line(x.relation, x.expression, x.rule, x.because) for x in own]
        remarks += below
    statement = Statement(Relation(claims[0].lhs, relation, claims[-1].rhs), links[0].conditions, hypotheses)
    return derive("statement", whole(claims) if len(claims) > 1 else title, statement, tuple(lines), remarks=tuple(remarks))

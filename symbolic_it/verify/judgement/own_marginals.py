r"""Conditional laws beside the law of what they are given: I_q(X;Z) <= E_{p(x)} D(q(z|x) || p(z)) is of p(x) q(z|x).

A text writes p(x) for the data and q(z|x) for an encoder, and means by I(X;Z) or q(z) what they make together. A relation that is true
of this joint law is not refuted by a q whose marginal is another one than p.
"""

from __future__ import annotations

from dataclasses import replace

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.context import Meaning
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.elaborate.roles.letters import CALLED_LAWS, key
from ...notation.elaborate.roles.outcomes import has_key
from ...notation.syntax import nodes as n
from ...notation.syntax.walk import walk as nodes_of
from ...terms.statement import Relation, Statement
from ...terms.term import Law, Mass, Term, map_children, unfold, walk

_OPEN = Verdict("undecided", "true of the joint law that a conditional law makes with the law of what it is given, which the text may mean")
ONLY_PROOF = 1


def of_own_marginals(link: LinkMeaning, verdict: Verdict, seconds: float) -> Verdict:
    """The verdict, undecided where a refuted relation is proved of the joint law that two laws of it make."""
    claim = link.claim
    if verdict.word != "refuted" or link.ground or not isinstance(claim, Statement):
        return verdict
    sides = [unfold(side) for side in (claim.claim.lhs, claim.claim.rhs)]
    laws = {t.law.name: t.law for side in sides for t in walk(side) if isinstance(t, Mass)}
    for encoder, data in _pairs(link):
        if encoder not in laws or data not in laws:
            continue
        for axis in sorted({a for a, _ in laws[encoder].axes} & {a for a, _ in laws[data].axes}):
            lhs, rhs = (_joined(side, laws[data], laws[encoder], axis) for side in sides)
            again = replace(claim, claim=Relation(lhs, claim.claim.relation, rhs))
            if decide(again, seconds=seconds, points=ONLY_PROOF).positive:
                return _OPEN
    return verdict


def _pairs(link: LinkMeaning) -> list[tuple[str, str]]:
    """q and p, where q is written given x alone, and p(x) stands beside it: in the link, or in what its names mean."""
    told = [f.value.body for f in link.cites if isinstance(f.value, Meaning)]
    calls = [
        c
        for part in (link.left.node, link.right.node, *told)
        for c in nodes_of(part)
        if isinstance(c, n.Call) and isinstance(c.head, n.Name) and c.head.base in CALLED_LAWS and c.args
    ]
    given = {(c.head, c.args[-1]) for c in calls if "|" in c.separators}
    plain = {(c.head, c.args[0]) for c in calls if "|" not in c.separators and len(c.args) == 1}
    apart = {c.head for c in calls if "|" not in c.separators}
    joint = {c.head for c in calls if len(c.args) > 1}  # of a p(x, z) or p(z|x) its own marginal is p(x)
    pairs = [(a, b) for a, x in given for b, y in plain if a not in apart and b not in joint and a != b and x == y]
    return sorted({(key(a), key(b)) for a, b in pairs if isinstance(a, n.Name) and isinstance(b, n.Name) and has_key(a) and has_key(b)})


def _joined(term: Term, marginal: Law, joint: Law, axis: str) -> Term:
    """The term with q for p wherever p is of the outcome that q is given."""
    if isinstance(term, Mass) and term.law == marginal and any(a == axis for a, _ in term.at):
        known = {a for a, _ in joint.axes}
        return Mass(joint, term.at) if all(a in known for a, _ in term.at) else term
    return map_children(term, lambda child: _joined(child, marginal, joint, axis))


__all__ = ["of_own_marginals"]

"""A statement about sequences of any length n, proved by induction: one certificate of base, step and conclusion

The kernel proves that it holds at one member, and that what each side gains with the next member compares alike, for earlier members of
any alphabet; that this makes the whole, the checker finds or there is no verdict.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..kernel.replay import ReplayError, replay
from ..terms.induction import Inductive, InductiveLink, InductiveSide
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import ZERO, Mass, Term, unfold, walk
from .decide import DISCRETE, proof_of
from .verdict import Verdict

if TYPE_CHECKING:
    from ..entropic.induction import Induction

PROVED = "by induction on the length: one member, and the step to the next"
OPEN = "each part is proved, but no proof that the checker accepts shows that they make the whole"
OF_MEMBERS = "by induction on the length: one member, and the step to the next, of independent members"
FINITE = "both sides are finite"


def decide_induction(found: Inductive) -> Verdict | None:
    """The verdict with the certificate of the whole, if the checker accepts it."""
    links, hypotheses = [], {FINITE: None} if FINITE in needed(found) else {}
    for link in found.links:
        proofs = [proof_of(Statement(claim)) for claim in (base(link), step(link))]
        parts = [proof for proof in proofs if proof is not None and proof.certificate is not None]
        if len(parts) < len(proofs):
            return None
        hypotheses.update(dict.fromkeys(h for part in parts for h in part.hypotheses))
        links.append(
            {
                "operation": link.operation,
                "mean": link.mean,
                "lhs": _side(link.lhs),
                "relation": link.relation,
                "rhs": _side(link.rhs),
                "base": parts[0].certificate,
                "step": parts[1].certificate,
            }
        )
    certificate = {
        "kind": "induction",
        "version": 1,
        "earlier": to_json(found.earlier),
        "member": [to_json(outcome) for outcome in found.member],
        "index": found.index,
        "length": found.length,
        "hypotheses": [],
        "links": links,
    }
    try:
        replay(certificate)
    except ReplayError:
        return None
    return Verdict("proved", PROVED, tuple(hypotheses), certificate=certificate)


def decide_of_members(found: Iterable[Induction]) -> Verdict | None:
    """The verdict with the first certificate of the whole, of independent members, that the checker accepts."""
    if not (inductions := tuple(found)):
        return None
    from ..entropic.induction import proof_by_induction

    certificate = next((c for one in inductions if (c := proof_by_induction(one)) is not None), None)
    return None if certificate is None else Verdict("proved", OF_MEMBERS, (DISCRETE,), certificate=certificate)


def needed(found: Inductive) -> tuple[str, ...]:
    """What the gain of a side takes for granted: of two laws, one may be 0 where the other is not; densities have no least entropy."""
    terms = [t for link in found.links for side in (link.lhs, link.rhs) for t in (side.whole, side.terms) if t is not None]
    block = found.earlier.space
    laws = {m.law for t in terms for m in walk(unfold(t)) if isinstance(m, Mass) and any(space == block for _, space in m.law.axes)}
    return (FINITE,) if len(laws) > 1 or block.kind != "finite" else ()


def base(link: InductiveLink) -> Relation:
    """The claim for one member."""
    lhs, rhs = (_total(side.first, side.start) for side in (link.lhs, link.rhs))
    return Relation(lhs, link.relation, rhs)


def step(link: InductiveLink) -> Relation:
    """What both sides gain with a member; of a product, the whole after and before it."""
    if link.operation == "product":
        before, factor = link.lhs.whole, link.rhs.terms
        assert link.lhs.grown is not None and before is not None and factor is not None
        return Relation(link.lhs.grown, "=", before * factor)
    lhs, rhs = (_gain(side) for side in (link.lhs, link.rhs))
    return Relation(lhs, link.relation, rhs)


def _gain(side: InductiveSide) -> Term:
    grown = None if side.grown is None or side.whole is None else side.grown if side.whole == ZERO else side.grown - side.whole
    return _total(grown, side.terms)


def _total(first: Term | None, second: Term | None) -> Term:
    parts = [t for t in (first, second) if t is not None]
    return ZERO if not parts else parts[0] if len(parts) == 1 else parts[0] + parts[1]


def _side(side: InductiveSide) -> dict[str, Any]:
    return {"whole": None if side.whole is None else to_json(side.whole), "terms": None if side.terms is None else to_json(side.terms)}

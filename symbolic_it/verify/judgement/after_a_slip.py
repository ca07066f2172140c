"""After a slip: in A = B = C with a wrong B, what is said of C is that it equals A; in A = B >= C, that A >= C."""

from __future__ import annotations

from dataclasses import replace

from ...decide.verdict import Verdict
from ...notation.elaborate.meaning import LinkMeaning
from ...terms.query import free_symbols, laws
from ...terms.statement import Statement

_ORDERS = ("=", "<=", ">=", "<", ">")
#: What is said of such a link: its own sides are not equal.
OF_THE_SIDE_BEFORE = "holds of what stands before the slip"


def bridged(before: LinkMeaning, here: LinkMeaning, verdicts: tuple[Verdict, Verdict]) -> LinkMeaning | None:
    """The link from the side before a wrong one to the side behind it; None where they are no two refuted equations in a row."""
    if any(not v.negative for v in verdicts) or not isinstance(before.claim, Statement) or not isinstance(here.claim, Statement):
        return None
    if before.right.printed is not None and here.right.printed is not None and {before.relation, here.relation} == {"="}:
        claim = replace(here.claim, claim=replace(here.claim.claim, lhs=before.claim.claim.lhs))
        return replace(here, left=before.left, claim=claim)  # 2 + 2 = 5 = 4: of two numbers in a row one is wrong
    if any(v.word != "refuted" for v in verdicts):
        return None
    if {before.relation, before.claim.claim.relation} != {"="} or before.ground or here.ground:
        return None
    if here.relation not in _ORDERS or here.relation != here.claim.claim.relation:
        return None
    if not (free_symbols(here.claim.claim.rhs) or laws(here.claim.claim.rhs)):
        return None  # a printed number, which has rounding of its own
    claim = replace(here.claim, claim=replace(here.claim.claim, lhs=before.claim.claim.lhs))
    return replace(here, left=before.left, claim=claim)


def said_of(links: tuple[LinkMeaning, ...], k: int, verdict: Verdict) -> LinkMeaning:
    """The link that a verdict is on: from the side before the slip, where it is on that."""
    return replace(links[k], left=links[k - 1].left) if k and verdict.message == OF_THE_SIDE_BEFORE else links[k]

"""Relations of special laws: D(p || q) < oo with full support, D(p || q) > 0 but for p = q, I(X;Y) = H(X) without noise.

A witness at which a strict order is an equation, or at which one variable tells nothing of another, may be what the words around leave
out. Such a relation is refuted only where they are plain.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...decide.decide import proof_of
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes as n
from ...patterns import regex
from ...terms.statement import Statement
from ...terms.term import OO
from ..doubt import Doubt, JudgedLink
from ..sentences.plainly_said import is_plainly_said

#: Names of properties, and words beside those of `plainly_said`, that tell no case either.
_OF_ANY_LAW = regex(
    r"\b(?:symmetry|chain rule|(?:non-?)?negativity|positivity|(?:sub)?additivity|monotonicity|at (?:most|least)|(?:the )?logarithm|(?:the )?size)\b|"
    r"[\u4e00-\u9fff]{1,3}性|[가-힣]{1,3}성|训练|模型|时|모델|학습|할\s*때|을",
    re.I,
)


def _may_be_special(judged: JudgedLink) -> bool:
    """Whether a relation that is true of some laws is refuted of all, in words that may tell which."""
    if not judged.refuted_in_general:
        return False
    before, earlier = _OF_ANY_LAW.sub(" ", judged.formula.before), judged.section[-200:]
    if _equates_two_quantities(judged.link):
        return not is_plainly_said(before, "", earlier)
    return _holds_but_for_equality(judged) and not is_plainly_said(before, judged.formula.after, earlier)


def _holds_but_for_equality(judged: JudgedLink) -> bool:
    """0 > 0 of a relation that holds with equality allowed, oo < oo."""
    found, claim = judged.verdict.witness or {}, judged.link.claim
    if judged.link.relation not in ("<", ">") or found.get("lhs") is None or found.get("lhs") != found.get("rhs"):
        return False
    if not isinstance(claim, Statement) or OO in (claim.claim.lhs, claim.claim.rhs):
        return True
    return proof_of(replace(claim, claim=replace(claim.claim, relation=f"{claim.claim.relation}="))) is not None


def _equates_two_quantities(link: LinkMeaning) -> bool:
    """I(X;Y) = H(X), H(X|Y) = H(X): one quantity on each side, not the same one turned around, where no condition was read."""
    if link.entropic is None or link.entropic.constraints or link.relation != "=":
        return False
    match link.left.node, link.right.node:
        case n.Call(n.Name(one), first), n.Call(n.Name(other), second):
            return one != other or frozenset(first) != frozenset(second)
    return False


DOUBT = Doubt("it holds of special laws, of which the words around may speak", _may_be_special)

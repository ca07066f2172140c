"""Equations one sign off: I(X; Y) = H(X) + H(X|Y) is true where H(X|Y) = 0, and of no other variables."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...decide.decide import decide
from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.meaning import LinkMeaning
from ...notation.syntax import nodes
from ...patterns import regex
from ...terms.statement import Statement
from .doubtful_readings import Outcome
from .repaired import is_true_but_for_a_sign
from .spoken_before import LEFT

_NOTHING = regex(r"=\s*0\s*\Z|\bperp\b|\\perp|⊥|=\s*[a-zA-Z]\w*\s*\(")


def refuted_but_for_a_sign(
    statement: nodes.Statement,
    link: LinkMeaning,
    verdict: Verdict,
    told: Sequence[str],
    judge: Callable[[nodes.Statement], Outcome | ElaborationError | None],
    seconds: float,
) -> Verdict:
    """The verdict, refuted where what was told leaves it open, no part of it is told to be 0, and another sign makes it a theorem."""
    if verdict != LEFT or not isinstance(link.claim, Statement) or any(_NOTHING.search(c) for c in told):
        return verdict
    if not is_true_but_for_a_sign(statement, link, judge):
        return verdict
    found = decide(link.claim, entropic=link.entropic, seconds=seconds)
    return found if found.word == "refuted" else verdict

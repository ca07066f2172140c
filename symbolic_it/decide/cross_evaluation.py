"""Cross-evaluation: exact values at boundary and random points, with which every proof has to agree.

A statement that one of the first two points contradicts has no proof, and none is looked for. A proof that one of the
others contradicts is a defect of the kernel, and said aloud.
"""

from __future__ import annotations

from itertools import islice

from ..enclosure.orders import CONTRARY
from ..terms.statement import Statement
from .sampling import mixed_points
from .witness import Witness, contradiction

SAMPLES = 14  # half of them on the boundary, half random
FIRST = 2  # one of each kind


class Contradiction(Exception):
    """A proof and an exact evaluation disagree: a defect of the kernel, never an answer."""


class CrossEvaluation:
    """The sample points of one statement, each looked at once; none where its relation is not one of values."""

    def __init__(self, statement: Statement) -> None:
        claim = statement.claim
        points = islice(mixed_points((claim.lhs, claim.rhs), statement.conditions, 0), SAMPLES if claim.relation in CONTRARY else 0)
        self._found = (contradiction(claim.lhs, claim.relation, claim.rhs, point) for point in points)

    def contradicts(self, points: int = FIRST) -> bool:
        """Whether one of the next points contradicts the statement."""
        return self._next(points) is not None

    def confirm(self) -> None:
        """Look at the points that are left. Raises Contradiction if one of them contradicts what was proved."""
        against = self._next(None)
        if against is not None:
            raise Contradiction(f"a replayed proof is contradicted at {against.to_json()}")

    def _next(self, points: int | None) -> Witness | None:
        return next((w for w in islice(self._found, points) if w is not None), None)


def cross_evaluated(statement: Statement) -> None:
    """Raises Contradiction if exact values at sample points contradict the statement."""
    CrossEvaluation(statement).confirm()

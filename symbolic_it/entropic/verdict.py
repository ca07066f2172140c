"""What is known about a statement, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .proof.certificate import Certificate
from .search.distribution import Distribution
from .statement import Statement


@dataclass(frozen=True, slots=True)
class Verdict:
    """proved with a certificate, refuted with a witness, or undecided.

    `polymatroid` (set of variables -> integer), where there is one, shows that Shannon's inequalities alone cannot
    prove the statement; it accompanies a refutation, a proof by copies, or an undecided statement.
    """

    statement: Statement
    verdict: Literal["proved", "refuted", "undecided"]
    message: str
    proof: Certificate | None = None
    distribution: Distribution | None = None
    polymatroid: Mapping[frozenset[str], int] | None = None

    @property
    def certificate(self) -> dict[str, Any] | None:
        """The certificate as JSON; None unless proved."""
        return self.proof.as_json() if self.proof else None

    @property
    def witness(self) -> dict[str, Any] | None:
        """The joint distribution that refutes, as JSON; None unless refuted."""
        return self.distribution.as_json() if self.distribution else None

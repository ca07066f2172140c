"""A statement with a name in the literature, and how it is proved or refuted."""

from __future__ import annotations

from dataclasses import dataclass

from .decision import decide
from .proof.derivation import as_text, derivations
from .reading.read import read_statement
from .verdict import Verdict


@dataclass(frozen=True, slots=True)
class NamedStatement:
    """The statement and its constraints as text, and where it is from. The verdict is found anew each time."""

    statement: str
    given: tuple[str, ...] = ()
    references: tuple[str, ...] = ()

    def verdict(self) -> Verdict:
        return decide(read_statement(self.statement, self.given))

    def account(self) -> str:
        """The verdict with its derivation or its counterexample, in plain text."""
        verdict = self.verdict()
        head = f"{verdict.verdict}: {verdict.message}"
        if verdict.proof is not None:
            return f"{head}\n{as_text(derivations(verdict.proof))}"
        return head if verdict.distribution is None else f"{head}\n{verdict.distribution.as_text()}"

"""What a named result is: a statement with its derivation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..kernel.derivation import Derivation, Line, derive
from ..terms.abbreviation import Abbreviation, abbreviate
from ..terms.statement import Relation, Statement
from ..terms.term import Term


@dataclass(frozen=True, slots=True, repr=False)
class Identity:
    """A named identity or inequality.

    ``statement`` is the claim in its general form, ``lines`` how an author proves it, from the left side to the right side.
    ``equality`` says when an inequality is tight; ``remarks`` are sentences below the derivation; ``source`` names book and number;
    ``where`` gives names to parts of the lines, a name before those that its meaning uses.
    """

    name: str
    title: str
    statement: Statement
    lines: Callable[[], tuple[Line, ...]]
    equality: str = ""
    remarks: tuple[str, ...] = ()
    source: str = ""
    where: tuple[Abbreviation, ...] = ()

    @property
    def claim(self) -> Relation:
        """What is claimed, in the author's names."""
        claim = self.statement.claim
        return Relation(abbreviate(claim.lhs, self.where), claim.relation, abbreviate(claim.rhs, self.where))

    def __str__(self) -> str:
        from ..exports.display import result_text

        return result_text(self)

    def __repr__(self) -> str:
        return f"<identity {self.name}: {self}>"

    def _repr_markdown_(self) -> str:
        from ..exports.display import result_markdown

        return result_markdown(self)

    def derive(self) -> Derivation:
        """The checked derivation. Raises NotDerived if a line does not follow."""
        return derive(
            self.name,
            self.title,
            self.statement,
            self.lines(),
            equality=self.equality,
            remarks=self.remarks,
            source=self.source,
            where=self.where,
        )


def relation(lhs: Term, rel: str, rhs: Term, *conditions: Relation, hypotheses: tuple[str, ...] = ()) -> Statement:
    """A statement from its two sides."""
    return Statement(Relation(lhs, rel, rhs), conditions, hypotheses)

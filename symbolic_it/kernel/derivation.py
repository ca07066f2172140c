"""Derivations: a chain of justified lines, each link proved, replayed, and evaluated at exact points.

A `Line` is what an author writes; a `Derivation` exists only when every link has a certificate that the checker accepts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..terms.abbreviation import Abbreviation, abbreviate, labelled
from ..terms.statement import Independence, Relation, Statement
from ..terms.term import Index, Lambda, Mass, Symbol, Term, apply
from .prove import Proof, prove
from .replay import ReplayError, replay

STRENGTH = {"=": 0, "<=": 1, ">=": -1, "<": 2, ">": -2}


class NotDerived(Exception):
    """A line does not follow from the line before it; the message names the line and what was left over."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as its author writes it: relation to the line before, expression, the rule's name, the reason, conditions."""

    relation: str
    expression: Term
    rule: str
    because: str = ""
    needs: tuple[str, ...] = ()
    changed: Term | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One checked line; ``check`` says by which kernel rule."""

    n: int
    relation: str
    expression: Term
    rule: str
    because: str
    needs: tuple[str, ...]
    check: str
    changed: Term | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Derivation:
    """A proved statement with the lines that prove it. ``checks`` says in one line how it was checked.

    ``where`` are the author's names for parts of the lines; `claim` and `lines` are written with them.
    """

    name: str
    title: str
    statement: Statement
    steps: tuple[Step, ...]
    certificate: dict[str, Any]
    equality: str = ""
    remarks: tuple[str, ...] = ()
    source: str = ""
    checks: str = ""
    where: tuple[Abbreviation, ...] = ()

    def __str__(self) -> str:
        from ..exports.display import derivation_text

        return derivation_text(self)

    def __repr__(self) -> str:
        return f"<derivation {self.name!r}: {len(self.steps)} line{'s' * (len(self.steps) != 1)}, replayed>"

    def _repr_markdown_(self) -> str:
        from ..exports.display import derivation_markdown

        return derivation_markdown(self)

    @property
    def hypotheses(self) -> tuple[str, ...]:
        return self.statement.hypotheses

    @property
    def claim(self) -> Relation:
        """The statement's claim, in the author's names."""
        claim = self.statement.claim
        return Relation(self._named(claim.lhs), claim.relation, self._named(claim.rhs))

    @property
    def lines(self) -> tuple[Step, ...]:
        """The steps, in the author's names."""
        return tuple(
            replace(s, expression=self._named(s.expression), changed=None if s.changed is None else self._named(s.changed))
            for s in self.steps
        )

    def _named(self, term: Term) -> Term:
        return abbreviate(term, self.where) if self.where else term

    def definitions(self) -> tuple[Relation, ...]:
        """What the author's names stand for."""
        return definitions(self.where)


def definitions(names: tuple[Abbreviation, ...]) -> tuple[Relation, ...]:
    """What an author's names stand for, one equation each; names that come later in the list may be used."""
    out = []
    for k, name in enumerate(names):
        meaning: Term = name.meaning
        written: Term = Symbol(name.name)
        if isinstance(meaning, Lambda):
            at = tuple(Index(s.letter, s) for s in meaning.spaces)
            meaning, written = apply(meaning, *at), Mass(name.law, tuple(zip((a for a, _ in name.law.axes), at, strict=True)))
        out.append(Relation(written, "=", abbreviate(meaning, names[k + 1 :])))
    return tuple(out)


def compose(relations: list[str]) -> str | None:
    """The relation between the ends of a chain, or None where the links point both ways."""
    signs = [STRENGTH[r] for r in relations]
    if any(s > 0 for s in signs) and any(s < 0 for s in signs):
        return None
    best = max(signs, key=abs, default=0)
    return next(r for r, s in STRENGTH.items() if s == best)


def derive(
    name: str,
    title: str,
    statement: Statement,
    lines: tuple[Line, ...],
    *,
    equality: str = "",
    remarks: tuple[str, ...] = (),
    source: str = "",
    where: tuple[Abbreviation, ...] = (),
) -> Derivation:
    """Check every link of the lines, from the statement's left side to its right side.

    Raises NotDerived naming the first line that does not follow, or when the chain proves less than the statement says.
    """
    given = tuple(c for c in statement.conditions if isinstance(c, (Relation, Independence)))
    before = statement.claim.lhs
    steps: list[Step] = []
    links: list[dict[str, Any]] = []
    relations: list[str] = []
    if not lines or lines[-1].expression != statement.claim.rhs:
        lines = (*lines, Line("=", statement.claim.rhs, "as stated"))
    for n, line in enumerate(lines, 1):
        if line.expression == before and line.relation == "=" and len(lines) > 1:
            continue
        proof = checked(Statement(Relation(before, line.relation, line.expression), given))
        if proof is None:
            raise NotDerived(f"{name}, line {n} ({line.rule}): not shown to follow from the line before")
        links.append(proof.certificate)
        relations.append(line.relation)
        steps.append(
            Step(
                len(steps) + 1,
                line.relation,
                line.expression,
                line.rule,
                line.because,
                line.needs,
                proof.rule,
                line.changed,
            )
        )
        before = line.expression
    whole = compose(relations)
    weaker = {"=": ("=", "<=", ">="), "<": ("<", "<="), ">": (">", ">="), "<=": ("<=",), ">=": (">=",)}
    if whole is None or statement.claim.relation not in weaker[whole]:
        raise NotDerived(f"{name}: the lines prove {whole}, the statement says {statement.claim.relation}")
    certificate = links[0] if len(links) == 1 else chain_certificate(statement, links)
    replayed(certificate)
    names = (*labelled((statement.claim.lhs, statement.claim.rhs, *(line.expression for line in lines))), *where)
    checks = f"replayed ({len(links)} step{'s' if len(links) != 1 else ''})"
    return Derivation(name, title, statement, tuple(steps), certificate, equality, remarks, source, checks, names)


def checked(statement: Statement) -> Proof | None:
    """A proof whose certificate the independent checker has accepted, or None."""
    proof = prove(statement)
    if proof is None:
        return None
    replayed(proof.certificate)
    return proof


def replayed(certificate: dict[str, Any]) -> None:
    """Replay or raise NotDerived: what only the prover believes is not proved."""
    try:
        replay(certificate)
    except ReplayError as e:
        raise NotDerived(f"the checker refuses the certificate: {e}") from None


def chain_certificate(statement: Statement, links: list[dict[str, Any]]) -> dict[str, Any]:
    """One certificate for a chain of certified links."""
    from ..terms.serial import to_json

    claim = statement.claim
    return {
        "kind": "kernel",
        "version": 1,
        "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": links[0]["hypotheses"],
        "steps": [{"rule": "chain", "links": links}],
    }

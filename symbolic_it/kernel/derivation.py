"""Derivations: a chain of justified lines, each link proved, replayed, and evaluated at exact points.

A `Line` is what an author writes; a `Derivation` exists only when every link has a certificate that the checker accepts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..terms.statement import Independence, Relation, Statement
from ..terms.term import Term
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


@dataclass(frozen=True, slots=True)
class Derivation:
    """A proved statement with the lines that prove it. ``checks`` says in one line how it was checked."""

    name: str
    title: str
    statement: Statement
    steps: tuple[Step, ...]
    certificate: dict[str, Any]
    equality: str = ""
    remarks: tuple[str, ...] = ()
    source: str = ""
    checks: str = ""

    @property
    def hypotheses(self) -> tuple[str, ...]:
        return self.statement.hypotheses


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
    checks = f"replayed ({len(links)} step{'s' if len(links) != 1 else ''})"
    return Derivation(name, title, statement, tuple(steps), certificate, equality, remarks, source, checks)


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

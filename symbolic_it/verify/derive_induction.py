"""A derivation by induction: the claim for n from the claim for n - 1, the base, and the step with its reason"""

from __future__ import annotations

from itertools import pairwise

from ..decide.decide import proof_of
from ..decide.induction import base, step
from ..decide.verdict import Verdict
from ..kernel.derivation import Derivation, NotDerived, Step, compose, replayed
from ..notation.text import relation_line, relation_text, to_text
from ..terms.induction import Inductive, InductiveLink, claim_of, of_earlier, of_part
from ..terms.statement import Relation, Statement
from ..terms.term import Term


def derive_induction(found: Inductive, verdict: Verdict, title: str) -> Derivation:
    """The derivation of what was proved by one certificate of base, step and conclusion. Raises NotDerived if it was not."""
    if not verdict.positive or verdict.certificate is None:
        raise NotDerived(f"{verdict.word}: {verdict.message}")
    replayed(dict(verdict.certificate))
    claims = [claim_of(found, link) for link in found.links]
    if any(before.rhs != after.lhs for before, after in pairwise(claims)):
        raise NotDerived("several statements, each to be derived for itself")
    relation = compose([claim.relation for claim in claims])
    if relation is None:
        raise NotDerived("relations of both directions")
    steps: list[Step] = []
    remarks: list[str] = []
    for link, claim in zip(found.links, claims, strict=True):
        for relation_here, expression, rule, because in _lines(found, link, claim):
            steps.append(Step(len(steps) + 1, relation_here, expression, rule, because, (), "induction"))
        remarks += _remarks(found, link)
    whole = Statement(Relation(claims[0].lhs, relation, claims[-1].rhs), (), verdict.hypotheses)
    checks = f"replayed as a whole: base and step of {len(claims)} induction{'s' * (len(claims) != 1)}"
    title = relation_line(whole.claim) if "\\" in title else title
    return Derivation("statement", title, whole, tuple(steps), dict(verdict.certificate), "", tuple(remarks), "", checks)


def _lines(found: Inductive, link: InductiveLink, claim: Relation) -> list[tuple[str, Term, str, str]]:
    """From W(X_{1:n}) over W(X_{1:n-1}) and the last term to the sum, where the sides are one and the other; else the claim at once."""
    whole, terms, n = link.lhs.whole, link.rhs.terms, found.length
    if link.mean or whole is None or terms is None or link.lhs.terms is not None or link.rhs.whole is not None:
        return [(link.relation, claim.rhs, f"induction on {n}", "the base and the step below")]
    last = of_earlier(found, terms, n)
    before = of_earlier(found, whole, n)
    grown = before + last if link.operation == "sum" else before * last
    return [
        (link.relation, grown, "step", f"for {n} > 1, see below"),
        (link.relation, claim.rhs, "induction hypothesis", f"it holds for {n} - 1 members; the last term completes the {link.operation}"),
    ]


def _remarks(found: Inductive, link: InductiveLink) -> list[str]:
    out = []
    for name, claim in ((f"base, {found.length} = 1", base(link)), ("step", step(link))):
        proof = proof_of(Statement(claim))
        shown = of_part(found, claim, found.length if name == "step" else "1")
        text = f"{to_text(shown.lhs)} {relation_text(shown.relation)} {to_text(shown.rhs)}"
        out.append(f"{name}: {text}; {proof.message if proof else ''}")
    return out

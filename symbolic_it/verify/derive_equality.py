"""A derivation of a case of equality: the inequality line by line, then why equal sides mean equal laws and conversely"""

from __future__ import annotations

from dataclasses import replace

from ..decide.equality_case import decide_equality
from ..kernel.automatic import derive_statement
from ..kernel.derivation import Derivation, NotDerived, replayed
from ..notation.elaborate.meaning import EqualityCase
from ..notation.text import relation_text, to_text
from ..terms.serial import from_json
from ..terms.statement import Relation, Statement
from ..terms.term import ZERO

WORDS = {"equality-iff": "iff", "iff": "iff", "only": "only if"}
STRICT = (
    "a divergence D(a||b) of pmfs is the sum of a(x) (t - 1 - log t), t = b(x)/a(x), where a(x) > 0, and of b(x) elsewhere: no summand is "
    "negative, and t - 1 - log t = 0 only at t = 1; so D = 0 leaves b = a where a > 0, and b = 0 elsewhere"
)


def derive_equality(statement: Statement, case: EqualityCase, title: str) -> Derivation:
    """The derivation, with the one certificate of all its parts. Raises NotDerived, with the verdict, if there is none."""
    verdict = decide_equality(statement, case.laws, case.word)
    if verdict.word != "proved" or verdict.certificate is None:
        raise NotDerived(f"{verdict.word}: {verdict.message}")
    document = verdict.certificate
    replayed(dict(document))
    rule = document["only-if"]
    lhs, rhs = (from_json(rule["premise"]["statement"][side]) for side in ("lhs", "rhs"))
    relation = rule["premise"]["statement"]["relation"]
    shown = statement if case.word == "equality-iff" else replace(statement, claim=Relation(lhs, ">=", ZERO))
    derivation = derive_statement(replace(shown, hypotheses=verdict.hypotheses), title=title)
    if shown is not statement:
        derivation = replace(derivation, remarks=())
    there = "then the divergence is 0" if document["if"] == "divergence" else "with one law for the other, both have the same normal form"
    reasons = [f"only if: {to_text(lhs)} {relation_text(relation)} {to_text(rhs)}; {STRICT}"]
    reasons += [f"if: the sides are equal at equal laws: {there}"] if case.word != "only" else []
    return replace(
        derivation,
        certificate=dict(document),
        equality=f"{WORDS[case.word]} {case.text}",
        remarks=(*derivation.remarks, *reasons),
        checks=f"{derivation.checks}; replayed as a whole with the case of equality",
    )

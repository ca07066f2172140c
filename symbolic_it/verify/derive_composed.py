"""A derivation of what one certificate proves by parts: cases, terms, squares, the top of a maximum, an equivalence"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from ..decide.named_results import Follows, follows
from ..decide.verdict import Verdict
from ..kernel.automatic import derive_statement
from ..kernel.derivation import Derivation, NotDerived, Step, replayed
from ..kernel.legible import legible
from ..notation.text import relation_line, relation_text, to_text
from ..terms.serial import from_json
from ..terms.statement import Relation, Statement
from ..terms.term import (
    MINUS_ONE,
    ZERO,
    Index,
    Largest,
    Limit,
    Mul,
    Rational,
    Term,
    map_children,
    mul,
    open_binder,
)
from .derive_cases import cases_of
from .derive_limit import limit_lines
from .derive_slope import slope_told

KINDS = frozenset(
    ["kernel", "cases", "pointwise", "termwise", "square", "attained", "equivalence", "objective", "slope", "links", "infinite"]
)
Part = Mapping[str, Any]
Reasons = tuple[tuple[Term, Term, str, str], ...]
NAMED = "by the named result "
MAX_REMARK = 500  # characters that are read in one piece


@dataclass(frozen=True, slots=True)
class Shown:
    """One line: its relation to the line before, the expression, the rule and the reason."""

    relation: str
    expression: Term
    rule: str
    because: str = ""


def derive_composed(verdict: Verdict, title: str) -> Derivation:
    """The lines and remarks of a proved statement's certificate, which is replayed as a whole. Raises NotDerived if there is none."""
    document = verdict.certificate
    if not verdict.positive or document is None or document.get("kind") not in KINDS:
        raise NotDerived(f"{verdict.word}: {verdict.message}")
    replayed(dict(document))
    if document["kind"] == "equivalence":
        claim, lines, remarks = _equivalence(document)
    else:
        claim = claim_of(document["statement"])
        known = _named_result(document) if verdict.message.startswith(NAMED) else None
        lines, remarks = _lines(document, () if known is None else known.reasons)
    lines = _without_detours(lines)
    steps = tuple(Step(n, x.relation, x.expression, x.rule, x.because, (), str(document["kind"])) for n, x in enumerate(lines, 1))
    statement = Statement(claim, (), verdict.hypotheses)
    title = (
        title
        if document["kind"] == "equivalence"
        else whole([claim_of(link["statement"]) for link in document["links"]])
        if document["kind"] == "links"
        else relation_line(claim)
    )
    return Derivation("statement", title, statement, steps, dict(document), "", tuple(remarks), "", "replayed as a whole")


def _without_detours(lines: list[Shown]) -> list[Shown]:
    """The lines without those that lead back to an expression which stood there before, as where one link ends and the next begins."""
    out: list[Shown] = []
    for line in lines:
        back = next((n for n, earlier in enumerate(out) if earlier.expression == line.expression), None)
        if line.relation == "=" and back is not None and all(x.relation == "=" for x in out[back + 1 :]):
            del out[back + 1 :]
        else:
            out.append(line)
    return out


def claim_of(stated: Part) -> Relation:
    return Relation(from_json(stated["lhs"]), stated["relation"], from_json(stated["rhs"]))


def supposed_by(part: Part) -> tuple[Relation, ...]:
    """The hypotheses of a part as relations."""
    signs = {"positive": ">", "nonnegative": ">=", "nonzero": "!="}
    return tuple(Relation(from_json(term), signs[kind], ZERO) for kind, term in part["hypotheses"])


def _named_result(part: Part) -> Follows | None:
    """The named result by which a chain proves what it does."""
    if part["kind"] != "kernel" or part["steps"][0]["rule"] != "chain":
        return None
    return follows(Statement(claim_of(part["statement"]), supposed_by(part)))


def _lines(part: Part, reasons: Reasons = ()) -> tuple[list[Shown], list[str]]:
    """From the left side of what a part proves to its right side, and what is said below; with reasons that are known of two lines."""
    claim = claim_of(part["statement"])
    match part["kind"]:
        case "attained":
            return _attained(part, claim)
        case "cases":
            return [Shown(claim.relation, claim.rhs, "cases", "in each of the cases below")], list(_cases(part))
        case "infinite":
            return [Shown("=", claim.rhs, "infinite limit", _sentence(part["premise"]))], []
        case "square":
            return _square(part, claim)
        case "objective":
            return _objective(part, claim)
        case "slope":
            told = slope_told(part, _sentence)
            said = f"from {told[0]}, where it holds, the difference of the sides moves away from 0 on either side, see below"
            return [Shown(claim.relation, claim.rhs, "sign of the derivative", said)], told[1:]
        case "termwise":
            return [Shown(claim.relation, claim.rhs, "term by term", "the difference of the sides is one sum, see below")], _termwise(part)
        case "links":
            parts = [_lines(link) for link in part["links"]]
            return [line for lines, _ in parts for line in lines], [said for _, remarks in parts for said in remarks]
        case "pointwise":
            return [Shown(claim.relation, claim.rhs, "term by term", _TERMWISE)], []
    step = part["steps"][0]
    if step["rule"] == "chain":
        parts = [_link(link, reasons) for link in step["links"]]
        return [line for lines, _ in parts for line in lines], [said for _, remarks in parts for said in remarks]
    if isinstance(claim.lhs, Limit) and (found := limit_lines(claim.lhs, claim)):
        return [Shown(*line) for line in found], []
    return line_by_line(claim, supposed_by(part)) or ([Shown(claim.relation, claim.rhs, *_rule(step))], [])


def _link(part: Part, reasons: Reasons) -> tuple[list[Shown], list[str]]:
    """The one line of a link that a named result has, or its lines."""
    claim = claim_of(part["statement"])
    why = next((why for a, b, *why in reasons if (a, b) == (claim.lhs, claim.rhs)), None)
    return _lines(part) if why is None else ([Shown(claim.relation, claim.rhs, *why)], [])


_TERMWISE = "each term of the larger side less the smaller is not negative, whatever the signs of what stands between the bars"
_RULES = {
    "normal-form": ("algebra", "both sides have the same normal form"),
    "tangent": ("tangent lines", "-log t >= 1 - t for each logarithm, and signs"),
    "monotone": ("monotone", "from the inequality of the logarithms, or of a multiple"),
    "argument": ("constants", "the two objectives differ by what does not depend on the parameter"),
}


def _rule(step: Part) -> tuple[str, str]:
    if step["rule"] == "tangent" and not step["terms"]:
        return "signs", "what the larger side has more is not negative"
    return _RULES[step["rule"]]


def line_by_line(claim: Relation, given: tuple[Relation, ...]) -> tuple[list[Shown], list[str]] | None:
    """The lines from one side to the other; where a side has to be moved across, one line, and the lines of the difference below."""
    try:
        found = derive_statement(Statement(claim, given))
    except NotDerived:
        return None
    lines = [Shown(s.relation, s.expression, s.rule, s.because) for s in found.steps]
    if found.statement.claim == claim:
        return (lines, []) if len(lines) > 1 else None
    below = _written(found.statement.claim.lhs, lines)
    if len(lines) < 2 or len(below) > MAX_REMARK:
        return None
    return [Shown(claim.relation, claim.rhs, "below", "the difference of the sides")], [below]


def _attained(part: Part, claim: Relation) -> tuple[list[Shown], list[str]]:
    """The sides with the value at its top in the place of the largest one, and what is proved of them."""
    of = from_json(part["of"])
    assert isinstance(of, Largest)
    here = open_binder(of, Index(part["at"], of.space))[2]
    least = isinstance(here, Mul) and here.args[0] == MINUS_ONE
    value = mul(*here.args[1:]) if least and isinstance(here, Mul) else here
    most = ("least", "smaller") if least else ("largest", "larger")
    why = f"{part['at']} is an outcome at which {to_text(value)} is {most[0]}: at no outcome is it {most[1]}"
    premises = part["premises"]
    inner = [claim_of(p["statement"]) for p in premises]
    lines = [] if inner[0].lhs == claim.lhs else [Shown("=", inner[0].lhs, "at the top", why)]
    if len(premises) == 1:
        middle, remarks = _lines(premises[0])
    else:
        middle, remarks = [Shown("=", inner[0].rhs, "both ways", "neither side exceeds the other")], [_sentence(p) for p in premises]
    lines += [replace(x, expression=_tidy(x.expression)) for x in middle]
    if inner[0].rhs != claim.rhs:
        lines.append(Shown("=", claim.rhs, "at the top", "" if len(lines) > len(middle) else why))
    return lines, remarks


def _objective(part: Part, claim: Relation) -> tuple[list[Shown], list[str]]:
    """arg max F = arg max log F = arg max G: the logarithm increases."""
    inner = claim_of(part["premise"]["statement"])
    middle, remarks = _lines(part["premise"])
    lines = [] if inner.lhs == claim.lhs else [Shown("=", inner.lhs, "monotone", "the logarithm increases")]
    lines += middle
    if inner.rhs != claim.rhs:
        lines.append(Shown("=", claim.rhs, "monotone", "the logarithm increases"))
    return lines, remarks


def _termwise(part: Part) -> list[str]:
    """What the terms are, as functions of numbers in the places of the masses; then why they have their sign."""
    premise = part["premise"]
    claim = claim_of(premise["statement"])
    at = ", ".join(f"{to_text(from_json(symbol))} = {to_text(from_json(mass))}" for symbol, mass in part["at"])
    said = f"with {at} the difference of the sides is the sum of {to_text(legible(_tidy(claim.lhs)))} over {part['outcome'][1]}"
    lines, remarks = _lines(premise)
    if premise["kind"] == "slope":
        return [
            said,
            f"for all numbers that is {relation_text(claim.relation)} 0, from {lines[0].because.split(',')[0].removeprefix('from ')} on:",
            *remarks,
        ]
    return [f"{said}, and for all numbers", *([_written(claim.lhs, lines)] if len(lines) > 1 or not remarks else []), *remarks]


def _cases(part: Part) -> list[str]:
    """One sentence for each value that a maximum or an absolute value may have."""
    of = from_json(part["of"])
    out = []
    for premise, where in zip(part["premises"], cases_of(of), strict=True):
        if premise["kind"] == "cases":
            out += [f"{where}, {inner.removeprefix('where ')}" for inner in _cases(premise)]
        else:
            known = _named_result(premise)
            said = _sentence(premise) if known is None else f"by the named result {known.name}"
            out.append(f"{where}: {said}")
    return out


def _square(part: Part, claim: Relation) -> tuple[list[Shown], list[str]]:
    said = f"no side is negative, and of their squares {_sentence(part['premise'])}"
    return [Shown(claim.relation, claim.rhs, "squares", said)], []


def _equivalence(part: Part) -> tuple[Relation, list[Shown], list[str]]:
    """The difference of the first statement's sides is a multiple of that of the second one's."""
    first, second = claim_of(part["first"]), claim_of(part["second"])
    premise = part["premise"]
    claim = claim_of(premise["statement"])
    lines, _ = _lines(premise)
    factor = from_json(part["factor"])
    sign = "" if isinstance(factor, Rational) and factor.value == Fraction(1) else f" {to_text(factor)} times"
    said = f"{_text(first)} if and only if {_text(second)}: the difference of the first sides is{sign} that of the second"
    return claim, lines, [said]


def _sentence(part: Part) -> str:
    """What a part proves, line by line, in one sentence."""
    claim = claim_of(part["statement"])
    lines, remarks = _lines(part)
    return "; ".join([_written(claim.lhs, lines), *remarks])


def _written(lhs: Term, lines: list[Shown]) -> str:
    text = to_text(legible(_tidy(lhs)))
    for x in lines:
        text += f" {relation_text(x.relation)} {to_text(_tidy(x.expression))}" + (f" ({x.rule})" if x.rule else "")
    return text


def _tidy(term: Term) -> Term:
    """The term with x for -(-x), as a case of a minimum has it."""
    term = map_children(term, _tidy)
    if isinstance(term, Mul) and term.args[:2] == (MINUS_ONE, MINUS_ONE):
        return mul(*term.args[2:])
    if isinstance(term, Mul) and term.args[0] == MINUS_ONE and len(term.args) == 2 and isinstance(term.args[1], Mul):
        inner = term.args[1]
        return mul(*inner.args[1:]) if inner.args[0] == MINUS_ONE and len(inner.args) > 1 else term
    return term


def _text(claim: Relation) -> str:
    return f"{to_text(claim.lhs)} {relation_text(claim.relation)} {to_text(claim.rhs)}"


def whole(claims: list[Relation]) -> str:
    """A chain on one line, and what is said before its conclusion."""
    return " ".join([to_text(claims[0].lhs), *(f"{relation_text(c.relation)} {to_text(c.rhs)}" for c in claims)]) + ", and so"

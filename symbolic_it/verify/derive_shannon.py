"""A derivation from Shannon's inequalities and what is given: expand, leave out what is 0, then what is not negative

The lines are those of one exact certificate: the difference of the sides as a sum, each term of which has a known sign.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from ..decide.verdict import Verdict
from ..entropic.reading.printing import signed_sum
from ..kernel.derivation import Derivation, NotDerived, Step
from ..notation.elaborate import ElaborationError, read_meaning
from ..notation.syntax import ReadError
from ..notation.text import relation_line
from ..patterns import regex
from ..terms.statement import Relation, Statement
from ..terms.term import Term

_WHY = {
    ("I", True): "conditional mutual information is not negative",
    ("I", False): "mutual information is not negative",
    ("H", True): "a conditional entropy is not negative",
    ("H", False): "an entropy is not negative",
}
_FUNCTION = regex(r"H\(([^|,]+)\|([^|]+)\) = 0")
_APPLIED = regex(r"(?<![A-Za-z\\])([fg])\(([A-Z])\)")
_TURNED = {"<=": ">=", ">=": "<="}


@dataclass(frozen=True, slots=True)
class _Part:
    """coefficient times what stands in the text, which is 0, or not negative, for the reason given."""

    coefficient: Fraction
    text: str
    why: str
    known: str
    zero: bool


def derive_shannon(verdict: Verdict, statement: str, given: Sequence[str], claim: Relation | None) -> Derivation:
    """The lines of a proved statement about random variables. Raises NotDerived where its certificate has no lines of this kind."""
    document = verdict.certificate or {}
    directions = document.get("directions", [])
    if document.get("kind") != "shannon" or not directions:
        raise NotDerived(f"{verdict.word} ({verdict.message}), but not line by line: see `symbolic-it check`")
    parts = [_parts(d, given) for d in directions]
    equal = len(directions) == 2
    if equal and any(not p.zero for row in parts for p in row):
        raise NotDerived(f"{verdict.word} in both directions, but not line by line: see `symbolic-it check`")
    lesser, greater = directions[0]["lesser"], directions[0]["greater"]
    own = _relation(f"{greater} = {lesser}" if equal else f"{lesser} <= {greater}")
    if (
        claim is not None
        and claim.relation in _TURNED
        and relation_line(claim) == relation_line(Relation(own.rhs, _TURNED[own.relation], own.lhs))
    ):
        own = Relation(own.rhs, _TURNED[own.relation], own.lhs)
    sign, end = (-1, greater) if own.relation == "<=" else (1, lesser)
    shown = [(p, sign * p.coefficient) for p in parts[0]]
    zeros = [p for p, _ in shown if p.zero]
    signs = [p for p, _ in shown if not p.zero]
    lines: list[tuple[str, Term, str, str]] = []
    if shown and (whole := _sum(end, shown)) != own.lhs:
        lines.append(("=", whole, "chain rules", "the same in joint entropies"))
    if zeros:
        rest = [(p, c) for p, c in shown if not p.zero]
        lines.append(("=", _sum(end, rest) if rest else own.rhs, "given", _reasons(zeros)))
    if signs:
        lines.append((own.relation, own.rhs, "Shannon's inequalities", _reasons(signs)))
    if not lines:
        lines.append(("=", own.rhs, "chain rules", "both sides are the same in joint entropies"))
    steps = tuple(Step(n, relation, e, rule, why, (), "shannon") for n, (relation, e, rule, why) in enumerate(lines, 1))
    hypotheses = tuple(h for h in verdict.hypotheses if not _is_restated(h, given))
    for f, x in dict.fromkeys(_APPLIED.findall(statement)):  # named by its capital, as random variables are
        if not any(h.startswith(f"{f.upper()} is ") for h in hypotheses):
            hypotheses = (*hypotheses, f"{f.upper()} is {f}({x})")
    return Derivation(
        "statement", relation_line(own), Statement(own, (), hypotheses), steps, dict(document), "", (), "", "replayed as a whole"
    )


def _reasons(parts: list[_Part]) -> str:
    """What is known of each part, those with one reason together."""
    said: dict[str, list[str]] = {}
    for p in parts:
        said.setdefault(p.why, []).append(p.known)
    return "; ".join(f"{why}: {', '.join(known)}" if why else ", ".join(known) for why, known in said.items())


def _is_restated(hypothesis: str, given: Sequence[str]) -> bool:
    return hypothesis not in given and any(sign in hypothesis for sign in (" = 0", "0 = ", "\\perp"))


def _parts(direction: dict[str, Any], given: Sequence[str]) -> list[_Part]:
    out = []
    for t in direction["terms"]:
        head = t["term"][0]
        out.append(_Part(Fraction(t["coefficient"]), t["term"], _WHY[head, "|" in t["term"]], f"{t['term']} >= 0", False))
    for c in direction["constraints"]:
        text, coefficient = c["constraint"], Fraction(c["coefficient"])
        sign = next((s for s in (" = ", " >= ", " <= ") if s in text), None)
        if sign is None:
            raise NotDerived(f"a strict condition: {text}")
        left, right = text.split(sign)
        if sign == " <= ":
            left, right = right, left
        if left == "0":
            left, right, coefficient = right, left, -coefficient
        term = left if right == "0" else f"({left} - ({right}))"
        whole = f"({left})" if right == "0" and " " in left else term
        out.append(_Part(coefficient, whole, _origin(text, given), text, sign == " = "))
    return out


def _origin(constraint: str, given: Sequence[str]) -> str:
    """Which condition says so: the only one there is; of a variable that none mentions, that it is a function of others."""
    m = _FUNCTION.fullmatch(constraint)
    if m is not None and not any(re.search(rf"(?<![A-Za-z]){re.escape(m[1])}(?![A-Za-z])", g) for g in given):
        return f"{m[1]} is a function of {m[2]}"
    return given[0] if len(given) == 1 and constraint != given[0] else ""


def _sum(end: str, parts: list[tuple[_Part, Fraction]]) -> Term:
    """What the line begins with, and the parts with their signs."""
    whole = signed_sum([(c, p.text) for p, c in parts])
    if end == "0":
        return _relation(f"{whole} = 0").lhs
    return _relation(f"{end} {'- ' + whole[1:] if whole.startswith('-') else '+ ' + whole} = 0").lhs


def _relation(text: str) -> Relation:
    try:
        claim = read_meaning(text)[0].links[0].claim
    except (ReadError, ElaborationError, IndexError) as e:
        raise NotDerived(f"{text}: {e}") from None
    if not isinstance(claim, Statement):
        raise NotDerived(f"no statement: {text}")
    return claim.claim

r"""Infinite divergences: "if p(x) > 0 and q(x) = 0 for some x, then D(p || q) = \infty", and H(p, q), as p log(p/0) is.

The law behind has no mass where the one in front has some; told of the two in the other order it is false. Source: Cover and Thomas
2006, section 2.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...decide.verdict import Verdict
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.functionals.functionals import of_call
from ...notation.syntax import ReadError, nodes, read_rows
from ...notation.syntax.languages import words
from ...notation.syntax.nodes import Call, Chain, Infinity, Name, Node, Number
from ...notation.text import text_of
from ...patterns import regex
from ..model import Claim
from .formula import Formula

_DENIED = regex(
    r"n't\b|\b(?:not|no|never|nowhere|without|unless|except|only|continuous|nicht|kein\w*|non|pas|nem|değil|không|não)\b|"
    r"[不没無无]|ない|않|아[니닌닐님닙]|없|连续|連続|연속",
    re.I,
)

_RELATION = regex(r"[=<>≠]|\\(?:ne|neq|le|leq|ge|geq|to|in)(?![a-z])")
_CASE = regex(rf"[;:]|\b(?:when|where|whenever|wherever|since|because|as|but|exchanged|swapped|reversed?)\b|{words('if')}", re.I)
_REASON = regex(
    r"\b(?:supports?|tails?|diverges?|integrals?|densit\w+|moreover|elsewhere|vanish\w*|cover\w*|outside|even (?:if|where))\b|支撑|サポート|지지",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Mass:
    law: Name
    outcome: Node
    is_zero: bool


def infinite_where_told(formula: Formula, statement: nodes.Statement, claims: list[Claim]) -> list[Claim]:
    """The claims with a verdict on what is said to be infinite where one law has mass and another has none."""
    relations = [r for chain in statement.chains for r in _relations(chain)]
    ends = [left for left, relation, right in relations if relation == "=" and isinstance(right, Infinity) and isinstance(left, Call)]
    open_ones = [k for k, c in enumerate(claims) if c.verdict.word in ("data", "undecided") and (r"\infty" in c.text or "∞" in c.text)]
    if len(ends) != 1 or len(open_ones) != 1 or formula.is_mentioned or _DENIED.search(f"{formula.before} {formula.after}") is not None:
        return claims
    told = [m for r in relations if (m := _mass(*r)) is not None]
    told += [m for tex in (*formula.maths_before, *formula.maths_after) for r in _read(tex) if (m := _mass(*r)) is not None]
    verdict = _judged(ends[0], told)
    if verdict is None or (verdict.negative and _has_another_reason(formula)):
        return claims
    (k,) = open_ones
    return [*claims[:k], replace(claims[k], verdict=verdict), *claims[k + 1 :]]


def _has_another_reason(formula: Formula) -> bool:
    """Whether a sentence tells more than the masses: of a support, of a tail, in a condition of its own."""
    maths = (*formula.maths_before, *formula.maths_after)
    others = [x for x in maths if _RELATION.search(x) is not None and not any(_mass(*r) for r in _read(x))]
    between = formula.before.rpartition("\ufffc")[2] if any(map(_RELATION.search, formula.maths_before)) else formula.before
    if len(formula.maths_before) > 1 and not _RELATION.search(formula.maths_before[-1]):
        between = formula.before.split("\ufffc", len(formula.maths_before) - 1)[-1]
    behind = "" if any(map(_RELATION.search, formula.maths_after)) else formula.after
    said = f"{formula.before} {formula.after}"
    return bool(others) or _REASON.search(said) is not None or _CASE.search(f"{between} {behind}") is not None


def _judged(end: Call, told: list[_Mass]) -> Verdict | None:
    try:
        found = of_call(end)
    except ElaborationError:
        return None
    laws = [_plain(a) for a in end.args if isinstance(a, Name)]
    if found is None or found.name not in ("KL", "CE", "H") or len(laws) != 2 or len(end.args) != 2 or laws[0] == laws[1]:
        return None
    kinds = {(_plain(m.law), m.is_zero) for m in told}
    if len({m.outcome for m in told}) != 1 or len(kinds) != 2:
        return None
    front, behind = laws
    if kinds == {(front, False), (behind, True)}:
        return Verdict("definition", "infinite by convention: p log(p/0) is, where p is a positive mass")
    if kinds == {(front, True), (behind, False)}:
        at = {text_of(front): ["1", "0"], text_of(behind): ["1/2", "1/2"]}
        why = f"for {text_of(front)} = (1, 0) and {text_of(behind)} = (1/2, 1/2) it is log 2"
        return Verdict("refuted", why, witness={"values": at, "lhs": "0.69314718", "rhs": "oo"})
    return None


def _mass(left: Node, relation: str, right: Node) -> _Mass | None:
    if not isinstance(right, Number) or right.value != 0 or relation not in ("=", ">", "!="):
        return None
    match left:
        case Call(Name() as law, (outcome,)):
            return _Mass(law, outcome, relation == "=")
        case Name(sub=Name() as outcome):
            return _Mass(replace(left, sub=None), outcome, relation == "=")
    return None


def _plain(law: Name) -> Name:
    """The letter of P and p."""
    return replace(law, base=law.base.lower(), accents=tuple(a for a in law.accents if a not in ("bold", "rm", "cal")))


def _read(tex: str) -> Iterator[tuple[Node, str, Node]]:
    try:
        statements = read_rows(tex)
    except ReadError:
        return
    for statement in statements:
        for chain in statement.chains:
            yield from _relations(chain)


def _relations(chain: Chain) -> Iterator[tuple[Node, str, Node]]:
    """The relations of a chain, those on either side of an arrow apart."""
    left = chain.first
    for link in chain.links:
        if link.relation in ("implies", "iff"):
            for side in (left, link.right):
                if isinstance(side, Chain):
                    yield from _relations(side)
        elif left is not None:
            yield left, link.relation, link.right
        left = link.right

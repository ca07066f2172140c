"""Statements that follow from a named inequality: an instance of it, times a factor, plus what both sides share

Every line of the named result's derivation is proved anew for the instance, under the statement's own conditions, and the chain is
replayed: a hypothesis of the named result that does not hold here costs the proof. Floats only say which instances are worth a try.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from itertools import islice
from math import isfinite, log
from typing import Any

from .. import catalogue
from ..enclosure.errors import Unevaluable
from ..enclosure.point import Point
from ..enclosure.work import in_time
from ..kernel.derivation import Line, NotDerived, chain_certificate, checked, compose
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import Polynomial, TooLarge, minus, to_term
from ..kernel.prove import Proof
from ..kernel.replay import ReplayError, replay
from ..patterns import regex
from ..terms.instance import Instance
from ..terms.serial import to_json
from ..terms.statement import Relation, Statement
from ..terms.term import ONE, TWO, ZERO, Argument, Derivative, Limit, Log, Rational, Term, mul, reciprocal, walk
from .instances import fits, materials, numbers, point_of
from .unknowns import Unknowns, collect
from .witness import sample_points

FLIPPED = {"=": "=", "<=": ">=", ">=": "<=", "<": ">", ">": "<"}
IMPLIES = {"=": ("=", "<=", ">="), "<": ("<", "<="), ">": (">", ">="), "<=": ("<=",), ">=": (">=",)}
POINTS, SAMPLE, MOST, SHARED = 3, 80, 6, 3
CLOSE, APART, SMALL = 1e-9, 1e-4, 60
_OF_LETTERS = regex(r"\b(?![at]\b)[^\W\d_]\b")  # a reason that speaks of the named result's own letters, beyond "-log t >= 1 - t"
TRIES = 4000  # instances of all named results together that are looked at
Floats = tuple[float, ...]
Points = list[tuple[Point, Floats]]
Links = list[tuple[Proof, str]]


@dataclass(frozen=True, slots=True)
class Follows:
    """The name of the result that a statement follows from, the certificate, the proofs of its lines; ``how``: where it is none by name.

    ``reasons``: for two lines of it, one behind the other, the rule and the reason that the named result gives.
    """

    name: str
    certificate: dict[str, Any]
    proofs: tuple[Proof, ...]
    how: str = ""
    reasons: tuple[tuple[Term, Term, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named inequality, read upwards: low <= high."""

    identity: Any
    unknowns: Unknowns
    low: Term
    high: Term


@cache
def patterns() -> tuple[Pattern, ...]:
    """The named inequalities about functions on one alphabet; they are imported here, when a statement is open."""
    out = []
    for entry in catalogue.entries("identities"):
        identity: Any = catalogue.load(entry)
        claim = identity.statement.claim
        if claim.relation in ("=", "!="):
            continue
        if any(isinstance(t, (Argument, Derivative, Limit)) for side in (claim.lhs, claim.rhs) for t in walk(side)):
            continue
        try:
            unknowns = collect((claim.lhs, claim.rhs))
        except Unevaluable:
            continue
        if fits(unknowns):
            low, high = _upwards(claim)
            out.append(Pattern(identity, unknowns, low, high))
    return tuple(out)


def _upwards(claim: Relation) -> tuple[Term, Term]:
    return (claim.lhs, claim.rhs) if claim.relation[0] == "<" else (claim.rhs, claim.lhs)


@lru_cache(maxsize=256)
def follows(statement: Statement) -> Follows | None:
    """A replayed proof of an inequality from a named one, or None."""
    if statement.claim.relation in ("=", "!="):
        return None
    for candidate in islice(_candidates(statement), MOST):
        found = _chain(statement, *candidate)
        if found is not None:
            return found
    return None


def _candidates(statement: Statement) -> Iterator[tuple[Pattern, Instance, Term, str]]:
    """Instances whose sides seem to be apart in proportion to the statement's, then those that share one side with it; with the factor."""
    points = _telling(statement)
    if not points:
        return
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    ways = ("apart", "low", "high", *(["gap"] if len(statement.claim.relation) == 1 and given else []))
    known: dict[Any, Any] = {}
    shared: list[tuple[Pattern, Instance, Term, str]] = []
    seen = set()
    tries = 0
    for material in materials(statement.claim):
        for pattern in patterns():
            for instance in material.instances(pattern.unknowns):
                in_time()
                if (tries := tries + 1) > TRIES:  # counted, so that what is found does not depend on how busy the machine is
                    yield from shared[:SHARED]
                    return
                found = _way(pattern, instance, points, known, ways)
                if found is None or (same := (pattern.identity.name, *found)) in seen:
                    continue
                seen.add(same)
                way, factor, _ = found
                if way == "gap" and proved([Relation(instance(pattern.low), ">", ZERO)], given) is None:
                    continue  # what lies in the gap does not keep the sides apart
                if way in ("apart", "gap"):
                    yield pattern, instance, factor, way
                elif not pattern.unknowns.arrays:  # a function guessed for one side seldom fits the other
                    shared.append((pattern, instance, factor, way))
    yield from shared[:SHARED]


def _telling(statement: Statement) -> Points:
    """A few points at which both sides are numbers and apart, the least regular ones: no zeros, many different values."""
    low, high = _upwards(statement.claim)
    found: list[tuple[bool, int, int, Point, Floats]] = []
    for point in sample_points((low, high), SAMPLE, constraints=statement.conditions):
        if not all(1 < n < 4 for n in point.sizes.values()) or not all(e for t in point.laws.values() for e in t.values()):
            continue
        values = numbers((low, high), point)
        if values is not None and values[1] - values[0] > APART:
            tables = [*point.laws.values(), *point.arrays.values()]
            irregular = sum(len(set(t.values())) for t in tables) + len(set(point.symbols.values()) - {0, 1})
            found.append((all(abs(v) > CLOSE for v in values), irregular, len(found), point, values))
    found.sort(key=lambda f: (-f[0], -f[1], f[2]))
    return [(point, values) for *_, point, values in found[:POINTS]]


def _way(
    pattern: Pattern, instance: Instance, points: Points, known: dict[Any, Any], of: tuple[str, ...]
) -> tuple[str, Term, Floats] | None:
    """How the instance's sides a <= b may lie to the statement's s <= t with a factor c, as far as the points show.

    "apart" if t - s = c (b - a), "low" if s = c a and c b <= t, "high" if t = c b and s <= c a, "gap" if t - s = c b and 0 <= a.
    """
    ways: dict[str, Term] = {}
    constant: dict[str, tuple[float, float]] = {}
    values: Floats = ()
    for n, (point, (s, t)) in enumerate(points):
        at = point_of(pattern.unknowns, instance, point, known)
        pair = None if at is None else numbers((pattern.low, pattern.high), at)
        if pair is None:
            return None
        a, b = pair
        values = (*values, a, b)
        for way, ours, theirs in (("apart", t - s, b - a), ("low", s, a), ("high", t, b), ("gap", t - s, b)):
            factor = _factor(ours, theirs) if n == 0 or way in ways else None
            if factor is None or ways.setdefault(way, factor) != factor:
                ways.pop(way, None)
            elif way == "gap":
                if a < 0 or s == 0:
                    ways.pop(way)
            elif way != "apart":
                beyond = ours / theirs * (b if way == "low" else a)
                constant.setdefault(way, (ours, theirs))
                if (beyond > t + CLOSE) if way == "low" else (beyond < s - CLOSE):
                    ways.pop(way)
                elif n == len(points) - 1 and constant[way] == (ours, theirs):
                    ways.pop(way)  # a constant in common says nothing
        if not ways:
            return None
    return next(((w, ways[w], values) for w in of if w in ways), None)


def _factor(ours: float, theirs: float) -> Term | None:
    """The positive c with ours = c theirs, if it seems to be a small fraction, in units of 1, log 2 or 1/log 2."""
    if not (isfinite(ours) and isfinite(theirs) and abs(theirs) > CLOSE and abs(ours) > CLOSE):
        return None
    for unit, term in ((1.0, ONE), (log(2), Log(TWO)), (1 / log(2), reciprocal(Log(TWO)))):
        ratio = ours / theirs / unit
        value = Fraction(ratio).limit_denominator(SMALL)
        if value > 0 and abs(value - ratio) < CLOSE * value:
            return term if value == 1 else mul(Rational(value), term)
    return None


def _chain(statement: Statement, pattern: Pattern, instance: Instance, factor: Term, shared: str) -> Follows | None:
    """lhs = c x_0 + d <= c x_1 + d ... = rhs for the lines x_0, ..., x_n of the instance; where only one side is shared, d = 0."""
    claim, theirs = statement.claim, pattern.identity.statement.claim
    terms, relations, why = [theirs.lhs], list[str](), list[tuple[str, str]]()
    for line in (*pattern.identity.lines(), Line("=", theirs.rhs, "as stated")):
        if (line.relation, line.expression) != ("=", terms[-1]):
            terms.append(line.expression)
            relations.append(line.relation)
            why.append((line.rule, line.because))
    if theirs.relation[0] != claim.relation[0]:
        terms, relations, why = terms[::-1], [FLIPPED[r] for r in reversed(relations)], why[::-1]
    given = tuple(c for c in statement.conditions if isinstance(c, Relation))
    try:
        lines = [instance(t) for t in terms]
        first, last = _times(factor, lines[0]), _times(factor, lines[-1])
        rest: Polynomial = {}
        if shared in ("apart", "gap") and first != claim.lhs and last != claim.rhs:
            form = NormalForm()
            at = (claim.rhs, last) if shared == "gap" and claim.relation == "<" else (claim.lhs, first)
            rest = form.reduced(minus(form(at[0]), form(at[1])))
            rest = {} if form.is_zero(rest) else rest
        if rest:
            lines = [_times(factor, x) + to_term(rest) for x in lines]
            first, last = lines[0], lines[-1]
        middle = proved(list(map(Relation, lines, relations, lines[1:])), given)
        if middle is None and shared == "gap" and (whole := compose(relations)):
            middle = proved([Relation(first, whole, last)], given)
        if middle and factor != ONE and not rest:
            middle = multiple(middle, lines, factor, first, last, given)
        ends = ["=" if shared in ("apart", end) or (shared, end) == ("gap", "high") else claim.relation for end in ("low", "high")]
        before, after = ends if claim.relation[0] == "<" else ends[::-1]
        start, end = proved([Relation(claim.lhs, before, first)], given), proved([Relation(last, after, claim.rhs)], given)
        if middle is None or start is None or end is None:
            return None
        found = joined(claim, [*start, *middle, *end], given)
        if found is None:
            return None
        own = lines[0] == terms[0] and lines[-1] == terms[-1]
        said = [(rule, because if own or not _OF_LETTERS.search(because) else "") for rule, because in why]
        reasons = tuple((a, b, *reason) for a, b, reason in zip(lines, lines[1:], said, strict=False))
        return Follows(pattern.identity.name, found.certificate, tuple(p for p, _ in (*start, *middle, *end)), "", reasons)
    except (NoNormalForm, TooLarge, ValueError, RecursionError):
        return None


def proved(links: list[Relation], given: tuple[Relation, ...]) -> Links | None:
    """A proof of each link that says something; None if one has none."""
    out: Links = []
    for link in links:
        if link.lhs != link.rhs:
            try:
                proof = checked(Statement(link, given))
            except NotDerived:
                return None
            if proof is None:
                return None
            out.append((proof, link.relation))
    return out


def joined(claim: Relation, links: Links, given: tuple[Relation, ...]) -> Proof | None:
    """The chain of the links as one proof of the claim, replayed; None if they give less."""
    whole = compose([relation for _, relation in links])
    if whole is None or claim.relation not in IMPLIES[whole]:
        return None
    proof = Proof(chain_certificate(Statement(claim, given), [p.certificate for p, _ in links]), (), "chain")
    try:
        replay(proof.certificate)
    except ReplayError:
        return None
    return proof


def multiple(links: Links, lines: list[Term], factor: Term, first: Term, last: Term, given: tuple[Relation, ...]) -> Links | None:
    """c a <= c b as one link, from a chain between a and b, for c > 0."""
    whole = compose([relation for _, relation in links]) or "!="
    premise = joined(Relation(lines[0], whole, lines[-1]), links, given)
    if premise is None:
        return None
    rule = {"rule": "monotone", "function": "scale", "factor": to_json(factor), "premise": premise.certificate}
    certificate = {**chain_certificate(Statement(Relation(first, whole, last), given), [premise.certificate]), "steps": [rule]}
    obligations = tuple(o for p, _ in links for o in p.obligations)
    return [(Proof(certificate, obligations, "monotone"), whole)]


def _times(factor: Term, term: Term) -> Term:
    return term if factor == ONE else mul(factor, term)

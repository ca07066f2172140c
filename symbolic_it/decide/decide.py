"""From a statement to a verdict: the kernel, the entropic prover, then a search for a witness.

A proof counts only after the independent checker has replayed it and exact evaluation at sample points has not contradicted it;
a refutation only with exact values at which the two sides are provably apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from ..enclosure.work import OutOfTime, allowed, left
from ..kernel.normal_form import NoNormalForm, NormalForm
from ..kernel.polynomial import TooLarge, scaled, to_term
from ..kernel.prove import Proof, prove
from ..kernel.replay import ReplayError, replay
from ..kernel.tangent import Curve, Tangent
from ..terms.statement import Independence, Relation, Statement
from ..terms.term import OO, Argument, Limit, Mass, Rational, Sum, Symbol, Term, spaces, unfold, walk
from .at_point import at_point
from .attained import decide_attained
from .cases import decide_cases
from .chained import by_named_result, by_named_result_inside, through_alphabets
from .completed import refuted_at_data
from .conditioned import decide_conditioned
from .cross_evaluation import SAMPLES, CrossEvaluation
from .describe import describe
from .differ import decide_difference
from .equal_symbols import decide_equal_symbols
from .family_witness import refute_argument
from .histogram import OF_HISTOGRAMS, as_histograms, is_continuous
from .independent import factored, sentences
from .largest_entropy import at_the_normal_law
from .limits import decide_limit
from .objectives import decide_objectives
from .slopes import decide_slope
from .supports import fixed, moves_with_the_parameter, supports
from .termwise import decide_termwise
from .told_identities import without_identities
from .verdict import Verdict
from .witness import search

if TYPE_CHECKING:
    from ..enclosure.point import Point
    from ..entropic.statement import Statement as EntropicStatement

DISCRETE = "discrete random variables with finite entropies"
OVER = "the time was over before a proof or a counterexample was found"
FIRST = 200  # points at which a witness is looked for before a named result is
PROOFS = 0.6  # of the time that is left: the rest is for a witness


def decide(
    statement: Statement,
    *,
    entropic: EntropicStatement | None = None,
    point: Point | None = None,
    ground: bool = False,
    specific: bool = True,
    seconds: float = 10.0,
    points: int = 1000,
) -> Verdict:
    """The verdict on a statement.

    ``entropic`` is the same claim about joint entropies, where it is one. ``point`` holds data; with ``ground`` it covers all that
    occurs, and a ``specific`` claim is about it alone. With data only the point may refute, and being true there proves nothing.
    """
    statement = _same_symbols(statement)
    at = at_point(statement.claim, point) if ground and point is not None else None
    if at is not None and (specific or at.word == "refuted"):
        return at
    if statement.claim.relation == "!=":
        return decide_difference(statement, lambda other: decide(other, seconds=seconds, points=points))
    if entropic is not None:
        found = _entropic(entropic, seconds)
        if found is not None and not (found.word == "refuted" and (point is not None or not entropic.complete)):
            return found
    fixed = (
        ()
        if point is None or point.laws or point.arrays
        else tuple(Relation(symbol, "=", Rational(value)) for symbol, value in point.symbols.items() if isinstance(value, Fraction))
    )
    if fixed:  # "for K = 2": a condition like any other
        statement = _same_symbols(replace(statement, conditions=(*statement.conditions, *fixed)))
    if any(isinstance(t, Limit) for side in (statement.claim.lhs, statement.claim.rhs) for t in walk(side)):
        found = decide_limit(statement, lambda other: decide(other, seconds=seconds, points=points))
        return found if point is None or found.word == "proved" else Verdict("undecided", "not proved; data do not settle a limit")
    finite = _of_signs(statement)
    ways: list[Callable[[Statement], Verdict | None]] = [
        decide_attained,
        decide_cases,
        decide_slope,
        decide_termwise,
        decide_equal_symbols,
    ]
    proofs = (proof_of, decide_cases, decide_slope, decide_termwise, through_alphabets, by_named_result)
    ways.append(lambda one: decide_conditioned(one, proofs))
    proved, late = _tried([proof_of], finite, PROOFS)
    if proved is None and not late and not _is_contradicted(finite):
        proved, late = _tried(ways, finite, PROOFS)
    if proved is None and point is None and not late:
        proved, late = _tried([through_alphabets], statement, PROOFS)
    if proved is not None:
        return proved
    if point is not None and (point.laws or point.arrays or len(fixed) < len(point.symbols)):
        apart = refuted_at_data(statement, point, lambda data: at_point(statement.claim, data)) if not (ground or specific) else None
        return apart or Verdict(
            "undecided",
            "true at the values given here, which does not prove it"
            if at is not None
            else "not proved; the data given here do not settle it",
        )
    if (argument := decide_objectives(statement) or refute_argument(statement.claim)) is not None:
        return argument
    if any(isinstance(t, Argument) for side in (statement.claim.lhs, statement.claim.rhs) for t in walk(side)):
        return Verdict("undecided", "no proof found; an arg min is not refuted by values")
    cells = None
    if is_continuous(statement):
        if point is None and (normal := at_the_normal_law(statement)) is not None and (found := decide(normal)).word == "refuted":
            return replace(found, message=f"for the normal law: {found.message}")
        cells = as_histograms(statement) or closed_form(statement)
        if cells is None:
            return Verdict("undecided", "no proof found, and no densities to try")
        statement = cells
    for most in dict.fromkeys((min(points, FIRST), points)):
        witness = search(
            statement.claim.lhs,
            statement.claim.relation,
            statement.claim.rhs,
            constraints=without_identities(statement).conditions,
            budget=seconds if (rest := left()) is None else max(0.0, min(seconds, rest)),
            points=most,
        )
        if witness is not None:
            histogram = cells is not None and spaces(cells.claim.lhs)
            words = f"{OF_HISTOGRAMS} on equal cells of [0, 1]: " if histogram else ""
            return Verdict("refuted", words + witness.sentence(), statement.hypotheses, witness.to_json())
        if cells is None and most <= FIRST:  # a named result is looked up before the long search
            named, late = _tried([by_named_result, by_named_result_inside], _of_signs(statement))
            if named is not None:
                return named
    return Verdict("undecided", OVER if late else "neither a proof nor a counterexample was found")


def _tried(ways: Sequence[Callable[[Statement], Verdict | None]], statement: Statement, share: float = 1.0) -> tuple[Verdict | None, bool]:
    """What the first of the ways finds in its share of the time that is left, if any is told; and whether that was over first."""
    seconds = left()
    try:
        with allowed(inf if seconds is None else share * seconds):
            return next((found for way in ways if (found := way(statement)) is not None), None), False
    except OutOfTime:
        return None, True


def _is_contradicted(statement: Statement) -> bool:
    """Whether exact values at a sample point contradict the statement: there is no proof to look for."""
    try:
        return CrossEvaluation(statement).contradicts(SAMPLES)
    except OutOfTime:
        return False


def _same_symbols(statement: Statement) -> Statement:
    """Conditions speak of the statement's own symbols: one name with two domains is one symbol."""
    claim = statement.claim
    own = {t.name: t for side in (claim.lhs, claim.rhs) for t in walk(unfold(side)) if isinstance(t, Symbol)}
    out: list[Relation | Independence] = []
    for c in statement.conditions:
        if isinstance(c, Relation):
            names: dict[Term, Term] = {
                t: own[t.name] for side in (c.lhs, c.rhs) for t in walk(side) if isinstance(t, Symbol) and own.get(t.name, t) != t
            }
            c = c.substituted(names) if names else c
        out.append(c)
    return replace(statement, conditions=tuple(out)) if tuple(out) != statement.conditions else statement


def _of_signs(statement: Statement) -> Statement:
    """The statement without conditions that something is finite, which tell no sign: a proof takes none of them."""
    kept = tuple(c for c in statement.conditions if not (isinstance(c, Relation) and OO in (c.lhs, c.rhs)))
    return statement if len(kept) == len(statement.conditions) else replace(statement, conditions=kept)


@lru_cache(maxsize=1024)  # a chapter says the same thing often, and a formula is tried under several readings
def proof_of(statement: Statement) -> Verdict | None:
    """ "proved" after replay and cross-evaluation, or None. Raises Contradiction if exact values contradict the proof."""
    values = CrossEvaluation(statement)
    if values.contradicts():
        return None
    proof = prove(statement)
    if proof is None:
        found = proof_of(product) if (product := factored(statement)) is not None else None
        if found is None:
            return None
        message, hypotheses = f"with joint masses as products: {found.message}", (*found.hypotheses, *sentences(statement))
        return replace(found, message=message, hypotheses=hypotheses)
    try:
        replay(proof.certificate)
    except ReplayError:
        return None
    if proof.rule != "argument":
        values.confirm()
    elif moves_with_the_parameter(statement.claim):
        return None
    return Verdict(
        "proved",
        _how(proof),
        tuple(dict.fromkeys((*statement.hypotheses, *conditions_of(proof), *supports(statement.claim), *fixed(statement.claim)))),
        certificate=proof.certificate,
    )


def _how(proof: Proof) -> str:
    if proof.rule == "normal-form":
        return "both sides have the same normal form"
    if proof.rule == "argument":
        return "the two objectives differ by what does not depend on the parameter"
    used = proof.tangents.tangents if proof.tangents else ()
    if any(isinstance(t, Curve) for t in used):
        return "by the curve -log u >= (1 - u)(5 + u)/(2 + 4 u) and by squares"
    if any(isinstance(t, Tangent) for t in used):
        return "by the tangent line -log u >= 1 - u"
    return "by squares" if used else "by the signs of its terms"


def conditions_of(proof: Proof) -> tuple[str, ...]:
    return tuple(describe(kind, term) for kind, term in needed(proof))


def needed(proof: Proof) -> tuple[tuple[str, Term], ...]:
    """What a proof needs, less what is nonzero because it is positive."""
    form = NormalForm()
    positive = [form(term) for kind, term in proof.obligations if kind == "positive"]
    return tuple(
        (kind, term)
        for kind, term in proof.obligations
        if kind == "positive" or all(form(term) != scaled(p, Fraction(s)) for p in positive for s in (1, -1))
    )


def closed_form(statement: Statement) -> Statement | None:
    """The statement with both integrals carried out, each step replayed; None where an integral or a density stays."""
    claim = statement.claim
    form = NormalForm()
    try:
        sides = [to_term(form(side)) for side in (claim.lhs, claim.rhs)]
    except (NoNormalForm, TooLarge):
        return None
    if any(isinstance(t, (Sum, Mass)) for side in sides for t in walk(side)):
        return None
    for side, closed in zip((claim.lhs, claim.rhs), sides, strict=True):
        if side != closed and proof_of(replace(statement, claim=Relation(side, "=", closed))) is None:
            return None
    return replace(statement, claim=Relation(sides[0], claim.relation, sides[1]))


def refuted_with_sums(statement: EntropicStatement) -> Verdict | None:
    """The refutation of a statement about random variables some of which are sums of others, if one of the usual laws gives one."""
    from ..entropic.messages import refuted_message
    from ..entropic.search.sum_witness import witness

    found = witness(statement, statement.sums) if statement.sums else None
    if found is None:
        return None
    return Verdict("refuted", refuted_message(statement, found), ("discrete random variables",), witness=found.as_json())


def _entropic(statement: EntropicStatement, seconds: float) -> Verdict | None:
    """What the prover for random variables knows; None where it leaves the question open."""
    from ..entropic.decision import decide as decide_entropic

    found = decide_entropic(statement, seconds)
    if found.verdict == "proved":
        return Verdict("proved", found.message, (DISCRETE,), certificate=found.certificate)
    if found.verdict == "refuted":
        return Verdict("refuted", found.message, ("discrete random variables",), witness=found.witness)
    return None

"""A case of equality is accepted as a whole, with its inequality and both directions, and refused with any part altered."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.quantities import load
from symbolic_it.terms.domain import NATURAL
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    HALF,
    ONE,
    TWO,
    ZERO,
    Derivative,
    Index,
    Lambda,
    Law,
    Mass,
    Space,
    Symbol,
    Term,
    apply,
    as_term,
    function_of,
    pmf,
    sum_over,
)

X, R = Space("X"), Space("R", Symbol("vol"), "continuous")
Y = Space("Y", Symbol("M", NATURAL))
x, y, i, u = Index("x", X), Index("y", Y), Index("i", X), Index("u", R)
p, q, r = (Law(n, (("x", X),)) for n in "pqr")
J = Law("J", (("x", X), ("y", Y)))
P, Q, S = pmf(p), pmf(q), pmf(r)
f, g = (pmf(Law(n, (("u", R),))) for n in "fg")
UNIFORM = function_of((x,), 1 / X.size)
H, CE, D, JSD = (load(n) for n in ("entropy", "cross_entropy", "kl_divergence", "jensen_shannon_divergence"))
MINUS = as_term(-1)


def proof(lhs: Any, relation: str, rhs: Any) -> dict[str, Any]:
    """A certificate of the prover's."""
    found = prove(Statement(Relation(as_term(lhs), relation, as_term(rhs))))
    assert found is not None, (lhs, relation, rhs)
    return found.certificate


def stated(lhs: Any, relation: str, rhs: Any) -> dict[str, Any]:
    return {"lhs": to_json(as_term(lhs)), "relation": relation, "rhs": to_json(as_term(rhs))}


def by_normal_form(lhs: Any, relation: str, rhs: Any) -> dict[str, Any]:
    """A certificate that need not be true."""
    return {"kind": "kernel", "version": 1, "statement": stated(lhs, relation, rhs), "hypotheses": [], "steps": [{"rule": "normal-form"}]}


def strict(premise: dict[str, Any], sign: Any = 1, factor: Any = ONE, share: Any = ONE, swapped: bool = False) -> dict[str, Any]:
    return {"sign": sign, "factor": to_json(as_term(factor)), "swapped": swapped, "share": to_json(as_term(share)), "premise": premise}


def case(
    word: str,
    lhs: Any,
    relation: str,
    rhs: Any,
    laws: tuple[Any, Any],
    only_if: dict[str, Any],
    same: Any = "divergence",
    bound: Any = None,
) -> dict[str, Any]:
    return {
        "kind": "equality-case",
        "version": 1,
        "word": word,
        "statement": stated(lhs, relation, rhs),
        "laws": [to_json(law) for law in laws],
        "hypotheses": [],
        "bound": proof(lhs, relation, rhs) if word == "equality-iff" and bound is None else bound,
        "if": same,
        "only-if": only_if,
    }


def exactly(lhs: Any, rhs: Any, a: Lambda, b: Lambda, sign: int = 1, swapped: bool = False, factor: Any = ONE) -> dict[str, Any]:
    """sign (lhs - rhs) = factor D(a || b)."""
    gap = as_term(sign) * (as_term(lhs) - as_term(rhs))
    return strict(proof(gap, "=", as_term(factor) * D(a, b)), sign, factor, ONE, swapped)


def mixture(share: Any) -> Lambda:
    return function_of((x,), apply(P, x) + as_term(share) * (apply(Q, x) - apply(P, x)))


def of_parts(at_x: Term, at_y: Term) -> tuple[Term, Term]:
    return Mass(J, (("x", at_x), ("y", at_y))), Mass(J, (("x", at_x),)) * Mass(J, (("y", at_y),))


JOINT, SPLIT = (function_of((x, y), side) for side in of_parts(x, y))
MI = load("mutual_information").of(J, ("x",), ("y",))
GIBBS = case("equality-iff", D(P, Q), ">=", ZERO, (P, Q), exactly(D(P, Q), ZERO, P, Q))
ABOVE_JSD = strict(proof(JSD(P, Q) - ZERO, ">=", HALF * D(P, mixture(HALF))), 1, HALF, HALF)
DIFFERENCE = sum_over(x, (apply(P, x) - apply(Q, x)) ** 2)

ACCEPTED = {
    "Gibbs": GIBBS,
    "H <= log K": case("equality-iff", H(P), "<=", load("entropy")(UNIFORM), (P, UNIFORM), exactly(H(P), H(UNIFORM), P, UNIFORM, -1)),
    "D = 0": case("iff", D(P, Q), "=", ZERO, (P, Q), exactly(D(P, Q), ZERO, P, Q)),
    "one direction": case("only", D(P, Q), "=", ZERO, (P, Q), exactly(D(P, Q), ZERO, P, Q), None),
    "laws the other way": case("iff", D(P, Q), "=", ZERO, (Q, P), exactly(D(P, Q), ZERO, P, Q, 1, True)),
    "independence": case("equality-iff", MI, ">=", ZERO, (JOINT, SPLIT), exactly(MI, ZERO, JOINT, SPLIT)),
    "a mixture": case("iff", JSD(P, Q), "=", ZERO, (P, Q), ABOVE_JSD, by_normal_form(JSD(P, Q), "=", ZERO)),
    "a law for another": case("iff", D(P, Q), "=", ZERO, (P, Q), exactly(D(P, Q), ZERO, P, Q), by_normal_form(D(P, Q), "=", ZERO)),
    "twice": case("equality-iff", TWO * D(P, Q), ">=", ZERO, (P, Q), exactly(TWO * D(P, Q), ZERO, P, Q, 1, False, TWO)),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_the_whole_is_accepted(name: str) -> None:
    document = ACCEPTED[name]
    found: Any = replay(document)
    assert found.word == document["word"] and list(found.laws) == document["laws"]
    assert found.relation == (document["statement"]["relation"] if found.word == "equality-iff" else found.word)


def altered(document: dict[str, Any], *path: Any, to: Any) -> dict[str, Any]:
    out = copy.deepcopy(document)
    inside: Any = out
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = to
    return out


def without(document: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in document.items() if k != key}


D_ZERO, EXACT = stated(D(P, Q), "=", ZERO), exactly(D(P, Q), ZERO, P, Q)
MASS = Mass(p, (("x", i),))
MARGINAL = function_of((x,), Mass(J, (("x", x),)))
L = Law("L", J.axes)
OTHER = function_of((x, y), Mass(L, (("x", x), ("y", y))))
SUM = D(JOINT, OTHER) + D(MARGINAL, function_of((x,), Mass(L, (("x", x),))))
SLOPE = Derivative(MASS * 3, MASS) - 3
VANISHING = MASS * D(P, Q)

REFUSED = {
    # the parts
    "a missing part": (without(GIBBS, "only-if"), "has the keys"),
    "no bound": (altered(GIBBS, "bound", to=None), "has the keys|certificate"),
    "no if": (altered(GIBBS, "if", to=None), "certificate has the keys"),
    "parts that change places": ({**GIBBS, "bound": GIBBS["only-if"]["premise"], "only-if": GIBBS["bound"]}, "another statement"),
    "another version": (altered(GIBBS, "version", to=True), "version"),
    "an unknown word": (altered(GIBBS, "word", to="always"), "unknown word"),
    "a word of an inequality for an equality": (altered(GIBBS, "statement", to=D_ZERO), "equality-iff of a statement with ="),
    "a case of what holds always": (altered(GIBBS, "word", to="iff"), "iff of a statement with >="),
    "the bound of other laws": (altered(GIBBS, "bound", to=proof(D(P, S), ">=", ZERO)), "another statement"),
    "a weaker bound": (altered(GIBBS, "bound", to=proof(D(P, Q), ">=", as_term(-1))), "another statement"),
    "a bound the other way": (altered(GIBBS, "statement", "relation", to="<="), "another statement"),
    "a bound that is not claimed": (altered(ACCEPTED["D = 0"], "bound", to=GIBBS["bound"]), "not claimed"),
    "a direction that is not claimed": (altered(ACCEPTED["one direction"], "if", to="divergence"), "not claimed"),
    "a hypothesis of a part alone": (
        altered(GIBBS, "bound", "hypotheses", to=[["positive", to_json(Symbol("t"))]]),
        "a hypothesis that the whole lacks",
    ),
    "a level out of order": (altered(ACCEPTED["D = 0"], "statement", "lhs", 3, 1, to=7), "level"),
    "a level out of order on the right": (
        altered(ACCEPTED["D = 0"], "statement", "rhs", to=["Sum", 7, to_json(X), to_json(ONE), to_json(ZERO)]),
        "level",
    ),
    # the laws
    "a third law": (altered(GIBBS, "laws", 1, to=to_json(S)), "leaves"),
    "laws with nothing in common": (altered(GIBBS, "laws", 1, to=to_json(pmf(Law("q", (("y", Y),))))), "different spaces"),
    "densities, which agree almost everywhere": (
        case("iff", D(f, g), "=", ZERO, (f, g), exactly(D(f, g), ZERO, f, g)),
        "not of a finite alphabet",
    ),
    "numbers for laws": (altered(GIBBS, "laws", to=[to_json(ONE), to_json(ONE)]), "not of a finite alphabet"),
    "a law that may be negative": (
        altered(GIBBS, "laws", 1, to=to_json(function_of((x,), 2 * apply(Q, x) - apply(P, x)))),
        "positive on its support",
    ),
    "a law that sums to two": (altered(GIBBS, "laws", 1, to=to_json(function_of((x,), 2 * apply(Q, x)))), "sum to one"),
    # only if
    "strictness with a key less": (altered(GIBBS, "only-if", to=without(EXACT, "share")), "strictness has the keys"),
    "a sign of two": (
        case("iff", D(P, Q), "=", ZERO, (P, Q), strict(proof(2 * D(P, Q), "=", D(P, Q) * 2), 2, TWO)),
        "a sign",
    ),
    "a sign that is false": (altered(GIBBS, "only-if", "sign", to=-1), "leaves"),
    "a factor that vanishes with a mass": (
        case("iff", VANISHING, "=", ZERO, (P, Q), strict(proof(VANISHING - ZERO, "=", VANISHING), 1, MASS)),
        "a factor",
    ),
    "a factor of zero": (
        case("iff", ZERO, "=", ZERO, (P, Q), strict(proof(ZERO - ZERO, "=", ZERO), 1, ZERO)),
        "a factor",
    ),
    "a share of zero": (
        case("iff", ZERO, "=", ZERO, (P, Q), strict(proof(ZERO - ZERO, "=", D(P, P)), 1, ONE, ZERO)),
        "a share",
    ),
    "a mixture that may be negative": (altered(GIBBS, "only-if", "share", to=to_json(TWO)), "a mixture"),
    "a bound from above": (
        case("iff", H(P) - CE(P, Q), "=", ZERO, (P, Q), strict(proof(-D(P, Q), "<=", D(P, Q)), 1)),
        "not >=",
    ),
    "another gap": (altered(GIBBS, "only-if", "premise", to=proof(2 * D(P, Q), ">=", D(P, Q))), "leaves"),
    "another divergence": (altered(GIBBS, "only-if", "premise", to=proof(D(P, Q) - ZERO, ">=", ZERO)), "leaves"),
    "the divergence of the swapped laws": (altered(GIBBS, "only-if", "swapped", to=True), "leaves"),
    "a premise without a proof": (altered(GIBBS, "only-if", "premise", "steps", to=[]), "one step"),
    "a premise that is false": (
        case("iff", H(P), "=", ZERO, (P, Q), strict(by_normal_form(H(P) - ZERO, "=", D(P, Q)))),
        "leaves",
    ),
    "a statement with more to it": (altered(GIBBS, "statement", "more", to=1), "a statement has the keys"),
    # if
    "sides that differ by more than a divergence": (altered(ACCEPTED["a mixture"], "if", to="divergence"), "more than a divergence"),
    "the equality of other sides": (altered(ACCEPTED["a mixture"], "if", to=by_normal_form(D(P, Q), "=", ZERO)), "not the equality"),
    "sides that differ at equal laws": (
        case("iff", H(P), "=", ZERO, (P, Q), strict(proof(D(P, Q), "=", D(P, Q))), by_normal_form(H(P), "=", ZERO)),
        "leaves",
    ),
    "a law without a name": (
        case(
            "iff",
            D(P, Q),
            "=",
            ZERO,
            (mixture(HALF), Q),
            exactly(D(mixture(HALF), Q), ZERO, mixture(HALF), Q),
            by_normal_form(D(P, Q), "=", ZERO),
        ),
        "leaves",
    ),
    "a mixture for a law": (
        case(
            "iff",
            D(mixture(HALF), Q),
            "=",
            ZERO,
            (mixture(HALF), Q),
            exactly(D(mixture(HALF), Q), ZERO, mixture(HALF), Q),
            by_normal_form(D(mixture(HALF), Q), "=", ZERO),
        ),
        "without a name",
    ),
    "a marginal for a law": (
        case(
            "iff",
            D(MARGINAL, Q),
            "=",
            ZERO,
            (MARGINAL, Q),
            exactly(D(MARGINAL, Q), ZERO, MARGINAL, Q),
            by_normal_form(D(MARGINAL, Q), "=", ZERO),
        ),
        "a marginal is not replaced",
    ),
    "a law by what depends on it": (
        case("iff", MI, "=", ZERO, (JOINT, SPLIT), exactly(MI, ZERO, JOINT, SPLIT), by_normal_form(MI, "=", ZERO)),
        "what depends on it",
    ),
    "a marginal of a law that is replaced": (
        case("iff", SUM, "=", ZERO, (JOINT, OTHER), strict(proof(SUM - ZERO, ">=", D(JOINT, OTHER))), by_normal_form(SUM, "=", ZERO)),
        "a marginal of the law",
    ),
    "a derivative by a law that is replaced": (
        case(
            "iff",
            D(P, Q) + SLOPE,
            "=",
            ZERO,
            (P, Q),
            strict(proof(D(P, Q) + SLOPE - ZERO, "=", D(P, Q))),
            by_normal_form(D(P, Q) + SLOPE, "=", ZERO),
        ),
        "a derivative by a law",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_altered_is_refused(name: str) -> None:
    document, match = REFUSED[name]
    with pytest.raises(ReplayError, match=match):
        replay(document)

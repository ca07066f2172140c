"""An induction on the length is accepted as a whole, with base, step and conclusion, and refused with any part altered."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.quantities import load
from symbolic_it.terms.domain import NATURAL
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    ONE,
    ZERO,
    Array,
    Delta,
    Entry,
    Index,
    Law,
    Log,
    Mass,
    Space,
    Symbol,
    Term,
    as_term,
    product_over,
    sum_over,
)


def alphabet(name: str) -> Space:
    return Space(name, Symbol(f"|{name}|", NATURAL), letter=name.lower())


A, X, Y, Z = (alphabet(name) for name in "AXYZ")
a, x, y, z = (Index(s.letter, s) for s in (A, X, Y, Z))
AXES = (("A", A), ("X", X), ("Y", Y))
P, Q = Law("p", AXES), Law("q", AXES)
PAIR = Law("p", (("A", A), ("X", X), ("Z", Z)))
H = load("joint_entropy").of
HC = load("conditional_entropy").of
MI = load("mutual_information").of
CMI = load("conditional_mutual_information").of


def mass(law: Law, *at: Index) -> Mass:
    label = {space: name for name, space in law.axes}
    return Mass(law, tuple((label[i.space], i) for i in at))


def proof(lhs: Any, relation: str, rhs: Any) -> dict[str, Any]:
    """A certificate of the prover's."""
    found = prove(Statement(Relation(as_term(lhs), relation, as_term(rhs))))
    assert found is not None, (lhs, relation, rhs)
    return found.certificate


def by_normal_form(lhs: Any, relation: str, rhs: Any) -> dict[str, Any]:
    """A certificate that need not be true."""
    stated = {"lhs": to_json(as_term(lhs)), "relation": relation, "rhs": to_json(as_term(rhs))}
    return {"kind": "kernel", "version": 1, "statement": stated, "hypotheses": [], "steps": [{"rule": "normal-form"}]}


def side(whole: Term | None = None, terms: Term | None = None) -> dict[str, Any]:
    return {"whole": None if whole is None else to_json(whole), "terms": None if terms is None else to_json(terms)}


def link(lhs: Any, relation: str, rhs: Any, base: Any, step: Any, operation: str = "sum", mean: bool = False) -> dict[str, Any]:
    return {"operation": operation, "mean": mean, "lhs": lhs, "relation": relation, "rhs": rhs, "base": base, "step": step}


def induction(*links: dict[str, Any], member: tuple[Index, ...] = (x,)) -> dict[str, Any]:
    return {
        "kind": "induction",
        "version": 1,
        "earlier": to_json(a),
        "member": [to_json(m) for m in member],
        "index": "i",
        "length": "n",
        "hypotheses": [],
        "links": list(links),
    }


HA, HX, HAX, HX_A = H(P, ("A",)), H(P, ("X",)), H(P, ("A", "X")), HC(P, ("X",), ("A",))
EQUAL_BASE = proof(HX, "=", HX)
CHAIN = link(side(HA), "=", side(None, HX_A), EQUAL_BASE, proof(HAX - HA, "=", HX_A))
BOUND = link(side(HA), "<=", side(None, HX), proof(HX, "<=", HX), proof(HAX - HA, "<=", HX))
CONDITIONED = link(side(None, HX_A), "<=", side(None, HX), proof(HX, "<=", HX), proof(HX_A, "<=", HX))
P_A, P_X, P_AX = mass(P, a), mass(P, x), mass(P, a, x)
FACTORS = link(side(P_A), "=", side(None, P_AX / P_A), proof(P_X, "=", P_X), proof(P_AX, "=", P_A * (P_AX / P_A)), "product")
LOGS = link(
    side(Log(P_A)), "=", side(None, Log(P_AX / P_A)), proof(Log(P_X), "=", Log(P_X)), proof(Log(P_AX) - Log(P_A), "=", Log(P_AX / P_A))
)
INFORMATION = link(
    side(MI(P, ("A",), ("Y",))),
    "=",
    side(None, CMI(P, ("X",), ("Y",), ("A",))),
    proof(MI(P, ("X",), ("Y",)), "=", MI(P, ("X",), ("Y",))),
    proof(MI(P, ("A", "X"), ("Y",)) - MI(P, ("A",), ("Y",)), "=", CMI(P, ("X",), ("Y",), ("A",))),
)
ABOVE = link(side(HA), ">=", side(ZERO), proof(HX, ">=", ZERO), proof(HAX - HA, ">=", ZERO))
BOTH = link(
    side(HA + H(P, ("Y",))),
    "<=",
    side(H(P, ("Y",)), HX),
    proof(HX + H(P, ("Y",)), "<=", HX + H(P, ("Y",))),
    proof(HAX - HA, "<=", HX),
)
H2 = [H(PAIR, names) for names in (("A",), ("X", "Z"), ("A", "X", "Z"))]
PAIRS = link(side(H2[0]), "<=", side(None, H2[1]), proof(H2[1], "<=", H2[1]), proof(H2[2] - H2[0], "<=", H2[1]))
R, U = Space("A", kind="continuous", letter="a"), Space("X", kind="continuous", letter="x")
F = Law("f", (("A", R), ("X", U)))
f_A, f_X, f_AX = (Mass(F, at) for at in ((("A", Index("a", R)),), (("X", Index("x", U)),), (("A", Index("a", R)), ("X", Index("x", U)))))
DENSITY = link(side(f_A), "=", side(None, f_AX / f_A), proof(f_X, "=", f_X), proof(f_AX, "=", f_A * (f_AX / f_A)), "product")

ACCEPTED = {
    "the chain rule": induction(CHAIN),
    "independence bounds": induction(BOUND),
    "conditioning": induction(CONDITIONED),
    "the autoregressive factorisation": induction(FACTORS),
    "its logarithm": induction(LOGS),
    "information": induction(INFORMATION),
    "a whole that is a number": induction(ABOVE),
    "wholes and terms": induction(BOTH),
    "a mean": induction({**BOUND, "mean": True}),
    "links one after another": induction(CHAIN, CONDITIONED),
    "a member of two variables": induction(PAIRS, member=(x, z)),
    "densities": {**induction(DENSITY, member=(Index("x", U),)), "earlier": to_json(Index("a", R))},
    "an equality where a bound is claimed": induction({**CHAIN, "relation": "<="}),
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_the_whole_is_accepted(name: str) -> None:
    document = ACCEPTED[name]
    found: Any = replay(document)
    assert list(found.links) == document["links"] and (found.index, found.length) == ("i", "n")
    assert (found.lhs, found.relation, found.rhs) == tuple(document["links"][0][key] for key in ("lhs", "relation", "rhs"))


def altered(document: dict[str, Any], *path: Any, to: Any) -> dict[str, Any]:
    out = copy.deepcopy(document)
    inside: Any = out
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = to
    return out


def without(document: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in document.items() if k != key}


def stated(whole: Term | None, terms: Term | None, base: tuple[Any, Any], step: tuple[Any, Any], **changes: Any) -> dict[str, Any]:
    """An induction of whole = sum of terms, with parts that need not be true."""
    return induction({**link(side(whole), "=", side(None, terms), by_normal_form(*_eq(base)), by_normal_form(*_eq(step))), **changes})


def _eq(sides: tuple[Any, Any]) -> tuple[Any, str, Any]:
    return sides[0], "=", sides[1]


C = induction(CHAIN)
B = induction(BOUND)
T = Symbol("t")
LARGE = [["positive", to_json(T)]]
SMALL = Space("X", Symbol("|A|", NATURAL), letter="x")
FIXED = Space("X", as_term(2), letter="x")
UNRELATED = Law("r", (("X", X),))
BLOCK = Law("s", (("A", A),))
TWICE = Law("p", (("A", A), ("A2", A), ("X", X)))
a2, x2 = Index("b", A), Index("w", X)
ARRAY = Array("g", (A,))


def same(term: Term) -> dict[str, Any]:
    """The claim that a whole is 0, where base and step say that the term is itself: refused before they are read."""
    return stated(term, ZERO, (ZERO, ZERO), (ZERO, ZERO))


REFUSED = {
    # the form
    "a missing part": (without(C, "length"), "has the keys"),
    "a link without a base": (altered(C, "links", 0, to=without(CHAIN, "base")), "a link has the keys"),
    "no base": (altered(C, "links", 0, "base", to=None), "certificate has the keys"),
    "no step": (altered(C, "links", 0, "step", to=None), "certificate has the keys"),
    "no links": (altered(C, "links", to=[]), "has links"),
    "another version": (altered(C, "version", to=True), "version"),
    "a side with a key more": (altered(C, "links", 0, "lhs", to={**side(HA), "more": None}), "a side has the keys"),
    "an unknown operation": (altered(C, "links", 0, "operation", to="maximum"), "of sums or of products"),
    "a mean that is no truth value": (altered(C, "links", 0, "mean", to=1), "divided by the length or not"),
    "a strict inequality": (altered(B, "links", 0, "relation", to="<"), "an induction of"),
    "an index that is the length": (altered(C, "index", to="n"), "two names"),
    "an index without a name": (altered(C, "index", to=1), "two names"),
    "a level out of order": (altered(C, "links", 0, "lhs", "whole", 3, 1, 2, 1, to=7), "level"),
    # the parts
    "parts that change places": (altered(C, "links", 0, to={**CHAIN, "base": CHAIN["step"], "step": CHAIN["base"]}), "leaves"),
    "the base of another statement": (altered(C, "links", 0, "base", to=proof(HX + HX, "=", HX + HX)), "leaves"),
    "the base of another right side": (
        altered(B, "links", 0, "base", to=proof(HX, "<=", HX + 1)),
        "leaves",
    ),
    "the step of another statement": (altered(C, "links", 0, "step", to=proof(HAX, "=", HAX)), "leaves"),
    "a step that gains less": (altered(B, "links", 0, "step", to=proof(HX_A - HX_A, "<=", HX)), "leaves"),
    "a step that allows more": (altered(B, "links", 0, "step", to=proof(HAX - HA, "<=", HX + 1)), "leaves"),
    "a base that gives less": (altered(C, "links", 0, "base", to=proof(HX, "<=", HX)), "the base gives <="),
    "a step that gives less": (altered(C, "links", 0, "step", to=proof(HAX - HA, "<=", HX_A)), "the step gives <="),
    "a base without a proof": (altered(C, "links", 0, "base", "steps", to=[]), "one step"),
    "a base that is false": (
        stated(HA, HX + HX, (HX, HX + HX), (HAX - HA, HX + HX)),
        "leaves",
    ),
    "a step that is false": (stated(HA, HX, (HX, HX), (HAX - HA, HX)), "leaves"),
    "a step for one block": (altered(C, "links", 0, "step", to=proof(HX, "=", HX)), "leaves"),
    "another bound": (altered(B, "links", 0, "rhs", to=side(None, HX_A)), "leaves"),
    "a bound the other way": (altered(B, "links", 0, "relation", to=">="), "the base gives <="),
    "an equality": (altered(B, "links", 0, "relation", to="="), "the base gives <="),
    "a whole more": (altered(C, "links", 0, "rhs", to=side(H(P, ("Y",)), HX_A)), "leaves"),
    "a second link that is false": (induction(CHAIN, altered(BOUND, "relation", to=">=")), "the base gives"),
    # hypotheses
    "a hypothesis of a part alone": (altered(C, "links", 0, "base", "hypotheses", to=LARGE), "a hypothesis that the whole lacks"),
    "a hypothesis about members": (altered(C, "hypotheses", to=[["positive", to_json(HX - T)]]), "about members"),
    "a hypothesis about the size of an alphabet": (
        altered(C, "hypotheses", to=[["positive", to_json(Symbol("|X|", NATURAL) - 2)]]),
        "named after",
    ),
    # products
    "a product that is a sum": (induction({**FACTORS, "operation": "sum"}), "leaves"),
    "a sum that is a product": (induction({**CHAIN, "operation": "product"}), "leaves"),
    "a product as a bound": (
        induction({**FACTORS, "relation": "<="}),
        "products are equal",
    ),
    "a mean of products": (induction({**FACTORS, "mean": True}), "products are equal"),
    "products on both sides": (
        induction(
            link(
                side(P_A, ZERO),
                "=",
                side(None, P_AX / P_A),
                proof(P_X, "=", P_X),
                proof(P_AX, "=", P_A * (P_AX / P_A)),
                "product",
            )
        ),
        "a product on the right",
    ),
    "factors that are not conditional": (
        induction(link(side(P_A), "=", side(None, P_X), proof(P_X, "=", P_X), by_normal_form(P_AX, "=", P_A * P_X), "product")),
        "leaves",
    ),
    "the step of other factors": (
        induction(altered(FACTORS, "step", to=proof(P_AX, "=", P_AX * ONE)) | {"rhs": side(None, P_X)}),
        "leaves",
    ),
    "the step of another product": (induction(altered(FACTORS, "step", to=proof(P_A, "=", P_A))), "leaves"),
    "a factor too many": (
        induction(
            link(
                side(2 * P_A),
                "=",
                side(None, 2 * P_AX / P_A),
                proof(2 * P_X, "=", 2 * P_X),
                proof(4 * P_AX, "=", (2 * P_A) * (2 * P_AX / P_A)),
                "product",
            )
        ),
        "leaves",
    ),
    # members
    "no member": (altered(C, "member", to=[]), "without a member"),
    "a block that is a law": (altered(C, "earlier", 0, to="Law"), "no outcome"),
    "a block of two outcomes": (altered(C, "earlier", 2, 2, to=["Rational", ["q", "2"]]), "of any size|form"),
    "members of two outcomes or more": (
        json.loads(json.dumps(C).replace('"|X|", ["domain", "1"', '"|X|", ["domain", "2"')),
        "of any size",
    ),
    "a member of fixed size": (altered(C, "member", to=[to_json(Index("x", FIXED))]), "of any size|form"),
    "a member of a continuum": (altered(C, "member", to=[to_json(Index("x", U))]), "different kinds"),
    "a member as large as the block": (altered(C, "member", to=[to_json(Index("x", SMALL))]), "of one size"),
    "two members of one alphabet": (altered(C, "member", to=[to_json(x), to_json(x)]), "of one alphabet"),
    "a size named as the length is": (altered(C, "length", to="|X|"), "of one size"),
    "a member that is not one": (altered(C, "member", to=[to_json(y)]), "a base|leaves|some of|no meaning"),
    # what tells a block from a pair of blocks
    "a law of a member alone": (same(mass(UNRELATED, x)), "some of the members"),
    "a law of the block alone": (same(mass(BLOCK, a)), "some of the members"),
    "a law of two blocks": (same(Mass(TWICE, (("A", a),))), "some of the members"),
    "a size": (same(Log(Symbol("|A|", NATURAL))), "named after"),
    "the length as a number": (stated(HA, HX_A + Symbol("n"), (HX, HX + Symbol("n")), (HAX - HA, HX_A + Symbol("n"))), "named after"),
    "a weight that depends on the index": (
        stated(None, Symbol("lambda_i") * HX, (ZERO, Symbol("lambda_i") * HX), (ZERO, Symbol("lambda_i") * HX)),
        "named after",
    ),
    "a whole that singles out a member": (same(P_X), "singles out"),
    "a whole that sums over a member": (same(sum_over(x, ONE)), "sums over"),
    "another outcome of the block": (same(mass(P, a2)), "under another name"),
    "a value": (same(a), "no meaning"),
    "a product over the block": (same(product_over(a, P_A)), "no meaning"),
    "two outcomes compared": (same(Delta(a, a2)), "no meaning"),
    "an array over the block": (same(Entry(ARRAY, (a,))), "no meaning"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_altered_is_refused(name: str) -> None:
    document, match = REFUSED[name]
    with pytest.raises(ReplayError, match=match):
        replay(document)

"""A certificate by the slope of a difference is accepted as a whole, and refused with anything in it changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from forged import setting

from symbolic_it.decide.slopes import decide_slope
from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import Domain
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import (
    HALF,
    ONE,
    TWO,
    ZERO,
    Absolute,
    Exp,
    Index,
    Log,
    Mul,
    Pow,
    Rational,
    Space,
    Symbol,
    Term,
    sum_over,
)

x, y = Symbol("x"), Symbol("y")
u = Symbol("u", Domain(Fraction(0), Fraction(1), True, True))
n = Symbol("x", Domain(Fraction(1), integer=True))


def certificate(lhs: Term, relation: str, rhs: Term, *given: Relation) -> Any:
    found = decide_slope(Statement(Relation(lhs, relation, rhs), given))
    assert found is not None and found.certificate is not None
    return found.certificate


def half(t: Term) -> Term:
    return Mul((HALF, t))


EXP = certificate(Exp(x), ">=", ONE + x + half(Pow(x, TWO)), Relation(x, ">=", ZERO))
SOFT = certificate(Log(ONE + Exp(x)), ">=", Log(TWO) + half(x))
STRICT = certificate(Log(ONE + x), "<", x, Relation(x, ">", ZERO))
FREE = certificate(Log(Exp(x) + Exp(y)), ">=", half(x + y) + Log(TWO))
UNIT = certificate(-Log(u), ">", ONE - u)
ABOVE = certificate(Exp(x) + y, ">=", TWO + x + half(Pow(x, TWO)), Relation(x, ">=", ZERO), Relation(y, ">=", ONE))


FOUR = Rational(Fraction(4))


def _kernel(lhs: Term, relation: str, rhs: Term, *given: Relation) -> Any:
    found = prove(Statement(Relation(lhs, relation, rhs), given))
    assert found is not None
    return found.certificate


def _by_hand(claim: Relation, symbol: Term, start: Term, begins: Any, above: Any, below: Any = None, given: Any = ()) -> Any:
    def part(of: Any) -> Any:
        return None if of is None else {"factor": to_json(of[0]), "premise": of[1]}

    return {
        "kind": "slope", "version": 1, "statement": {"lhs": to_json(claim.lhs), "relation": claim.relation, "rhs": to_json(claim.rhs)},
        "hypotheses": [["nonnegative", to_json(t)] for t in given], "symbol": to_json(symbol), "from": to_json(start), "start": begins,
        "above": part(above), "below": part(below),
    }  # fmt: skip


def _equivalent() -> Any:
    """1 >= 2 if and only if 2 >= 4, which proves neither."""
    halved = _kernel(ONE - TWO, "=", Mul((HALF, TWO - FOUR)))
    first, second = ({"lhs": to_json(a), "relation": ">=", "rhs": to_json(b)} for a, b in ((ONE, TWO), (TWO, FOUR)))
    return {
        "kind": "equivalence",
        "version": 1,
        "first": first,
        "second": second,
        "hypotheses": [],
        "factor": to_json(HALF),
        "premise": halved,
    }


RISES = (ONE, _kernel(ONE, ">=", ZERO))
NONE = _kernel(ZERO, ">=", ZERO)
FALSE: list[Any] = [  # statements that do not hold, or are not proved so, with nothing amiss but one thing
    _by_hand(Relation(x + y, ">=", ONE), x, ZERO, _kernel(y, ">=", ONE, Relation(y, ">=", ONE)), RISES, given=[x]),
    _by_hand(Relation(Exp(x), ">=", ONE + x), x, x, _kernel(Exp(x), ">=", ONE + x), None),
    _by_hand(Relation(x + ONE, ">=", TWO), x, ZERO, _equivalent(), RISES, given=[x]),
    _by_hand(Relation(x + ONE, ">=", TWO), x, ZERO, _kernel(ONE, "<=", TWO), RISES, given=[x]),
    _by_hand(
        Relation(Pow(u, TWO) + HALF, ">=", TWO * u),
        u,
        TWO,
        _kernel(FOUR + HALF, ">=", FOUR),
        None,
        (ONE, _kernel(TWO * u - TWO, "<=", ZERO)),
    ),
    _by_hand(Relation(-x, ">=", ZERO), x, ZERO, NONE, (ONE, _kernel(-ONE, "<=", ZERO)), given=[x]),
    _by_hand(Relation(-x, ">=", ZERO), x, ZERO, NONE, (-ONE, _kernel(ONE, ">=", ZERO)), given=[x]),
    _by_hand(Relation(x * y, ">=", ZERO), x, ZERO, NONE, (ONE, _kernel(y, ">=", ZERO, Relation(y, ">", ZERO))), given=[x]),
]


@pytest.mark.parametrize("false", FALSE)
def test_a_certificate_with_one_fault_is_refused(false: Any) -> None:
    with pytest.raises(ReplayError):
        replay(false)


@pytest.mark.parametrize("good", [EXP, SOFT, STRICT, FREE, UNIT, ABOVE])
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found = replay(good)
    assert [found.lhs, found.relation, found.rhs] == [good["statement"][key] for key in ("lhs", "relation", "rhs")]


def _hypothesis(*terms: tuple[str, Term]) -> Callable[[Any], None]:
    def alter(cert: Any) -> None:
        cert["hypotheses"] = [*cert["hypotheses"], *([kind, to_json(t)] for kind, t in terms)]

    return alter


def _together(*alterations: Callable[[Any], None]) -> Callable[[Any], None]:
    def alter(cert: Any) -> None:
        for one in alterations:
            one(cert)

    return alter


def _everywhere(old: Any, new: Any) -> Callable[[Any], None]:
    def put(node: Any) -> Any:
        if node == old:
            return new
        return (
            [put(i) for i in node] if isinstance(node, list) else {k: put(v) for k, v in node.items()} if isinstance(node, dict) else node
        )

    def alter(cert: Any) -> None:
        cert.update(put(dict(cert)))

    return alter


ALTERED: list[tuple[Any, Callable[[Any], None]]] = [
    (EXP, setting(["version"], 2)),
    (EXP, setting(["more"], 1)),
    (EXP, setting(["kind"], "slopes")),
    (EXP, setting(["statement", "more"], 1)),
    (EXP, setting(["statement", "relation"], "=")),
    (EXP, setting(["statement", "relation"], "<=")),
    (EXP, setting(["statement", "relation"], ">")),
    (EXP, setting(["statement", "rhs"], to_json(ONE + x + Pow(x, TWO)))),
    (EXP, setting(["statement", "rhs"], to_json(TWO + x + half(Pow(x, TWO))))),  # not at the start
    (EXP, setting(["hypotheses"], [])),
    (EXP, setting(["symbol"], to_json(y))),
    (EXP, setting(["symbol"], to_json(ONE))),
    (EXP, setting(["from"], to_json(ONE))),
    (EXP, setting(["from"], to_json(x))),
    (EXP, setting(["from"], to_json(-ONE))),
    (EXP, setting(["start"], SOFT["start"])),
    (EXP, setting(["start"], ABOVE["start"])),
    (EXP, setting(["above"], None)),
    (EXP, setting(["above", "more"], 1)),
    (EXP, setting(["above", "factor"], to_json(x))),
    (EXP, setting(["above", "factor"], to_json(-ONE))),
    (EXP, setting(["above", "factor"], to_json(TWO))),
    (EXP, setting(["above", "premise"], EXP["start"])),
    (EXP, setting(["above", "premise"], SOFT)),
    (SOFT, setting(["below"], None)),
    (SOFT, setting(["above"], None)),
    (SOFT, setting(["below"], SOFT["above"])),
    (SOFT, setting(["above"], SOFT["below"])),
    (SOFT, setting(["statement", "relation"], ">")),
    (STRICT, setting(["statement", "relation"], ">")),
    (STRICT, setting(["hypotheses"], [["nonnegative", to_json(x)]])),  # equal at 0 itself
    (STRICT, _hypothesis(("nonzero", x + ONE))),  # no interval
    (STRICT, _hypothesis(("positive", Pow(x, TWO) - x))),  # nor is this
    (STRICT, _hypothesis(("positive", x - ONE))),  # that 0 does not reach
    (UNIT, setting(["from"], to_json(TWO))),  # beyond the domain
    (UNIT, setting(["from"], to_json(ZERO))),  # where -log u is no number
    (UNIT, _everywhere(to_json(u), to_json(Symbol("u")))),  # nor is it below 0
    (UNIT, _everywhere(to_json(u), to_json(Symbol("u", Domain(Fraction(0), None, True))))),
    (FREE, setting(["from"], to_json(ZERO))),
    (ABOVE, setting(["hypotheses"], ABOVE["hypotheses"][:1])),
    (ABOVE, setting(["start"], EXP["start"])),
    (ABOVE, setting(["statement", "lhs"], to_json(Exp(x) + y + Absolute(x) - Absolute(x)))),
    (EXP, _everywhere(to_json(x), to_json(n))),
]


def test_what_is_integrated_may_not_be_differentiable() -> None:
    bad = copy.deepcopy(EXP)
    bad["statement"]["rhs"] = to_json(sum_over(Index("l", Space("L", ONE, "continuous", "l")), Exp(x)))
    with pytest.raises(ReplayError, match="an integral"):
        replay(bad)


@pytest.mark.parametrize(("good", "alter"), ALTERED)
def test_it_is_refused_with_anything_changed(good: Any, alter: Callable[[Any], None]) -> None:
    bad = copy.deepcopy(good)
    alter(bad)
    assert bad != good
    with pytest.raises(ReplayError):
        replay(bad)

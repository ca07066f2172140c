"""A certificate on an objective and its logarithm is accepted as it is, and refused with anything in it changed."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from forged import setting

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import ReplayError, replay
from symbolic_it.terms.domain import POSITIVE
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import Argument, Index, Law, Log, Mass, Space, Symbol, Term

theta, c = Symbol("theta", POSITIVE), Symbol("c", POSITIVE)
X = Space("X")


def certificate(kind: str, parameter: str, objective: Term, other: Term) -> Any:
    """arg opt objective = arg opt other, from the logarithm of the objective."""
    right = Argument(kind, parameter, other)
    premise = prove(Statement(Relation(Argument(kind, parameter, Log(objective)), "=", right)))
    assert premise is not None
    written = {"lhs": to_json(Argument(kind, parameter, objective)), "relation": "=", "rhs": to_json(right)}
    return {"kind": "objective", "version": 1, "statement": written, "premise": premise.certificate}


GOOD = certificate("max", "theta", c * theta, Log(theta))


@pytest.mark.parametrize("good", [GOOD, certificate("min", "theta", c * theta**2, 3 * Log(theta))])
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found = replay(good)
    assert [found.lhs, found.relation, found.rhs] == [good["statement"][n] for n in ("lhs", "relation", "rhs")]


@pytest.mark.parametrize(
    "alter",
    [
        setting(["version"], 2),
        setting(["extra"], 1),
        setting(["statement", "extra"], 1),
        setting(["statement", "relation"], "<="),
        setting(["statement", "lhs", 1], "min"),
        setting(["statement", "rhs", 1], "min"),
        setting(["statement", "lhs", 2], "c"),
        setting(["statement", "lhs", 3], to_json(theta)),
        setting(["statement", "lhs", 3], to_json(-c * theta)),
        setting(["statement", "rhs", 3], to_json(c)),
        setting(["statement", "lhs"], to_json(Argument("max", "theta", Log(c * theta)))),
        setting(["premise", "statement", "rhs", 3], to_json(-Log(theta))),
    ],
)
def test_anything_altered_is_refused(alter: Callable[[Any], None]) -> None:
    altered = copy.deepcopy(GOOD)
    alter(altered)
    with pytest.raises(ReplayError):
        replay(altered)


def test_an_objective_that_may_be_zero_is_largest_where_its_logarithm_is_but_not_least() -> None:
    mass = Mass(Law("p_theta", (("x", X),)), (("x", Index("x", X)),))
    replay(certificate("max", "theta", mass, Log(mass)))
    with pytest.raises(ReplayError, match="least at zero"):
        replay(certificate("min", "theta", mass, Log(mass)))

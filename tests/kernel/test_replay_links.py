"""A chain of certificates gives what its links give together, and is refused with one thing amiss, by the check that is for it."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from typing import Any

import pytest
from forged import EQUIVALENT, setting

from symbolic_it.kernel.prove import prove
from symbolic_it.kernel.replay import MAX_LINKS, ReplayError, replay
from symbolic_it.terms.serial import to_json
from symbolic_it.terms.statement import Relation, Statement
from symbolic_it.terms.term import ONE, TWO, ZERO, Exp, Log, Symbol, Term

x, y = Symbol("x"), Symbol("y")
POSITIVE = Relation(y, ">", ZERO)


def link(lhs: Term, relation: str, rhs: Term, *given: Relation) -> Any:
    found = prove(Statement(Relation(lhs, relation, rhs), given))
    assert found is not None
    return found.certificate


def chain(*links: Any, relation: str, given: tuple[Any, ...] = ()) -> Any:
    first, last = links[0]["statement"], links[-1]["statement"]
    return {
        "kind": "links", "version": 1, "statement": {"lhs": first["lhs"], "relation": relation, "rhs": last["rhs"]},
        "hypotheses": list(given), "links": list(links),
    }  # fmt: skip


UP = link(ONE + x, "<=", Exp(x))
ON = link(Exp(x), "<", Exp(x) + ONE)
EVEN = link(Exp(x) + ONE, "=", ONE + Exp(x))
GOOD = chain(UP, ON, EVEN, relation="<")
GIVEN = [["positive", to_json(y)]]
OF_LOG = link(x, "=", x + Log(y) - Log(y))  # which is defined where y > 0
SUPPOSED = link(x, "<=", x + y, POSITIVE)


@pytest.mark.parametrize(
    "good", [GOOD, {**GOOD, "statement": {**GOOD["statement"], "relation": "<="}}, chain(SUPPOSED, relation="<=", given=tuple(GIVEN))]
)
def test_it_is_accepted_as_it_is(good: Any) -> None:
    found = replay(good)
    assert [found.lhs, found.relation, found.rhs] == [good["statement"][n] for n in ("lhs", "relation", "rhs")]
    assert list(found.hypotheses) == good["hypotheses"] and not found.definedness


ALTERED: list[tuple[Callable[[Any], None], str]] = [
    (setting(["more"], 1), "a chain of certificates has the keys"),
    (setting(["version"], 2), "version 2, expected 1"),
    (setting(["version"], True), "version True, expected 1"),
    (setting(["statement", "more"], 1), "a statement has the keys"),
    (setting(["statement", "relation"], "~"), "a chain has a relation and links"),
    (setting(["links"], []), "a chain has a relation and links"),
    (setting(["links"], [link(x, "=", x)] * (MAX_LINKS + 1)), "a chain has a relation and links"),
    (setting(["links", 1], EQUIVALENT), "a link that is no plain statement"),
    (setting(["statement", "lhs"], to_json(TWO + x)), "ends that are not those of the statement"),
    (setting(["statement", "rhs"], to_json(Exp(x))), "ends that are not those of the statement"),
    (lambda cert: cert["links"].pop(1), "two links do not meet"),
    (setting(["statement", "relation"], ">"), "the links give <, not >"),
    (setting(["statement", "relation"], "="), "the links give <, not ="),
]  # fmt: skip


@pytest.mark.parametrize(("alter", "message"), ALTERED)
def test_anything_altered_is_refused(alter: Callable[[Any], None], message: str) -> None:
    altered = copy.deepcopy(GOOD)
    alter(altered)
    with pytest.raises(ReplayError, match=re.escape(message)):
        replay(altered)


def test_what_a_link_supposes_the_whole_supposes() -> None:
    with pytest.raises(ReplayError, match="a link with a hypothesis that the whole lacks"):
        replay(chain(SUPPOSED, relation="<="))


def test_links_that_point_both_ways_prove_nothing() -> None:
    """1 + x <= exp(x) >= 0 says nothing of 1 + x and 0."""
    with pytest.raises(ReplayError, match="links of relations"):
        replay(chain(UP, link(Exp(x), ">=", ZERO), relation="<="))


def test_what_stands_between_the_ends_has_to_be_defined() -> None:
    """x = x + log y - log y is said of positive y alone, and x = x mentions none."""
    with pytest.raises(ReplayError, match="may not be defined"):
        replay(chain(OF_LOG, link(x + Log(y) - Log(y), "=", x), relation="="))

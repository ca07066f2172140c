"""A relation holds, is refuted, or is open: an order decides it in one way only, and what is not known decides nothing."""

from __future__ import annotations

import operator

import pytest

from symbolic_it.enclosure.number import Number
from symbolic_it.enclosure.orders import CONTRARY, HOLDS
from symbolic_it.enclosure.value import Undefined, compare

MEANING = {"=": operator.eq, "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "!=": operator.ne}


@pytest.mark.parametrize("relation", HOLDS)
@pytest.mark.parametrize(("a", "b"), [(1, 2), (2, 1), (2, 2)])
def test_the_tables_say_what_the_relation_says_of_numbers(relation: str, a: int, b: int) -> None:
    order = compare(Number.of(a), Number.of(b))
    assert (order in HOLDS[relation]) is MEANING[relation](a, b)
    assert (order in CONTRARY[relation]) is not MEANING[relation](a, b)


@pytest.mark.parametrize("relation", HOLDS)
def test_an_undefined_side_neither_holds_nor_refutes(relation: str) -> None:
    order = compare(Undefined("null"), Number.of(1))
    assert order not in HOLDS[relation] and order not in CONTRARY[relation]
    assert "unknown" not in (*HOLDS[relation], *CONTRARY[relation])

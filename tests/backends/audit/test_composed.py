"""Readings composed: fewest faults first, in the order of composition, each once whatever its unit, sign and reduction."""

import numpy as np

from symbolic_it.backends.audit.composed import Composed, Joined, Listed
from symbolic_it.backends.audit.reading import Conventions, Core, Reading

ROWS = [np.array([1.0, 2.0, 4.0]), np.array([3.0, 5.0, 7.0])]
LN2 = float(np.log(2))


def found(readings: Composed | Joined | Listed, *got: object) -> tuple[str, int] | None:
    reading = readings.first(tuple(np.asarray(g, dtype=float) for g in got), 1e-5)
    return None if reading is None else (reading.text, reading.faults)


def test_a_reading_is_a_core_a_reduction_and_a_unit() -> None:
    composed = Composed([Core("the loss", ROWS), Core("its square,", [r * r for r in ROWS], 1, plain=True)], Conventions(5))
    for got, text, faults in (
        (ROWS, "the loss in nats", 0),
        ([7 / 3, 5.0], "the loss in nats, averaged over the batch", 0),
        ([7 / LN2, 15 / LN2], "the loss in bits, not nats, summed over the batch", 1),
        ([-7 / 3, -5.0], "minus the loss (the sign is turned), averaged over the batch", 1),
        ([7 / 15, 1.0], "the loss in nats, divided by the number of elements (outcomes too)", 1),
        ([21.0, 83.0], "its square, summed over the batch", 1),
        ([14.0, 30.0], "twice the loss, summed over the batch", 2),
    ):
        assert found(composed, *got) == (text, faults)
    assert found(composed, 42.0, 166.0) is None  # a mistake without unit is not doubled
    assert found(composed, np.nan, 5.0) is None
    assert found(composed, [1.0, 2.0], [3.0, 5.0]) is None  # no reading has that shape


def test_of_two_that_fit_the_one_with_fewer_faults_is_read_and_then_the_first() -> None:
    same = Composed([Core("one", ROWS, 1), Core("two", ROWS), Core("three", ROWS)], Conventions())
    assert found(same, *ROWS) == ("two in nats", 0)
    assert [r.text for r in same.right()][:2] == ["two in nats", "two in nats, averaged over the batch"]
    given = Listed([Reading("a list's", tuple(ROWS), 1), Reading("its second", tuple(ROWS))])
    assert found(given, *ROWS) == ("a list's", 1)  # in the order given
    assert found(Joined(given, same), *ROWS) == ("two in nats", 0)
    assert [r.text for r in Joined(given).right()] == ["its second"]


def test_what_is_taken_of_a_right_quantity_is_told_of_each_row() -> None:
    composed = Composed([Core("the loss", ROWS), Core("its twin,", [r / 3 for r in ROWS], 1)], Conventions())
    assert found(composed, 7.0, 83 / 3) == ("the square of the loss, not itself, averaged over the batch", 1)
    assert found(composed, np.log(ROWS[0]), np.log(ROWS[1])) == ("the logarithm of the loss, not itself", 1)
    assert found(composed, np.square(ROWS[0] / 3), np.square(ROWS[1] / 3)) is None


def test_terms_are_summed_along_any_axis() -> None:
    terms = [np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3) ** 2]
    composed = Composed([Core("the terms, not summed,", terms, 1, terms=True)], Conventions())
    text, faults = found(composed, terms[0].sum(0), terms[1].sum(0)) or ("", 0)
    assert "summed along axis 0, not over the outcomes" in text and faults == 2

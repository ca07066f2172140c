"""A five-variable inequality that does not follow from Shannon's."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.makarychev_inequality import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


def test_shannon_inequalities_do_not_prove_it() -> None:
    verdict = INEQUALITY.verdict()
    assert verdict.polymatroid is not None
    assert verdict.certificate is not None
    assert verdict.certificate["copies"]


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + I(E;B|C)", (), "refuted"),  # one of the last terms is too little
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

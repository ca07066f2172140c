"""Zhang-Yeung inequality, the first that does not follow from Shannon's."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.zhang_yeung_inequality import INEQUALITY


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
        (  # a tenth of the last terms is too little
            "I(A;B) <= I(A;B|C) + I(A;B|D) + I(C;D) + 1/10 I(A;B|C) + 1/10 I(B;C|A) + 1/10 I(A;C|B)",
            (),
            "refuted",
        ),
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

"""Along a Markov chain, conditioning on the end reduces mutual information."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.markov_chain_conditioning import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Y|Z) <= I(X;Y)", ("X->Z->Y",), "proved"),  # also where Z is in the middle: it is 0 then
        ("I(X;Y|Z) <= I(X;Y)", ("Y->X->Z",), "proved"),  # and in the chain the other way
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

"""Joint entropy of a Markov chain: each step needs only the one before."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.markov_chain_entropy import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(X,Y,Z,W) = H(X) + H(Y|X) + H(Z|Y) + H(W|Z)", ("X->Y->Z",), "refuted"),  # the whole chain is needed
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

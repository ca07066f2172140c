"""Shannon's bound on perfect secrecy: the key has at least the entropy of the message."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.perfect_secrecy import INEQUALITY


def test_it_is_proved() -> None:
    assert INEQUALITY.verdict().verdict == "proved"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("H(C) <= H(M)", ("H(M|K,C)=0", "I(M;C)=0"), "refuted"),  # the ciphertext may be longer
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

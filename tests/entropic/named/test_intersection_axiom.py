"""False in general: the intersection axiom of conditional independence."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.intersection_axiom import INEQUALITY


def test_it_is_refuted() -> None:
    assert INEQUALITY.verdict().verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Y,Z) = 0", ("I(X;Y)=0", "I(X;Z|Y)=0"), "proved"),  # contraction holds in general
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

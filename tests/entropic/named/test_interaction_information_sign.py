"""False: the mutual information of three variables is non-negative."""

from __future__ import annotations

import pytest

from symbolic_it.entropic import decide, read_statement
from symbolic_it.entropic.named.interaction_information_sign import INEQUALITY


def test_it_is_refuted() -> None:
    assert INEQUALITY.verdict().verdict == "refuted"


@pytest.mark.parametrize(
    ("statement", "given", "verdict"),
    [
        ("I(X;Y;Z) <= 0", (), "refuted"),  # nor is it non-positive
        ("I(X;Y;Z) <= I(X;Y)", (), "proved"),  # it is at most each mutual information
    ],
)
def test_its_twins(statement: str, given: tuple[str, ...], verdict: str) -> None:
    assert decide(read_statement(statement, given)).verdict == verdict

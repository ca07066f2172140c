"""Bounds by a named result inside the range of a weight hold at its ends too, or are not proved."""

from __future__ import annotations

import pytest

from symbolic_it import check
from symbolic_it.kernel.replay import replay

ROWS = [
    ("H(lambda p + (1-lambda) q) <= lambda H(p) + (1-lambda) H(q) + h(lambda)", "proved"),
    ("H(lambda p + (1-lambda) q) < lambda H(p) + (1-lambda) H(q) + h(lambda)", "refuted"),
    ("H(lambda p + (1-lambda) q) <= lambda H(p) + (1-lambda) H(q) + h(lambda)/2", "refuted"),
    ("H(lambda p + (1-lambda) q) >= lambda H(p) + (1-lambda) H(q) + h(lambda)", "refuted"),
    ("H(lambda p + (1-lambda) q) <= lambda H(q) + (1-lambda) H(p) + h(lambda)", "refuted"),
]


@pytest.mark.parametrize(("statement", "word"), ROWS)
def test_a_mixture_has_at_most_the_entropy_of_its_choice_more(statement: str, word: str) -> None:
    found = check(statement).verdict
    assert found.word == word
    if word == "proved":
        assert "0 < lambda < 1" in found.hypotheses
        assert found.certificate is not None
        replay(found.certificate)

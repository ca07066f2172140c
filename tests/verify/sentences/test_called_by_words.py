"""The subject of "The expected length of the code is $L = ...$" is the expected length, of the code."""

from __future__ import annotations

from symbolic_it.verify.sentences.called_by_words import Called, called


def test_what_a_formula_is_called() -> None:
    assert called("The expected length of the code is ") == Called(("expected", "length"), "of the code")
    assert called("In the best case the rate is then ") == Called(("rate",), case="In the best case")
    assert called("We have ") is None
    assert called("The code is short. We find ") is None

"""Perplexity on data is not monotone in temperature: the witness refutes it, and it is not proved."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Refutation
from symbolic_it.mistakes.perplexity_rises_with_temperature import MISTAKE


def test_the_witness_refutes_it(refuted: Callable[[Refutation], bool]) -> None:
    assert refuted(MISTAKE)

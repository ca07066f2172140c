"""The estimator k3 can have more variance than k1: the witness refutes it, and it is not proved."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Refutation
from symbolic_it.mistakes.k3_has_less_variance_than_k1 import MISTAKE


def test_the_witness_refutes_it(refuted: Callable[[Refutation], bool]) -> None:
    assert refuted(MISTAKE)

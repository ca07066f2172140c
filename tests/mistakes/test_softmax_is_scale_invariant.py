"""Softmax sees scale: the witness refutes it, and it is not proved."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Refutation
from symbolic_it.mistakes.softmax_is_scale_invariant import MISTAKE


def test_the_witness_refutes_it(refuted: Callable[[Refutation], bool]) -> None:
    assert refuted(MISTAKE)

"""Bits per byte are not bits per character: the witness refutes it, and it is not proved."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Refutation
from symbolic_it.mistakes.bits_per_byte_is_bits_per_character import MISTAKE


def test_the_witness_refutes_it(refuted: Callable[[Refutation], bool]) -> None:
    assert refuted(MISTAKE)

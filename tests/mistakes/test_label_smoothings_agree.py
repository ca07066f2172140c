"""The two label smoothings differ at equal eps: the witness refutes it, and it is not proved."""

from __future__ import annotations

from collections.abc import Callable

from symbolic_it.identities import Refutation
from symbolic_it.mistakes.label_smoothings_agree import MISTAKE


def test_the_witness_refutes_it(refuted: Callable[[Refutation], bool]) -> None:
    assert refuted(MISTAKE)

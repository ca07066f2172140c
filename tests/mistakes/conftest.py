"""What every mistake must pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.identities import Refutation
from symbolic_it.kernel.prove import prove


def is_refuted(refutation: Refutation) -> bool:
    """The witness contradicts the statement, the prover does not prove it, and the account says where the sides are apart."""
    assert refutation.refuted
    assert prove(refutation.statement) is None
    assert refutation.account().startswith("Counterexample: at ")
    return True


@pytest.fixture
def refuted() -> Callable[[Refutation], bool]:
    return is_refuted

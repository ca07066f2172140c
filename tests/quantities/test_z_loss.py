"""z-loss: known values, the square of log-sum-exp, and compiled functions."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from symbolic_it.quantities.log_sum_exp import QUANTITY as LSE
from symbolic_it.quantities.standard import LOGITS
from symbolic_it.quantities.z_loss import QUANTITY


@pytest.mark.parametrize(("z", "value"), [(["0"], "0.0000000000"), (["0", "0"], "0.4804530139"), (["1", "1"], "2.8667473750")])
def test_known_values(at: Callable[..., str], z: list[str], value: str) -> None:
    assert at(QUANTITY, z) == value


def test_it_is_the_square_of_log_sum_exp(same: Callable[..., bool]) -> None:
    assert same(QUANTITY(LOGITS), LSE(LOGITS) ** 2)
    assert not same(QUANTITY(LOGITS), LSE(LOGITS))


@pytest.mark.parametrize("backend", ["numpy", "torch"])
def test_compiled(backend: str) -> None:
    library = pytest.importorskip(backend)
    z = np.array([[1000.0, 1000.0], [0.0, -1000.0]])
    got = QUANTITY.compile(backend)(z if backend == "numpy" else library.as_tensor(z))
    np.testing.assert_allclose(np.asarray(got), [(1000 + np.log(2)) ** 2, 0.0], rtol=1e-15)


def test_it_is_in_squared_nats() -> None:
    with pytest.raises(ValueError, match="squared nats"):
        QUANTITY.compile(unit="bits")

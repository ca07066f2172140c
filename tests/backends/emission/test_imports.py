"""What a compiled function shows as its source runs alone, after the lines that it gives as imports."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from symbolic_it.quantities import load


@pytest.mark.parametrize("backend", ["numpy", "torch"])
@pytest.mark.parametrize(
    ("name", "inputs", "given"),
    [
        ("entropy", "probs", ([0.25, 0.75],)),
        ("kl_divergence", "probs", ([0.25, 0.75], [0.5, 0.5])),
        ("kl_divergence", "logits", ([0.0, 2.0], [1.0, -1.0])),
        ("renyi_divergence", "probs", (np.array(2.0), [0.25, 0.75], [0.5, 0.5])),
        ("softmax_cross_entropy", "logits", ([0.0, 2.0], np.array(1))),
        ("mutual_information", "probs", ([[0.25, 0.25], [0.5, 0.0]],)),
    ],
)
def test_the_source_runs_alone(name: str, inputs: str, given: tuple[Any, ...], backend: str) -> None:
    torch: Any = pytest.importorskip("torch") if backend == "torch" else None
    f: Any = load(name).compile(backend, inputs=inputs)
    scope: dict[str, Any] = {}
    exec(f.imports + f.source, scope)
    arrays = [torch.tensor(a) if torch else np.asarray(a) for a in map(np.asarray, given)]
    assert float(scope[name](*arrays)) == pytest.approx(float(f(*arrays)), rel=1e-15)


def test_what_it_needs_is_told_in_few_lines() -> None:
    found: Any = load("kl_divergence").compile()
    assert found.imports == (
        "from symbolic_it.backends.runtime.numpy_blocks import blocks\n"
        "from symbolic_it.backends.runtime.numpy_divergence import bregman_sum\n"
    )

"""The promised accuracy hangs neither on the processor, nor on whose kernels run, nor on the order of the outcomes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from symbolic_it.backends.runtime.numpy_runtime import FEW, total
from symbolic_it.quantities import load

HERE = Path(__file__).parent


def dispatched() -> str:
    """What NumPy chooses by processor and this one has."""
    core = getattr(np, "_core", None) or np.core
    umath = core._multiarray_umath
    return " ".join(f for f in umath.__cpu_dispatch__ if umath.__cpu_features__.get(f))


PROCESSORS = {
    "NumPy's plain loops": {"NPY_DISABLE_CPU_FEATURES": dispatched()},
    "a C library without FMA and AVX2": {"GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-FMA,-FMA_Usable,-FMA4"},
    "products of a processor with SSE3": {"OPENBLAS_CORETYPE": "Prescott"},
    "products of a processor with AVX": {"OPENBLAS_CORETYPE": "Sandybridge"},
    "all of it": {
        "NPY_DISABLE_CPU_FEATURES": dispatched(),
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-FMA,-FMA_Usable,-FMA4",
        "OPENBLAS_CORETYPE": "Prescott",
    },
}


@pytest.mark.parametrize("processor", PROCESSORS)
def test_accuracy_holds_on(processor: str) -> None:
    tests = [str(HERE / name) for name in ("test_numpy_divergence.py", "test_numpy_runtime.py")]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:xdist",
        "-o",
        "addopts=--import-mode=importlib",
        *tests,
    ]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")} | PROCESSORS[processor]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-500:]
    assert " passed" in run.stdout.splitlines()[-1]


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("outcomes", [20, 33, 100, 129, 4096, 4097, 20_000])
def test_the_order_of_outcomes_changes_no_more_than_four_units(outcomes: int, dtype: str) -> None:
    rng = np.random.default_rng(outcomes)
    p, q = (a.astype(dtype) for a in rng.dirichlet(np.ones(outcomes), 2))
    shuffled = rng.permutation(outcomes)
    eps = float(np.finfo(dtype).eps)
    for name, arrays in (("kl_divergence", (p, q)), ("entropy", (p,)), ("cross_entropy", (p, q))):
        function = load(name).compile()
        value = float(function(*arrays))
        for order in (slice(None, None, -1), shuffled, np.argsort(p)):
            assert float(function(*(a[order] for a in arrays))) == pytest.approx(value, rel=4 * eps), name


def test_sums_of_equal_summands_keep_their_bound() -> None:
    """r roundings, as `total` says, at lengths where every addition rounds the same way."""
    for n in [*range(2, 200), 1000, 4095, 4097, 10_000, 20_000, 65_535]:
        for a in (0.1, 1 / 3, 1 / n):
            x = np.full(n, a)
            allowed = (n - 1 if n <= FEW else 19 + max(0, int(np.ceil(np.log2(n / 128))))) / 2
            exact = np.longdouble(a) * n
            assert abs(total(x) - exact) <= allowed * np.finfo(float).eps * exact, (n, a)

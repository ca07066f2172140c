"""Random statements, true by construction and perturbed: no verdict is wrong, few stay open."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def test_a_hundred_random_statements() -> None:
    path = Path(__file__).parents[1] / "benchmarks" / "entropic_statements.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_entropic_statements", path)
    assert spec is not None and spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = benchmark
    spec.loader.exec_module(benchmark)
    counts, _ = benchmark.tally(100, seed=3)
    outcomes = {outcome: sum(n for (_, o), n in counts.items() if o == outcome) for _, outcome in counts}
    assert outcomes.get("WRONG", 0) == 0
    assert counts["true", "proved"] == 20
    assert outcomes.get("open", 0) <= 1

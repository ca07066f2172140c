"""A seeded sample of the random pairs: none is judged wrong, and hardly one stays open."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from random_pairs import judged as verdict
from random_pairs import outcome, pairs


def test_no_pair_is_judged_wrong() -> None:
    sample = list(pairs(60, seed=20))
    results = Counter((outcome(pair, verdict(pair)), bool(pair.edit)) for pair in sample)
    assert results["wrong", True] == results["wrong", False] == 0
    assert results["open", False] <= 2 and results["open", True] == 0
    assert {pair.edit for pair in sample} >= {"+ 10^-25", "+ 10^-25 of it", "sign", "dropped"}


def test_the_same_seed_draws_the_same_pairs() -> None:
    assert list(pairs(6, seed=4)) == list(pairs(6, seed=4))

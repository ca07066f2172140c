"""What the program prints is proved, so nothing that it reads back from its own derivations is refuted.

Those that are read here define letters behind their statement, give ranges behind it, or break off formulas in remarks. All of them:
python tests/benchmarks/derivations_read_back.py
"""

from __future__ import annotations

import pytest

from tests.benchmarks.derivations_read_back import negatives

NAMES = (
    "compensation-identity",
    "cross-entropy-linearity",
    "entropy-grouping",
    "gibbs-inequality",
    "k1-is-unbiased",
    "kl-joint-convexity",
    "likelihood-of-counts",
    "moment-matching",
    "mutual-information-at-most-log-alphabet",
    "normal-entropy",
    "perplexity-is-a-geometric-mean",
    "renyi-entropy-of-uniform",
    "softmax-gradient",
    "softplus-difference",
)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_it_is_refuted(name: str) -> None:
    assert negatives(name) == []

"""Evidence lower bound: known values, gap, infinities."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from symbolic_it.quantities.elbo import QUANTITY
from symbolic_it.quantities.kl_divergence import QUANTITY as KL
from symbolic_it.terms.term import Entry, Index, Log, function_of, sum_over


@pytest.mark.parametrize(
    ("q", "joint", "nats"),
    [
        (["1/2", "1/2"], ["0.14", "0.27"], "-0.9445759076"),
        (["14/41", "27/41"], ["0.14", "0.27"], "-0.8915981193"),
        (["1", "0"], ["1/2", "0"], "-0.6931471806"),
        (["1/2", "1/2"], ["1/2", "0"], "-inf"),
    ],
)
def test_known_values(at: Callable[..., str], q: list[str], joint: list[str], nats: str) -> None:
    assert at(QUANTITY, q, joint) == nats


def test_it_falls_short_of_the_evidence_by_the_divergence_from_the_posterior(same: Callable[..., bool]) -> None:
    q, joint = QUANTITY.arguments
    z = Index("z", joint.spaces[0])
    evidence = sum_over(z, Entry(joint, (z,)))
    posterior = function_of((z,), Entry(joint, (z,)) / evidence)
    assert same(Log(evidence), QUANTITY(q, joint) + KL(q, posterior))
    assert not same(Log(evidence), QUANTITY(q, joint) + KL(posterior, q))

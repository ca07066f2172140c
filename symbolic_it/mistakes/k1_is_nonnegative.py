"""The estimator k1 can be negative: -log r >= 0 is false

A refuted statement. For a single sample. True instead: its mean D(q||p) is >= 0; k2 and k3 are >= 0 for every sample.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import quantity
from ..terms.term import POSITIVE, ZERO, Symbol

ratio = Symbol("r", POSITIVE)

MISTAKE = Refutation(
    name="k1-is-nonnegative",
    title="The estimator k1 can be negative",
    statement=relation(quantity("kl_estimator_k1", ratio), ">=", ZERO),
    witness={"r": "2"},
    lesson="its mean D(q||p) is >= 0; k2 and k3 are >= 0 for every sample",
    source="Schulman 2020",
)

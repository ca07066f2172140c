"""Divergence obeys no triangle inequality: D(p||r) <= D(p||q) + D(q||r) is false

A refuted statement. So it is not a metric. True instead: the compensation and three-point identities say what holds
instead; the square root of JSD is a metric.
"""

from __future__ import annotations

from ..identities.expressions import kl
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q, r

MISTAKE = Refutation(
    name="kl-triangle-inequality",
    title="Divergence obeys no triangle inequality",
    statement=relation(kl(p, r), "<=", kl(p, q) + kl(q, r)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"], "r": ["1/10", "9/10"]},
    lesson="the compensation and three-point identities say what holds instead; the square root of JSD is a metric",
    source="Cover and Thomas 2006, section 2.3",
)

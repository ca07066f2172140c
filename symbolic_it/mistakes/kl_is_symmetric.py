"""Divergence is not symmetric: D(p||q) = D(q||p) is false

A refuted statement. The direction matters. True instead: D(p||q) averages under p, D(q||p) under q; Jeffreys'
divergence and JSD are symmetric.
"""

from __future__ import annotations

from ..identities.expressions import kl
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q

MISTAKE = Refutation(
    name="kl-is-symmetric",
    title="Divergence is not symmetric",
    statement=relation(kl(p, q), "=", kl(q, p)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="D(p||q) averages under p, D(q||p) under q; Jeffreys' divergence and JSD are symmetric",
    source="Cover and Thomas 2006, section 2.3",
)

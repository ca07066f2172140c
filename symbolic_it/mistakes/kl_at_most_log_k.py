"""Divergence has no bound: D(p||q) <= log K is false

A refuted statement. Unlike entropy and JSD. True instead: D(p||q) grows without bound as q(x) -> 0 where p(x) > 0;
D(p||u) <= log K for the uniform u.
"""

from __future__ import annotations

from ..identities.expressions import kl
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import K, p, q
from ..terms.term import Log

MISTAKE = Refutation(
    name="kl-at-most-log-k",
    title="Divergence has no bound",
    statement=relation(kl(p, q), "<=", Log(K)),
    witness={"p": ["1", "0"], "q": ["1/100", "99/100"]},
    lesson="D(p||q) grows without bound as q(x) -> 0 where p(x) > 0; D(p||u) <= log K for the uniform u",
)

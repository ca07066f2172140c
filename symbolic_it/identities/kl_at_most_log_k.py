"""Divergence has no bound: D(p||q) <= log K is false

A refuted statement. Unlike entropy and JSD. True instead: D(p||q) grows without bound as q(x) -> 0 where p(x) > 0;
D(p||u) <= log K for the uniform u.
"""

from __future__ import annotations

from ..terms.term import Log
from .expressions import kl
from .identity import relation
from .refutation import Refutation
from .vocabulary import K, p, q

IDENTITY = Refutation(
    name="kl-at-most-log-k",
    title="Divergence has no bound",
    statement=relation(kl(p, q), "<=", Log(K)),
    witness={"p": ["1", "0"], "q": ["1/100", "99/100"]},
    lesson="D(p||q) grows without bound as q(x) -> 0 where p(x) > 0; D(p||u) <= log K for the uniform u",
)

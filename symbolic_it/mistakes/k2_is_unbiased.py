"""The estimator k2 is biased: E_q (log r)^2/2 = D(q||p) is false

A refuted statement. For r = p(x)/q(x) and samples from q. True instead: k1 and k3 are unbiased; k2 agrees to second
order for p near q.
"""

from __future__ import annotations

from ..identities.expressions import kl, mean
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import at, p, q, quantity

MISTAKE = Refutation(
    name="k2-is-unbiased",
    title="The estimator k2 is biased",
    statement=relation(mean(q, lambda x: quantity("kl_estimator_k2", at(p, x) / at(q, x))), "=", kl(q, p)),
    witness={"p": ["1/2", "1/2"], "q": ["1/4", "3/4"]},
    lesson="k1 and k3 are unbiased; k2 agrees to second order for p near q",
    source="Schulman 2020",
)

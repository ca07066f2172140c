"""The estimator k3 can have more variance than k1: Var k3 <= Var k1 is false

A refuted statement. For r = p(x)/q(x) and samples from q. True instead: k3 has less variance for p near q; where q is
small and p is not, the ratio r dominates.
"""

from __future__ import annotations

from ..identities.expressions import Function, mean
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import at, p, q, quantity
from ..terms.term import Term


def variance(k: Function) -> Term:
    return mean(q, lambda x: k(at(p, x) / at(q, x)) ** 2) - mean(q, lambda x: k(at(p, x) / at(q, x))) ** 2


MISTAKE = Refutation(
    name="k3-has-less-variance-than-k1",
    title="The estimator k3 can have more variance than k1",
    statement=relation(variance(lambda t: quantity("kl_estimator_k3", t)), "<=", variance(lambda t: quantity("kl_estimator_k1", t))),
    witness={"p": ["1/2", "1/2"], "q": ["99/100", "1/100"]},
    lesson="k3 has less variance for p near q; where q is small and p is not, the ratio r dominates",
    source="Schulman 2020",
)

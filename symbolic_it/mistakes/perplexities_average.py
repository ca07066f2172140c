"""Perplexities do not average: exp(sum p log a) = sum p a is false

A refuted statement. For documents with perplexities a(x) and shares p(x) of the tokens. True instead: average the
losses, then take exp; the mean of perplexities is larger.
"""

from __future__ import annotations

from ..identities.expressions import mean, positive_function
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p
from ..terms.term import Exp, Log

a_ = positive_function("a")

MISTAKE = Refutation(
    name="perplexities-average",
    title="Perplexities do not average",
    statement=relation(Exp(mean(p, lambda x: Log(a_(x)))), "=", mean(p, a_)),
    witness={"p": ["1/2", "1/2"], "a": ["2", "8"]},
    lesson="average the losses, then take exp; the mean of perplexities is larger",
)

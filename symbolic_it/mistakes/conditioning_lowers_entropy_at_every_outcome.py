"""One outcome can raise entropy: H(X|Y=y) <= H(X) is false

A refuted statement. Conditioning lowers entropy on average only. True instead: H(X|Y) <= H(X) is a statement about
the mean over y.
"""

from __future__ import annotations

from ..identities.expressions import P2, both, entropy, first, second, y2
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import x
from ..terms.term import function_of

posterior = function_of((x,), both(P2, x, y2) / second(P2, y2))
prior = function_of((x,), first(P2, x), "p_X")

MISTAKE = Refutation(
    name="conditioning-lowers-entropy-at-every-outcome",
    title="One outcome can raise entropy",
    statement=relation(entropy(posterior), "<=", entropy(prior)),
    witness={"p": [["0", "1/8"], ["3/4", "1/8"]], "y": "2"},
    lesson="H(X|Y) <= H(X) is a statement about the mean over y",
    source="Cover and Thomas 2006, section 2.6",
)

"""Jensen-Shannon divergence obeys no triangle inequality: JSD(p, r) <= JSD(p, q) + JSD(q, r) is false

A refuted statement. Only its square root does. True instead: the square root of JSD is a metric.
"""

from __future__ import annotations

from ..identities.expressions import jensen_shannon
from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import p, q, r

MISTAKE = Refutation(
    name="jsd-triangle-inequality",
    title="Jensen-Shannon divergence obeys no triangle inequality",
    statement=relation(jensen_shannon(p, r), "<=", jensen_shannon(p, q) + jensen_shannon(q, r)),
    witness={"p": ["1", "0"], "q": ["1/2", "1/2"], "r": ["0", "1"]},
    lesson="the square root of JSD is a metric",
    source="Endres and Schindelin 2003",
)

"""A differential entropy can be negative: (1/2) log(2 pi sigma^2) + 1/2 >= 0 is false

A refuted statement. For a narrow normal law. True instead: a density may exceed 1; discrete entropy is >= 0.
"""

from __future__ import annotations

from ..identities.identity import relation
from ..identities.refutation import Refutation
from ..identities.vocabulary import half
from ..terms.term import PI, POSITIVE, ZERO, Log, Symbol

sd = Symbol("sigma", POSITIVE)

MISTAKE = Refutation(
    name="differential-entropy-is-nonnegative",
    title="A differential entropy can be negative",
    statement=relation(half * Log(2 * PI * sd**2) + half, ">=", ZERO),
    witness={"sigma": "1/10"},
    lesson="a density may exceed 1; discrete entropy is >= 0",
    source="Cover and Thomas 2006, section 8.1",
)

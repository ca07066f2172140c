"""Shannon's bound on perfect secrecy: the key has at least the entropy of the message."""

from __future__ import annotations

from ..named_statement import NamedStatement

INEQUALITY = NamedStatement(
    "H(K) >= H(M)",
    given=("H(M|K,C)=0", "I(M;C)=0"),
    references=("C. E. Shannon, Bell System Tech. J. 28, 1949",),
)

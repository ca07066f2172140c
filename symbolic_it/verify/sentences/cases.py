"""Definitions by cases within a sentence: "PPL = e^L if L is in nats, and PPL = 2^L if it is in bits"

Each holds in its own case, so that none of them is judged by the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key, stem
from ...notation.syntax import ReadError, read_rows
from ...notation.syntax.nodes import Call, Name
from ...patterns import regex

_CASES = regex(
    r"\b(?:if|when(?:ever)?|otherwise|else|depending|respectively|resp\.|wenn|falls|sonst|si|quand|sinon)\b|如果|若|当|否则|"
    r"\bnats?\b.*\bbits?\b|\bbits?\b.*\bnats?\b",
    re.I | re.S,
)


def by_cases(words: str, maths: Sequence[str]) -> frozenset[str]:
    """The names to which the sentence gives more than one formula, where it distinguishes cases."""
    if len(maths) < 2 or _CASES.search(words) is None:
        return frozenset()
    count = Counter(name for tex in maths for name in _given(tex))
    return frozenset(name for name, n in count.items() if n > 1)


def _given(tex: str) -> set[str]:
    """The names at the beginning of a formula, as facts are known by."""
    try:
        heads = [chain.first for statement in read_rows(tex) for chain in statement.chains if chain.links]
        names = [head.head if isinstance(head, Call) else head for head in heads]
        return {k for name in names if isinstance(name, Name) for k in (key(name), key(stem(name)))}
    except (ReadError, ElaborationError):
        return set()

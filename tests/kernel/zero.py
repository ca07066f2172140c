"""Whether the checker sees a term to be 0, for tests of its normal form."""

from __future__ import annotations

from typing import Any

from symbolic_it.kernel.check.reading import Reader, top
from symbolic_it.kernel.replay import guarded, learn


def decide_zero(term: Any) -> tuple[bool, tuple[Any, ...]]:
    """Whether a term (as JSON) is 0 wherever it is defined, and what was used of that: [kind, term]."""

    def run(k: Reader) -> bool:
        top(term)
        learn(k, term)
        return not k.cleared(k.closed(term))[0].parts

    answer, k = guarded(run, term)
    return answer, tuple([fact.kind, fact.source] for fact in k.used.values())

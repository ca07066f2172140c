"""Special values of parameters: "For $T = 1$ we recover ..." speaks of a case, and T is any temperature again behind it."""

from __future__ import annotations

import re

from ...notation.context import Fact, Scalar

_CASE = re.compile(r"(?:\A|[.;:]\s)\s*(?:\w+,\s*)?(?:for|when|if|at|with|setting|in the case(?: of)?|whereas for|while for|and for)\s*\Z", re.I)
_PARAMETERS = frozenset(["T", "tau", "beta", "alpha", "gamma", "lambda", "epsilon", "varepsilon", "eps", "rho", "eta"])


def beyond_the_sentence(facts: tuple[Fact, ...], before: str) -> tuple[Fact, ...]:
    """The facts without the values 0 and 1 of parameters that the sentence begins with as a case."""
    if _CASE.search(before) is None:
        return facts
    return tuple(f for f in facts if not (isinstance(f.value, Scalar) and f.symbol in _PARAMETERS and f.value.value in (0, 1)))


__all__ = ["beyond_the_sentence"]

"""Special values of parameters: "For $T = 1$ we recover ..." speaks of a case, and T is any temperature again behind it."""

from __future__ import annotations

import re

from ...notation.context import Fact, Scalar
from ...patterns import regex
from ..sentences.mention import is_said_again

_CASE = regex(r"(?:\A|[.;:]\s)\s*(?:\w+,\s*)?(?:for|when|if|at|with|setting|in the case(?: of)?|whereas for|while for|and for)\s*\Z", re.I)
_PARAMETERS = frozenset(["T", "tau", "beta", "alpha", "gamma", "lambda", "epsilon", "varepsilon", "eps", "rho", "eta"])


def beyond_the_sentence(facts: tuple[Fact, ...], before: str) -> tuple[Fact, ...]:
    """The facts without the values 0 and 1 of parameters that the sentence begins with as a case; none of a case of equality said once more."""
    if is_said_again(before):
        return ()
    if _CASE.search(before) is None:
        return facts
    return tuple(f for f in facts if not (isinstance(f.value, Scalar) and f.symbol in _PARAMETERS and f.value.value in (0, 1)))


_AT_A_VALUE = regex(
    r"\b(?:at|for|when|with|setting|putting)\s+\ufffc\s*,?\s*(?:(?:we|one) (?:have|has|gets?|obtains?|finds?)\s*)?(?:that\s*)?\Z", re.I
)
_VALUE = regex(r"\s*\\?[A-Za-z]+\s*=\s*-?\s*(?:\d+(?:[./]\d+)?|\\[dt]?frac\s*\{?\d+\}?\s*\{?\d+\}?)\s*")


def as_of_a_case(before: str, maths: tuple[str, ...]) -> str:
    """The words before a formula, with a "so" behind the value of a parameter: "At $T = 1$, p_i = ..." says something of the p that is known."""
    claims = _AT_A_VALUE.search(before) is not None and bool(maths) and _VALUE.fullmatch(maths[-1]) is not None
    return f"{before}so " if claims else before


__all__ = ["as_of_a_case", "beyond_the_sentence"]

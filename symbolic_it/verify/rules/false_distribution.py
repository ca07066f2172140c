"""A vector or table that is not a distribution.

What it finds: probabilities that are claimed or used as a distribution and do not sum to one, or two vectors that differ.
Why that is bad: every value computed from them is wrong.
Example: `$p = [0.5, 0.4, 0.2]$`
Use instead: probabilities that sum to exactly one.
Source: Kolmogorov, Foundations of the Theory of Probability, axiom IV.
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "refuted" and c.kind in ("distribution", "data")


RULE = Rule("IT501", "false-distribution", "error", found_wrong(_applies), of_claims=True)

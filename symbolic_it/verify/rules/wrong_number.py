"""A printed number that is not the value.

What it finds: an equation or an approximation whose printed number differs from the exact value by more than a slip.
Why that is bad: readers recompute worked examples; a wrong digit costs them an hour and the text its credit.
Example: `$-\\log_2 0.25 = 3$`
Use instead: the value in `expected`.
Source: exact rational arithmetic and Arb balls (symbolic_it/enclosure).
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "refuted" and c.kind in ("numeric",)


RULE = Rule("IT201", "wrong-number", "error", found_wrong(_applies), of_claims=True)

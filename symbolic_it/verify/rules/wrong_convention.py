"""A formula that is true under another convention than the one in force.

What it finds: a formula that fails with the log base, unit or smoothing convention in force and holds with another.
Why that is bad: numbers in bits and in nats differ by 44 percent and look alike.
Example: `$-\\ln 0.5 \\approx 0.693$ bits`
Use instead: one convention for the chapter, stated once, or the unit beside the number.
Source: NIST SP 811, 8.6 (units of information).
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "convention-mismatch"


RULE = Rule("IT602", "wrong-convention", "error", found_wrong(_applies), of_claims=True)

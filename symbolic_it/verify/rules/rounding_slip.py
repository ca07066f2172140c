"""A decimal that is not the correct rounding.

What it finds: a decimal within two units of its last printed digit that is not the correctly rounded value.
Why that is bad: it comes from rounding twice or from cutting off; the next line of the computation then disagrees.
Example: `$\\ln 2 \\approx 0.694$`
Use instead: the correctly rounded decimal, computed from unrounded terms.
Source: IEEE 754, 4.3: rounding to nearest; ties are accepted either way.
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "rounding-slip"


RULE = Rule("IT202", "rounding-slip", "error", found_wrong(_applies), of_claims=True)

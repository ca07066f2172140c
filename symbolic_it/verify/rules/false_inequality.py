"""An inequality that does not hold.

What it finds: an inequality for which exact numbers were found that violate it.
Why that is bad: a bound that fails is worse than none.
Example: `$H(p, q) \\le H(p)$`
Use instead: the inequality in the direction that holds, or with the condition it needs.
Source: symbolic_it/decide/witness.py.
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "refuted" and c.kind in ("inequality",)


RULE = Rule("IT401", "false-inequality", "error", found_wrong(_applies), of_claims=True)

"""An equation that does not hold.

What it finds: an equation between quantities for which exact numbers were found that make the two sides differ.
Why that is bad: a false identity is copied into code and proofs.
Example: `$H(p, q) = H(p) - D(p \\| q)$`
Use instead: the identity that holds; the witness shows by how much the printed one fails.
Source: symbolic_it/decide/witness.py.
"""

from __future__ import annotations

from ..model import Claim
from ..rule import Rule, found_wrong


def _applies(c: Claim) -> bool:
    return c.verdict.word == "refuted" and c.kind not in ("numeric", "inequality", "distribution", "data", "prose")


RULE = Rule("IT301", "false-identity", "error", found_wrong(_applies), of_claims=True)

"""A suppression without a reason.

What it finds: an `ignore` or `off` comment that gives no reason.
Why that is bad: nobody will know whether it may be removed.
Example: `<!-- symbolic-it: ignore[IT201] -->`
Use instead: `<!-- symbolic-it: ignore[IT201] the source prints three digits -->`
Source: house rule.
"""

from __future__ import annotations

from ..rule import Rule
from ..suppress import elsewhere

RULE = Rule("IT902", "suppression-without-reason", "warning", elsewhere)

"""A comment to this tool that it cannot follow.

What it finds: a `symbolic-it:` comment that is neither ignore, expect, off nor on, or that names a rule that does not exist.
Why that is bad: its author believes that it works.
Example: `<!-- symbolic-it: ignore[IT999] typo -->`
Use instead: a rule of `symbolic-it list rules`.
Source: house rule.
"""

from __future__ import annotations

from ..rule import Rule
from ..suppress import elsewhere

RULE = Rule("IT903", "malformed-directive", "error", elsewhere)

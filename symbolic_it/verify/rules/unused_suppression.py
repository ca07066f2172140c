"""A suppression that suppresses nothing.

What it finds: an `ignore[RULE]` comment on lines where the rule has no finding.
Why that is bad: it hides the next fault on that line.
Example: `<!-- symbolic-it: ignore[IT201] rounded on purpose -->` above a line that is right.
Use instead: no comment.
Source: ruff RUF100.
"""

from __future__ import annotations

from ..rule import Rule
from ..suppress import elsewhere

RULE = Rule("IT901", "unused-suppression", "warning", elsewhere)

"""Two declarations that cannot both hold, or one that the text itself contradicts.

What it finds: a name declared to be two things in one place, a base or a unit declared otherwise than the text says.
Why that is bad: one of the two is not what the author means, and verdicts rest on it.
Example: `<!-- symbolic-it: logs in base 2; natural logarithms -->`
Use instead: one declaration, or each in the section that it is about.
Source: house rule.
"""

from __future__ import annotations

from ..rule import Rule
from ..suppress import elsewhere

RULE = Rule("IT905", "contradicting-declarations", "error", elsewhere)

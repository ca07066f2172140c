"""A deliberate error that is none.

What it finds: an `expect refuted` comment on lines where no claim has that verdict.
Why that is bad: the text says that a formula is wrong, and it is not, or it could not be judged.
Example: `<!-- symbolic-it: expect refuted -->` above `$H(p) \\ge 0$`.
Use instead: no comment, or the formula that was meant.
Source: Verso's expected failures.
"""

from __future__ import annotations

from ..rule import Rule
from ..suppress import elsewhere

RULE = Rule("IT904", "expectation-not-met", "error", elsewhere)

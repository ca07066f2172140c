"""The extremes of entropy swapped.

What it finds: entropy called largest for a deterministic distribution, or smallest (zero) for the uniform one.
Why that is bad: it is the other way round, and everything said about uncertainty turns over with it.
Example: "Entropy is maximal when one outcome is certain."
Use instead: zero for a certain outcome, log K for the uniform distribution.
Source: H = 0 for (1, 0), log 2 for (1/2, 1/2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts

_ENTROPY = r"(?<!cross-)(?<!cross )(?<!relative )(?<!negative )(?<!conditional )(?<!minus )\bentropy"
_CERTAIN = r"(?:deterministic|degenerate|one-hot|certain\b|fully predictable|point mass|sharply peaked|concentrated on (?:one|a single))"
_UNIFORM = r"(?:uniform\b|uniformly distributed|equally likely|equiprobable|evenly spread)"
_LINK = r"(?:when|if|for|by|at|under|in the case of|exactly when)"
_FALSE = regex(
    rf"{_ENTROPY}(?: H ?\([^()]*\))? (?:is|reaches|attains|becomes) (?:its |the )?(?:maximal|maximum|largest|highest|greatest|"
    rf"maximi[sz]ed) {_LINK} [^.;:?!,]{{0,40}}?{_CERTAIN}|"
    rf"{_ENTROPY}(?: H ?\([^()]*\))? (?:is|reaches|attains|becomes) (?:its |the )?(?:minimal|minimum|smallest|lowest|least|"
    rf"minimi[sz]ed|zero) {_LINK} [^.;:?!,]{{0,40}}?{_UNIFORM}",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or not asserts(s, m) or re.search(r"uncertain|non-?uniform|KL|cross", m.group(), re.I):
            continue
        message = "the other way round: entropy is 0 for a certain outcome and largest, log K, for the uniform distribution"
        witness = {"values": {"certain": ["1", "0"], "uniform": ["1/2", "1/2"]}, "lhs": "0", "rhs": "log 2"}
        yield Finding(*s.place(m.start(), m.end()), message, "swap largest and smallest", refuted(message, witness=witness), kind="argmin")


RULE = Rule("IT814", "entropy-extremes-swapped", "error", _check)

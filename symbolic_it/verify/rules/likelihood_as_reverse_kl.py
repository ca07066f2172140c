"""Maximum likelihood said to minimise reverse KL.

What it finds: maximum likelihood or cross-entropy training equated with minimising the reverse KL divergence.
Why that is bad: the expectation is under the data, so it is D(data||model), the forward direction, with the opposite behaviour.
Example: "Maximum likelihood minimises the reverse KL to the data."
Use instead: "minimises the forward KL D(p_data || q_model)".
Source: E_p[-log q] = H(p) + D(p||q).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts

_MLE = (
    r"(?:maximum[- ]likelihood(?: estimation| training)?|\bMLE\b|maximi[sz]ing (?:the )?(?:log[- ])?likelihood|"
    r"minimi[sz]ing (?:the )?(?:cross[- ]?entropy|NLL|negative log[- ]?likelihood)|cross[- ]?entropy (?:training|minimi[sz]ation))"
)
_FALSE = regex(
    rf"{_MLE}(?: \(MLE\))? (?:is (?:exactly |the same as |equivalent to |identical to |equal to )+(?:minimi[sz]\w+ )?|minimi[sz]es "
    r"|amounts to minimi[sz]ing |corresponds to minimi[sz]ing |means minimi[sz]ing )(?:the |a )?(?:reverse|backward|exclusive)[- "
    r"]KL",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or not asserts(s, m):
            continue
        message = "maximum likelihood minimises D(data||model), the forward KL: the expectation is under the data"
        yield Finding(*s.place(m.start(), m.end()), message, "say forward KL", refuted(message), kind="argmin")


RULE = Rule("IT815", "likelihood-as-reverse-kl", "error", _check)

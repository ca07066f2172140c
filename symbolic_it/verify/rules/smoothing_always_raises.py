"""Label smoothing said to raise cross-entropy for every model.

What it finds: smoothed targets said to raise (increase) the cross-entropy compared with hard targets.
Why that is bad: for a model that is wrong the smoothed loss is smaller; only the minimum over all models is raised.
Example: "Label smoothing always increases the cross-entropy."
Use instead: "it raises the smallest loss that can be reached".
Source: K = 2, epsilon = 0.1, q = (0.1, 0.9) with class 1 true: hard 2.3026, smoothed 2.0829 (others) or 2.1927 (uniform).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import asserts
from ..sentences.wordings import SMOOTHING

_RAISES = r"(?:raises?|increases?|makes? (?:the )?(?:loss|cross[- ]?entropy) (?:larger|higher|greater))"
_LOSS = r"(?:the )?(?:training |value of the |resulting )?(?:cross[- ]?entropy|CE\b|loss)(?: loss| value)?"
_FALSE = regex(
    rf"(?P<subject>{SMOOTHING}|\bthis|\bit|\bwhich|\bthat) (?:also )?(?P<always>always |necessarily |strictly |inevitably |"
    rf"invariably )?{_RAISES} {_LOSS}"
    r"(?P<hard> (?:compared (?:to|with)|as compared to|vs\.?|versus|relative to|over|above|against|with respect to|than (?:with|"
    r"under|for)?) (?:that of )?"
    r"(?:the )?(?:hard|one-hot|unsmoothed|original|plain)(?: (?:targets?|labels?|loss))?)?(?P<every> for (?:every|any|all) "
    r"(?:models?|q|predictions?))?",
    re.I,
)
_TRUE = regex(
    r"\b(?:minimum|minimal|minimi[sz]er|minimi[sz]ed|floor|lower bound|optimal|optimum|best|smallest|achievable|attainable|"
    r"typically|usually|often|can|may|might|could|"
    r"on average|in general|tends?|sometimes|entropy of the (?:target|smoothed)|irreducible|for (?:a )?(?:confident|good|perfect|"
    r"correct)|well-trained|"
    r"when|if|once|in practice|reported|converged|late in|end of)\b",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for m in _FALSE.finditer(s.text):
            if not (m["always"] or m["hard"] or m["every"]) or _TRUE.search(s.text) or not asserts(s, m):
                continue
            if not re.search(SMOOTHING, m["subject"], re.I) and not re.search(
                rf"{SMOOTHING}|\bsmoothing\b", f"{s.before(1)} {s.text[: m.start()]}", re.I
            ):
                continue
            message = (
                "not for every model: K = 2, epsilon = 0.1, q = (0.1, 0.9) give 2.3026 with the hard target, less with the smoothed one"
            )
            witness = {"values": {"epsilon": "1/10", "q": ["1/10", "9/10"]}, "lhs": "smoothed 2.0829", "rhs": "hard 2.3026"}
            help = "say that the smallest reachable loss is raised"
            yield Finding(*s.place(m.start(), m.end()), message, help, refuted(message, witness=witness), kind="inequality")


RULE = Rule("IT807", "smoothing-always-raises", "error", _check)

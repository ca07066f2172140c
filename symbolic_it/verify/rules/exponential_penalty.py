"""The logarithmic loss said to punish exponentially.

What it finds: cross-entropy, log loss or -log q said to penalise, punish or grow exponentially.
Why that is bad: -log q grows logarithmically in 1/q and at most linearly in the logit gap; it is perplexity that is exponential.
Example: "Cross-entropy punishes confident mistakes exponentially."
Use instead: "without bound", or "linearly in the logit gap".
Source: log(1 + e^g) <= log 2 + g for a gap g >= 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated
from ..sentences.prose import Prose

_PUNISH = r"(?:punish|penali[sz])\w*"
_FALSE = regex(
    rf"\b{_PUNISH}\b(?:(?!\bexponential)[^.;:—?!]){{0,80}}? exponentially\b(?! (?:small|rare|unlikely|large|many|low|growing|"
    r"decaying|distributed|"
    rf"increasing|decreasing|weighted|improbable|smaller|rarer|likely|long))|"
    rf"\bexponentially (?:more |harder |heavily )?{_PUNISH}\b|\b(?:imposes?|incurs?|assigns?|applies|pays?|yields?|gives?) (?:an "
    r")?exponential(?:ly (?:large|growing|increasing))? "
    r"(?:penalty|penalties|cost|punishment)\b|"
    r"(?:\bloss\b|\bpenalty\b|cross[- ]?entropy|surprisal|surprise|log[- ]?loss|NLL|- ?log ?[pq]\S{0,8}(?: ?\([^()]*\))?) (?:\w+ "
    r")?(?:grows?|increases?|rises?|explodes?|scales?|blows up) "
    r"exponentially (?:as|when|with|in|the|for|if)\b",
    re.I,
)
_OTHER = regex(
    r"exponential loss|AdaBoost|boosting|perplexit\w+|PPL|squared|hinge|exp\(|e\^|2\^|KL penalty coefficient|likelihood (?:itself|"
    r"falls|decays)",
    re.I,
)
_ABOUT = regex(r"\blog\b|cross[- ]?entropy|\bNLL\b|likelihood|\bCE\b|log[- ]?loss|surprisal|surprise|\bKL\b|交叉熵", re.I)
_CJK = regex(
    r"(?:交叉熵|对数损失)[^。；，]{0,20}(?:指数级|指数地|以指数)[^。；，]{0,8}惩罚|"
    r"교차 엔트로피[^.]{0,30}지수적으로[^.]{0,12}(?:처벌|벌|페널티)"
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text) or _CJK.search(s.text)
        if m is None or _OTHER.search(s.text) or doubted(s, m) or _refused(s, m.start(), m.end()):
            continue
        if not (_ABOUT.search(s.text) or _ABOUT.search(s.before(2)) or _ABOUT.search(s.section)):
            continue
        message = "-log q is logarithmic in 1/q and at most linear in the logit gap; nothing here is exponential"
        verdict = refuted(message, witness={"values": {"gap": "10"}, "lhs": "log(1 + e^10) = 10.00005", "rhs": "e^10 = 22026.5"})
        yield Finding(*s.place(m.start(), m.end()), message, "say: without bound, or linearly in the logit gap", verdict)


def _refused(s: Prose, start: int, end: int) -> bool:
    """Negated before or within: "does not punish exponentially"; "merely linearly, not exponentially"."""
    before = re.split(r"[;:—]|\. ", s.text[:start])[-1]
    return negated(before[-60:]) or negated(re.sub(r"\bno longer\b", "", s.text[start:end]))


RULE = Rule("IT803", "exponential-penalty", "error", _check)

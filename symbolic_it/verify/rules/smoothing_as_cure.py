"""Label smoothing as a cure for infinite loss.

What it finds: smoothing the targets said to keep cross-entropy or its gradient finite where the model gives probability zero.
Why that is bad: it is backwards. The loss is infinite as soon as a class with positive target has q = 0; smoothing makes every
target positive, so a zero on a non-target class, harmless before, becomes infinite. The true class is not helped at all.
Example: "With label smoothing the loss no longer blows up if q = 0 on a wrong class."
Use instead: a floor on q (softmax, temperature, mixing the model with the uniform distribution).
Source: 0 log 0 = 0 for the one-hot target; (epsilon/K) * (-log 0) = infinity for the smoothed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated
from ..sentences.prose import Prose
from ..sentences.wordings import SMOOTHING

_LOSS = r"(?:the )?(?:cross[- ]?entropy|loss|CE\b|NLL|KL|penalty|log[- ]?loss|objective)"
_INFINITE = r"(?:blow(?:s|ing)?[- ]?up|diverg\w+|explod\w+|infinit\w+|∞|unbounded|NaNs?\b|overflow\w*|log ?\(? ?0 ?\)?|-? ?inf\b)"
_NON_TARGET = r"(?:non-?target|wrong|incorrect|off-target|other|negative|false|remaining|some)[ -]?(?:class(?:es)?|tokens?|labels?)"
_ZERO = r"(?:\b0\b|\bzero\b|no (?:probability|mass))"
_ZERO_ON_OTHER = regex(
    rf"{_LOSS}(?: loss)? (?:no longer|does not|doesn't|never|cannot|can't|can no longer|will not|won't|stops) (?:ever )?(?:become |"
    rf"becomes |be |is |go(?:es)? to )?{_INFINITE}"
    rf"[^.;:?!—]{{0,60}}{_ZERO}[^.;:?!—]{{0,40}}{_NON_TARGET}|"
    rf"{_LOSS} (?:is now|now stays|stays|remains|is kept|becomes) (?:finite|bounded)[^.;:?!—]{{0,60}}{_ZERO}[^.;:?!—]{{0,40}}{_NON_TARGET}",
    re.I,
)
_CURES = regex(
    rf"{SMOOTHING}[^.;:?!—]{{0,40}}?\b(?:prevents?|avoids?|fixes|cures?|removes?|eliminates?|rules? out|protects? against|guards? "
    r"against|keeps?|bounds?|guarantees?|ensures?|stops?)\b"
    rf"(?P<object>[^.;:?!—]{{0,90}})",
    re.I,
)
_GRADIENT = regex(r"\bgradients? (?:then |now |also |always )?(?:stay|stays|remain|remains|are kept|become|are) (?:finite|bounded)\b", re.I)
_ABOUT = regex(rf"{SMOOTHING}|\bsmooth(?:ed|ing)\b", re.I)
_FLOOR = regex(
    r"Laplace|add-(?:one|k|α)|additive|Kneser|backoff|back-off|n-?gram|interpolat\w+|floor|clip\w*|temperature|smooth(?:ed|ing) "
    r"(?:of )?(?:the )?(?:model|predict\w+|q\b|output)",
    re.I,
)
_NOT_LOSS = regex(r"\blogits?\b|\bweights?\b|\bnorms?\b|overconfiden\w+|overfit\w*|calibrat\w+", re.I)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        near = f"{s.before(2)} {s.section} {s.text}"
        if not _ABOUT.search(near) or doubted(s):
            continue
        wrong = None
        m = _ZERO_ON_OTHER.search(s.text)
        if (
            m is not None
            and not re.search(r"one-hot|hard (?:targets?|labels?)|without (?:label )?smoothing|softmax", s.text, re.I)
            and not _FLOOR.search(s.text)
        ):
            wrong = m
            yield _finding(s, m.start(), m.end(), "backwards: the one-hot target gives 0 log 0 = 0 there; the smoothed one gives infinity")
        c = _CURES.search(s.text)
        if c is not None and wrong is None and _cures(s, c.group(), c["object"]):
            wrong = c
            end = c.start() + len(c.group().rstrip(" ,"))
            yield _finding(
                s, c.start(), end, "smoothing the target does not bound -log q: the loss is still infinite at q = 0, now on every class"
            )
        g = _GRADIENT.search(s.text)
        if g is not None and (wrong is not None or re.search(_ZERO, s.text, re.I)) and not _FLOOR.search(s.text):
            if re.search(r"logits?|softmax", s.text, re.I) or negated(s.text[max(g.start() - 12, 0) : g.start()]):
                continue
            if wrong is not None and wrong.start() <= g.start() and g.end() <= wrong.end():
                continue
            yield _finding(
                s,
                g.start(),
                g.end(),
                "with smoothed targets dL/dq = -(epsilon/K)/q is unbounded on every class; in the logits it was finite anyway",
            )


def _cures(s: Prose, text: str, effect: str) -> bool:
    if negated(text) or _NOT_LOSS.search(effect) or _FLOOR.search(s.text):
        return False
    harm = re.search(rf"{_INFINITE}|{_ZERO} probabilit\w+|zero[- ]probability", effect, re.I)
    loss = re.search(rf"{_LOSS}|gradients?|terms?|log\b|log ?\(? ?0", effect, re.I)
    kept = re.search(r"\b(?:keeps?|bounds?|guarantees?|ensures?)\b", text, re.I)
    if kept:
        return bool(loss and re.search(r"\bfinite\b|\bbounded\b", effect, re.I) and re.search(_ZERO, s.text, re.I))
    return bool(harm and loss)


def _finding(s: Prose, start: int, end: int, message: str) -> Finding:
    witness = {"values": {"p": ["1", "0"], "q": ["1", "0"], "epsilon": "1/10"}, "lhs": "smoothed: infinity", "rhs": "one-hot: 0"}
    return Finding(*s.place(start, end), message, "put a floor under q instead", refuted(message, witness=witness), kind="limit")


RULE = Rule("IT809", "smoothing-as-cure", "error", _check)

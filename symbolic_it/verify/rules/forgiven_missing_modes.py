"""Forward KL said to forgive missing modes.

What it finds: missing a mode of the data said to cost little under forward KL, maximum likelihood or cross-entropy.
Why that is bad: D(p||q) grows without bound as q goes to 0 where p > 0; it is reverse KL that forgives a missed mode.
Example: "Maximum likelihood barely penalises missing modes."
Use instead: "forward KL penalises missed modes without bound; reverse KL does not".
Source: p = (1/2, 1/2), q = (1 - t, t): D(p||q) = -log 2 - (log(t) + log(1 - t))/2, unbounded as t goes to 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted

_MODES = (
    r"(?:(?:missing|missed|dropp(?:ing|ed)|ignor(?:ing|ed)|uncovered|neglect(?:ing|ed)|omitt(?:ing|ed)|absent|lost) "
    r"(?:an? |the |some |one |any |entire |whole |data |rare |of )*(?:modes?|parts? of (?:the )?(?:data|support|distribution)))"
)
_LITTLE = (
    r"(?:not (?:heavily|strongly|severely|much|really|very|particularly|greatly|significantly)?|barely|hardly|scarcely|little|"
    r"only (?:mildly|lightly|weakly|slightly)|"
    r"(?:mildly|lightly|weakly)|n't (?:heavily|strongly|severely|much|really)?)"
)
_FALSE = regex(
    rf"{_MODES}[^.;:—?!]{{0,50}}?\b(?:is|are|gets?|goes|go|remains?|being)\s?{_LITTLE} ?(?:penali[sz]ed|punished)[^.;:—?!]{{0,80}}|"
    rf"{_MODES}[^.;:—?!]{{0,50}}?\b(?:costs? (?:almost |next to |very )?(?:nothing|little)|is (?:nearly |almost )?(?:free|cheap|"
    r"harmless)|incurs (?:little|only a small|no) (?:penalty|cost))[^.;:—?!]{0,60}|"
    r"(?:does not|doesn't|do not|don't|barely|hardly|scarcely|only (?:mildly|weakly|lightly)) (?:heavily |strongly |severely |"
    rf"much |really )?(?:penali[sz]e|punish)(?:s|es)? (?:the model for |a model for |models for )?{_MODES}",
    re.I,
)
_FORWARD = regex(r"forward|\bMLE\b|maximum[- ]likelihood|cross[- ]?entropy|\bCE\b|D_?\{?_?KL\}? ?\(p(?:_\w+)? ?‖", re.I)
_REVERSE = regex(
    r"reverse|backward|exclusive|D_?\{?_?KL\}? ?\(q(?:_\w+)? ?‖|variational|\bELBO\b|\bGANs?\b|adversarial|mode[- ]seeking|zero[- ]forcing",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        m = _FALSE.search(s.text)
        if m is None or _REVERSE.search(s.text) or doubted(s, m):
            continue
        if re.search(r"\b(?:not|never|n't) only\b|without", m.group(), re.I):
            continue
        near = f"{s.before(2)} {s.section}"
        if not _FORWARD.search(s.text) and (not _FORWARD.search(near) or _REVERSE.search(s.before(1))):
            continue
        message = "forward KL and cross-entropy grow without bound as q goes to 0 on a mode of p; reverse KL is the one that forgives"
        witness = {"values": {"p": ["1/2", "1/2"], "q": ["999999/1000000", "1/1000000"]}, "lhs": "D(p||q) = 6.21", "rhs": "D(q||p) = 0.693"}
        end = m.start() + len(m.group().rstrip())
        yield Finding(*s.place(m.start(), end), message, "name the direction of the divergence", refuted(message, witness=witness))


RULE = Rule("IT805", "forgiven-missing-modes", "error", _check)

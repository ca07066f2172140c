"""A number in words that is not the value.

What it finds: a sentence that gives the entropy of a fair die or a biased coin, the surprise of an event, the perplexity of a loss, or a
change of units, with another number than the exact one.
Why that is bad: it is the sentence that readers remember, and the first one they recompute.
Example: "A fair die has about 2.85 bits of entropy."
Use instead: the value in `expected`.
Source: exact and ball arithmetic; where the sentence starts from a rounded number, its rounding is allowed for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...decide.verdict import Verdict
from ...enclosure.ball import precision
from ...patterns import regex
from ..listings.shown import shown
from ..page import Page
from ..rule import Finding, Rule, refuted
from ..sentences.assertion import doubted, negated

_THROWN = regex(r"\b(?:coin|die|dice)\b|앞면|뒷면|正面|反面|字面|[表裏][がの]", re.I)


def _check(page: Page) -> Iterator[Finding]:
    from ..numbers.printed_real import rounding
    from ..sentences.converted_values import converted_values
    from ..sentences.stated_in_east_asian import stated_in_east_asian
    from ..sentences.stated_of_two_laws import stated_of_two_laws
    from ..sentences.stated_values import stated_values
    from ..sentences.throws import of_several_throws

    earlier = ["", ""]
    for s in page.sentences:
        before, earlier = " ".join(earlier), [earlier[-1], s.text]
        if not any(ch.isdigit() for ch in s.text) or len(s.text) > 2000:
            continue
        with precision(128):
            done: set[int] = set()
            wrong = {c.text.split()[0] for c in page.claims if c.verdict.negative and c.text.strip() and s.start <= c.start < s.end}
            for found in (*stated_values(s.text), *converted_values(s.text), *stated_in_east_asian(s.text), *stated_of_two_laws(s.text)):
                if found.start in done:
                    continue
                done.add(found.start)
                if _THROWN.search(found.what) is not None and of_several_throws(before):
                    continue
                if found.given in wrong:
                    continue  # what is converted is told to be wrong already
                verdicts = [rounding(v, found.text, rough=found.rough, given=found.given) for v in found.values]
                if "right" in verdicts or doubted(s) or negated(found.what) or s.quoted(found.start, found.end):
                    continue
                wrong.add(found.text)
                right = shown(found.values[0])
                message = f"the exact value is {right}"
                slip = "slip" in verdicts
                verdict = Verdict("rounding-slip", message, expected=right) if slip else refuted(message, expected=right)
                yield Finding(*s.place(found.start, found.end), message, f"expected {right}", verdict, kind="numeric")


RULE = Rule("IT204", "number-in-words", "error", _check)

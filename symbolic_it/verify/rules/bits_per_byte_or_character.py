"""BPC for bytes, BPB for characters.

What it finds: bits per byte abbreviated BPC, or bits per character abbreviated BPB.
Why that is bad: BPC is bits per character; outside ASCII a character has several bytes, and the two numbers differ.
Example: "reported per byte (BPC)"
Use instead: BPB for bytes, BPC for characters; neither is a perplexity.
Source: Gao and others, The Pile (2020), section 3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...patterns import regex
from ..page import Page
from ..rule import Finding, Rule, mismatch
from ..sentences.assertion import negated

_BYTE = regex(
    r"(?:\bbits?[- ])?\bper[- ](?:token or per )?byte,? ?\((?:i\.e\.,? )?BPC\)|\bBPC \((?:bits? )?per[- ]byte\)|\bBPC (?:is|means|"
    r"stands for|denotes) (?:the )?bits[- ]per[- ]byte",
    re.I,
)
_CHARACTER = regex(
    r"(?:\bbits?[- ])?\bper[- ]char(?:acter)?,? ?\((?:i\.e\.,? )?BPB\)|\bBPB \((?:bits? )?per[- ]char(?:acter)?\)|\bBPB (?:is|"
    r"means|stands for|denotes) (?:the )?bits[- ]per[- ]character",
    re.I,
)


def _check(page: Page) -> Iterator[Finding]:
    for s in page.sentences:
        for pattern, says in (
            (_BYTE, "BPC is bits per character; per byte is BPB"),
            (_CHARACTER, "BPB is bits per byte; per character is BPC"),
        ):
            m = pattern.search(s.text)
            if (
                m is not None
                and not negated(s.text[max(m.start() - 25, 0) : m.start()])
                and not s.quoted(m.start(), m.end())
                and not re.search(r"ASCII|single-byte|one byte per character", s.text, re.I)
            ):
                yield Finding(*s.place(m.start(), m.end()), says, says.partition("; ")[2], mismatch(says))


RULE = Rule("IT605", "bits-per-byte-or-character", "error", _check)

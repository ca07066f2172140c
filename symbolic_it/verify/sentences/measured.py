"""The unit of a symbol told in words: "the loss L is in nats", "$\\mathcal{L}$, measured in bits"

It holds for the rest of the section, so that PPL = 2^L in a later sentence is not the perplexity of a loss in nats. Conditions, choices
and conversions ("if L is in bits", "in nats or bits", "divide by log 2 to get bits") end what was told.
"""

from __future__ import annotations

import re

from ...notation.context import Fact, Measured
from ...notation.elaborate import ElaborationError
from ...notation.elaborate.roles.letters import key
from ...notation.syntax import ReadError, read_rows
from ...notation.syntax.nodes import Name
from ...patterns import regex

_TOLD = regex(
    r"(?:\$\s*(?P<tex>[^$]{1,40}?)\s*\$|(?<![\w\\$])(?P<plain>[A-Zℓ])(?![\w'’$]))(?P<between>[^.;:!?$]{0,60}?)\bin (?:units of )?(?P<unit>nat|bit)s?\b"
    r"(?!\s*(?:or|and|/|to|into|per (?:byte|char))\b)",
    re.I,
)
#: "$L = 2.3$ nats": the unit behind a value; where the sentence has both units it may convert the one into the other.
_VALUE = regex(
    r"\$\s*(?P<tex>[^$=]{1,30}?)\s*(?:=|\\approx)[^$]*\d\s*(?:\$\s*|\\(?:text|mathrm)\s*\{\s*|\\[,;: ]\s*\\(?:text|mathrm)\s*\{\s*)(?P<unit>nat|bit)s?\b(?!\s*(?:per|/)\s*(?:byte|char))",
    re.I,
)
_BOTH = regex(r"\bnats?\b.*\bbits?\b|\bbits?\b.*\bnats?\b", re.I | re.S)
_SUSPENDS = regex(
    r"\b(?:if|when(?:ever)?|either|whether|depending|suppose|would|were|not|never|instead|rather|convert\w*|divid\w*|multipl\w*|becomes?|"
    r"falls|rises|to (?:get|obtain|express|report|measure))\b|n't\b",
    re.I,
)
_OTHER = regex(r"(?<![\w\\])[A-Zℓ](?![\w'’])")


def measured(sentence: str) -> tuple[Fact, ...]:
    """What the sentence, with its maths in place, says of the units of symbols; of what it only supposes, that none is known."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    supposed = bool(_SUSPENDS.search(flat))
    out = []
    values = [] if _BOTH.search(flat) else [(m, m["tex"]) for m in _VALUE.finditer(flat)]
    for m, tex in [*((m, m["tex"] or m["plain"]) for m in _TOLD.finditer(flat) if not _OTHER.search(m["between"])), *values]:
        name = _name(tex)
        if name is not None:
            out.append(Fact("", Measured(name, None if supposed else m["unit"].lower() + "s"), m.group().strip()))
    return tuple(out)


def _name(tex: str) -> str | None:
    """The key of what is one name."""
    try:
        (statement,) = read_rows(tex)
        (chain,) = statement.chains
        return key(chain.first) if isinstance(chain.first, Name) and not chain.links else None
    except (ReadError, ElaborationError, ValueError):
        return None

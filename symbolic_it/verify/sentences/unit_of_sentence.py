r"""The unit in which one sentence counts, and the next one does not: "In nats, $H(p) = 0.611$", "En bits, ..."."""

from __future__ import annotations

import re

from ...notation.context import Context
from ...notation.syntax.languages import words, words_for_unit
from ...patterns import regex

_NATS, _BITS = rf"\bnats?\b|{words_for_unit('nat')}", rf"\bbits?\b|{words_for_unit('bit')}"
_UNIT = rf"(?:(?P<nats>{_NATS})|(?P<bits>{_BITS}))"
_OPENS = regex(
    r"(?:\A|[.;。；]\s*)\W*(?:(?:and|or|so|thus|hence|measured|expressed|converted|i\.e\.|und|also|et|donc|y|o sea|и)\W+)*"
    rf"(?:(?:in|en|em|auf|im|в)\s+{_UNIT}(?!\s*(?:per|pro|par|por|на)\b)|(?:若?用|以|换(?:算)?成|若以|如以)\s*{_UNIT.replace('nats>', 'nats2>').replace('bits>', 'bits2>')}\s*(?:为单位|来?计|表示)?|"
    rf"{_UNIT.replace('nats>', 'nats3>').replace('bits>', 'bits3>')}\s*(?:[으]?로(?:는)?|단위로(?:는)?|単位では?|では)|"
    rf"(?:with|using|mit|avec|con|с|em|换成|取|用|使用)\s*(?:the )?(?P<nats4>{words('natural logarithms')}|natural)\s*(?:log\w*|{words('logarithm')})?)",
    re.I,
)
_EACH = regex(rf"(?P<nats>{_NATS})|(?P<bits>{_BITS})", re.I)


def in_unit_of_sentence(context: Context, sentence: str) -> Context:
    """The context of a sentence that begins with the unit of its values and speaks of no other."""
    m = _OPENS.match(sentence)
    if m is None:
        return context
    nats = any(value for name, value in m.groupdict().items() if name.startswith("nats"))
    if any((found["bits"] if nats else found["nats"]) for found in _EACH.finditer(sentence)):
        return context
    return context.extend(log_base="e", unit="nats") if nats else context.extend(log_base=2, unit="bits")

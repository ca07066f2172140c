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
_NOW = r"(?:from )?now(?: on)?|from here on|nun|jetzt|ab (?:jetzt|hier)|maintenant|désormais|ahora|en adelante|agora|ora|d['’]ora in poi|теперь|далее"
#: "Switching to natural logs, ...", "Now we count in bits: ...", "Nun rechnen wir in Bit": the next sentences count so, too.
_TURNS = regex(
    rf"(?:\A|[.;。；)]\s)\W*(?:(?:and|so|und|et|y|и)\s+)?(?:(?:{_NOW})\b[^$.;:\d]{{0,50}}?\s(?:in|en|em|aux?|auf|zu|a|в|to|into|with|use|using|take)\s|"
    r"(?:(?:we|let us|(?P<once>if we|when we|by)|wir)\s+)?(?:now\s+)?(?:(?P<converts>convert\w*|expressed|rewrit\w*)|switch\w*|chang\w*|turn\w*|mov\w*|pass\w*|go\w*|wechseln|gehen|passons|revenons|pasamos|pasemos|volvemos|перейд[её]м)\b"
    r"[^$.;:\d]{0,30}?\s(?:to|into|in|auf|zu|aux?|en|a|к)\s)(?:the\s+)?"
    rf"(?:(?P<nats>{_NATS}|natural(?= log)|{words('natural logarithms')}|base e\b)|(?P<bits>{_BITS}|binary(?= log)|base (?:2|two)\b|{words('base two')}))"
    r"(?:\s+(?:log(?:s|arithms?)?|again|instead|once more|über|wieder))*(?=\s*(?:[,:;.]|\Z|\$|we\b|this|that|gives|yields|the\b))",
    re.I,
)
#: "Entropies are in bits.", "We measure information in nats.": a sentence that says no more.
_STATES = regex(
    r"\W*(?:(?:here|below|throughout|in (?:this|the present) (?:section|chapter|note|post|lecture|appendix|document)),?\s+)?(?:"
    r"(?:entrop(?:y|ies)|(?:mutual )?informations?|surprisals?|divergences?|quantities|values|units?|(?:entropies|entropy) and (?:mutual )?informations?|"
    r"(?:entropies|entropy) and (?:divergences?|losses))\s+(?:is|are)\s+(?:(?:always|all|here|again)\s+)?(?:(?:measured|given|expressed|stated|reported|counted|quoted|computed)\s+)?(?:in\s+)?|"
    r"we\s+(?:always\s+|shall\s+|will\s+)?(?:measure|count|express|report|quote|state)\s+(?:entrop(?:y|ies)|information|surprisals?|entropies and informations?|them)\s+in\s+)"
    r"(?:(?P<bits>bits)|(?P<nats>nats))(?:\s+(?:here|throughout|below|everywhere|in (?:this|the present) (?:section|chapter|note|post|lecture|appendix|document)))?\W*",
    re.I,
)
#: "Entropy in bits", "Surprisal (in nats)", "Bits", "Entropie in Bit": the title of what counts in that unit.
_TITLES = regex(
    rf"\W*(?:[\w.]+[\s\-:]+){{0,6}}?(?:\(?(?:in|en|em|auf|im|в)\s+|(?<![\w\s])|\A\W*(?:[\d.]+\s+)?){_UNIT}\W*|"
    rf"\W*(?:[\d.]+\s+)?{_UNIT.replace('nats>', 'nats2>').replace('bits>', 'bits2>')}\s*단위(?:의|로)?(?:\s*\w+){{0,3}}\W*",
    re.I,
)
_NO_TITLE = regex(
    r"[?]|\b(?:not|never|no|why|how|what|when|from|to|into|convert\w*|between|instead|versus|vs|was|were|far|than|or|and|nicht|von|nach|wie|warum)\b|n't|n’t",
    re.I,
)
_EACH = regex(rf"(?P<nats>{_NATS})|(?P<bits>{_BITS})", re.I)


def in_unit_of_sentence(context: Context, sentence: str) -> Context:
    """The context of a sentence that begins with the unit of its values and speaks of no other."""
    unit = opening_unit(sentence)
    return context if unit is None else in_unit(context, unit)


def in_unit(context: Context, unit: str) -> Context:
    """The context in which values and logarithms are in bits, or in nats."""
    return context.extend(log_base="e", unit="nats") if unit == "nats" else context.extend(log_base=2, unit="bits")


def opening_unit(sentence: str) -> str | None:
    """The unit with which a sentence begins, if it speaks of no other."""
    m = _OPENS.match(sentence) or _TURNS.search(sentence)
    if m is None:
        return None
    nats = any(value for name, value in m.groupdict().items() if name.startswith("nats"))
    unit = "nats" if nats else "bits"
    return None if speaks_of_another(sentence, unit) else unit


def speaks_of_another(sentence: str, unit: str) -> bool:
    """Whether the other unit is named."""
    return any(found["bits" if unit == "nats" else "nats"] for found in _EACH.finditer(sentence))


def titled_unit(title: str) -> str | None:
    """The unit in which a part counts whose title ends with it; None for a question, a conversion, and where both are named."""
    m = _TITLES.fullmatch(title) if len(title) < 80 else None
    if m is None or _NO_TITLE.search(title) is not None:
        return None
    unit = "nats" if m["nats"] or m["nats2"] else "bits"
    return None if speaks_of_another(title, unit) else unit


def stated_unit(sentence: str) -> str | None:
    """The unit of all values, where a sentence states it and says no more."""
    m = _STATES.fullmatch(sentence)
    return None if m is None else "nats" if m["nats"] else "bits"


def turned_to(sentence: str) -> str | None:
    """The unit in which a sentence says that it goes on to count: of what follows as of itself."""
    m = _TURNS.search(sentence)
    return None if m is None or m["once"] or m["converts"] else "nats" if m["nats"] else "bits"

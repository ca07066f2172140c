"""Clauses that say of which kind a thing is and narrow nothing: "X is a discrete random variable", "X ~ P"."""

from __future__ import annotations

import re

from ...patterns import regex

_M = "\ufffc"
RELATION = regex(
    r"[=<>]|\\(?:ne|neq|le|leq|ge|geq|to|in|sim|perp|ll|approx|equiv|rightarrow|leftrightarrow|longrightarrow|longleftrightarrow)(?![A-Za-z])"
)
_KIND = regex(
    rf"(?:(?:{_M}(?:-class(?:es)?| classes| outcomes| symbols)?|an?|the|any|some|each|every|two|both|either|or|and|is|are|be|discrete|continuous|finite|countable|random|"
    r"real|real-valued|categorical|joint|joint(?:ly)? distributed|variables?|vectors?|distributions?|laws?|pairs?|of|with|has|have|having|new|"
    r"another|other|true|underlying|unknown|arbitrary|we|one|try|want|to|estimate|approximate|by|follows?|drawn|sampled|distributed|according|"
    r"from|denotes?|describes?|p\.?[md]\.?f\.?s?|densit(?:y|ies)|probabilit(?:y|ies)|(?:mass|density|distribution) functions?)(?:\s+|\s*,\s*|$))+",
    re.I,
)
_IS_THE_OTHER = regex(rf"{_M}\s+(?:is|are|be)\b(?!.*\b(?:of|with|discrete|continuous|from|by)\b.*{_M})[^{_M}]*{_M}", re.I)
_OF_A_LAW = regex(rf"{_M}\s+(?:has|have|follows?)\b", re.I)
_PLAIN = regex(
    r"\s*(?:\\(?:mathcal|mathbf|boldsymbol)\s*\{?\w\}?|[A-Za-z](?:_\{?[\w, ]+\}?)?|\([A-Z][\w, \\]*\)|\\\{.*\\\})(?:\([a-z][\w, ]*\))?\s*"
)
_CONSTANT = regex(rf"{_M} (?:does not|doesn't|do not|don't) depend on {_M}|{_M} (?:is|are) (?:a )?constants?(?: in {_M})?", re.I)
_DRAWN_OR_IN = regex(r"\s*+\(?[\w, \\]+\)?\s*\\(?:sim|in)\s*+(?:\\math\w+\s*)?\{?[A-Z]\}?\s*")


def says_what_kind(text: str, maths: tuple[str, ...]) -> bool:
    """ "X is a discrete random variable", "X ~ P with a p.m.f. p": what is spoken of, which narrows nothing."""
    if _CONSTANT.fullmatch(text):
        return True  # a reason, "because H(p) does not depend on q"
    if _KIND.fullmatch(text) is None or _IS_THE_OTHER.search(text):
        return False
    if maths and _OF_A_LAW.match(text) and maths[0].strip()[:1].islower():
        return False  # "q has the distribution p"
    return all(_PLAIN.fullmatch(tex) or _DRAWN_OR_IN.fullmatch(tex) for tex in maths)


_NEVER = r"(?:cannot|can ?not|can't|can never|never|does not|do not|doesn't|don't|can only|always|only|must)"
_PROPERTY = regex(
    r"(?:the |an? |every |any )?(?:(?:(?:KL|Kullback[-–]Leibler|relative|cross|mutual|conditional|joint|Shannon)[- ])?(?:divergence|entropy|information|logarithms?|logs?|exponential)"
    r"(?: term| part)?|(?:KL|divergence|relative[- ]entropy) (?:term|gap|penalty|part|cost|distance)) (?:(?:cannot|can ?not|can never) be negative|never (?:drops|falls|goes) below zero|"
    r"(?:is|are) (?:always |also |never )?(?:an? )?(?:strictly )?(?:non-?negative|negative|concave|convex|increasing|monoton\w+|symmetric|additive)(?: function)?)|"
    rf"(?:further |extra )?(?:conditioning|side information|observation|knowledge|knowing more|(?:more|extra|additional) information|(?:data[- ])?processing|post-processing) "
    rf"(?:{_NEVER} )?(?:reduces?|decreases?|lowers?|increases?|raises?|creates?|adds?|hurts?)(?: (?:the |our )?(?:entropy|uncertainty|information))?|"
    rf"information {_NEVER} (?:hurt|be negative|decrease|increase)s?",
    re.I,
)
_VALUES = regex(
    rf"\s*{_M}\s*(?:(?:可取|取|有|有)\s*{_M}\s*个?(?:不同的|可能的|可能)?(?:值|取值)|[がはも]\s*{_M}\s*[個つ種]?(?:類|通り)?の(?:異なる|相異なる|可能な)?(?:値|取り得る値)を(?:とる|取る|持つ|とりうる)|"
    rf"[가이은는]\s*{_M}\s*(?:개|가지)의 ?(?:서로 )?(?:다른 |가능한 )?값[을만] ?(?:가지|가질|갖|취하|취할))\s*"
)
_THEN = regex(rf"\s*(?:则有|那么有|则|那么|于是|有)?\s*(?:{_M}\s*[,，]?\s*)*")


def is_property(text: str) -> bool:
    """ "(since) the divergence is non-negative": what all quantities of the name have, a reason and no condition."""
    return _PROPERTY.fullmatch(text.strip()) is not None


def takes_values(text: str, before: str, behind: str, maths: tuple[str, ...]) -> bool:
    """ "X 取 K 个值，则": a random variable with an alphabet of any size, and nothing else between it and the formula."""
    own = maths[before.count(_M) :][:2]
    return (
        _VALUES.fullmatch(text) is not None
        and _THEN.fullmatch(behind) is not None
        and len(own) == 2
        and re.fullmatch(r"\s*[A-Z]\s*", own[0]) is not None
        and re.fullmatch(r"\s*[KNnkM]\s*", own[1]) is not None
    )

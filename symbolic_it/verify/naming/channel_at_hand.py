"""The channel that a section is about: the only one that its heading and the sentences before a formula name."""

from __future__ import annotations

import re
from dataclasses import replace

from ...notation.context import Context, Declared, Fact
from ...patterns import regex
from .binary_channels import CHANCE, told_chance
from .capacity_bounds import without_capacities
from .channel_capacities import CHANNELS

_CHANNEL = "channel at hand"
_SEVERAL = "several"
_ANY = regex("|".join(f"(?:{pattern.pattern})" for pattern in CHANNELS.values()), re.I)


_LABEL = regex(rf"\W*(?:the |case of )?(?:{_ANY.pattern})[^.:：。]{{0,16}}[:：]", re.I)


def with_channel_at_hand(context: Context, words: str, heading: bool = False, whole: str = "") -> Context:
    """The context with the channel that ``words`` name, if the section has named no other one; a heading or a label begins anew.

    ``whole``: the words with their maths, which may tell the chance of an error.
    """
    heading = heading or _LABEL.match(words) is not None
    chance = told_chance(whole) if whole else None
    if heading or chance is not None:
        facts = tuple(f for f in context.facts if f.symbol != CHANCE)
        if chance is not None or len(facts) < len(context.facts):
            context = replace(context, facts=(*facts, Fact(CHANCE, Declared(chance[0]))) if chance is not None else facts)
    words = words if chance is None else f"{words} {chance[1]}"  # C_{BSC(q)} names its channel too
    context = without_capacities(context) if heading else context
    found = {name for name, pattern in CHANNELS.items() if pattern.search(words)} if _ANY.search(words) else set()
    known = None if heading else context.about(_CHANNEL, Declared)
    if not found and not (heading and context.about(_CHANNEL, Declared)):
        return context
    if known is not None and found <= {known.value.word}:
        return context
    word = "" if not found else next(iter(found)) if len(found) == 1 and known is None else _SEVERAL
    facts = tuple(f for f in context.facts if f.symbol != _CHANNEL)
    return replace(context, facts=(*facts, Fact(_CHANNEL, Declared(word))) if word else facts)


def channel_at_hand(context: Context) -> str | None:
    """The channel that the section is about; None where it names none, or several."""
    fact = context.about(_CHANNEL, Declared)
    return fact.value.word if fact is not None and fact.value.word in CHANNELS else None


def speaks_of_channels(context: Context) -> bool:
    """Whether the section names a channel, or several."""
    return context.about(_CHANNEL, Declared) is not None

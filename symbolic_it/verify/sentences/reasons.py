"""Clauses of their own behind one that denies: "it is never zero, since F", "it cannot vanish: its least value is F"."""

from __future__ import annotations

import re

from ...patterns import regex

#: "It is never zero, since ...": the reason is asserted; but "it is no law, since ..." says it of what is none.
_BECAUSE = regex(
    r", (?:since|because|weil|car|porque|perché|так как)\b(?! (?:then|otherwise|(?:that|it|this) (?:would|means?|implies|requires|entails|contradicts|amounts|leads)|"
    r"sonst|andernfalls|dann|sinon|autrement|alors|entonces|si no|de lo contrario|então|senão|altrimenti|allora|иначе|тогда)\b)",
    re.I,
)
_IS_NONE = regex(
    r"\b(?:is|are|was|were|be)(?: not|n['’]t) (?:an?|the|any|one|valid|normali[sz]ed|proper)\b|\b(?:is|are) no\b|\b(?:wrong|false|impossible|invalid|kein\w*|n['’]est pas une?|no es una?)\b",
    re.I,
)
#: "The loss cannot reach zero: its least value is ...": a clause of its own is not denied with the one before the colon.
_DENIES = regex(
    r"\b(?:not|never|cannot|\w+n['’]t)\b(?! (?:\w+ )?(?:true|right|correct|so|valid|hold|holds|the case|what|how|write|believe|say|claim|think|conclude|mean|imply|follow)\b)",
    re.I,
)
_HAS_A_VERB = regex(r"\b(?:is|are|equals?|becomes?|costs?|gives?|has|have|reads|ist|sind|beträgt|est|vaut|es|vale|è|é|равн\w+)\b", re.I)


def reason_alone(clause: str) -> str:
    """A clause, or the reason that it gives, which is asserted whatever it is the reason of."""
    because = _BECAUSE.search(clause)
    return clause if because is None or _IS_NONE.search(clause, 0, because.start()) is not None else clause[because.end() :]


def not_denied(head: str, rest: str) -> str:
    """What stands before a colon, less what it denies where a clause with a verb of its own stands behind."""
    return _DENIES.sub(" ", head) if _HAS_A_VERB.search(rest) is not None else head

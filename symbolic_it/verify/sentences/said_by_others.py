"""A formula that others write, that a slip would give, or that its sentence takes back further on, is not the author's."""

from __future__ import annotations

import re

_SAY = (
    r"(?:say|write|state|claim|answer|reply|believe|think|conclude|guess|argue|insist|assert|suggest|put|propose)(?:s|es|d|ed)?|said|wrote|written|thought|replied|replies|argued"
)
_PEOPLE = (
    r"(?:authors?|people|persons?|texts?|textbooks?|books?|papers?|blogs?|blog posts?|posts?|tutorials?|sources?|students?|pupils?|readers?|learners?|newcomers|beginners?|novices?|"
    r"candidates?|referees?|reviewers?|colleagues?|friends?|chatbots?|assistants?|forums?|websites?|sites?|interviewees?|(?:language|chat) models?)"
)
_OTHERS = rf"(?:some|many|most|several|certain|(?:a|one|another)(?: \w+){{0,2}}|(?:the|this|that|his|her|their|our)(?: \w+)?) {_PEOPLE}|(?:Chat)?GPT[-\w.]*|Wikipedia|somebody|someone"
_REPORTED = re.compile(
    rf"\b(?:{_OTHERS})\b(?:'s? \w+)?(?: (?:in|on|of|at|from) [^,.;:\ufffc]{{0,30}})?(?:,? (?:then|often|sometimes|even|once|also|still|simply|wrongly|here|has|have|had|will|may|might))* (?:{_SAY})\b[^.;\ufffc]{{0,30}}\Z|"
    r"\bit (?:was|is|has been) (?:\w+ ){0,2}(?:believed|thought|assumed|claimed|conjectured|hoped|rumou?red|alleged) that\b[^.;\ufffc]{0,30}\Z|"
    r"(?:\A|[.!?]\s*|[\"“]\s*)(?:the )?(?:students?|pupil|candidate|learner|user|LLM|Chat ?GPT|assistant|Alice|Bob)(?:'s (?:\w+ )?(?:answer|solution|attempt|claim|reply|response|work|step))?\s*:[^.;:]{0,30}\Z",
    re.I,
)
_LOST = r"(?:forget(?:s|ting)?|omit(?:s|ting)?|drop(?:s|ping)?|los(?:e|es|ing)|miss(?:es|ing)?|flip(?:s|ping)?|mix(?:es|ing)? up|confus(?:e|es|ing)|misplac(?:e|es|ing)|misread(?:s|ing)?|leav(?:e|es|ing) (?:out|off|away))"
_PART = (
    r"(?:minus|sign|factor|term|logs?|logarithms?|normali[sz]\w+|exponents?|averag\w+|mean|squares?|conditioning|weights?|weighting|constants?|mask|absolute|index|indices|ind\w+|"
    r"base|bars?|brackets|parenthes[ei]s|arguments|order|direction|numerator|denominator|\ufffc|half|gradient|expectation|negat\w+)"
)
#: "If we forget the minus sign we obtain ...", "Dropping the factor gives ...".
_SLIP = re.compile(rf"\b{_LOST} (?:(?:the|a|an|its|this|that|these|one|out|of|or|either|any|both|up|\w+ing) )*(?:\w+ )?{_PART}[^.;]*\Z", re.I)
_AVOIDED = re.compile(r"\A\W*(?:please )?avoid(?: (?:writing|this))?\W*\Z", re.I)
_TURNED = re.compile(r"\b(?:swap|exchang|interchang|revers|turning round)\w* [^.;]*\b(?:that is|i\.e\.|namely),?\s*(?:\w+ing)?\s*\Z", re.I)
_NOT_LOST = re.compile(rf"\b(?:not|n't|never|without|nothing|no|must|cannot)\s+(?:be |to |have |ever )?{_LOST}\b", re.I)
_CORRECTED = re.compile(
    r"\b(?:errat(?:um|a)|corrigend(?:um|a)|misprints?|typos?|typographical|impossible (?:that|to have|for)|"
    r"(?:previous|earlier|older|last|first) (?:version|edition|draft|printing|release)s?\b[^.;\ufffc]{0,40}\b(?:wrote|had|stated|claimed|read|was|said|gave)|previously (?:wrote|stated|claimed|had))\b",
    re.I,
)
_SO = r"(?:so|true|right|correct|valid|justified|the case|what (?:we|one|you) (?:want|get|have|need)s?)\b"
_LATER = re.compile(
    r"\b(?:has|have|had|with|carries|carry|gets?) the (?:wrong|opposite|incorrect) (?:sign|direction|order|base|units?|arguments?)\b|"
    r"[,;—–(-]\s*(?:but|yet|however|though|although|and|which)?,?\s*(?:this|that|it|they|these|both|which|he|she)\b\s+(?:is|are|was|were|would be)?(?:n't)?\s?(?:\w+ly )?"
    rf"(?:not (?:\w+ )?{_SO}|{_SO} only|only {_SO}|false|wrong|incorrect|mistaken|a typo|a misprint|a slip|something else|no longer (?:true|the)|another (?:thing|quantity|matter)|untrue|nonsense|invalid)|"
    rf"[,;—–(-]\s*(?:but|yet|however|though|although|and|which)?,?\s*(?:this|that|it|they|these|both|which)\b (?:is|are|was|were)n't (?:\w+ )?{_SO}|"
    r"[,;—–(-]\s*(?:but|yet|however|though|although|which)?,?\s*(?:this|that|it|which)\b (?:does not|doesn't|need not|fails to) hold\b|"
    r"\A\W*(?:\w+ )?(?:looks?|seems?|appears?|sounds?)\b[^.]*\b(?:but|yet|however)\b|"
    r"\A[^.;]{0,40}\bshould (?:have (?:been )?|read |be |carry |say )[^.;]{0,20}\b(?:minus|plus|sign|instead|rather|\ufffc)",
    re.I,
)
_EXPECTED = re.compile(r"\b(?:one|you|we|they) (?:would|might|could|may) (?:\w+ )?(?:expect|hope|think|guess|believe)\b[^.;\ufffc]{0,30}\Z", re.I)
_BUT = re.compile(r"[,;—–]\s*(?:but|yet|however|though|although)\b", re.I)


def is_of_others(before: str, after: str) -> bool:
    """Whether the words of a formula's sentence, each formula in them a U+FFFC, say that the author does not assert it."""
    if _SLIP.search(before) is not None and _NOT_LOST.search(before) is None:
        return True
    expected = _EXPECTED.search(before) is not None and _BUT.search(after) is not None
    return expected or any(found.search(before) is not None for found in (_REPORTED, _CORRECTED, _TURNED, _AVOIDED)) or _LATER.search(after) is not None


__all__ = ["is_of_others"]

"""States of affairs before a formula: "The gap closes: H(p,q) = H(p).", "The channel is noiseless, so ...", "By symmetry".

The words before the formula say how things stand in the case that the text is about; what the formula says then is not said of all laws.
"""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from ...patterns import regex

_NOTHING = r"(?:now|then|thus|hence|here|finally|eventually|in fact|indeed|simply|completely|entirely|exactly|fully|just|perfectly|nearly|almost|all|both)"
_STATE = (
    r"(?:tight|loose|strict|sharp|slack|attained|reached|achieved|met|met with equality|saturated|closed|zero|gone|noiseless|noise-free|noisy|useless|lossless|lossy|perfect|broken|"
    r"(?:mis)?matched|degenerate|trivial|deterministic|redundant|sufficient|invertible|reversible|maximal|minimal|optimal|converged|balanced|aligned|calibrated|"
    r"synergistic|informative|uninformative|complementary|correlated|uncorrelated|irrelevant|biased(?: (?:low|high|downwards?|upwards?))?|indistinguishable|identical|the same|equal|an equality|an equation|at (?:its|their) (?:maximum|minimum|optimum|best|worst|limit))"
)
_HAPPENS = (
    r"(?:clos(?:es?|ed)|vanish(?:es|ed)?|saturat(?:es?|ed)|collaps(?:es?|ed)|disappear(?:s|ed)?|degenerat(?:es?|ed)|merg(?:es?|ed)|converg(?:es?|ed)|shrinks? to (?:zero|nothing)|"
    rf"(?:is|are|was|were|becomes?|became|gets?|remains?|stays?|has become|have become|turns? (?:out )?(?:to be|into))(?: {_NOTHING})* {_STATE})"
)
#: What only different things can do: of two forms of one thing it says that they are one.
_MEET = r"(?:agree[sd]?|coincide[sd]?|match(?:es|ed)?|are (?:equal|identical|the same)|become (?:equal|identical|the same))"
_FORMS = r"\b(?:sides?|expressions?|forms?|definitions?|formulas?|formulae|equations?|ways?|versions?|results?|objectives?|losse?s?|notations?|conventions?|quantities)\b"
_LEADS_ON = r"\s*(?:[:,—–]|\band\b|\bso\b)?\s*(?:(?:so(?: that)?|and|hence|thus|therefore|then|that is|i\.e\.|or|we (?:have|get)|which (?:gives|means|says)|giving|meaning)\b[,:\s]*){0,3}\Z"
_TOLD = regex(
    rf"(?:\A|[.;:,(—–]|\b(?:and|but|so|then|hence|thus|here|now)\b)\s*(?P<subject>(?:[A-Za-z][\w'’-]* ){{1,6}}?)(?:{_NOTHING} )*(?P<verb>{_HAPPENS}|{_MEET})(?: {_NOTHING})*{_LEADS_ON}",
    re.I,
)
_SYMMETRY = regex(
    r"\b(?:by|from|because of|due to|through)(?: (?:the|this|its|their|our))?(?: \w+)? symmetr(?:y|ies)\b[^.;\ufffc]{0,24}\Z", re.I
)
#: "The identity is exact": a formula that is spoken of as such is claimed.
_OF_A_LAW = regex(r"\b(?:identity|equation|theorem|lemma|formula|rule|decomposition|definition|relation)\b", re.I)

#: "Without noise, ...", "In those books ...", "There ...": of other circumstances, or in another notation.
_ELSEWHERE = regex(
    r"(?:\A|[.;:,]|\b(?:and|but))\s*(?:with no|without)(?! (?:loss of generality|any|further|much|proof|using|changing|doubt|restriction|explicit|sub|super|actually|ever|knowing)\b)(?: \w[\w'-]*){1,5}\W{0,2}(?:we (?:have|get|obtain|find)\W*)?\Z|"
    r"\A\W*(?:there(?=,| \ufffc)(?! \ufffc\Z)|in (?:those|these|such) (?:\w+ )?(?:books?|texts?|papers?|notations?|conventions?|works?|fields?|versions?)|(?:with|under|in|by) (?:that|this|their|his|her) (?:other )?(?:notation|convention|definition|reading))(?:\W{0,2}|\W+(?:\ufffc\W*(?:and|or|but|while)?\W*)+)\Z",
    re.I,
)
#: "By construction ...", "With probability at least ...", "In expectation ...", "Experiments gave ...": of the thing built, drawn or measured.
_CIRCUMSTANCES = regex(
    r"\bby (?:construction|design|hypothesis|assumption|(?:the |our |this |its )?choice(?: of \ufffc)?|(?:the )?definition of \ufffc)\W*(?:we (?:have|get|obtain)\W*)?\Z|"
    r"\b(?:relabell?\w*|permut\w+|reorder\w*|renam\w+|shuffl\w+)\b[^.;\ufffc]*\Z|\bwith (?:\w+ )?probability\b[^.;]*\Z|\b(?:in expectation|in the mean|almost surely|numerically|empirically|experimentally)\b[^.;\ufffc]{0,24}\Z|"
    r"\b(?:experiments?|measurements?|simulations?|observations?|data|runs?)(?: \d+)? (?:\w+ )?(?:gives?|gave|shows?|showed|yields?|yielded|suggests?|suggested|indicates?|indicated|confirms?|confirmed)(?: that)?\W*\Z",
    re.I,
)
_BEHIND = regex(
    r"\A\W*(?:in expectation|on average|in the mean|with (?:\w+ )?probability|to (?:\w+ )?(?:\w+ )?(?:digits?|decimals?|places|accuracy|precision)|within (?:\w+ )?(?:errors?|error bars|tolerance|noise)|"
    r"numerically|empirically|in (?:our|these|the) (?:experiments?|runs?|data|simulations?)|for (?!all|any|every|each|arbitrary|general|finite|discrete|continuous|random|two|both|probability|the|these|those|such|our|given|different|other|"
    r"joint|marginal|conditional)\w+ (?:laws|distributions|variables|pairs|sources|channels|densities|models)\b)",
    re.I,
)


def circumstances_behind(after: str) -> str | None:
    """The words right behind a formula that say of what, or how nearly, it holds."""
    m = _BEHIND.match(after)
    return m[0].strip(" ,") if m is not None else None


_ABROAD = regex(rf"(?:{words('special case')})[^.;。；\ufffc]{{0,40}}\Z", re.I)


def state_of_affairs(before: str) -> str | None:
    """The words right before a formula that say how things stand where it is said, None where there are none."""
    m = (
        _SYMMETRY.search(before)
        or _CIRCUMSTANCES.search(before[-160:])
        or _ELSEWHERE.search(before[-160:])
        or _ABROAD.search(before[-120:])
    )
    if m is not None:
        return m[0].strip()
    m = _TOLD.search(before[-160:])
    if m is None or _OF_A_LAW.search(m["subject"]) is not None:
        return None
    met = re.fullmatch(_MEET, m["verb"], re.I) is not None
    return None if met and re.search(_FORMS, m["subject"], re.I) is not None else m[0].strip(" ,:;.")


__all__ = ["circumstances_behind", "state_of_affairs"]

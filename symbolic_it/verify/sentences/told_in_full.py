"""Conditions told in full: not "Y = X with probability one half", not "X determines Y up to noise".

A condition is supposed only where what stands right behind it is understood, and no word in front of it says that it holds but often.
"""

from __future__ import annotations

import re

from ...patterns import regex

_ONE = r"(?:\$\s*1\s*\$|1|one)"
_SURELY = rf"(?:,?\s*(?:almost surely|a\.\s?s\.|almost everywhere|a\.\s?e\.|with probability {_ONE}(?!\s*(?:half|third|quarter|tenth|in|out|over|minus|[-−/.]))|for sure|with certainty|everywhere|identically|exactly))"
_WHAT = r"(?:variables?|bits?|coins?|flips?|tosses|dice|rolls?|symbols?|sources?|events?|tokens?|letters?|words?|draws?|samples?|noise|signs?|vectors?|distributions?|laws?|pmfs?|densities|copies|components?|uniform|Gaussian|normal)"
_KIND = r"(?:(?:mutually|pairwise|jointly|discrete|continuous|binary|fair|random|uniform|Gaussian|normal|standard|real|finite|identical|two|three|additive|white|zero-mean|Bernoulli)\s+)*"
_CHAIN = r"(?:(?:is|are|be|being|forms?|as|to form|to be)\s+)?(?:an?\s+|the\s+)?(?:Markov\s+)?(?:chains?\b)(?:\s+in (?:this|that) order)?"
_FOR_ALL = r"(?:for|at) (?:all|every|each|any)\b(?! (?:but|except)\b)"
_FUNCTION = r"for (?:some|an?|any|the) (?:[\w-]+ ){0,3}(?:functions?|maps?|mappings?|bijections?|permutations?|transformations?)\b"
_LEADS_ON = (
    r"(?:and|but(?! (?:for|with|only|not always)\b)|whereas|so|then|hence|thus|therefore|because|since|as (?:it|they|the|we|in|shown|well|usual|above|\$|\ufffc)|if and only if|iff|which|that|whose|who|it|we|you|one|they|the|this|these|those|an?(?! (?:priori|posteriori|bit|little|few|lot)\b)|its|their|our|both|(?:there|here)(?= (?:is|are|exists?|must|can)\b)|now|"
    r"equality|is|are|was|were|be|being|has|have|had|can|may|must|will|would|do|does|cannot|also|too|as well|still|indeed|always|of each other|"
    r"gives?|yields?|impl(?:y|ies)|means?|makes?|shows?|says?|tells?|leaves?|turns?|becomes?|reduces|recovers?|holds?|forms?|represents?|denotes?|follows?|"
    r"attains?|achieves?|minimi[sz]es?|maximi[sz]es?|satisf(?:y|ies)|sets?|requires?|needs?|suffices?|exactly|entirely|alone|"
    r"in (?:this|that) order|in (?:law|distribution)|in (?:this|that|our|the (?:first|second|last|previous|next|above|present|following)) (?:case|section|example|chapter|exercise|problem|figure|table|paragraph|model|setting)\b|by (?:assumption|hypothesis|construction|definition|design)|"
    r"from (?:now|here) on|from\s+(?:\$|\ufffc)|to (?:see|get|obtain|find|show|make|have)|throughout|below|above|again|instead|once more|"
    r"ist|sind|gilt|gelten|dann|und|aber|wobei|denn|folgt|haben|bilden|bildet|wird|werden|dass|die|der|das|wir|sein|"
    r"est|sont|soit|alors|on obtient|et|mais|donc|forment|le|la|les|nous|qui|que|"
    r"son|sea|entonces|y|pero|luego|forman|forma|el|los|las|tenemos|são|é|então|mas|logo|temos|sono|è|allora|quindi|abbiamo|formano|"
    r"то|и|но|образуют|является|являются|имеем|так)\b"
)
_BEHIND = regex(
    rf"(?:[a-zäöüéèß]{{0,4}}(?<=[a-zäöüéèß]))?[\s$*_]*{_SURELY}?[\s$*_]*(?:{_KIND}{_WHAT}\b|{_CHAIN})?{_SURELY}?[\s$*_]*"
    rf"(?!,?\s*(?:which|that|this|what) (?:is|are|was) (?:false|wrong|untrue|not|never|rarely|seldom|only|often)\b|在|的概率|の確率|의 확률|のうち|중 )(?:\Z|[,.;:!?)\]}}\"'”’`|&→⇒—–-]|\\|\ufffc|(?-i:[A-Z])(?:[\s(_=;,']|\b)|[a-z]\s*\(|with equality\b|[0-9=<>]|{_FOR_ALL}|{_FUNCTION}|where\s*(?:\$|\ufffc)|{_LEADS_ON}|[^\x00-\u02af\u2000-\u22ff])",
    re.I,
)
#: In front of it, in its own clause, or as that: it holds often, or nearly.
_OFTEN = regex(
    r"\b(?:nearly|almost|usually|mostly|often|sometimes|typically|occasionally|rarely|seldom|frequently|approximately|approx|roughly|loosely|about(?=\s*\Z)|"
    r"probably|perhaps|maybe|partly|partially|barely|hardly|practically|virtually|essentially|more or less|on average|in the mean|most of the time|"
    r"(?:half|most|some|part|a part|parts|a few|many|much|a fraction|a third|a quarter|the majority) of|(?:in|on|for|at) (?:the )?(?:most|some|many|few|more|less|rare|frequent|common) \w+|"
    r"with (?:(?:high|large|small|low|some|positive|overwhelming) )?probability(?! (?:one|1|\$\s*1\s*\$)(?! (?:half|third|quarter|in)\b))|"
    r"meist|meistens|oft|oftmals|häufig|manchmal|gewöhnlich|fast|beinahe|nahezu|ungefähr|näherungsweise|teilweise|mit Wahrscheinlichkeit|"
    r"presque|souvent|parfois|quasiment|approximativement|généralement|la plupart|avec (?:une )?probabilité|casi|a menudo|quase|quasi|spesso|почти|обычно|часто)\b|"
    r"几乎|大致|近似|通常|往往|经常|有时|大多|多半|部分|概率(?!分布|质量|密度|模型|向量)|大概|거의|대체로|대개|보통|자주|때때로|가끔|대부분|일부|확률 ?[\d$]|확률로|(?<!절)(?<!장)(?<!예)(?<!제)(?<!서)에서|の上で|在[^，。,]{1,8}上|ほぼ|ほとんど|大体|たいてい|しばしば|時々|多くの|一部|確率(?!分布|質量|密度|変数|ベクトル)",
    re.I,
)


def is_told_in_full(text: str, start: int, end: int) -> bool:
    """Whether the words around a condition, ``text[start:end]``, take nothing of it back. Formulas stand in dollars, or as U+FFFC."""
    return _BEHIND.match(text, end) is not None and not is_told_often(text[:start])


#: "Suppose that, with the switch on, ...": in a state that the text may leave.
_IN_A_STATE = regex(
    r"(?:\A\s*(?:that)?\s*,|\b(?:suppos\w*|assum\w*|imagin\w*|let|if|when)(?: (?:now|that|also))*\s*,?)\s*(?:with|without|under|inside|outside|within|in(?! (?:addition|particular|turn|what follows|this|the following)\b)|"
    r"on(?! the other hand\b)|at(?! least\b)|during|while|whenever|as long as|once|after|before|near|beyond)\b[^.;:]*,\s*\Z",
    re.I,
)


def is_told_often(before: str) -> bool:
    """Whether the words of the clause in front of a condition say that it holds nearly, or at times."""
    return _IN_A_STATE.search(before[-160:]) is not None or _OFTEN.search(before[-60:].replace("almost surely", "")) is not None


#: X = Y, q = p, q(x) = p(x), Y = f(X), X _|_ Y: one thing is another, or hangs together with it, and none is introduced.
_NAME = r"(?:\\(?:hat|tilde|bar)\s*)?\{?\\?[A-Za-z]+\}?(?:_\{?\\?\w+\}?|_\{\\(?:text|mathrm)\{\w+\}\})?(?:\([^()=]*\))?"
_EQUATION = regex(rf"\s*{_NAME}(?:\s*(?:=|\\perp(?:\s*\\!*\s*\\perp)?|\\to|\\rightarrow|→|->|⊥)\s*{_NAME})+\s*")


def is_told_in_part(formula: str, before: str, after: str) -> bool:
    """Whether an equation between two names does not hold as such for the words around it."""
    return _EQUATION.fullmatch(formula) is not None and not is_told_in_full(f"{before}\ufffc{after}", len(before), len(before) + 1)


def equations_in_part(text: str, maths: tuple[str, ...]) -> bool:
    """Whether the words around an equation between two names, each formula a U+FFFC, do not say that it holds as such."""
    places = [m.start() for m in re.finditer("\ufffc", text)]
    return any(
        _EQUATION.fullmatch(tex) is not None and not is_told_in_full(text, at, at + 1) for at, tex in zip(places, maths, strict=False)
    )


__all__ = ["equations_in_part", "is_told_in_full", "is_told_in_part"]

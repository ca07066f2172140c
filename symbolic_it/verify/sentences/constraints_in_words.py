"""What a condition in words says, as constraints that the reader takes: "p is uniform", "X and Y are independent"."""

from __future__ import annotations

import re

from ...notation.elaborate import names_a_law
from ...patterns import regex
from .counted_outcomes import size_of_set
from .dependence import ABSOLUTE, speaks_on
from .evenly_spaced import evenly_spaced
from .hypotheses import read_hypotheses
from .injections import injection
from .kinds import RELATION as _RELATION
from .kinds import is_property, says_what_kind
from .kinds_of_law import of_kind
from .laws_in_words import laws_in_words
from .markov import is_markov_chain
from .told_in_full import is_told_in_full
from .two_roles import names_two_roles

_M = "\ufffc"
_DEF = r"(?:a |an |the |any |some |every |each )?"
_DIST = r"(?:\s*(?:distributions?|pmfs?|laws?|targets?|labels?|model|predictions?|vectors?|true|reference))*"
_ALL = regex(
    rf"^(?:all|any|every|each|arbitrary|both|general|two|a|an|the|discrete|finite|given|fixed|probability|random|some|{_M}|\s|,|and|distributions?|variables?|pmfs?|"
    r"outcomes?|inputs?|tokens?|positions?|samples?|models?|alphabets?|on|over|the same|sets?|of|laws?|choices?|pairs?)*$",
    re.I,
)
#: What is said to be the same of two laws, unless it is what they are laws on.
_SAME_WHAT = r"(?:the|a) same (?!(?:\w+ )?(?:alphabets?|sets?|spaces?|outcomes?|support|vocabular\w+|variables?|universe|domain|classes|tokens?|symbols?|categories|labels|size|dimension|length)\b)\w+"
NARROWING = regex(
    r"\b(?:uniform\w*|one-hot|hard|determinis\w+|degenerate|fair|biased|unfair|loaded|independent|equal|identical|perfect|optimal|point mass|"
    r"bijecti\w+|injecti\w+|surjecti\w+|invertible|one-to-one|1-1|1-to-1|reversible|monoton\w+|full support|positive|strictly|non-?\w+|binary|"
    r"erasure|symmetric|BSC|BEC|noiseless|memoryless|AWGN|Z-channel|"
    r"(?:random(?:i[sz]ed)?|stochastic|noisy|probabilistic) (?:functions?|maps?|mappings?|transform\w*)|"
    r"certain|calibrated|optimal|trained|converged|large|small|sufficiently|sharp|peaked|flat|equiprobable|equally likely|"
    r"(?:with|of|having) (?:the )?(?:\w+ )?(?:mean|variance|covariance|second moment|power|correlation)|"
    rf"satisf\w+|fulfil\w*|obey\w*|respect\w* the|shares? (?:its|the|their|a)|agrees? with|match\w*|members? of|(?<!no )(?<!any )(?<!without )constraints?|constrained|moments?|feasible|admissible|{_SAME_WHAT}|"
    r"(?:in|from|within|inside) (?:the|this|that|our|a) (?:same )?(?:\w+ )?(?:class|family))\b",
    re.I,
)


_TIED = regex(r"\s*[A-Z](?:_\{?\w+\}?)?(?:\s*=\s*[A-Z](?:_\{?\w+\}?)?)+\s*")


def narrows(body: str, maths: tuple[str, ...] = ()) -> bool:
    """Whether "for ..." names a special case rather than the objects spoken of: "X = Y, a coin" does."""
    return (
        NARROWING.search(body) is not None
        or any(_TIED.fullmatch(x) for x in maths)
        or (_M in body and re.fullmatch(rf"\s*{_M}(?:\s*(?:classes|outcomes|symbols|tokens|and {_M}))*\s*", body) is not None)
    )


def formal(word: str, body: str, maths: tuple[str, ...]) -> tuple[str, ...] | None:
    """A condition as constraints; None where it is not understood."""
    if word == "unless":
        if re.fullmatch(rf"\s*{_M}\s*", body) and is_equality(maths[0]):
            return (maths[0].replace("=", r"\ne"),)
        return None
    text, maths = _without_outcomes(body.strip(), maths)
    if not text or says_what_kind(text, maths) or (word in ("since", "because", "as") and is_property(text)):
        return ()
    if _ALL.fullmatch(text) and not any(_RELATION.search(x) for x in maths):
        return ()
    if _NAMES.fullmatch(text) and not NARROWING.search(text) and not _RELATION.search(maths[0]):
        return ()  # "if the length of the word is l"
    if names_two_roles(text, maths):
        return ()
    one_to_one = injection(text, maths)
    if one_to_one is not None:
        return (one_to_one,)
    out: list[str] = []
    names = list(maths)
    parts = re.split(r"\s*(?:,\s*and|,|\band\b|\bund\b|\bet\b|且)\s*", text)
    equal = re.match(
        rf"{_M}(?:\s*(?:,|and|,\s*and)\s*{_M})+\s*(?:are|be)?\s*(?:both\s*)?(?:the same|equal|identical|coincide|agree|match)\b", text
    )
    if equal is not None and not is_told_in_full(text, *equal.span()):
        return None
    if equal is not None:
        return tuple(_same(names[0], x) for x in names[1:])
    told = read_hypotheses(in_place(text, maths))
    independent = told.constraints or laws_in_words(f"{word} {in_place(text, maths)},")
    if told.open or (independent and speaks_on(in_place(text, maths), told.spans)):
        return None  # less was read than was said
    if independent:
        return independent
    if re.fullmatch(rf"(?:{_M}\s*(?:,|and|,\s*and)?\s*)+(?:are|be)\s*(?:both |all )?(?P<kind>[^{_M}]*)", text):
        kind = re.sub(rf"^(?:{_M}\s*(?:,|and|,\s*and)?\s*)+(?:are|be)\s*(?:both |all )?", "", text)
        found = [of_kind(kind, x) for x in names]
        return tuple(x for x in found if x is not None) if None not in found else None
    for part in parts:
        used = part.count(_M)
        own, names = names[:used], names[used:]
        single = _one(part.strip(), own)
        if single is None:
            return None
        out += single
    return tuple(out)


#: Behind a formula: "for all $x$ and $y$", "for every pair $(x, y)$".
_OVER_OUTCOMES = regex(
    rf"(?<={_M})\s*(?:for|at) (?:all|every|each|any)(?: (?:pairs?|outcomes?|values?|symbols?))?(?: of)?\s*(?P<over>{_M}(?:\s*(?:,\s*and|,|and)\s*(?:all |every |each |any )?{_M})*)\Z"
)
_OUTCOME = regex(r"\s*\(?\s*[a-z](?:_\{?\w+\}?)?(?:\s*,\s*[a-z](?:_\{?\w+\}?)?)*\s*\)?\s*")


def _without_outcomes(text: str, maths: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """A condition without the outcomes that it is told to hold for all of, which a constraint on laws says itself."""
    m = _OVER_OUTCOMES.search(text)
    first = 0 if m is None else text[: m.start()].count(_M)
    if m is None or m["over"].count(_M) < 2 or not all(_OUTCOME.fullmatch(x) for x in maths[first : first + m["over"].count(_M)]):
        return text, maths
    return text[: m.start()], maths[:first]


_OVER_SIZE = regex(
    rf"{_DEF}{_DIST}\s*{_M}\s*(?:is|be|becomes)\s+(?:the\s+|a\s+)?uniform(?:ly distributed| distribution)?\s+(?:on|over|across)\s+(?:a set of |the |all |its )?{_M}\s+"
    r"(?:possible |equally likely |different |distinct )?\w+"
)
_OVER_SET = regex(
    rf"{_DEF}{_DIST}\s*{_M}\s*(?:is|be|becomes)\s+(?:the\s+|a\s+)?uniform(?:ly distributed| distribution)?\s+(?:on|over|across)\s+(?:the set |the alphabet )?{_M}"
)
_SET = regex(r"\s*\\\{(?P<items>[^{}]{1,80})\\\}\s*")
_NAMES = regex(rf"(?!.*(?:optim|minimi|maximi|model is|equal))[^{_M}]*\b(?:is|be|are|by|as|called|denotes?)\s*{_M}", re.I)


#: "With equal variances $s = t$": the words of the formula behind them.
_IN_WORDS_TOO = r"(?:an? |the )?(?:equal|identical|same|common|shared|matching|unit|zero) (?:variances?|means?|standard deviations?|covariances?|covariance matrices|parameters?|temperatures?)"


def in_place(text: str, maths: tuple[str, ...]) -> str:
    """A text with its formulas where they stand, between dollar signs."""
    for tex in maths:
        text = text.replace(_M, f"${evenly_spaced(tex)}$", 1)
    return text


def _one(text: str, maths: list[str]) -> list[str] | None:
    """One condition."""
    if not maths:
        return None
    if re.fullmatch(
        rf"(?:{_IN_WORDS_TOO}\s*,?\s*)?{_M}(?:\s*(?:for|at) (?:all|every|each|any) {_M})?(?:\s*(?:classes|outcomes|symbols|tokens|everywhere|holds))*",
        text,
    ):
        return of_relation(maths[0])
    if len(maths) == 2 and re.fullmatch(
        rf"{_M}\s*(?:equals|is equal to|matches|coincides with|is the same as|is identical to|agrees with)\s*{_DEF}{_DIST}\s*{_M}", text
    ):
        return [_same(maths[0], maths[1])]
    if len(maths) == 2 and _OVER_SET.fullmatch(text) and (m := _SET.fullmatch(maths[1])) and (size := size_of_set(m["items"])):
        found = of_kind("uniform", maths[0])
        return None if found is None else [found.replace("1/K", f"1/{size}")]
    if len(maths) == 2 and _OVER_SIZE.fullmatch(text) and re.fullmatch(r"\s*(?:\d+|[A-Z])\s*", maths[1]):
        found = of_kind("uniform", maths[0])
        return None if found is None else [found.replace("1/K", f"1/{maths[1].strip()}")]
    if len(maths) == 1:
        m = re.fullmatch(rf"{_DEF}{_DIST}\s*{_M}\s*(?:is|be|becomes|has|puts|equals|follows)\s*(?P<kind>.*)", text)
        kind = m["kind"] if m is not None else None
        if kind is None:
            m = re.fullmatch(rf"{_DEF}(?P<kind>.*?){_DIST}\s*{_M}(?P<rest>.*)", text)
            kind = m["kind"] + m["rest"] if m is not None else None
        found = of_kind(kind, maths[0]) if kind is not None else None
        return None if found is None else [found]
    return None


def is_equality(tex: str) -> bool:
    return re.fullmatch(r"\s*\\?\w+(?:_\{?\\?\w+\}?)?\s*=\s*\\?\w+(?:_\{?\\?\w+\}?)?\s*", tex) is not None


def _same(one: str, other: str) -> str:
    return f"{one} = {other}"


def of_relation(tex: str) -> list[str] | None:
    """A relation as it stands, if it is one that the reader takes as a condition; a limit is not."""
    if names_a_law(tex) or is_markov_chain(tex):
        return [tex]
    if (
        re.search(r"\\(?:to|rightarrow|infty|approx|gg|ll|sim)(?![A-Za-z])", tex)
        or _RELATION.search(tex) is None
        or ABSOLUTE.fullmatch(tex)
    ):
        return None
    return [laws_equal(tex) or tex]


_LAWS_EQUAL = regex(
    r"\s*(?P<one>(?:\\hat\s*)?(?:\\[a-z]+|[a-zPQ])(?:_\{?\\?\w+\}?|_\{\\(?:text|mathrm)\{\w+\}\})?)\s*(?P<at>\([^()=]*\)|_\{?[ijkx]\}?)?\s*=\s*"
    r"(?P<other>(?:\\hat\s*)?(?:\\[a-z]+|[a-zPQ])(?:_\{?\\?\w+\}?|_\{\\(?:text|mathrm)\{\w+\}\})?)\s*(?(at)(?P=at))\s*"
)


def laws_equal(tex: str) -> str | None:
    """ "q = p" where "q(x) = p(x)" or "q = p" says of two laws that they are one."""
    m = _LAWS_EQUAL.fullmatch(tex)
    return None if m is None else f"{m['one']} = {m['other']}"

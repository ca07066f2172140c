"""Conditions in the clause of a formula: "when $q = p$, ...", "... if $p$ is uniform", "for a one-hot target $y$, ...".

What can be said as a constraint is one ("q(x) = p(x)", "p(x) = 1/K", "y is one-hot"); a condition that is not understood is told, so
that nothing is refuted under it. Conditions hold for the formula of their own clause alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...notation.context import Context
from ...notation.elaborate import ElaborationError, names_a_law, read_given
from ...notation.syntax import ReadError
from ..formulas.formula import Formula
from .hypotheses import hypotheses
from .kinds import RELATION as _RELATION
from .kinds import is_property, says_what_kind, takes_values
from .kinds_of_law import of_kind
from .laws_of_variables import is_law_by_cases
from .markov import is_markov_chain
from .mention import qualifiers

_M = "\ufffc"
_WORD = r"(?:if|when(?:ever)?|where(?:ver)? (?=\ufffc ?(?:is|are|=))|suppose(?: that)?|assum(?:e|ing)(?: that)?|provided(?: that)?|given that|in (?:the|this) case (?:of|that|where)|unless|as long as|as(?= \ufffc)|once|because|since|should|wenn|falls|si|quand|lorsque|cuando)"
_LEADING = re.compile(
    rf"(?:^|[;:.(]|\b(?:and|but|so|then|that|hence|thus|Indeed|moreover|also|,))\s*(?P<word>{_WORD})\b\s*(?P<body>[^;]*?)\s*"
    r"(?:,|:|\bthen\b|\bwe (?:have|get|obtain)\b)(?P<rest>[^;]*)\Z",
    re.I,
)
_FOR = re.compile(
    r"(?:^|[;:.(]|\b(?:and|but|so|that|,))\s*(?P<word>for|with|under|given|at)\s+(?P<body>[^;,:]*?)\s*(?:,|:|\bwe (?:have|get)\b)(?P<rest>[^;]*)\Z",
    re.I,
)
_TRAILING = re.compile(
    rf"^\s*(?:(?:n?ats|bits?)\b)?\s*,?\s*(?:(?:holds|is true|exactly|precisely|only)\s+)*(?P<word>{_WORD}|for|with|under|given)\s+(?P<body>[^;.,:)]*)",
    re.I,
)
_CJK = re.compile(r"(?P<word>如果|若|当|假设|设|만약|가정)\s*(?P<body>[^,，;；。]*)[,，]")
_PROCEDURE = re.compile(
    r"^(?:we|you|one|I|they)\s+(?:\w+ly\s+)?(?:expand|write|rewrite|rearrange|substitute|plug|insert|compute|calculate|look|recall|use|take|apply|sum|"
    r"train|subtract|add|divide|multiply|minimi[sz]e|compare|start|combine|put|evaluate|average|measure|remember|want|need|integrate|see|split)",
    re.I,
)
_DEF = r"(?:a |an |the |any |some |every |each )?"
_DIST = r"(?:\s*(?:distributions?|pmfs?|laws?|targets?|labels?|model|predictions?|vectors?|true|reference))*"
_OVER = r"(?:\s*(?:on|over|across)\b.*)?"
_ALL = re.compile(
    rf"^(?:all|any|every|each|arbitrary|both|general|two|a|an|the|discrete|finite|given|fixed|probability|random|some|{_M}|\s|,|and|distributions?|variables?|pmfs?|"
    r"outcomes?|inputs?|tokens?|positions?|samples?|models?|alphabets?|on|over|the same|sets?|of|laws?|choices?|pairs?)*$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """What the words of a formula's clause suppose: constraints that the reader takes, and what was not understood."""

    given: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def clauses(before: str, after: str, maths_before: tuple[str, ...] = (), maths_after: tuple[str, ...] = ()) -> Clauses:
    """The conditions on a formula. ``before`` and ``after``: the prose around it, each formula a U+FFFC; ``maths_...``: those formulas."""
    given: list[str] = []
    unknown: list[str] = []

    def take(word: str, body: str, maths: tuple[str, ...]) -> None:
        found = _formal(word.lower(), body, maths)
        if found is None:
            unknown.append(f"{word} {body}".replace(_M, "...").strip())
        else:
            given.extend(found)

    for pattern in (_LEADING, _FOR):
        m = pattern.search(before)
        if m is not None:
            first = before[: m.start("body")].count(_M)
            body = m["body"]
            if pattern is _FOR and not _narrows(body):
                continue
            if pattern is _LEADING and _PROCEDURE.match(body):
                continue
            take(m["word"], body, maths_before[first : first + body.count(_M)])
            break
    else:
        given += _set_equal(before, maths_before)
        unknown += [m[0].strip() for m in (_SPECIAL.search(before[-160:]), _LOOSELY.search(before[-80:])) if m is not None]
        m = _HAVING.search(before)
        if m is not None:
            k = before[: m.end("maths")].count(_M) - 1
            if k < len(maths_before) and _RELATION.search(maths_before[k]) and not given:
                take("with", _M, (maths_before[k],))
    for m in (c for c in _CJK.finditer(before) if not takes_values(c["body"], before[: c.start("body")], before[c.end() :], maths_before)):
        first = before[: m.start("body")].count(_M)
        take(m["word"], m["body"], maths_before[first : first + m["body"].count(_M)])
    case = equality_case(after, maths_after)
    m = _TRAILING.match(after) if case is None or case[2] is None else None  # "iff ..." is a claim of its own
    if m is not None and m["word"].lower() in ("for", "with", "under", "given") and _GOES_ON.match(m["body"]):
        m = None  # "JSD = ... with m = (p + q)/2 is symmetric": the sentence goes on
    if (
        m is not None
        and not (m["word"].lower() in ("for", "with", "under", "given") and not _narrows(m["body"]))
        and not _PROCEDURE.match(m["body"])
    ):
        first = after[: m.start("body")].count(_M)
        take(m["word"], m["body"], maths_after[first : first + m["body"].count(_M)])
    return Clauses(tuple(dict.fromkeys(given)), tuple(unknown))


_CASE = re.compile(
    r"^\W*(?:(?P<word>with equality|(?:where|and) (?:the )?equality (?:holds|occurs|is (?:attained|reached|achieved)))|(?:\w+\s+){0,3}?)\s*"
    r"(?P<sign>iff|(?:just |exactly |precisely )?(?:if and only if|when and only when)|only if|only when|exactly (?:if|when)|precisely (?:if|when)|if|when(?:ever)?)"
    r"\s+(?P<body>[^;.:)]*)",
    re.I,
)


def equality_case(after: str, maths: tuple[str, ...]) -> tuple[bool, bool, tuple[str, ...] | None] | None:
    """What is said of when a relation holds with equality, or at all: (with equality, in both directions, the conditions).

    ", with equality iff p = q": (True, True, ("p = q",)); the conditions are None where they are not understood.
    """
    m = _CASE.match(after)
    if m is None:
        return None
    equality, both = bool(m["word"]), m["sign"].lower() not in ("if", "when", "whenever")
    if not (equality or both):
        return None  # "if", a condition like any other
    first = after[: m.start("body")].count(_M)
    found = _formal("if", re.sub(r",\s*(?:and|but|so|which|that is)\b.*|,\s*$", "", m["body"]), maths[first:])
    return equality, both, found or None


def supposed(formula: Formula, context: Context) -> tuple[Context, bool]:
    """The context with the conditions on a formula, and whether the words narrow what it is about beyond them."""
    found = clauses(formula.before, formula.after, formula.maths_before, formula.maths_after)
    open_ones = bool(found.unknown)
    for text in found.given:
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError):
            open_ones = True
    return context, open_ones or qualifiers(formula.sentence) > len(found.given)


def assumed(text: str, maths: tuple[str, ...], context: Context) -> tuple[Context, bool]:
    """The same of a sentence that supposes something for those that follow: "Assume p != q."."""
    m = re.match(r"\W*(?P<word>suppose|assume|let|now let)(?: that)?\s+(?P<body>[^.;]*)", text, re.I)
    if m is None or not (_narrows(m["body"]) or any(_RELATION.search(x) for x in maths)) or any(is_law_by_cases(x) for x in maths):
        return context, False
    found = _formal("suppose", m["body"], maths[: m["body"].count(_M)])
    if found is None:
        return context, True
    try:
        for one in found:
            context = read_given(one, context)
    except (ReadError, ElaborationError):
        return context, True
    return context, False


_SPECIAL = re.compile(
    r"(?:^|[.;:,]\s*)(?:after|at (?:its|the|their|this|an?)|in (?:this|that|the|our|such|some|which)(?: \w+)? (?:case|limit|setting|example|regime)|"
    r"otherwise|else|elsewhere|sonst|andernfalls|sinon|in (?:all|any|every|the) (?:other|remaining) (?:case|situation)s?|"
    r"in the limit|on the|under (?:this|these|the)|up to|ignoring|neglecting|dropping|omitting|modulo|asymptotically|for large|for small|eventually)\b"
    r"[^.;]*\Z",
    re.I,
)
_GOES_ON = re.compile(
    rf"\s*{_M}\s+(?:is|are|was|has|gives|satisfies|lies)\b(?! (?:uniform|one-hot|determinis|degenerate|independent))", re.I
)
_LOOSELY = re.compile(
    r"\b(?:minimum|maximum|optimum|optimal \w+|limit|minimi[sz]er|maximi[sz]er)\b[^.;,]*\b(?:is|becomes|equals|reads|has|satisfies|attains|gives)\s*\Z|\bup to\b[^.;,]*\Z",
    re.I,
)
_HAVING = re.compile(rf"\b(?:with|such that|satisfying|having|subject to|whose)\s+(?:\w+\s+){{0,3}}(?P<maths>{_M})\s*,[^.;]*\Z", re.I)


def _set_equal(before: str, maths: tuple[str, ...]) -> list[str]:
    """ "At q = p ...", "setting q = p gives": laws made equal earlier in the clause."""
    start = max((m.end() for m in re.finditer(r"[;.]\s|\b(?:but|whereas|while|unless|not|never|if and only if|iff)\b", before)), default=0)
    first = before[:start].count(_M)
    return [tex for tex in maths[first:] if _equality(tex) and not re.search(r"[A-Z]", tex)]


_NARROWING = re.compile(
    r"\b(?:uniform\w*|one-hot|hard|determinis\w+|degenerate|fair|biased|unfair|loaded|independent|equal|identical|perfect|optimal|point mass|"
    r"full support|positive|strictly|non-?\w+|binary|certain|calibrated|optimal|trained|converged|large|small|sufficiently|sharp|peaked|flat|equiprobable|equally likely)\b",
    re.I,
)


def _narrows(body: str) -> bool:
    """Whether "for ..." names a special case rather than the objects spoken of."""
    return _NARROWING.search(body) is not None or (
        _M in body and re.fullmatch(rf"\s*{_M}(?:\s*(?:classes|outcomes|symbols|tokens|and {_M}))*\s*", body) is not None
    )


def _formal(word: str, body: str, maths: tuple[str, ...]) -> tuple[str, ...] | None:
    """A condition as constraints; None where it is not understood."""
    if word == "unless":
        if re.fullmatch(rf"\s*{_M}\s*", body) and _equality(maths[0]):
            return (maths[0].replace("=", r"\ne"),)
        return None
    text = body.strip()
    if not text or says_what_kind(text, maths) or (word in ("since", "because", "as") and is_property(text)):
        return ()
    if (_ALL.fullmatch(text) and not any(_RELATION.search(x) for x in maths)):
        return ()
    if _NAMES.fullmatch(text) and not _NARROWING.search(text) and not _RELATION.search(maths[0]):
        return ()  # "if the length of the word is l"
    out: list[str] = []
    names = list(maths)
    parts = re.split(r"\s*(?:,\s*and|,|\band\b|\bund\b|\bet\b|且)\s*", text)
    if re.fullmatch(
        rf"{_M}(?:\s*(?:,|and|,\s*and)\s*{_M})+\s*(?:are|be)?\s*(?:both\s*)?(?:the same|equal|identical|coincide|agree|match)\b.*", text
    ):
        return tuple(_same(names[0], x) for x in names[1:])
    independent = hypotheses(_with(text, maths))
    if independent:
        return independent
    if re.fullmatch(rf"(?:{_M}\s*(?:,|and|,\s*and)?\s*)+(?:are|be)\s*(?:both |all )?(?P<kind>.*)", text):
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


_NAMES = re.compile(rf"(?!.*(?:optim|minimi|maximi|model is|equal))[^{_M}]*\b(?:is|be|are|by|as|called|denotes?)\s*{_M}", re.I)


def _with(text: str, maths: tuple[str, ...]) -> str:
    for tex in maths:
        text = text.replace(_M, f"${tex}$", 1)
    return text


def _one(text: str, maths: list[str]) -> list[str] | None:
    """One condition."""
    if not maths:
        return None
    if re.fullmatch(
        rf"{_M}(?:\s*(?:for|at) (?:all|every|each|any) {_M})?(?:\s*(?:classes|outcomes|symbols|tokens|everywhere|holds))*", text
    ):
        return _relation(maths[0])
    if len(maths) == 2 and re.fullmatch(
        rf"{_M}\s*(?:equals|is equal to|matches|coincides with|is the same as|is identical to|agrees with)\s*{_DEF}{_DIST}\s*{_M}", text
    ):
        return [_same(maths[0], maths[1])]
    if len(maths) == 1:
        m = re.fullmatch(rf"{_DEF}{_DIST}\s*{_M}\s*(?:is|be|becomes|has|puts|equals|follows)\s*(?P<kind>.*)", text)
        kind = m["kind"] if m is not None else None
        if kind is None:
            m = re.fullmatch(rf"{_DEF}(?P<kind>.*?){_DIST}\s*{_M}(?P<rest>.*)", text)
            kind = m["kind"] + m["rest"] if m is not None else None
        found = of_kind(kind, maths[0]) if kind is not None else None
        return None if found is None else [found]
    return None


def _equality(tex: str) -> bool:
    return re.fullmatch(r"\s*\\?\w+(?:_\{?\\?\w+\}?)?\s*=\s*\\?\w+(?:_\{?\\?\w+\}?)?\s*", tex) is not None


def _same(one: str, other: str) -> str:
    return f"{one} = {other}"


def _relation(tex: str) -> list[str] | None:
    """A relation as it stands, if it is one that the reader takes as a condition; a limit is not."""
    if names_a_law(tex) or is_markov_chain(tex):
        return [tex]
    if re.search(r"\\(?:to|rightarrow|infty|approx|gg|ll|sim)(?![A-Za-z])", tex) or _RELATION.search(tex) is None:
        return None
    return [tex]

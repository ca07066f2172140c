"""Conditions in the clause of a formula: "when $q = p$, ...", "... if $p$ is uniform", "for a one-hot target $y$, ...".

What can be said as a constraint is one ("q(x) = p(x)", "p(x) = 1/K", "y is one-hot"); a condition that is not understood is told, so
that nothing is refuted under it. Conditions hold for the formula of their own clause alone.
"""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from ...notation.context import Context
from ...notation.elaborate import ElaborationError, read_given
from ...notation.syntax import ReadError
from ...notation.syntax.languages import words
from ...patterns import regex
from ..formulas.formula import Formula
from .cases_behind import case_behind, is_on_an_interval
from .cases_in_brackets import without_cases
from .cases_of_equality import equality_case, said_of_equality
from .constraints_in_words import formal, in_place, is_equality, narrows
from .east_asian import Told, condition_after, conditions_before
from .european_words import in_english, opened_by
from .hypotheses import conditioned
from .indices_compared import indices_told
from .injections import of_formula
from .kinds import RELATION as _RELATION
from .law_of_subject import law_of_subject
from .laws_set_equal import is_set_equal_in_part, set_equal
from .laws_without_letters import laws_without_letters
from .mention import qualifiers
from .moments_told import moments_of_subject, without_middles
from .negations import is_excepted
from .quantified_ranges import is_quantified, quantified_ranges
from .ranges import range_in_front, ranges, without_ranges
from .states_of_affairs import circumstances_behind, state_of_affairs
from .suppositions import only_names
from .two_ways import is_of_equality
from .unread_languages import in_an_unread_language

M = "\ufffc"
_WORD = (
    r"(?:if|when(?:ever)?|where(?:ver)? (?=\ufffc ?(?:is|are|=))|suppose(?: that)?|assum(?:e|ing)(?: that)?|provided(?: that)?|given that|in (?:the|this) case (?:of|that|where)|unless|as long as|as(?= \ufffc)|once|because|since|should|"
    + words("if")
    + ")"
)
_HAVE = (
    r"\b(?:we (?:(?:will|would|must|should|shall|can|do|then|also|thus|simply|always|clearly) )*(?:have|get|obtain|recover|find|retrieve|see|conclude)|"
    r"it (?:(?:must|will|then|always) )*(?:holds?|follows?|is true) that)\b"
)
#: "when q = p this reduces to ...": where a condition ends without a comma.
_VERBS = r"(?:becomes|reduces to|simplifies to|speciali[sz]es to|collapses to|equals|reads|is|gives)\b"
_THING = r"(?:the|its) (?:\w+ )?(?:divergence|formula|bound|entropy|expression|loss|distance|KL)"
_BECOMES = rf"(?<={M} )(?=\b(?:this|it|which|that|{_THING})\s+(?:simply |just |then |thus )?{_VERBS})"
_IN_GENERAL = (
    rf"(?!{_THING} is\b)"  # "when q = p the divergence is 0" says what it is of the case, "with equal variances the divergence is" of all
)
_LEADING = regex(
    rf"(?:^|[;:.(]|\b(?:and|but|so|then|that|hence|thus|Indeed|moreover|also|,))\s*(?P<word>{_WORD})\b\s*(?P<body>[^;]*?)\s*"
    rf"(?:,|:|\bthen\b|{words('then')}|{_HAVE}|{_IN_GENERAL}{_BECOMES})(?P<rest>[^;]*)\Z",
    re.I,
)
_FOR = regex(
    r"(?:^|[;:.(]|\b(?:and|but|so|then|that|hence|thus|also|,))\s*(?P<word>for|with|under|given|at)\s+(?P<body>[^;,:]*?)\s*"
    rf"(?:,|:|{_HAVE}|{_BECOMES})(?P<rest>[^;]*)\Z",
    re.I,
)
_TRAILING = regex(
    rf"^\s*(?:(?:n?ats|bits?)\b)?\s*,?\s*(?:(?:holds|is true|is (?:attained|achieved|reached|obtained)|exactly|precisely|only)\s+)*(?P<word>where(?=\s+{M} (?:is|are) )|{_WORD}|for|with|under|given)\s+(?P<body>[^;.,:)]*)",
    re.I,
)
_PROCEDURE = regex(
    r"^(?:we|you|one|I|they)\s+(?:\w+ly\s+)?(?:expand|write|rewrite|rearrange|substitute|plug|insert|compute|calculate|look|recall|use|take|apply|sum|"
    r"train|subtract|add|divide|multiply|minimi[sz]e|compare|start|combine|put|evaluate|average|measure|remember|want|need|integrate|see|split)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """What the words of a formula's clause suppose: constraints that the reader takes, and what was not understood."""

    given: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def clauses(
    before: str, after: str, maths_before: tuple[str, ...] = (), maths_after: tuple[str, ...] = (), *, loosely: bool = True
) -> Clauses:
    """The conditions on a formula. ``before`` and ``after``: the prose around it, each formula a U+FFFC; ``maths_...``: those formulas.

    ``loosely``: "at q = p, ..." and the like count too, in which no word of a condition stands.
    """
    given: list[str] = []
    unknown: list[str] = []

    def take(word: str, body: str, maths: tuple[str, ...]) -> None:
        if languages := opened_by(word):
            word, body = "if", in_english(body, languages) or body
        found = formal(word.lower(), body, maths)
        if found is None:
            unknown.append(f"{word} {body}".replace(M, "...").strip())
        else:
            given.extend(found)

    def take_told(told: Told, maths: tuple[str, ...]) -> None:
        found = constraints(told, maths)
        if found is None:
            unknown.append(told.said.replace(M, "..."))
        else:
            given.extend(found)

    for pattern in (_LEADING, _FOR):
        m = pattern.search(before)
        if m is not None:
            first = before[: m.start("body")].count(M)
            body = m["body"]
            if pattern is _FOR and not narrows(body):
                continue
            if pattern is _LEADING and _PROCEDURE.match(body):
                continue
            if is_of_equality(before, m.start("word"), m.end("body")):
                continue
            if is_excepted(before, m.start("word")):
                unknown.append("but for a case")
                break
            take(m["word"], body, maths_before[first : first + body.count(M)])
            break
    else:
        excepted = M in before and is_excepted(before, before.rindex(M))
        given += set_equal(before, maths_before) if loosely and not excepted else []
        unknown += ["but for a case"] if excepted else []
        unknown += ["a case in part"] if loosely and not excepted and is_set_equal_in_part(before, maths_before) else []
        unknown += [
            m[0].strip()
            for m in (_SPECIAL.search(before[-160:]), _OTHERWISE.search(before[-80:]), _LOOSELY.search(before[-80:]))
            if m is not None
        ]
        unknown += [told for told in (state_of_affairs(before), circumstances_behind(after)) if told is not None]
        m = _HAVING.search(before)
        if m is not None:
            k = before[: m.end("maths")].count(M) - 1
            if k < len(maths_before) and _RELATION.search(maths_before[k]) and not given:
                take("with", M, (maths_before[k],))
    for described in _IN_WORDS.finditer(before):
        k = before[: described.start()].count(M)
        if k >= len(maths_before) or re.fullmatch(r"\s*[A-Z](?:_\{?\w+\}?)?\s*", maths_before[k]) is None:
            continue
        unknown.append(described[0].replace(M, "...").strip())
    if conditioned(before):
        unknown.append("independence under a condition")
    for told in conditions_before(without_cases(before), maths_before) if not conditioned(before) else ():
        take_told(told, maths_before)
    case = equality_case(after, maths_after)
    taken = False
    m = _TRAILING.match(after) if case is None or case[2] is None else None  # "iff ..." is a claim of its own
    if m is not None and m["word"].lower() in ("for", "with", "under", "given") and _GOES_ON.match(m["body"]):
        m = None  # "JSD = ... with m = (p + q)/2 is symmetric": the sentence goes on
    if m is not None and not _PROCEDURE.match(m["body"]):
        own = maths_after[(first := after[: m.start("body")].count(M)) : first + m["body"].count(M)]
        taken = m["word"].lower() not in ("for", "with", "under", "given", "where") or narrows(m["body"], own)
        if taken:
            take(m["word"], m["body"], own)
    if not taken and case is None and (behind_it := case_behind(after)) is not None:
        unknown.append(behind_it.replace(M, "..."))
    behind = condition_after(after) if m is None and case is None else None
    if behind is not None:
        take_told(behind, maths_after)
    return Clauses(tuple(dict.fromkeys(given)), tuple(unknown))


def supposed(
    formula: Formula, context: Context, made_of: frozenset[str] = frozenset(), earlier: str = "", described: frozenset[str] = frozenset(),
    shown: AbstractSet[str] = frozenset(),
) -> tuple[Context, bool]:  # fmt: skip
    """The context with the conditions on a formula, and whether the words narrow what it is about beyond them.

    ``made_of``: the letters that its laws are made of, beside its own; ``earlier``: the text before it; ``described``: the letters that it describes; ``shown``: formulas
    that were proved, and as conditions say nothing.
    """
    found = clauses(formula.before, formula.after, formula.maths_before, formula.maths_after)
    found = replace(found, unknown=tuple(u for u in found.unknown if not is_on_an_interval(u, earlier)))
    named = law_of_subject(
        f"{in_place(formula.before, formula.maths_before)}${formula.text}$", described
    )  # the condition is a law that is put in
    moments, context = moments_of_subject(in_place(formula.before, formula.maths_before), formula.text, context, earlier)
    given = tuple(
        c for c in found.given
        if c.strip() not in shown and not _given_anew(c, formula.maths_before) and not _gives_its_left_side(c, formula.text)
    )  # fmt: skip
    over, beyond = quantified_ranges(formula.text, formula.before, formula.after, formula.maths_before, formula.maths_after)
    found = replace(
        found,
        given=(*(without_middles(given) if moments else given), *moments, *indices_told(formula), *over),
        unknown=tuple(u for u in found.unknown if not over or not is_quantified(u.replace("...", M))),
    )
    untold, said = laws_without_letters(formula, described, earlier)
    if untold:
        found = Clauses((*found.given, *untold), tuple(u for u in found.unknown if said not in u.replace("...", M)))
    if named:
        found = Clauses(found.given, tuple(u for u in found.unknown if _OF_A_UNIFORM.match(u) is None))
    differ = _DIFFER.search(formula.text) is not None  # "zero iff p = q, and D(p||q) != D(q||p)": not of laws that are one
    found = replace(
        found, given=tuple(c for told in found.given if not (differ and is_equality(told)) for c in of_formula(told, formula.text))
    )
    apart = any(
        not _names_in(text) & (_names_in(formula.text) | _SIZES | made_of) for text in found.given
    )  # b - a < 1, of which h < 0 says nothing
    named_ranges = ranges((*formula.maths_before, formula.text, *formula.maths_after))
    on = (c for c in (*named_ranges, *range_in_front(formula.before, formula.maths_before)) if _names_in(c) <= _names_in(formula.text))
    context, open_ones = under(Clauses(tuple(dict.fromkeys((*found.given, *on))), found.unknown), context)
    told = qualifiers(formula.sentence) - qualifiers(said_of_equality(formula.after))  # what is said of equality narrows nothing
    return context, apart or open_ones or beyond or told > len(found.given) + len(named) or in_an_unread_language(formula)


_DIFFER = regex(r"\\neq?(?![a-zA-Z])|≠|\\not\s*=")
_VALUE = regex(r"\s*(?P<name>[^=<>]*?)\s*=\s*(?P<value>[-+]?[\d.]+|\\frac\s*\{?\d+\}?\s*\{?\d+\}?)\s*\Z")


def _given_anew(told: str, maths: tuple[str, ...]) -> bool:
    """Whether a later formula gives the name another number: "if y = 1 and p = 0.9, L = ..., and with p = 0.1, L = ..."."""
    values = [m.group("name", "value") for tex in (told, *maths) if (m := _VALUE.match(tex)) is not None]
    mine = [
        (re.sub(r"[\s{}]", "", name), value) for name, value in values if re.sub(r"[\s{}]", "", name) == re.sub(r"[\s{}]", "", values[0][0])
    ]
    return _VALUE.match(told) is not None and len(mine) > 1 and mine[-1][1] != mine[0][1]


def _gives_its_left_side(told: str, formula: str) -> bool:
    """Whether what is told is a number for what the formula gives another value: "entropy = 0 if ..., and entropy = log n"."""
    value, left = _VALUE.match(told), formula.split("=")[0]
    return value is not None and "=" in formula and re.sub(r"[\s{}]", "", value["name"]) == re.sub(r"[\s{}]", "", left)


def under(found: Clauses, context: Context) -> tuple[Context, bool]:
    """The context with conditions in force, and whether some of them were not understood."""
    open_ones = bool(found.unknown)
    for text in found.given:
        context = without_ranges(context, text)
        try:
            context = read_given(text, context)
        except (ReadError, ElaborationError):
            open_ones = True
    return context, open_ones


_OF_A_UNIFORM = regex(r"for (?:an?|the|any) (?:discrete )?uniform\b", re.I)
_SIZES = frozenset("KNnkMmV")


def _names_in(text: str) -> set[str]:
    """The letters of a formula, those of macros that are no Greek letters left out."""
    return set(
        re.findall(
            r"\\[a-z]+|[A-Za-z]",
            re.sub(r"\\(?:text|math\w+|log|ln|exp|frac|sum|left|right|operatorname|perp|mid|sim|le|ge|ne|in)(?![A-Za-z])", " ", text),
        )
    )


OF_AN_OUTCOME = regex(r"\A\s*[a-zA-Z]\s*\([a-z]\w*\)\s*(?:=\s*0\s*\Z|>|<|\\[gl]t\b|\\ne)")  # q(x) = 0: what holds of the outcome chosen


def of_an_outcome(maths: tuple[str, ...]) -> tuple[str, ...]:
    """The formulas of a sentence that say something of one outcome: p(x) > 0, q(x) = 0."""
    return tuple(x for x in maths if OF_AN_OUTCOME.search(x) is not None)


_SPECIAL = regex(
    r"(?:^|[.;:,]\s*)(?:ideally|at (?:convergence|optimality|best|worst)|in (?:the|an?) (?:\w+ )?(?:best|worst|ideal|extreme|limiting|special|degenerate) (?:case|situation)|(?:the|an?|our|its|their|one|this|null) (?:\w+ )?(?:goal|aim|ideal|hope|desideratum|requirement|constraint|hypothesis|(?:best|worst|ideal|extreme|limiting|special) case)(?! (?:is|are) to\b)|(?:we|you|one|they) (?:\w+ )?(?:want|require|need|demand|impose|enforce|desire|hope|aim)(?! (?:to|for) )(?! the (?:identity|formula|equation|fact|relation)\b)|after|at (?:its|the|their|this|an?)|in (?:this|that|the|our|such|some|which)(?: \w+)? (?:case|limit|setting|example|regime)|"
    r"otherwise|else|elsewhere|in (?:all|any|every|the) (?:other|remaining) (?:case|situation)s?|"
    r"in the limit|to (?:the )?(?:\w+|\ufffc) order|to (?:a )?(?:\w+ )?approximation|on the|under (?:this|these|the)|up to|ignoring|neglecting|dropping|omitting|modulo|asymptotically|for large|for small|eventually)\b"
    r"[^.;]*\Z",
    re.I,
)
_OTHERWISE = regex(rf"(?:{words('otherwise')})[^.;。；]*\Z", re.I)
#: "$X$ = the weather of tomorrow -> ...": what a letter stands for is told in words.
_IN_WORDS = regex(rf"{M}\s*[=＝]\s*(?!{M})(?=[^\s{M}]*[^\W\d_]{{2}})[^{M}=]{{3,120}}(?=.*(?:→|->|⇒|=>|,|，|\Z))")
_GOES_ON = regex(rf"\s*{M}\s+(?:is|are|was|has|gives|satisfies|lies)\b(?! (?:uniform|one-hot|determinis|degenerate|independent))", re.I)
_LOOSELY = regex(
    r"\b(?:minimum|maximum|optimum|optimal \w+|limit|minimi[sz]er|maximi[sz]er)\b[^.;,]*\b(?:is|becomes|equals|reads|has|satisfies|attains|gives)\s*\Z|\bup to\b[^.;,]*\Z",
    re.I,
)
_HAVING = regex(rf"\b(?:with|such that|satisfying|having|subject to|whose)\s+(?:\w+\s+){{0,3}}(?P<maths>{M})\s*,[^.;]*\Z", re.I)


def constraints(told: Told, maths: tuple[str, ...]) -> tuple[str, ...] | None:
    """What a condition says, None where it is not understood."""
    own = maths[told.first : told.first + told.count]
    found = None if told.body is None else formal(told.word, told.body, own)
    return only_names(told.said, own) if found is None and told.word in ("suppose", "let") else found

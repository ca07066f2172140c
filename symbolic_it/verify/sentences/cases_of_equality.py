r"""Cases of equality as two laws that are equal: "iff X is uniform" as p(x) = 1/|X|, a chain X -> Z -> Y as X \perp Y | Z."""

from __future__ import annotations

import re

from ...patterns import regex
from .constraints_in_words import formal, in_place
from .determined import DETERMINED
from .equality_words import told_case

_M = "\ufffc"
_UNIFORM = regex(r"([A-Z]) \\sim \\mathrm\{DiscreteUniform\}\(\|\\mathcal\{\1\}\|\)")
_CHAIN = regex(r"([A-Z]) -> ([A-Z]) -> ([A-Z])")
_ONE_HOT = regex(r"([a-z]) is one-hot")
_SAME_LAWS = regex(
    r"\b(?:iff|if and only if|when and only when|exactly when|only (?:if|when))\s+(?:the|both) (?:two |both )?(?:distributions|laws|pmfs|densities)\s+(?:are|is)\s+"
    r"(?:identical|equal|the same|identically equal)\s*(?=[.,;:)]|\Z)|\b(?:the|both) (?:two |both )?(?:distributions|laws)\s+(?:coincide|agree|match)\s*(?=[.,;:)]|\Z)",
    re.I,
)
_EQUALLY_LIKELY = regex(
    r"\b(?:iff|if and only if|when and only when|exactly when|only (?:if|when))\s+(?:all (?:of )?(?:the |its )?(?:\w+ )?(?:outcomes|symbols|values|events|messages|probabilities|letters|states|classes)\s+are\s+"
    r"(?:all )?(?:equally (?:likely|probable)|equiprobable|equal)|the (?:distribution|law|source|variable) is uniform(?:ly distributed)?)\s*(?=[.,;:)]|\Z)",
    re.I,
)
_CONSTANT = regex(
    r"\b(?:iff|if and only if|when and only when|exactly when|only (?:if|when))\s+\ufffc is (?:an? |almost surely |a\.s\. )*constant\s*(?=[.,;:)]|\Z)",
    re.I,
)
_TWO = regex(
    r"(?:D|KL)\}?(?:_\{?\\?\w*\{?\w*\}*)?\s*(?:\\left|\\big[lr]?)?\s*[(\[]\s*([a-zPQ])\s*(?:\\\||\\Vert|\\parallel|\|\||,)\s*([a-zPQ])\s*(?:\\right|\\big[lr]?)?\s*[)\]]"
)
_ONE = regex(r"(?<![A-Za-z\\])H\s*(?:\\left)?\(\s*([A-Za-z])\s*(?:\\right)?\)")
_SIZE = regex(
    r"\\(?:log|ln)(?:_\{?2\}?)?\s*\{?\(?\s*(?P<size>[KnNMm]|\|\s*\\mathcal\s*\{?\s*[A-Z]\s*\}?\s*\||\\l?[vV]ert\s*\\mathcal\s*\{?\s*[A-Z]\s*\}?\s*\\r?[vV]ert)"
)
_CASE = regex(
    r"^\W*(?:(?P<word>with equality|(?:where|and) (?:(?:the )?equality (?:holds|occurs|is (?:attained|reached|achieved))|(?:the|this|its) (?:(?:upper|lower|first|second|last) )?(?:bound|maximum|minimum|value \ufffc) is (?:attained|reached|achieved|tight|met)))|(?:\w+\s+){0,3}?)\s*"
    r"(?P<sign>iff|(?:just |exactly |precisely )?(?:if and only if|when and only when)|only if|only when|exactly (?:if|when)|precisely (?:if|when)|if|when(?:ever)?)"
    r"\s+(?P<body>[^;.:)]*)",
    re.I,
)


_REMARK = regex(
    rf",\s*(?:and|but|so|which|that is)\b.*|,\s*$|\s*\([^{_M}()]*\Z|(?<={_M})\s+(?:(?:almost )?(?:everywhere|surely)|pointwise|identically)\s*\Z"
)


#: "... for X -> Y -> Z, with equality iff ...": the condition that stands between.
_CONDITION = regex(
    r"\s*,?\s*(?:for|if|when(?:ever)?|under|where|given|provided(?: that)?|on|over)\b(?:(?!\b(?:but|and so|while|equality|iff)\b)[^.;:])*?(?=[,\s]\s*with equality\b)",
    re.I,
)


def equality_case(after: str, maths: tuple[str, ...]) -> tuple[bool, bool, tuple[str, ...] | None] | None:
    """What is said of when a relation holds with equality, or at all: (with equality, in both directions, the conditions).

    ", with equality iff p = q": (True, True, ("p = q",)); the conditions are None where they are not understood.
    """
    condition = _CONDITION.match(after)
    if condition is not None:
        return equality_case(after[condition.end() :], maths[condition[0].count(_M) :])
    m = _CASE.match(after)
    if m is None:
        told = told_case(after)
        return (
            None
            if told is None
            else (told.equality, told.both, (formal("if", told.body, maths[told.first :]) or None) if told.body else None)
        )
    equality, both = bool(m["word"]), m["sign"].lower() not in ("if", "when", "whenever")
    if not (equality or both):
        return None  # "if", a condition like any other
    first = after[: m.start("body")].count(_M)
    found = formal("if", _REMARK.sub("", m["body"]), maths[first:])
    return equality, both, found or None


_IN_FRONT = regex(
    r"(?:当且仅当|當且僅當|\b(?:if and only if|iff)\b)\s*(?P<body>[^;.。；]*?)\s*(?:(?:时|時|的时候)\s*[,，:：]?|[,，])\s*(?:(?:我们)?(?:有|则)|we have|then)?\s*\Z",
    re.I,
)


def determined_in_front(before: str, maths: tuple[str, ...]) -> str | None:
    """What words before a formula say that it is equivalent to, where one variable determines another: "当且仅当$Y$由$X$决定时"."""
    m = _IN_FRONT.search(before)
    if m is None:
        return None
    own = maths[before[: m.start("body")].count(_M) :]
    flat = in_place(m["body"], own[: m["body"].count(_M)])
    return next(
        (told.expand(says).split("; ")[0] for pattern, says in DETERMINED if (told := pattern.fullmatch(flat.strip())) is not None), None
    )


def said_of_equality(after: str) -> str:
    """The words behind a formula that say when equality holds in it."""
    m = _CASE.match(after)
    if m is not None and m["word"]:
        return m[0]
    told = told_case(after) if m is None else None
    return told.said if told is not None and told.equality else ""


def as_laws(conditions: tuple[str, ...] | None, said: str, formula: str) -> tuple[str, ...] | None:
    """The conditions of a case, each as an equation of laws or quantities; from the words, where those name no letters, and the formula."""
    if conditions is None:
        return _told(said, formula)
    return tuple(_as_laws(c) for c in conditions)


def _as_laws(condition: str) -> str:
    if (m := _UNIFORM.fullmatch(condition)) is not None:
        return rf"p({m[1].lower()}) = 1/|\mathcal{{{m[1]}}}|"
    if (m := _CHAIN.fullmatch(condition)) is not None:
        return rf"{m[1]} \perp {m[3]} \mid {m[2]}"
    if (m := _ONE_HOT.fullmatch(condition)) is not None:
        return f"0 = H({m[1]})"
    return condition


def _told(said: str, formula: str) -> tuple[str, ...] | None:
    """ "the two distributions are identical" of the laws of one divergence; "all outcomes are equally likely" of those of one entropy."""
    sentence = said.split(".")[0]
    if _SAME_LAWS.search(sentence):
        pairs = set(_TWO.findall(formula))
        return (f"{a} = {b}",) if len(pairs) == 1 and (pair := pairs.pop()) and (a := pair[0]) and (b := pair[1]) else None
    names = set(_ONE.findall(formula))
    if len(names) != 1:
        return None
    (name,) = names
    if _CONSTANT.search(sentence) and name.isupper():
        return (f"0 = H({name})",)
    if _EQUALLY_LIKELY.search(sentence) is None:
        return None
    size = _SIZE.search(formula)
    many = size["size"].strip() if size is not None else rf"|\mathcal{{{name}}}|"
    return (rf"p({name.lower()}) = 1/{many}",) if name.isupper() else (f"{name}(x) = 1/{many}",) if size is not None else None

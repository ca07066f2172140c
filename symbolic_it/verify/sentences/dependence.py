r"""Dependence told in words, read in full or not at all: "X, Y and Z are pairwise independent", "Z is a function of X, Y".

A list that is read in part gives another condition: a function of X and Y is no function of Y. What is said and not read is told, so
that nothing is refuted under it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations, pairwise

from ...patterns import regex
from .negations import is_excepted, is_negated
from .told_in_full import is_told_in_full

_NAME = r"(?-i:[A-Z])(?:_\{?\w{1,20}\}?)?'?(?![A-Za-z])"
_ITEM = rf"\$?(?<![A-Za-z\\])\s*(?:\(\s*{_NAME}(?:\s*,\s*{_NAME})*\s*\)|{_NAME}(?:\s*,\s*{_NAME})*)\s*\$?"
_THE = r"(?:(?:the|its|their|an?)\s+(?:\w+\s+)?)?"
_AND = rf"\s*(?:,\s*and\b|,|\band\b|&)\s*{_THE}"
_WHO = rf"(?>{_ITEM})(?:{_AND}(?>{_ITEM}))*"
_SINGULAR = r"\s*,?\s*(?:that\s+|which\s+)?(?:is|forms|determines|fixes|has)\b"
_SUBJECT = rf"(?:(?P<one>(?>{_ITEM}))(?={_SINGULAR})|(?P<all>{_WHO})(?!{_SINGULAR}))"  # "of X, and Y is": Y alone is
_VERB = r"(?!\s*(?:is|are|be|has|have|depends?|determines?|follows?|takes?|being)\b)"
_WHOM = rf"{_THE}(?>{_ITEM}){_VERB}(?:{_AND}(?>{_ITEM}){_VERB})*"
_BE = r"(?:,|are|is|be|being|remains?|both|all|each|mutually|jointly|pairwise|statistically|stochastically|conditionally|marginally|also|then|two|fully|"
_BE += r"completely|random|variables?|that|which|discrete|independent(?= and)|and|\s)*?"
_GIVEN = (
    r"\s*,?\s*(?:given|conditional(?:ly)? (?:up)?on|conditioned (?:up)?on|knowing|(?<=conditionally independent )(?:over|relative to))\s+"
)
_INDEPENDENT = regex(rf"{_SUBJECT}\s*(?P<how>{_BE})\bindependent(?:ly)?\b", re.I)
_OF = regex(
    rf"\s*(?:of|from)\s+(?:(?P<other>each other|one another)|(?P<whole>the pair\s+|the triple\s+|jointly\s+)?(?P<each>both\s+|each of\s+)?(?P<whom>{_WHOM}))",
    re.I,
)
_ON = regex(rf"{_GIVEN}(?P<on>{_WHOM})(?!\s*=)", re.I)
_BEFORE = regex(rf"\b(?:given|conditional(?:ly)? on|conditioned on)\s+(?P<on>{_ITEM})\s*,?\s*(?P<rest>{_WHO}\s*{_BE}\bindependent\b)", re.I)
#: Behind "independent": not so as such.
_QUALIFIED = regex(
    r"\$?\s*(?:given|conditional\w*|once|when|if|only|unless|provided|except|under|of|from|within|with|at|or not|or dependent|\\mid|\|)\b|\s*\$?\s*(?:\\mid|\|)",
    re.I,
)
_DENIED = regex(
    r"\b(?:given|conditional(?:ly)?|conditioned|unless|whether|not|never|neither|until|iff|only if|if and only if|exactly when|precisely when|than|as if|"
    r"with equality)\b[^.;]{0,40}\Z",
    re.I,
)
_ADJECTIVE = r"(?P<kind>(?:deterministic|fixed|known|measurable|\s)*|(?:an?\s+)?(?:invertible|bijective|injective|one-to-one)\s+)"
_FUNCTION = regex(
    rf"{_SUBJECT}\s*(?:is|be|being|are)\s*(?:an?\s+)?{_ADJECTIVE}functions?\s+of\s+(?P<other>each other)?(?P<whom>{_WHOM})?", re.I
)
_DETERMINES = regex(
    rf"{_SUBJECT}\s*(?P<each>each\s+|both\s+)?(?:together\s+|jointly\s+|uniquely\s+|completely\s+)*(?:determines?|fixe?s?)\s+(?P<whom>{_WHOM})",
    re.I,
)
_DETERMINED = regex(
    rf"{_SUBJECT}\s*(?:is|be|are)\s+(?:uniquely\s+|completely\s+|fully\s+|entirely\s+)*determined\s+by\s+(?P<whom>{_WHOM})", re.I
)
_MARKOV = regex(rf"{_SUBJECT}\s*(?:forms?|is|are|be)\s+an?\s+Markov chain(?:\s+in (?:this|that) order)?", re.I)
_SAME = regex(rf"{_SUBJECT}\s*{_BE}(?:(?P<iid>i\.?\s?i\.?\s?d\b\.?|independent and identically distributed)|identically distributed|"
                   r"ha(?:s|ve) the same (?:distribution|law)|(?:equal|identical) in (?:law|distribution)|"
                   r"(?P<apart>independent,?\s+(?:and\s+)?(?:(?:discrete|binary|random)\s+)*(?:variables?|bits|coins|symbols)?\s*(?:,|and|which|that|each|are|both|\s)*)?(?P<uniform>uniform(?:ly)?)(?:\s+distributed)?\b)", re.I)  # fmt: skip
#: One set, behind "uniform": the variables have one law.
_ON_ONE_SET = regex(
    r"\s*(?:on|over|in|from)\s+(?:the\s+)?(?:same\s+)?(?:alphabet|set|interval)?\s*(?:\$\s*(?:\\\{[^{}$]*\\\}|[\[(][^$\]()]*[\])]|[^$,]*)\s*\$|\\?\{[^{}$]*\})"
    r"(?!\s*(?:,\s*)?(?:and|or|,|respectively)\s*(?:\$|\\?\{|on\b|over\b|,|\.|\Z))",
    re.I,
)
_CONSTANT = regex(
    rf"{_SUBJECT}\s*(?:is|are|be)\s+(?:both\s+|an?\s+)?(?:almost surely\s+)?(?:constants?|deterministic|degenerate)\b(?!\s+(?:functions?|in|on|over)\b)",
    re.I,
)
#: "a function of X and independent noise": of more than what was read.
_MORE = regex(
    r"\s*(?:,\s*)?(?:and|plus|or|as well as|together with|with|but)\s+(?!(?:then|hence|thus|so|therefore|we|let|suppose|also)\b|[^.;,]{0,30}\b(?:is|are|be|has|have|determines?|depends?|forms?)\b)",
    re.I,
)
_SPOKEN = regex(
    r"\b(?:independen\w+|dependent|uncorrelated|i\.?i\.?d\b|identically distributed|same (?:joint )?(?:distribution|law)|(?:equal|identical) in (?:law|distribution)|"
    r"deterministic\w*|constant|determine[sd]?|functions? of|bijecti\w+|injecti\w+|one-to-one|invertible|markov|d-separate[sd]?|sufficient|depends?|recover\w*|"
    r"reconstruct\w*|degenerate|cop(?:y|ies) of)\b|⊥|\\perp|[←→↔]|<-|->|\\(?:to|leftarrow|rightarrow|leftrightarrow)(?![a-z])",
    re.I,
)
#: "X and" before "Y determines Z", with nothing said of X.
_LISTED = regex(
    rf"(?:\A|[.;:,]|\b(?:let|suppose|that|if|when|assume|and|variables?|since|then)\b)\s*{_THE}(?>{_ITEM})\s*(?:,\s*and|,|and)\s*{_THE}\Z",
    re.I,
)
#: Y = |X|: an absolute value, or the size of an alphabet, which is no condition on Y.
ABSOLUTE = regex(r"\s*[A-JO-Z](?:_\{?\w+\}?)?\s*=\s*(?:\\left)?\s*(?:\||\\l?vert|\\abs\s*\{)\s*[A-Z](?![A-Za-z])[^=]*")
_DOTS = regex(r"\\[lc]?dots|\.\.\.|…")
_VARIABLE = regex(rf"\$\s*\(?\s*{_NAME}")


@dataclass(frozen=True, slots=True)
class Dependence:
    """The constraints, where they were said, and whether they are less than what was said there."""

    constraints: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    open: bool

    def covers(self, start: int, end: int) -> bool:
        return any(a < end and start < b for a, b in self.spans)


def dependence(flat: str) -> Dependence:
    """What a text with its formulas between dollar signs says of how random variables depend on each other."""
    out: list[str] = []
    spans: list[tuple[int, int]] = []
    unread = False
    for m in _BEFORE.finditer(flat) if "independent" in flat.lower() else ():
        inner = _INDEPENDENT.match(m["rest"])
        whole = inner is not None and _DENIED.search(flat[: m.start()]) is None and _QUALIFIED.match(flat, m.end()) is None
        whole = whole and is_told_in_full(flat, *m.span())
        if inner is not None and whole:
            out += _independent(_groups(_subject(inner)), inner["how"], _joined(m["on"]))
        unread = unread or not whole
        spans.append(m.span())
    lower = flat.lower()
    for said, pattern, read in _READERS:
        for m in pattern.finditer(flat) if any(word in lower for word in said) else ():
            if any(a < m.end() and m.start() < b for a, b in spans) or _DOTS.search(flat[max(0, m.start() - 12) : m.start()]):
                continue  # X_1, ..., X_n: of a whole sequence
            inside = flat[: m.start()].split("$")
            if len(inside) % 2 == 0 and inside[-1].strip():
                continue  # the Z of $X \to Y \to Z$
            denied = (
                _DENIED.search(flat[: m.start()]) is not None
                or is_excepted(flat, m.start())
                or is_negated(flat, *m.span())
                or (bool(m["one"]) and _LISTED.search(flat[: m.start()]) is not None)
            )
            found, whole, end = read(flat, m)
            denied = denied or (bool(found) and "uniform" not in m[0] and not is_told_in_full(flat, m.start(), end))
            unread = unread or denied or not whole
            out += [] if denied else found
            spans.append((m.start(), end))
    return Dependence(tuple(dict.fromkeys(out)), tuple(spans), unread)


_APPLIED = rf"\$\s*{_NAME}\s*=\s*(?:[a-z]|\\(?:phi|psi|tau|varphi))\s*\(\s*{_NAME}(?:\s*,\s*{_NAME})*\s*\)\s*\$"
_FUNCTION_TOLD = regex(
    rf"\W*(?:now\s+)?(?:let|suppose|assume|take)\s+(?:that\s+)?{_APPLIED}\s*,?\s*(?:be|for|is|with)\s+(?:an?|any|some|the)\s+"
    r"(?:(?:deterministic|fixed|known|given|measurable|arbitrary)\s+)*(?:function|map|mapping|transformation|statistic)(?:\s+(?:of\s+)?\$[^$]{1,12}\$)?\s*[.,;]?\s*\Z",
    re.I,
)


def is_function_told(flat: str) -> bool:
    """Whether a sentence says that $Y = f(X)$ is a function and no more, which the formula tells itself."""
    return _FUNCTION_TOLD.match(flat) is not None


def speaks_on(flat: str, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether words of dependence stand outside of what was read, in a text that names random variables."""
    spoken = _VARIABLE.search(flat) is not None
    return spoken and any(not any(a <= w.start() < b for a, b in spans) for w in _SPOKEN.finditer(flat))


_Read = tuple[
    list[str], bool, int
]  # constraints, whether they are all that is said, and where it ends; with 0 in front, not as claims are written


def _independence(flat: str, m: re.Match[str]) -> _Read:
    groups, how, end = _groups(_subject(m)), m["how"].lower(), m.end()
    of = _OF.match(flat, end)
    end = of.end() if of is not None else end
    on = _ON.match(flat, end)
    end = on.end() if on is not None else end
    under = _joined(on["on"]) if on is not None else ""
    if _QUALIFIED.match(flat, end) is not None or ("conditionally" in how.split() and not under):
        return [], False, end
    if of is None or of["other"]:
        return (_independent(groups, how, under), True, end) if len(groups) > 1 else ([], False, end)
    whom = _groups(of["whom"])
    if of["whole"]:
        whom = [_joined(of["whom"])]
    if "jointly" in how.split():
        groups = [_joined(_subject(m))]
    each = len(groups) == len(whom) == 1 or bool(of["each"]) or bool({"both", "each"} & set(how.split()))
    if any(set(re.findall(_NAME, a)) & set(re.findall(_NAME, b)) for a in groups for b in whom):
        return [], False, end
    return [_perp(a, b, under) for a in groups for b in whom], each, end  # of X and Y: of each, or of both together


def _independent(groups: list[str], how: str, under: str) -> list[str]:
    if "pairwise" in how.lower().split():
        return [_perp(a, b, under) for a, b in combinations(groups, 2)]
    return [_perp(_joined(" ".join(groups[:n])), b, under) for n, b in enumerate(groups) if n]


def _perp(a: str, b: str, under: str) -> str:
    return f"{a} \\perp {b}" + (f" \\mid {under}" if under else "")


def _function(flat: str, m: re.Match[str]) -> _Read:
    named = m.groupdict()
    if not m["whom"] or named.get("other") or _MORE.match(flat, m.end()) is not None:
        return [], False, m.end()
    who, whom = _inside(_subject(m)), _inside(m["whom"])
    both = re.search(r"invert|biject|inject|one-to-one", named.get("kind") or "", re.I) is not None
    return [f"0 = H({who}|{whom})", *([f"0 = H({whom}|{who})"] if both else [])], True, m.end()


def _determined(flat: str, m: re.Match[str]) -> _Read:
    if (m["each"] and len(_groups(_subject(m))) > 1) or _MORE.match(flat, m.end()) is not None:
        return [], False, m.end()
    return [f"0 = H({_inside(m['whom'])}|{_inside(_subject(m))})"], True, m.end()


def _chain(flat: str, m: re.Match[str]) -> _Read:
    groups = _groups(_subject(m))
    return ([" -> ".join(groups)], True, m.end()) if len(groups) > 2 else ([], False, m.end())


def _same(flat: str, m: re.Match[str]) -> _Read:
    groups = _groups(_subject(m))
    if m["uniform"] and len(groups) < 2:
        return [], True, m.start()  # of one variable it says nothing of others
    one = _ON_ONE_SET.match(flat, m.end()) is not None if m["uniform"] else _QUALIFIED.match(flat, m.end()) is None
    if len(groups) < 2 or not one:
        return [], False, m.end()
    equal = [f"0 = H({_inside(a)}) - H({_inside(b)})" for a, b in pairwise(groups)]
    apart = bool(m["iid"] or m["apart"])
    return (_independent(groups, "", "") if apart else []) + equal, bool(m["iid"]), m.end()


def _constant(flat: str, m: re.Match[str]) -> _Read:
    if _QUALIFIED.match(flat, m.end()) is not None:
        return [], False, m.end()
    return [f"0 = H({_inside(x)})" for x in _groups(_subject(m))], True, m.end()


#: Parts of words without which a pattern finds nothing, the pattern, and what reads a match.
_READERS: tuple[tuple[tuple[str, ...], re.Pattern[str], Callable[[str, re.Match[str]], _Read]], ...] = (
    (("identical", "i.d", "i. d", "iid", "same", "equal", "uniform"), _SAME, _same),
    (("independent",), _INDEPENDENT, _independence),
    (("function",), _FUNCTION, _function),
    (("determine", "fix"), _DETERMINES, _determined),
    (("determined",), _DETERMINED, _function),
    (("markov",), _MARKOV, _chain),
    (("constant", "deterministic", "degenerate"), _CONSTANT, _constant),
)


def _subject(m: re.Match[str]) -> str:
    return str(m["one"] or m["all"])


def _groups(text: str) -> list[str]:
    """The things listed: X, Y are two, (X, Y) is one."""
    return [re.sub(r"\s+", " ", x) for x in re.findall(rf"\([^()]*\)|{_NAME}", text)]


def _inside(text: str) -> str:
    return ", ".join(re.findall(_NAME, text))


def _joined(text: str) -> str:
    names = re.findall(_NAME, text)
    return names[0] if len(names) == 1 else f"({', '.join(names)})"

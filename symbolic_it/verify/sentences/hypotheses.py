"""Hypotheses in a sentence: "if X and Y are independent", "X = Y", "an invertible function of Y", "for all q"."""

from __future__ import annotations

import re

from ...notation.syntax.languages import words
from .law_of_subject import law_of_subject
from .laws_in_words import laws_in_words
from .markov import is_denied
from .named_as_laws import named_as_laws

_NAME = r"(?<![A-Za-z\\])([A-Z](?:_\{?\w{1,20}\}?)?)(?![A-Za-z])"
_LAW = r"(?:\s*\\sim[^$]{1,60})?"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\$?{_NAME}{_LAW}\$?\s*(?:,|and|{words('and')})\s*\$?{_NAME}{_LAW}\$?\s*(?:are|are both|{words('are')})?\s*(?:\w+ )?"
                rf"(?:independent|{words('independent')})", re.I), r"\1 \\perp \2"),
    (re.compile(rf"\$?{_NAME}\$?\s*(?:is|are)\s*independent\s*(?:of|from)\s*\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    (re.compile(rf"\$\s*{_NAME}\s*(?:\\sim[^$]{{1,60}})?\$\s*,?\s*(?:is |are |be |and |chosen |drawn |which is |that is )?independent(?:ly)?\s*(?:of|from)\s*"
                rf"(?:(?:the|its|an?) (?:input|signal|noise|message|source|variable)?\s*)?\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    (re.compile(rf"\$?{_NAME}\$?\s*is an? (?:invertible|bijective|one-to-one) function of\s*\$?{_NAME}\$?", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
    (re.compile(rf"\$?{_NAME}\$?\s*is an? (?:deterministic )?function of\s*\$?{_NAME}\$?", re.I), r"H(\1|\2) = 0"),
    (re.compile(rf"\$?{_NAME}\$?\s*(?:determines|fixes)\s*\$?{_NAME}\$?", re.I), r"H(\2|\1) = 0"),
    (re.compile(rf"if\s*\$?\s*{_NAME}\s*=\s*{_NAME}\s*\$?\s*(?:are|,|\bthen\b|\bis\b)", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
)  # fmt: skip
#: "independent given Z", "independent of the noise", "independent only if": not independent as such.
_OF_A_KIND = re.compile(
    r"(?:ly|e|es|s|en|e[rn])?\$?\s*(?:conditional\w*|given|conditioned|knowing|once|when|if|only|unless|provided|except|for|under|gegeben|"
    r"bedingt|sachant|dado|of|from|on|within|with|at|\\mid|\||给定|条件)",
    re.I,
)
_GIVEN = re.compile(
    rf"(?:ly)?\s*(?:conditional(?:ly)? on|given|conditioned on|knowing|gegeben|sachant)\s*\$?{_NAME}\$?(?!\s*(?:=|,\s*\$?[A-Z]|\(|and\b|or\b))", re.I
)
#: "given Z, X and Y are independent", "unless X and Y are independent", "with equality iff ...": the same, told before.
_UNDER = re.compile(
    r"\b(?:given|conditional(?:ly)?|conditioned|knowing|fixed|fix|unless|whether|not|never|neither|until|before|iff|only if|if and only if|"
    rf"exactly when|precisely when|than|as if|with equality|{words('iff')}|{words('with equality')})\b[^.;]{{0,40}}\Z",
    re.I,
)
_ADVERB = re.compile(r"(\w+)\s+independent", re.I)
_FULLY = frozenset(["are", "be", "both", "is", "also", "mutually", "jointly", "statistically", "stochastically", "pairwise", "fully", "two", "all", "sind", "sont", "son", "são", "sono", "e", "y", "и", "and", "相互"])


def _independence(flat: str, m: re.Match[str], replacement: str) -> list[str]:
    """What "X and Y are independent" says: nothing where it is "linearly independent", the condition too where one is told."""
    given = _GIVEN.match(flat, m.end())
    if given is not None and _UNDER.search(flat[: m.start()]) is None:
        return [f"{m.expand(replacement)} \\mid {given[1]}"]
    adverb = _ADVERB.search(m[0])
    plain = adverb is None or adverb[1].lower() in _FULLY or adverb[1].isupper()
    if not plain or _OF_A_KIND.match(flat, m.end()) is not None or _UNDER.search(flat[: m.start()]) is not None:
        return []
    return [m.expand(replacement)]


_MARKOV = re.compile(
    r"(?:[Mm]arkov|" + words("markov") + r")[^.]*?\$?([A-Z](?:_\{?\w{1,20}\}?)?\s*(?:\\to|\\rightarrow|→|->|-)\s*[A-Z](?:_\{?\w{1,20}\}?)?(?:\s*(?:\\to|\\rightarrow|→|->|-)\s*[A-Z](?:_\{?\w{1,20}\}?)?)+)"
)


_CHAIN = re.compile(
    r"([A-Z](?:_\{?\w{1,20}\}?)?(?:\s*(?:\\to|\\rightarrow|→|->)\s*[A-Z](?:_\{?\w{1,20}\}?)?){2,})[^.;]{0,60}?(?:[Mm]arkov|" + words("markov") + r")"
)


#: A formula that is such a chain and nothing else: variables in this order are a Markov chain, whatever the text calls them.
#: "with one-hot targets $y$" anywhere in a sentence: of what it says from there on.
_ONE_HOT = re.compile(
    r"\b(?:with|for|where|when|and|given|using)\s+(?:an?\s+|the\s+)?(?:hard\s+)?one-hot(?:[- ]encoded)?(?:\s+(?:true|ground[- ]truth))?"
    r"(?:\s+(?:targets?|labels?|vectors?|encodings?|distributions?))*\s*\$\s*(?P<law>\\?[a-z]+|\\(?:mathbf|boldsymbol|bm)\s*\{[a-z]\})\s*\$",
    re.I,
)
_ALONE = re.compile(r"\$\s*([A-Z](?:_\{?\w{1,20}\}?)?(?:\s*(?:\\to|\\rightarrow|→|->)\s*[A-Z](?:_\{?\w{1,20}\}?)?){2,})\s*\$")
_ORTHOGONAL = re.compile(
    r"([A-Z](?:_\{?\w{1,20}\}?)?)\s*\{?\s*(?:\\perp(?:\s*\\!+\s*\\perp|\s*\\perp)?|\\bot|⊥+|\\indep|\\independent)\s*\}?\s*"
    r"([A-Z](?:_\{?\w{1,20}\}?)?)(?:\s*(?:\||\\mid|\\vert)\s*([A-Z](?:_\{?\w{1,20}\}?)?))?"
)


def hypotheses(sentence: str) -> tuple[str, ...]:
    """The constraints that a sentence states, each as a formula that the reader understands. ``sentence`` has its maths in place."""
    flat = re.sub(r"\\[()\[\]]|\$+|\\(?:begin|end)\{(?:equation|align|gather)\*?\}", "$", sentence)
    out: list[str] = []
    for pattern, replacement in _PATTERNS:
        for m in pattern.finditer(flat):
            if re.search(r"\bnot\b|不", m[0]) is not None:
                continue
            out += _independence(flat, m, replacement) if "perp" in replacement else m.expand(replacement).split("; ")
    out += [f"{m['law']} is one-hot" for m in _ONE_HOT.finditer(flat)]
    out += laws_in_words(flat)
    out += named_as_laws(flat)
    out += law_of_subject(flat)
    for m in _ORTHOGONAL.finditer(flat):
        if re.search(r"\b(?:iff|if and only if|only if|when|unless|whether|means)\b", flat[: m.start()][-60:]) is None:
            out.append(f"{m[1]} \\perp {m[2]}" + (f" \\mid {m[3]}" if m[3] else ""))
    for m in () if is_denied(flat) else (*_MARKOV.finditer(flat), *_CHAIN.finditer(flat), *_ALONE.finditer(flat)):
        out.append(re.sub(r"\\to|\\rightarrow|→|(?<!-)-(?!>)", "->", m[1]))
    return tuple(dict.fromkeys(out))

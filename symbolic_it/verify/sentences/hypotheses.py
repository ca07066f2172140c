"""Hypotheses in a sentence: "if X and Y are independent", "X = Y", "an invertible function of Y", "for all q"."""

from __future__ import annotations

import re

from .laws_in_words import laws_in_words

_NAME = r"([A-Z](?:_\{?\w{1,20}\}?)?)"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\$?{_NAME}\$?\s*(?:,|and|und|et|y|与|和|과|와)\s*\$?{_NAME}\$?\s*(?:are|are both|sind|sont|son|是|는|은|相互|이)?\s*(?:\w+ )?"
                r"(?:independent|unabhängig|indépendant|independientes|独立|독립)", re.I), r"\1 \\perp \2"),
    (re.compile(rf"\$?{_NAME}\$?\s*(?:is|are)\s*independent\s*(?:of|from)\s*\$?{_NAME}\$?", re.I), r"\1 \\perp \2"),
    (re.compile(rf"\$?{_NAME}\$?\s*is an? (?:invertible|bijective|one-to-one) function of\s*\$?{_NAME}\$?", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
    (re.compile(rf"\$?{_NAME}\$?\s*is an? (?:deterministic )?function of\s*\$?{_NAME}\$?", re.I), r"H(\1|\2) = 0"),
    (re.compile(rf"\$?{_NAME}\$?\s*(?:determines|fixes)\s*\$?{_NAME}\$?", re.I), r"H(\2|\1) = 0"),
    (re.compile(rf"if\s*\$?\s*{_NAME}\s*=\s*{_NAME}\s*\$?\s*(?:are|,|\bthen\b|\bis\b)", re.I), r"H(\1|\2) = 0; H(\2|\1) = 0"),
)  # fmt: skip
_MARKOV = re.compile(
    r"(?:[Mm]arkov|马尔可夫|마르코프)[^.]*?\$?([A-Z](?:_\{?\w{1,20}\}?)?\s*(?:\\to|\\rightarrow|→|->|-)\s*[A-Z](?:_\{?\w{1,20}\}?)?(?:\s*(?:\\to|\\rightarrow|→|->|-)\s*[A-Z](?:_\{?\w{1,20}\}?)?)+)"
)


_CHAIN = re.compile(
    r"([A-Z](?:_\{?\w{1,20}\}?)?(?:\s*(?:\\to|\\rightarrow|→|->)\s*[A-Z](?:_\{?\w{1,20}\}?)?){2,})[^.;]{0,60}?(?:[Mm]arkov|马尔可夫|마르코프)"
)


_ORTHOGONAL = re.compile(
    r"([A-Z](?:_\{?\w{1,20}\}?)?)\s*\{?\s*(?:\\perp(?:\s*\\!+\s*\\perp|\s*\\perp)?|\\bot|⊥+|\\indep|\\independent)\s*\}?\s*"
    r"([A-Z](?:_\{?\w{1,20}\}?)?)(?:\s*(?:\||\\mid|\\vert)\s*([A-Z](?:_\{?\w{1,20}\}?)?))?"
)


def hypotheses(sentence: str) -> tuple[str, ...]:
    """The constraints that a sentence states, each as a formula that the reader understands. ``sentence`` has its maths in place."""
    flat = re.sub(r"\\[()\[\]]|\$+", "$", sentence)
    out: list[str] = []
    for pattern, replacement in _PATTERNS:
        for m in pattern.finditer(flat):
            if re.search(r"\bnot\b|不", m[0]) is None:
                out += m.expand(replacement).split("; ")
    out += laws_in_words(flat)
    for m in _ORTHOGONAL.finditer(flat):
        if re.search(r"\b(?:iff|if and only if|only if|when|unless|whether|means)\b", flat[: m.start()][-60:]) is None:
            out.append(f"{m[1]} \\perp {m[2]}" + (f" \\mid {m[3]}" if m[3] else ""))
    for m in (*_MARKOV.finditer(flat), *_CHAIN.finditer(flat)):
        out.append(re.sub(r"\\to|\\rightarrow|→|(?<!-)-(?!>)", "->", m[1]))
    return tuple(dict.fromkeys(out))

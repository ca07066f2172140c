r"""Conditions behind a slash: H(Y/X), p(y_j/x_i), as books on communication write them; or below: H_X(Y), after Shannon.

A probability of a quotient of outcomes is no notation of anyone's: a chapter that writes p(y/x), or H(Y/X) and speaks of conditional
entropies, means the bar. Quotients with numbers in them, H(1/3) and p(x/2), are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...patterns import regex
from .formula import Formula

_FONT = r"(?:\\(?:math(?:rm|bf|it|sf)|boldsymbol|bm)\s*\{\s*)?"
_OPENS = rf"\s*(?:\\left|\\[bB]igl?)?\s*\(\s*{_FONT}"
_BELOW = r"(?:\s*\}?\s*_\s*(?:\{[^{}]*\}|\w))?\s*\}?\s*"
_OUTCOME = r"(?:[u-z](?![A-Za-z])|[a-z](?=\s*\}?\s*_))"  # p(y/a) may be a density at a quotient
_OF_OUTCOMES = regex(rf"(?<![A-Za-z])[pPqQ]{_OPENS}{_OUTCOME}{_BELOW}/\s*{_FONT}{_OUTCOME}")
_OF_VARIABLES = regex(rf"(?<![A-Za-z])H{_OPENS}[A-Z]{_BELOW}/\s*{_FONT}[A-Z](?![A-Za-z])")
_SPOKEN_OF = regex(
    r"\bconditional entrop|\bequivocation|条件熵|疑义度|噪声熵|조건부 ?엔트로피|条件付きエントロピー|условн\w+ энтропи", re.I
)
_CALL = regex(r"(?<![A-Za-z\\])[HhIpPqQ]\s*(?:\\left|\\[bB]igl?)?\s*\(")
_SLASH = regex(rf"(?<=[A-Za-z}}])(\s*)/(\s*)(?={_FONT}[A-Za-z](?![A-Za-z]))|(?<=[A-Za-z}}]_\w)(\s*)/(\s*)(?={_FONT}[A-Za-z](?![A-Za-z]))")
_SUBSCRIPT = regex(r"(?<![A-Za-z\\])H_(?P<given>[U-Z]|\{(?P<name>[U-Z])(?:\s*=\s*[a-z](?:_\w)?)?\})\((?P<of>[U-Z])\)")
_TOLD_BELOW = regex(
    r"H\(([U-Z]),\s*([U-Z])\)\s*=\s*H\((?:\1\)\s*\+\s*H_\{?\1\}?\(\2|\2\)\s*\+\s*H_\{?\2\}?\(\1)\)|H_\{[U-Z]\s*=\s*[a-z](?:_\w)?\}\([U-Z]\)"
)
LONGEST = 400  # what stands in one pair of parentheses


def writes_slash_conditions(text: str) -> bool:
    """Whether a chapter writes its conditions behind a slash, or below an entropy, of which H(X,Y) = H(Y) + H_Y(X) tells."""
    if _TOLD_BELOW.search(text) is not None:
        return True
    return "/" in text and (
        _OF_OUTCOMES.search(text) is not None or (_OF_VARIABLES.search(text) is not None and _SPOKEN_OF.search(text) is not None)
    )


def with_bars(formula: Formula) -> Formula:
    """The formula, and those around it, with a bar for each such slash; every character keeps its place."""
    before, after = (tuple(map(barred, maths)) for maths in (formula.maths_before, formula.maths_after))
    return replace(formula, text=barred(formula.text), maths_before=before, maths_after=after)


def barred(tex: str) -> str:
    """TeX with a bar for the first slash between letters in the arguments of a law, an entropy or an information; H(X|Y) for H_Y(X)."""
    if "H_" in tex:
        tex = _SUBSCRIPT.sub(lambda m: m[0] if m["of"] in m["given"] else f"H({m['of']}|{m['given']})", tex)
    if "/" not in tex:
        return tex
    for call in _CALL.finditer(tex):
        end = _closing(tex, call.end())
        inside = tex[call.end() : end]
        slash = _SLASH.search(inside)
        if slash is not None and "|" not in inside and r"\mid" not in inside and "=" not in inside:
            at = call.end() + inside.index("/", slash.start())
            tex = f"{tex[:at]}|{tex[at + 1 :]}"
    return tex


def _closing(tex: str, start: int) -> int:
    """Where the parenthesis that was opened before ``start`` closes."""
    depth = 1
    for at in range(start, min(len(tex), start + LONGEST)):
        depth += (tex[at] == "(") - (tex[at] == ")")
        if depth == 0:
            return at
    return start

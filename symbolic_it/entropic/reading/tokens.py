"""Tokens of a statement in plain text or LaTeX, each with its column."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...patterns import regex

LONGEST_TEXT = 20_000  # characters; a statement is a line, not a book
LONGEST_NUMBER = 400  # digits


class ReadError(ValueError):
    """The text could not be read: `column` is 1-based, in code points."""

    def __init__(self, column: int, found: str, expected: str) -> None:
        super().__init__(f"column {column}: found {found}, expected {expected}")
        self.column, self.found, self.expected = column, found, expected


@dataclass(frozen=True, slots=True)
class Token:
    kind: str
    text: str
    column: int

    def __str__(self) -> str:
        return "the end" if self.kind == "end" else f'"{self.text}"'


_STEM = r"(?:[A-Z][A-Za-z]*[0-9]*|\\(?:Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega)(?![A-Za-z])|[ΓΔΘΛΞΠΣΥΦΨΩ])"
_FONT = r"\\(?:mathrm|mathit|mathsf|text|textrm|textit|operatorname)"
_MARK = r"\\(?:mathbf|boldsymbol|bm|mathcal|mathbb|hat|widehat|tilde|widetilde|bar|overline|vec)"
_SCRIPT = r"(?:_(?:[A-Za-z0-9]|\{\s*[A-Za-z0-9]+(?:\s*[+-]\s*[0-9]+)?\s*\}))"

#: Kind -> pattern, tried in this order.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("space", r"\s+|\$+|~|\\[,;:! ]|\\(?:quad|qquad|left|right|[bB]igg?[lr]?|displaystyle|limits|nonumber)(?![A-Za-z])|&"),
    ("arrow", r"<->|<-->|-->|->|--|[→↔–—⟶⊸]|\\(?:to|rightarrow|leftrightarrow|longrightarrow|longleftrightarrow)(?![A-Za-z])"),
    ("le", r"<=|=<|≤|⩽|\\(?:leqslant|leqq|leq|le)(?![A-Za-z])"),
    ("ge", r">=|≥|⩾|\\(?:geqslant|geqq|geq|ge)(?![A-Za-z])"),
    ("eq", r"==|="),
    ("lt", r"<|\\lt(?![A-Za-z])"),
    ("gt", r">|\\gt(?![A-Za-z])"),
    ("perp", r"(?:\\perp(?![A-Za-z])(?:\s|\\!|\{\})*){1,2}|\\(?:indep|independent|Perp|bot)(?![A-Za-z])|⊥{1,2}|⫫|_\|\|?_"),
    ("bar", r"\||∣|\\(?:mid|vert|lvert|rvert)(?![A-Za-z])"),
    ("dots", r"\.\.\.|…|⋯|\\(?:dots|ldots|cdots|dotsc)(?![A-Za-z])"),
    ("frac", r"\\[td]?frac(?![A-Za-z])"),
    ("sum", r"\\sum(?![A-Za-z])|∑"),
    ("times", r"\*|·|×|\\(?:cdot|times)(?![A-Za-z])"),
    ("number", r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"),
    ("function", rf"(?:[HI]|(?:{_FONT}|\\math(?:bb|cal|bf))\s*\{{\s*[HI]\s*\}})(?=\s*(?:\\left|\\[bB]igg?l?)?\s*[(\[])"),
    ("name", rf"(?:{_STEM}|(?:{_FONT}|{_MARK})\s*\{{\s*{_STEM}\s*\}}|{_MARK}\s+{_STEM}){_SCRIPT}?'*{_SCRIPT}?"),
    ("word", r"[a-z][a-z.]*|\\[a-z]+"),
    ("minus", r"[-−]"),
    ("plus", r"\+"),
    ("punctuation", r"[()\[\]{}^_/,;:.]"),
)
_TOKEN = regex("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS))


def tokens(text: str) -> list[Token]:
    """All tokens but spaces, an "end" token last. Raises ReadError."""
    if len(text) > LONGEST_TEXT:
        raise ReadError(LONGEST_TEXT + 1, f"a text of {len(text)} characters", f"at most {LONGEST_TEXT}")
    out, position = [], 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            raise ReadError(position + 1, f'"{text[position]}"', "a statement about entropies H(...) and I(...;...)")
        kind = str(match.lastgroup)
        if kind == "number" and len(match.group()) > LONGEST_NUMBER:
            raise ReadError(position + 1, f"a number of {len(match.group())} digits", f"at most {LONGEST_NUMBER}")
        if kind != "space":
            out.append(Token(match.group() if kind == "punctuation" else kind, match.group(), position + 1))
        position = match.end()
    return [*out, Token("end", "", len(text) + 1)]


_FONTED = regex(rf"{_FONT}\s*+\{{\s*+(.*?)\s*\}}")
_MARKED = regex(r"(\\[a-z]+)\s*\{?\s*([^{}\s]+)\s*\}?")


def stem_and_script(name: str) -> tuple[str, str]:
    r"""The parts of a name token: X_{1} -> ("X", "1"), X1 -> ("X1", ""), \mathrm{X}' -> ("X'", "")."""
    script = re.search(_SCRIPT, name)
    inside = re.sub(r"[\s{}_]", "", script.group()) if script else ""
    stem = re.sub(_SCRIPT, "", name)
    stem = _FONTED.sub(r"\1", stem)
    if stem.startswith("\\"):
        stem = _MARKED.sub(r"\1{\2}", stem) if re.match(_MARK, stem) else stem
    return stem, inside

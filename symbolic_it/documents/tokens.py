r"""A sentence as tokens: words, signs of punctuation, and formulas, each formula one token.

Formulas stand between dollars or in \( \), or bare: in `let p_\theta be a pmf` a run of letters, numbers and signs that are no
words of prose is a formula.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..patterns import regex

_MARKED = regex(r"\$\$(.+?)\$\$|\$(.+?)\$|\\\((.+?)\\\)|`(.+?)`")
_WORD = regex(r"[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*|[^\W\d_](?:[-'’][^\W\d_]+)+")
_OPEN, _CLOSE = "([{", ")]}"
_STOPS = ",;:."
#: Names of letters and functions that people type out.
_GREEK = "alpha beta gamma delta epsilon eps zeta eta theta kappa lambda mu nu xi pi rho sigma tau phi chi psi omega"
_SPELLED = frozenset((*_GREEK.split(), "log", "ln", "exp", "log2", "log10", "softmax"))


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a sentence with its place in it."""

    text: str
    start: int
    end: int
    kind: Literal["word", "formula", "sign"]

    @property
    def key(self) -> str:
        """The word as patterns have it."""
        return self.text.casefold().replace("’", "'")


def tokens(text: str) -> list[Token]:
    """The tokens of a sentence, formulas bare or marked."""
    out: list[Token] = []
    at = 0
    for marked in _MARKED.finditer(text):
        out += _bare(text, at, marked.start())
        group = marked.lastindex or 1
        inner = marked[group]
        left = len(inner) - len(inner.lstrip())
        out.append(Token(inner.strip(), marked.start(group) + left, marked.start(group) + len(inner.rstrip()), "formula"))
        at = marked.end()
    return out + _bare(text, at, len(text))


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Runs without blanks, which brackets hold together, and the stops behind them."""
    out: list[tuple[int, int]] = []
    depth, begun = 0, None
    for at in range(start, end + 1):
        sign = text[at] if at < end else " "
        if at < end and depth and sign in _CLOSE:
            depth -= 1
        stop = sign in _STOPS and not (sign == "." and at + 1 < end and text[at + 1].isdigit())
        if not depth and (sign.isspace() or stop):
            if begun is not None:
                out.append((begun, at))
                begun = None
            if not sign.isspace():
                out.append((at, at + 1))
            continue
        if sign in _OPEN and at < end:
            depth += 1
        begun = at if begun is None else begun
        if at == end and begun is not None and begun < end:
            out.append((begun, end))
    return out


def _bare(text: str, start: int, end: int) -> list[Token]:
    out: list[Token] = []
    for first, last in _chunks(text, start, end):
        piece = text[first:last]
        if piece in _STOPS:
            out.append(Token(piece, first, last, "sign"))
        elif _WORD.fullmatch(piece) and piece.casefold() not in _SPELLED:
            out.append(Token(piece, first, last, "word"))
        elif out and out[-1].kind == "formula" and not text[out[-1].end : first].strip():
            out[-1] = Token(text[out[-1].start : last], out[-1].start, last, "formula")
        else:
            out.append(Token(piece, first, last, "formula"))
    return [_article(t, out[n + 1 : n + 2]) for n, t in enumerate(out)]


def _article(token: Token, following: list[Token]) -> Token:
    """The a of "a pmf" is a word."""
    before_a_word = bool(following) and following[0].kind == "word"
    return Token(token.text, token.start, token.end, "word") if token.text in ("a", "A") and before_a_word else token

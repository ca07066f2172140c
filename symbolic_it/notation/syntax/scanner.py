"""The scanner: the shared state of the lexer, the pattern of its tokens, and what no formula may contain."""

from __future__ import annotations

import re

from ...patterns import regex
from .errors import ReadError
from .node import Span
from .statements import Caution
from .tokens import Token

MAX_LENGTH = 40_000

#: Letters of Korean, Japanese and Chinese, in which no symbol is written.
EAST_ASIAN = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af"
_BETWEEN = r"[\x20\u3000A-Za-z0-9\uff10-\uff19、「」『』・：？！，。；]"

TOKEN = regex(
    rf"""
    (?P<space>[ \t\r\n\u00a0\u2000-\u200a\u202f\u3000]+)
    |(?P<letters>[A-Za-z]+)
    |(?P<words>[{EAST_ASIAN}](?:(?:{_BETWEEN}|(?<=[{EAST_ASIAN}])/)*[{EAST_ASIAN}])*[、。，：]?)
    |(?P<quoted>(?<=[(\[,|=\s])["“][^"“”\n$\\{{}}()]{{1,40}}["”](?=\s*(?:[)\],|=]|\\mid)))
    |(?P<number>
        [0-9]{{1,3}}(?:(?:\{{,\}}|\\,)[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?
        |[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?![0-9])(?:\.[0-9]+)?
        |[0-9]+\{{,\}}[0-9]+
        |(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?
    )
    |(?P<macro>\\(?:[A-Za-z]+|[^A-Za-z]))
    |(?P<digraph><=>|<->|-->|==>|->|=>|<=|>=|==|=:|:=|~=|<<|>>|_\|\|?_|\|\||\.\.\.|\*\*)
    |(?P<single>.)
    """,
    re.X | re.S,
)
_FORBIDDEN = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
)


class Scanner:
    """One source string on its way to tokens; remarks are kept in `cautions`."""

    def __init__(self, source: str, plain: bool) -> None:
        if len(source) > MAX_LENGTH:
            raise ReadError(Span(0, len(source)), f"{len(source)} characters", f"at most {MAX_LENGTH}")
        bad = _FORBIDDEN.search(source)
        if bad:
            code = f"U+{ord(bad.group()):04X}"
            raise ReadError(Span(bad.start(), bad.end()), f"the control character {code}", "visible characters")
        self.source = source
        self.plain = plain
        self.tokens: list[Token] = []
        self.cautions: list[Caution] = []
        self.position = 0
        self.depth = 0
        self.groups: list[bool] = []  # for each open brace, whether it opens a subscript

    def caution(self, code: str, message: str, start: int, end: int) -> None:
        """Keeps a remark for the caller."""
        self.cautions.append(Caution(code, message, span=Span(start, end)))

    def add(self, kind: str, text: str, start: int, end: int, side: str = "", extra: str | None = None) -> None:
        """Appends a token; one that touches the one before is glued to it."""
        tokens = self.tokens
        tokens.append(Token(kind, text, start, end, bool(tokens) and tokens[-1].end == start, side, extra))

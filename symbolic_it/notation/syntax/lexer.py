"""The lexer: source text to tokens, in LaTeX or plain (Unicode, ASCII) spelling.

A formula without any lettered macro is plain: there `theta` is the Greek letter, `sum_x` a sum, `~` means "distributed
as", and a run of letters is a word. In LaTeX a run of letters is a product of letters unless it is a word of the field.
Control and bidirectional characters are refused, and so are letters that are neither Latin nor Greek.
"""

from __future__ import annotations

from ...patterns import regex
from .dotted_names import with_commas
from .errors import ReadError
from .evaluation_bars import with_evaluation_bars
from .lex_macros import Macros
from .loose_bars import with_loose_bars
from .node import Span
from .scanner import TOKEN
from .tokens import Token
from .typed_scripts import with_typed_scripts

MAX_TOKENS = 6_000
_LETTERED_MACRO = regex(r"\\[A-Za-z]")


def is_plain(source: str) -> bool:
    """Whether the formula has no lettered macro, so that its words are words."""
    return _LETTERED_MACRO.search(source) is None


class Lexer(Macros):
    """The whole lexer."""

    def scan(self) -> list[Token]:
        """All tokens of the source, without spaces."""
        source, length, match = self.source, len(self.source), TOKEN.match
        while self.position < length:
            found = match(source, self.position)
            assert found is not None
            start, end = found.span()
            self.position = end
            kind = found.lastgroup
            text = found.group()
            if kind == "single":
                self._single(text, start, end)
            elif kind == "letters":
                self._letters(text, start, end)
            elif kind == "words":
                self.add_text("text", text, start, start, end)
            elif kind == "quoted":  # P("yes"): the outcome by its label
                self.add("text", text[1:-1].strip(), start, end)
            elif kind == "macro":
                self._macro(text[1:], start, end)
            elif kind == "number":
                text = self._without_e(text, start)
                self._number(text, start, start + len(text))
            elif kind == "digraph":
                self._digraph(text, start, end)
            if len(self.tokens) > MAX_TOKENS:
                raise ReadError(Span(start, end), f"more than {MAX_TOKENS} signs", "a shorter formula")
        tokens = with_typed_scripts(self.tokens) if self.plain else with_loose_bars(self.tokens, source)
        return with_commas(with_evaluation_bars(tokens, source))

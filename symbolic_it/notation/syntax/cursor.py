"""The cursor: where the parser stands, and what every part of it shares."""

from __future__ import annotations

from typing import NoReturn

from .errors import ReadError
from .node import Node, Span
from .statements import Caution
from .tokens import Token

MAX_DEPTH = 60
MAX_TERMS = 120
# Where an operand that is left out is a placeholder rather than an error: `\log`, `-\log`, `\sum_x`.
ENDS_ALONE = frozenset(["eof", "close", "rb", "rel", ",", ";", ".", "row", "amp", "quad", "end", "clause", "text", "bar"])


class Cursor:
    """A position in a token list. The parts of the parser derive from it, each adding the constructs of one file.

    bars: what a vertical bar means after an operand: `call` a separator, `abs` or `norm` the closing bar, `` unknown.
    integrals: open integrals whose differentials end a product. below: inside a subscript, where juxtaposition is kept.
    """

    def __init__(self, tokens: list[Token], length: int, plain: bool, cautions: list[Caution]) -> None:
        ends = [Token("eof", "", length, length) for _ in range(3)]
        self.tokens = tokens + ends
        self.index = 0
        self.token = self.tokens[0]
        self.end = 0
        self.depth = 0
        self.plain = plain
        self.cautions = cautions
        self.bars = ""
        self.integrals = 0
        self.pending: list[Node] = []  # differentials read by an inner integral for the ones around it
        self.below = False
        self.in_list = False
        self.sided = False  # whether `0^+` may stand here: the target of an arrow
        self.side_mark = ""
        self.group = (-1, -1)  # first and last index of the bracket read last
        self.hidden = True  # whether a TeX group read last shows no bracket of its own

    def advance(self) -> Token:
        """Takes the current token."""
        taken = self.token
        self.index += 1
        self.token = self.tokens[self.index]
        self.end = taken.end
        return taken

    def peek(self, ahead: int = 1) -> Token:
        """The token `ahead` places further on; the end of the formula where there is none."""
        at = self.index + ahead
        return self.tokens[at] if at < len(self.tokens) else self.tokens[-1]

    def since(self, start: int) -> Span:
        """The span from `start` to the end of the last token taken."""
        return Span(start, max(start, self.end))

    def fail(self, expected: str, token: Token | None = None) -> NoReturn:
        """Refuses the current token."""
        here = token or self.token
        raise ReadError(here.span, here.describe(), expected)

    def expect(self, kind: str, text: str, shown: str) -> Token:
        """Takes a token of that kind and text, or refuses."""
        if self.token.kind != kind or (text and self.token.text != text):
            self.fail(f'"{shown}"')
        return self.advance()

    def caution(self, code: str, message: str, span: Span) -> None:
        """Keeps a remark."""
        self.cautions.append(Caution(code, message, span=span))

    def context(self, bars: str, below: bool = False, in_list: bool = False) -> tuple[str, int, bool, bool]:
        """Enters a bracket; returns what `restore` needs to leave it."""
        saved = (self.bars, self.integrals, self.below, self.in_list)
        self.bars, self.integrals, self.below, self.in_list = bars, 0, below, in_list
        self.sided = False
        return saved

    def restore(self, saved: tuple[str, int, bool, bool]) -> None:
        """Leaves a bracket."""
        self.bars, self.integrals, self.below, self.in_list = saved

    def after_group(self, index: int) -> int:
        """The index after the argument at `index`: a brace group or one token; never beyond the end."""
        if self.tokens[index].kind != "lb":
            return min(index + 1, len(self.tokens) - 1)
        depth = 0
        for at in range(index, len(self.tokens)):
            kind = self.tokens[at].kind
            depth += (kind == "lb") - (kind == "rb")
            if not depth:
                return at + 1
        self.fail('"}"', self.tokens[index])

    def after_scripts(self, index: int) -> int:
        """The index after the sub- and superscripts that stand at `index`."""
        while self.tokens[index].kind in ("_", "^", "'"):
            index = index + 1 if self.tokens[index].kind == "'" else self.after_group(index + 1)
        return index

    # The constructs of the other files, for those that come before them.

    def sum(self) -> Node:
        """Terms joined by + and -."""
        raise NotImplementedError

    def product(self) -> Node:
        """Factors up to the next + or -."""
        raise NotImplementedError

    def factor(self) -> Node:
        """One factor, with its scripts and arguments; a logarithm or big operator takes its body with it."""
        raise NotImplementedError

    def chain(self, open_left: bool = False) -> Node:
        """A side, or sides joined by relations; open_left: the first side may be missing."""
        raise NotImplementedError

    def starts_factor(self) -> bool:
        """Whether an unsigned factor begins here."""
        raise NotImplementedError

    def expectation_ahead(self) -> bool:
        """Whether an expectation begins here."""
        raise NotImplementedError

    def base(self) -> tuple[str, tuple[str, ...], str]:
        """(letter or word, accents outermost first, how it was spelled) of a name."""
        raise NotImplementedError

    def accented(self) -> Node | None:
        """An accent over something that is no name, else None without moving."""
        raise NotImplementedError

    def name(self, start: int, base: str, accents: tuple[str, ...], spelled: str) -> Node:
        """A name whose base has been taken: its scripts, then its arguments if it has any."""
        raise NotImplementedError

r"""Rows of displays: `\begin{aligned} ... \\ ... \end{aligned}`, and which of them continue the row before."""

from __future__ import annotations

from .errors import ReadError
from .symbols import DISPLAYS
from .tokens import Token

_CONTINUES = frozenset(["+", "*", "/", "pm"])
_REMARK = frozenset(["text", "clause", "unit", "quad", "open", "close", ",", "."])


def join_rows(tokens: list[Token]) -> list[Token]:
    r"""Drops display environments and alignment signs; a `row` token stays only where a new statement begins.

    A row continues the one before when a bracket is open, when it begins with a relation or with `+`, `*`, `/`, when the
    row before ends in a sign that needs more, or when it has no relation and begins with `-` or an alignment sign. Every
    second alignment sign begins a column of its own. A wide space next to an operator or a relation is just space.
    """
    if not any(token.kind in ("row", "amp", "begin", "quad") for token in tokens):
        return tokens
    return _spaces(_Rows(tokens).joined())


class _Rows:
    """One pass over the tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.done: list[Token] = []
        self.displays: list[Token] = []
        self.remarks: list[Token] = []
        self.inner = self.depth = self.column = 0

    def joined(self) -> list[Token]:
        """The tokens that are left."""
        for index, token in enumerate(self.tokens):
            kind = token.kind
            if kind == "begin" or kind == "end":
                self._environment(token)
                continue
            if kind in ("open", "lb"):
                self.depth += 1
            elif kind in ("close", "rb"):
                self.depth -= 1
            if self.inner == 0 and kind == "amp":
                self._alignment(token)
            elif self.inner == 0 and kind == "row":
                self.column = 0
                if self.depth <= 0:
                    self._row(index, token)
            else:
                self.done.append(token)
        if self.displays:
            raise ReadError(self.displays[-1].span, f'"\\begin{{{self.displays[-1].text}}}"', "its \\end")
        return self.done + self.remarks

    def _environment(self, token: Token) -> None:
        if token.text not in DISPLAYS:
            self.inner += 1 if token.kind == "begin" else -1
            if self.inner < 0:
                raise ReadError(token.span, f'"\\end{{{token.text}}}"', f'"\\begin{{{token.text}}}" before it')
            self.done.append(token)
        elif self.inner:
            raise ReadError(token.span, f'the environment "{token.text}" inside another', "cases or a matrix")
        elif token.kind == "begin":
            self.displays.append(token)
            self.column = 0
        elif not self.displays or self.displays.pop().text != token.text:
            raise ReadError(token.span, f'"\\end{{{token.text}}}"', "the end of the environment that is open")

    def _alignment(self, token: Token) -> None:
        self.column += 1
        equations = bool(self.displays) and self.displays[-1].text == "eqnarray"
        if self.column % 2 == 0 and not equations and not (self.done and self.done[-1].kind in ("rel", "op")):
            self.done.append(Token("quad", "&", token.start, token.end))

    def _row(self, index: int, token: Token) -> None:
        first, aligned = self._first_of_row(index)
        before = self.done[-1] if self.done else None
        if before is None or first is None:
            return
        if first.kind == "rel" and _starts_relation(first):
            self._set_aside()
            return
        if before.kind in ("op", "rel") or (first.kind == "op" and first.text in _CONTINUES):
            return
        signed = first.kind == "op" and first.text == "-"
        if (signed or aligned) and before.kind not in (",", ";", ".") and not self._has_relation(index):
            return
        self._flush()
        self.done.append(token)

    def _first_of_row(self, index: int) -> tuple[Token | None, bool]:
        """The first sign of the row after the row token at `index`, and whether alignment signs stand before it."""
        aligned = False
        for following in self.tokens[index + 1 :]:
            if following.kind == "amp":
                aligned = True
            elif following.kind == "end" and following.text in DISPLAYS:
                continue
            elif following.kind not in ("quad", "row"):
                return following, aligned
        return None, aligned

    def _has_relation(self, index: int) -> bool:
        depth = 0
        for token in self.tokens[index + 1 :]:
            if token.kind == "row" or (token.kind == "end" and token.text in DISPLAYS):
                return False
            if token.kind == "rel" and not depth:
                return True
            depth += (token.kind in ("open", "lb")) - (token.kind in ("close", "rb"))
        return False

    def _set_aside(self) -> None:
        """Moves a remark that ends the row (`\\quad \\text{by definition}`) behind the chain that goes on below it."""
        at = len(self.done)
        while at and self.done[at - 1].kind in _REMARK:
            at -= 1
        remark = self.done[at:]
        while remark and remark[0].kind == "close":
            remark.pop(0)
            at += 1
        words = [token for token in remark if token.kind in ("text", "clause")]
        balanced = sum((token.kind == "open") - (token.kind == "close") for token in remark) == 0  # not the rest of p(a|\text{spade})
        if words and balanced and (remark[0].kind != "open" or remark[0].text == "(") and remark[0].kind != "unit":
            del self.done[at:]
            self.remarks.extend(Token("text", word.extra or word.text, word.start, word.end, side="remark") for word in words)

    def _flush(self) -> None:
        self.done.extend(self.remarks)
        self.remarks = []


def _starts_relation(token: Token) -> bool:
    return token.text not in ("implies", "iff", "impliedby")


def _spaces(tokens: list[Token]) -> list[Token]:
    """The tokens without the wide spaces that separate nothing."""
    done: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == "quad":
            after = index + 1
            while after < len(tokens) and tokens[after].kind == "quad":
                after += 1
            following = tokens[after] if after < len(tokens) else None
            before = done[-1] if done else None
            if before is None or following is None or before.kind in ("op", "rel", "row") or following.kind == "rel":
                continue
            if following.kind == "op" and (following.text != "-" or before.kind not in (",", ";", ".")):
                continue
        done.append(token)
    return done

"""One factor: which signs begin it when no sign of multiplication is written, its atoms and its unit."""

from __future__ import annotations

from .atoms import Ellipsis, Infinity, Name, Number, Text, Unit
from .cursor import MAX_DEPTH
from .errors import ReadError
from .letters import ACRONYMS, EVERYDAY
from .literals import number
from .mixed import is_mixed
from .node import Node
from .operations import Add, Mul, Neg, PlusMinus, Sub
from .parse_binders import Binders
from .parse_scripts import is_word
from .tokens import Token

STARTS = frozenset(
    [
        "num",
        "name",
        "font",
        "accent",
        "log",
        "func",
        "big",
        "frac",
        "sqrt",
        "binom",
        "open",
        "lb",
        "bar",
        "dbar",
        "dots",
        "inf",
        "partial",
        "nabla",
        "begin",
    ]
)


class Factors(Binders):
    """Factors."""

    def starts_factor(self) -> bool:
        token = self.token
        kind = token.kind
        if kind == "name":
            if token.side == "prose":
                return False
            if self.integrals and token.text == "d" and self.is_differential(self.index):
                return False
            before = self.tokens[self.index - 1]
            words = (_prose(token), _prose(before))
            if all(words) or (self.plain and any(words)):
                self.fail("a sign between words")
            return self._no_word_before()
        if kind == "bar" or kind == "dbar":
            return self._bar_starts()
        if kind == "open" and self._bracketed_unit():
            return False
        if kind == "lb" and self.plain:
            return False  # braces are seen in plain text, so they are no silent group
        return kind in STARTS and self._no_word_before()

    def _no_word_before(self) -> bool:
        r"""Refuses a word such as `\text{minimize}` as a factor: it is no symbol that something is multiplied with."""
        before = self.tokens[self.index - 1]
        word = before.kind == "name" and before.side in ("prose", "upright") and is_word(before.text)
        if word and self.index and before.text not in ACRONYMS and before.text not in EVERYDAY and not self.below:
            self.fail("a sign after the word")
        return True

    def _bar_starts(self) -> bool:
        """Whether a bar after an operand opens an absolute value or norm."""
        token = self.token
        if token.side:
            return token.side == "l"
        if self.bars and (self.bars != "mean" or token.kind == "bar"):
            return False  # of a mean no part stands behind two bars: E[w ||s||^2]
        depth = 0
        for index in range(self.index + 1, len(self.tokens)):
            other = self.tokens[index]
            if other.kind in ("open", "lb"):
                depth += 1
            elif other.kind in ("close", "rb"):
                depth -= 1
                if depth < 0:
                    return False
            elif not depth and other.kind == token.kind:
                return True
            elif not depth and other.kind in ("rel", ",", "quad", "row", "eof", "end", "amp"):
                return False
        return False

    def factor(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ReadError(self.token.span, f"more than {MAX_DEPTH} levels of nesting", "a simpler formula")
        node = self._factor()
        self.depth -= 1
        return node

    def _bold_number(self) -> bool:
        r"""Whether a font only sets a result in bold: \mathbf{0.940}; \mathbf{1} and \mathbf{0} are an indicator and a vector."""
        opening, first, behind, *_ = [*self.tokens[self.index + 1 : self.index + 5], self.tokens[-1], self.tokens[-1], self.tokens[-1]]
        if opening.kind != "lb" or self.token.text != "bold":
            return False
        return first.kind == "num" and (len(first.text) > 1 or behind.kind != "rb")

    def _factor(self) -> Node:
        token = self.token
        kind = token.kind
        start = token.start
        if kind == "font" and self._bold_number():
            self.advance()
            return self._factor()
        if kind == "name" or kind == "font":
            if token.text in ("d", "E", "Var", "V", "Cov") or kind == "font":
                if token.text == "d" and self.total_derivative_ahead():
                    return self.inline_derivative()
                if token.text == "d" and not self.below and self.is_stray_differential() and not self.step_ahead():
                    self.fail("an integral before the differential")
                if self.expectation_ahead():
                    return self.expectation()
            base, accents, spelled = self.base()
            return self.postfix(self.name(start, base, accents, spelled), start)
        if kind == "num":
            whole = self._number()
            if self.token.kind == "frac" and self.token.start == self.token.end == whole.span.end and not self.below:
                part = self.fraction()
                joined = Add(whole, part, span=self.since(start)) if is_mixed(whole, part) else Mul(whole, part, span=self.since(start))
                return self.postfix(joined, start)
            return self.postfix(whole, start)
        if kind == "log":
            return self.log()
        if kind == "func":
            return self.function()
        if kind == "big":
            return self.big()
        if kind == "frac":
            return self.postfix(self.fraction(), start)
        if kind == "open":
            return self.postfix(self.bracket(), start)
        if kind == "lb":
            first = self.index
            inner = self.braces()
            if isinstance(inner, (Add, Sub, Neg, PlusMinus)) and self.hidden:
                self._check_braces(first)
            return self.postfix(self.regrouped(inner, start) if isinstance(inner, Name) else inner, start)
        if kind == "accent":
            accented = self.accented()
            if accented is not None:
                return self.postfix(accented, start)
            base, accents, spelled = self.base()
            return self.postfix(self.name(start, base, accents, spelled), start)
        if kind == "partial":
            return self.inline_derivative()
        if kind == "nabla":
            return self.gradient()
        return self.postfix(self._atom(), start)

    def _check_braces(self, first: int) -> None:
        """Refuses a TeX group with a sum inside where its braces, which nobody sees, would change the value."""
        before, after = self.tokens[first - 1], self.token
        added = before.kind == "op" and before.text == "+"  # a + {b - c} is a + b - c
        alone = first == 0 or added or before.kind in ("rel", "open", ",", ";", "lb", "row", "quad", "amp", "clause")
        continued = after.kind == "op" and after.text in ("*", "/")
        if not alone or continued or after.kind in ("^", "_", "!") or self.starts_factor():
            self.fail("brackets that can be seen around the sum", self.tokens[first])

    def _number(self) -> Number:
        token = self.advance()
        text = token.text
        percent = self.token.kind == "percent"
        if percent:
            self.advance()
        ambiguous = self.in_list and "," in text.replace("{,}", "")
        truncated = self.token.kind == "dots" and "." in text and not percent
        node = number(text, self.since(token.start), percent, ambiguous, truncated)
        if truncated:
            self.advance()
        if ambiguous:
            self.caution("ambiguous-comma", f'"{text}" in a list may be one number or several', node.span)
        return node

    def _atom(self) -> Node:
        token = self.token
        kind = token.kind
        if kind == "sqrt":
            return self.root()
        if kind == "binom":
            return self.binomial()
        if kind == "bar" or kind == "dbar":
            if token.side in ("r", "m") and not (token.side == "m" and kind == "dbar"):
                self.fail("an expression")
            return self.absolute()
        if kind == "begin":
            return self.environment()
        if kind == "inf":
            self.advance()
            return Infinity(span=token.span)
        if kind == "dots":
            self.advance()
            return Ellipsis(span=token.span)
        if kind == "text":
            self.advance()
            return Text(token.text, span=token.span)
        if kind == "unit":
            unit = self.unit()
            assert unit is not None
            return unit
        self.fail("an expression")

    def unit(self) -> Unit | None:
        """A unit after a term, taken; `(bits)` and `[bits]` too."""
        token = self.token
        if token.kind == "open" and self._bracketed_unit():
            self.advance()
            unit = self.unit()
            self.advance()
            return unit
        if token.kind == "unit":
            self.advance()
            per = token.extra
            following = self.peek()
            counted = following.kind == "unit" or (following.kind == "name" and following.side in ("prose", "upright"))
            if self.token.kind == "op" and self.token.text == "/" and counted:
                self.advance()
                per = self.advance().text
            return Unit(token.text, per, span=self.since(token.start))
        if token.kind == "name" and token.side == "prose" and self.tokens[self.index - 1].kind == "num":
            self.advance()
            return Unit(token.text, span=token.span)
        return None

    def _bracketed_unit(self) -> bool:
        return self.peek().kind == "unit" and self.peek(2).kind == "close"

    def unit_inside(self) -> bool:
        """Whether the unit here is followed by more of the product."""
        following = self.peek()
        if following.kind != "op" or following.text not in ("*", "/"):
            return False
        if self.token.kind == "name":
            return following.text == "*" and self.tokens[self.index - 1].kind == "num"
        second = self.peek(2)
        return following.text == "*" or not (second.kind == "unit" or second.side in ("prose", "upright"))


def _prose(token: Token) -> bool:
    """Whether the token is a word without a font that is no word of the field: most likely a sentence."""
    word = token.text
    named = token.kind == "name" and token.side == "letter" and is_word(word)
    return named and len(word) > 2 and word not in ACRONYMS and word not in EVERYDAY

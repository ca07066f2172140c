"""Sums, products and atoms: the precedence of signs, and which signs may be left out."""

from __future__ import annotations

from dataclasses import replace

from .atoms import Ellipsis, Infinity, Name, Number, Seq, Text, Unit, WithUnit
from .cursor import MAX_DEPTH, MAX_TERMS
from .errors import ReadError
from .letters import ACRONYMS, ENTROPIES, EVERYDAY
from .literals import number
from .node import Node
from .operations import Add, Apply, BigOp, Div, Log, Mul, Neg, PlusMinus, Sub
from .parse_binders import Binders
from .parse_names import is_word
from .tokens import Token
from .walk import mentions

_STARTS = frozenset(
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


class Operators(Binders):
    """Arithmetic."""

    def sum(self) -> Node:
        start = self.token.start
        node = self._term()
        unit = self._unit()
        any_unit = False
        count = 0
        while self.token.kind == "op" and self.token.text in ("+", "-", "pm"):
            if unit is not None:
                any_unit, node, unit = True, WithUnit(node, unit, span=self.since(node.span.start)), None
            if self.sided and self.peek().kind in ("rb", "close", "eof", ",") and self.token.text != "pm":
                self.side_mark = self.advance().text  # the limit from one side, 0+
                break
            sign = self.advance()
            right = self._term()
            unit = self._unit()
            more = self.token.kind == "op" and self.token.text in ("+", "-", "pm")
            if unit is not None and (more or any_unit):
                any_unit, right, unit = True, WithUnit(right, unit, span=self.since(right.span.start)), None
            node = self._joined(node, sign.text, right, start)
            count += 1
            if count > MAX_TERMS:
                self.fail(f"at most {MAX_TERMS} terms")
        if unit is not None:
            node = WithUnit(node, unit, span=self.since(start))
        return node

    def _joined(self, left: Node, sign: str, right: Node, start: int) -> Node:
        span = self.since(start)
        widened = _widen(left, sign, right, span.end)
        if widened is not None:
            self.caution("sum-extent", "the index recurs after the sign, so the sum is read as going on", right.span)
            return widened
        if sign == "+":
            return Add(left, right, span=span)
        if sign == "-":
            return Sub(left, right, span=span)
        return PlusMinus(left, right, span=span)

    def _term(self) -> Node:
        token = self.token
        if token.kind != "op" or token.text not in ("+", "-", "pm"):
            return self.product()
        self.advance()
        if self.token.kind == "op" and self.token.text in ("+", "-") and self.peek().text in ("+", "-"):
            self.fail("an expression")
        if self.token.kind == "op" and self.token.text == "-" and token.text in ("+", "-"):
            inner = self.advance()
            body: Node = Neg(self.product(), span=self.since(inner.start))
        else:
            body = self.product()
        if token.text == "+":
            return body
        if token.text == "-":
            return Neg(body, span=self.since(token.start))
        return PlusMinus(None, body, span=self.since(token.start))

    def _unit(self) -> Unit | None:
        """A unit after a term, taken; `(bits)` and `[bits]` too."""
        token = self.token
        if token.kind == "open" and self._bracketed_unit():
            self.advance()
            unit = self._unit()
            self.advance()
            return unit
        if token.kind == "unit":
            self.advance()
            per = token.extra
            following = self.peek()
            if self.token.kind == "op" and self.token.text == "/" and following.kind in ("unit", "name"):
                if following.kind == "unit" or following.side in ("prose", "upright"):
                    self.advance()
                    per = self.advance().text
            return Unit(token.text, per, span=self.since(token.start))
        if token.kind == "name" and token.side == "prose" and self.tokens[self.index - 1].kind == "num":
            self.advance()
            return Unit(token.text, span=token.span)
        return None

    def product(self) -> Node:
        start = self.token.start
        node = self.factor()
        if self.below:
            return self._sequence(node, start)
        last = node
        slash = False  # an unsigned factor may belong to the denominator before it
        count = 0
        while True:
            token = self.token
            kind = token.kind
            if kind == "op":
                if token.text == "*":
                    self.advance()
                    last = self._signed_factor()
                    node = Mul(node, last, True, span=self.since(start))
                    slash = False
                elif token.text == "/":
                    self.advance()
                    numbers = isinstance(last, Number)
                    compound = _ends_in_compound_brackets(last)
                    last = self._signed_factor()
                    node = Div(node, last, True, compound, span=self.since(start))
                    numbers = numbers and isinstance(last, Number)
                    slash = not numbers or (self.token.glued and self.token.text not in ENTROPIES)
                else:
                    return node
            elif (kind == "unit" or token.side == "prose") and self._unit_inside():
                unit = self._unit()
                assert unit is not None
                node = WithUnit(node, unit, span=self.since(start))
            elif kind in _STARTS and self.starts_factor():
                if kind == "num":
                    self.fail("a sign before the number")
                after_call = kind == "open" and isinstance(last, (Log, Apply)) and not last.bare
                slash = slash and kind not in ("big", "log") and not self.expectation_ahead()  # 1/N \sum_i x_i
                last = self.factor()
                node = Mul(node, last, False, slash or after_call, span=self.since(start))
            else:
                return node
            count += 1
            if count > MAX_TERMS:
                self.fail(f"at most {MAX_TERMS} factors")

    def _bracketed_unit(self) -> bool:
        return self.peek().kind == "unit" and self.peek(2).kind == "close"

    def _unit_inside(self) -> bool:
        following = self.peek()
        if following.kind != "op" or following.text not in ("*", "/"):
            return False
        if self.token.kind == "name":
            return following.text == "*" and self.tokens[self.index - 1].kind == "num"
        second = self.peek(2)
        return following.text == "*" or not (second.kind == "unit" or second.side in ("prose", "upright"))

    def _signed_factor(self) -> Node:
        token = self.token
        if token.kind == "op" and token.text in ("+", "-"):
            self.advance()
            body = self.factor()
            return Neg(body, span=self.since(token.start)) if token.text == "-" else body
        return self.factor()

    def _sequence(self, node: Node, start: int) -> Node:
        """Below, juxtaposed items are kept apart: `ij` may be two indices."""
        items = [node]
        while True:
            token = self.token
            if token.kind == "op" and token.text in ("*", "/"):
                left = items[0] if len(items) == 1 else Seq(tuple(items), span=self.since(start))
                self.advance()
                right = self._signed_factor()
                joined = Mul(left, right, True) if token.text == "*" else Div(left, right, True)
                items = [replace(joined, span=self.since(start))]
            elif token.kind in _STARTS and self.starts_factor():
                items.append(self.factor())
                if len(items) > MAX_TERMS:
                    self.fail(f"at most {MAX_TERMS} indices")
            else:
                return items[0] if len(items) == 1 else Seq(tuple(items), span=self.since(start))

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
            return True
        if kind == "bar" or kind == "dbar":
            return self._bar_starts()
        if kind == "open" and self._bracketed_unit():
            return False
        if kind == "lb" and self.plain:
            return False  # braces are seen in plain text, so they are no silent group
        return kind in _STARTS

    def _bar_starts(self) -> bool:
        """Whether a bar after an operand opens an absolute value or norm."""
        token = self.token
        if token.side:
            return token.side == "l"
        if self.bars:
            return False
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

    # --- factors ---

    def factor(self) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ReadError(self.token.span, f"more than {MAX_DEPTH} levels of nesting", "a simpler formula")
        node = self._factor()
        self.depth -= 1
        return node

    def _factor(self) -> Node:
        token = self.token
        kind = token.kind
        start = token.start
        if kind == "name" or kind == "font":
            if token.text in ("d", "E", "Var", "V") or kind == "font":
                if token.text == "d" and self.total_derivative_ahead():
                    return self.inline_derivative()
                if token.text == "d" and not self.below and self.is_differential(self.index) and self.peek().glued:
                    self.fail("an integral before the differential")
                if self.expectation_ahead():
                    return self.expectation()
            base, accents, spelled = self.base()
            return self.postfix(self.name(start, base, accents, spelled), start)
        if kind == "num":
            return self.postfix(self._number(), start)
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
            inner = self.braces()
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
            unit = self._unit()
            assert unit is not None
            return unit
        self.fail("an expression")


def _prose(token: Token) -> bool:
    """Whether the token is a word without a font that is no word of the field: most likely a sentence."""
    word = token.text
    named = token.kind == "name" and token.side == "letter" and is_word(word)
    return named and len(word) > 2 and word not in ACRONYMS and word not in EVERYDAY


def _ends_in_compound_brackets(node: Node) -> bool:
    r"""Whether the node is `\log (p+q)`, so that a slash after it may belong inside."""
    if not isinstance(node, (Log, Apply)) or node.bare:
        return False
    inside = node.arg if isinstance(node, Log) else node.args[0]
    return isinstance(inside, (Add, Sub))


def _widen(left: Node, sign: str, right: Node, end: int) -> Node | None:
    """The left term with its trailing sum going on over the right one, if that mentions the sum's index; else None."""
    if isinstance(left, Neg):
        body = _widen(left.body, sign, right, end)
        return None if body is None else replace(left, body=body, span=replace(left.span, end=end))
    if isinstance(left, Mul):
        body = _widen(left.right, sign, right, end)
        return None if body is None else replace(left, right=body, span=replace(left.span, end=end))
    if isinstance(left, BigOp):
        if left.bracketed or left.kind not in ("sum", "prod", "int", "E") or sign == "pm":
            return None
        body = _widen(left.body, sign, right, end)
        if body is None:
            if not mentions(right, left.binder.names):
                return None
            kind = Add if sign == "+" else Sub
            body = kind(left.body, right, span=replace(left.body.span, end=end))
        return replace(left, body=body, ambiguous=True, span=replace(left.span, end=end))
    return None

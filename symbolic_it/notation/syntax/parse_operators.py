"""Sums and products: the precedence of signs, and which of them may be left out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from .atoms import Number, Seq, WithUnit
from .cursor import MAX_TERMS
from .letters import ENTROPIES
from .mixed import may_be_mixed
from .node import Node
from .operations import LIMITS, OPTIMA, Add, Apply, BigOp, Div, Log, Mul, Neg, PlusMinus, Sub
from .parse_factors import STARTS, Factors
from .parse_functions import is_circle
from .walk import mentions_at_a_point

_SIGNS = ("+", "-", "pm", "oplus")
_TWO = Number("2", Fraction(2))


class Operators(Factors):
    """Arithmetic."""

    def sum(self) -> Node:
        start = self.token.start
        node = self._term()
        unit = self.unit()
        any_unit = False
        count = 0
        while self.token.kind == "op" and self.token.text in _SIGNS:
            if unit is not None:
                any_unit, node, unit = True, WithUnit(node, unit, span=self.since(node.span.start)), None
            if self.sided and self.peek().kind in ("rb", "close", "eof", ",") and self.token.text in ("+", "-"):
                self.side_mark = self.advance().text  # the limit from one side, 0+
                break
            before = self._shown_end()
            sign = self.advance()
            right = self._term()
            unit = self.unit()
            more = self.token.kind == "op" and self.token.text in _SIGNS
            if unit is not None and (more or any_unit):
                any_unit, right, unit = True, WithUnit(right, unit, span=self.since(right.span.start)), None
            node = self._joined(node, sign.text, right, start, before)
            count += 1
            if count > MAX_TERMS:
                self.fail(f"at most {MAX_TERMS} terms")
        if unit is not None:
            node = WithUnit(node, unit, span=self.since(start))
        if self.token.kind == "mod":
            self.advance()
            node = Apply("mod", (node, self.braces() if self.token.kind == "lb" else self.factor()), (",",), span=self.since(start))
        return node

    def _shown_end(self) -> int:
        """Where what was read last ends; TeX's braces are not seen."""
        index = self.index - 1
        while not self.plain and index and self.tokens[index].kind == "rb":
            index -= 1
        return self.tokens[index].end

    def _joined(self, left: Node, sign: str, right: Node, start: int, before: int) -> Node:
        span = self.since(start)
        widened = _widen(left, sign, right, before, span.end)
        if widened is not None:
            if not _says_its_extent(left):
                self.caution("sum-extent", "the index recurs after the sign, so the sum is read as going on", right.span)
            return widened
        if sign == "+":
            return Add(left, right, span=span)
        if sign == "-":
            return Sub(left, right, span=span)
        if sign == "oplus":
            first = left.args[0] if isinstance(left, Apply) and left.function == "mod" and left.args[1] == _TWO else left
            return Apply("mod", (Add(first, right, span=span), _TWO), (",",), span=span)
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
                    node = Mul(node, last, True, tensor=token.side, span=self.since(start))
                    slash = False
                elif token.text == "/":
                    compound = _ends_in_compound_brackets(last) and self.since(start).end == last.span.end  # not (log(p + q))/2
                    self.advance()
                    numbers = isinstance(last, Number)
                    last = self._signed_factor()
                    node = Div(node, last, True, compound, span=self.since(start))
                    numbers = numbers and isinstance(last, Number)
                    slash = not numbers or (self.token.glued and self.token.text not in ENTROPIES)
                else:
                    return node
            elif (kind == "unit" or token.side == "prose") and self.unit_inside():
                unit = self.unit()
                assert unit is not None
                node = WithUnit(node, unit, span=self.since(start))
            elif kind in STARTS and self.starts_factor():
                if self._shows_number() and not self._is_raised_number(last):
                    self.fail("a sign before the number")
                after_call = isinstance(last, (Log, Apply)) and not last.bare and (kind == "open" or _is_of_a_circle(last))
                slash = slash and kind not in ("big", "log") and not self.expectation_ahead()  # 1/N \sum_i x_i
                whole, last = last, self.factor()
                node = Mul(node, last, False, slash or after_call or may_be_mixed(whole, last), span=self.since(start))
            else:
                return node
            count += 1
            if count > MAX_TERMS:
                self.fail(f"at most {MAX_TERMS} factors")

    def _shows_number(self) -> bool:
        """Whether the next thing to be seen is a digit: `2{5}` is printed as 25."""
        ahead = 0
        while self.peek(ahead).kind == "lb":
            ahead += 1
        return self.peek(ahead).kind == "num"

    def _is_raised_number(self, last: Node) -> bool:
        """Whether `2^{-k}` comes next, and behind no digit: `k 2^{-k}`, `(1 - e) 2^{n}` are printed as products."""
        return self.token.kind == "num" and self.peek().kind == "^" and not isinstance(last, Number)

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
            elif token.kind in STARTS and self.starts_factor():
                items.append(self.factor())
                if len(items) > MAX_TERMS:
                    self.fail(f"at most {MAX_TERMS} indices")
            else:
                return items[0] if len(items) == 1 else Seq(tuple(items), span=self.since(start))


def _is_of_a_circle(node: Node) -> bool:
    r"""`\log (2 \pi e) \sigma^2`: some write so the logarithm of all of it."""
    return isinstance(node, Log) and is_circle(node.arg)


def _ends_in_compound_brackets(node: Node) -> bool:
    r"""Whether the node is `\log (p+q)`, so that a slash after it may belong inside."""
    return isinstance(node, Log) and not node.bare and isinstance(node.arg, (Add, Sub))


def _widen(left: Node, sign: str, right: Node, before: int, end: int) -> Node | None:
    """The left term with its trailing sum going on over the right one, if that mentions the sum's index; else None.

    A sum that ends earlier than the text before the sign stands in brackets, (sum_x p(x)) - p(x): it ends there.
    """
    if isinstance(left, Neg):
        body = _widen(left.body, sign, right, before, end)
        return None if body is None else replace(left, body=body, span=replace(left.span, end=end))
    if isinstance(left, Mul):
        body = _widen(left.right, sign, right, before, end)
        return None if body is None else replace(left, right=body, span=replace(left.span, end=end))
    if isinstance(left, BigOp):
        if left.kind not in ("sum", "prod", "int", "E", *OPTIMA, *LIMITS) or sign == "pm" or left.span.end < before:
            return None
        if left.bracketed and left.kind not in LIMITS:
            return None
        body = _widen(left.body, sign, right, before, end)
        if body is None:
            if not mentions_at_a_point(right, left.binder.names):
                return None
            kind = Add if sign == "+" else Sub
            body = kind(left.body, right, span=replace(left.body.span, end=end))
        return replace(left, body=body, ambiguous=not _says_its_extent(left), span=replace(left.span, end=end))
    return None


def _says_its_extent(node: Node) -> bool:
    """max_pi E_pi[r] - D(pi||rho), lim_{x -> 0} -x log x - (1-x) log(1-x): outside the operator its name would mean nothing."""
    return isinstance(node, BigOp) and node.kind in (*OPTIMA, *LIMITS)
